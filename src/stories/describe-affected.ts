import type { Library } from '../datasets/dataset.ts';
import type { Locale, Words } from '../i18n/locale.ts';
import type { Affected, AffectedPart, TouchedCell } from './affected.ts';
import type { PartKind, ShownPart } from './shown-parts.ts';

const kinds: Readonly<Record<PartKind, Words>> = {
  title: { vi: 'tiêu đề', en: 'title' },
  summary: { vi: 'tóm tắt', en: 'summary' },
  sentence: { vi: 'câu', en: 'sentence' },
  'figure-title': { vi: 'hình, tiêu đề', en: 'figure, headline' },
  'figure-subtitle': { vi: 'hình, phụ đề', en: 'figure, subtitle' },
  'figure-alt': { vi: 'hình, lời mô tả', en: 'figure, text alternative' },
  'figure-note': { vi: 'hình, ghi chú', en: 'figure, note' },
  'figure-marks': { vi: 'hình vẽ', en: 'marks' },
  'figure-table': { vi: 'hình, bảng', en: 'figure, table' },
  'home-headline': { vi: 'trang chủ, tiêu đề', en: 'home page, headline' },
  'home-lead': { vi: 'trang chủ, lời dẫn', en: 'home page, lead' },
  'home-number': { vi: 'trang chủ, con số', en: 'home page, key number' },
  'profile-opening': { vi: 'trang tỉnh, phần đầu', en: 'province page, opening' },
  'profile-section': { vi: 'trang tỉnh, mục', en: 'province page, section' },
};

/** In this order: what must be repaired stands first. */
const states = ['false', 'unreadable', 'changed', 'same'] as const;

const signs: Readonly<Record<AffectedPart['state'], string>> = {
  false: '✗',
  unreadable: '✗',
  changed: '≠',
  same: '=',
};

const headings: Readonly<Record<AffectedPart['state'], Words>> = {
  false: { vi: 'không còn đúng', en: 'no longer true' },
  unreadable: { vi: 'dữ liệu không còn cho biết', en: 'the data cannot give it any more' },
  changed: { vi: 'in khác đi', en: 'printed otherwise' },
  same: { vi: 'in như cũ', en: 'printed as before' },
};

const words = {
  nothing: {
    vi: 'Không câu nào, hình nào dựa vào.',
    en: 'No sentence and no figure rests on it.',
  },
  unexplained: {
    vi: 'In khác đi mà không dựa vào ô nào đã đổi (tên gọi, mô tả cột)',
    en: 'Printed otherwise without resting on a cell that changed (names, descriptions of columns)',
  },
  redrawn: { vi: 'vẽ lại', en: 'drawn anew' },
  added: { vi: 'dòng mới', en: 'new row' },
  removed: { vi: 'dòng bỏ đi', en: 'row removed' },
  empty: { vi: '(trống)', en: '(empty)' },
  absent: { vi: '(không có)', en: '(not there)' },
} as const satisfies Readonly<Record<string, Words>>;

/** What to call the states where the data did not change: an editor only asks what rests on a cell. */
const resting: Words = { vi: 'dựa vào đây', en: 'rests on it' };

interface Options {
  readonly languages: readonly Locale[];
  /** Where the rows have their lines: the data as they are now. */
  readonly library: Library;
  /** Whether two states were compared; else only what rests on the cells is told. */
  readonly isComparison: boolean;
}

/** What is affected as text for a terminal, in one language or in several: by cells, what must be repaired first. */
export function describeAffected(affected: readonly Affected[], options: Options): string {
  return affected.map((group) => describeGroup(group, options)).join('\n\n');
}

function describeGroup({ cells, parts }: Affected, options: Options): string {
  const { isComparison } = options;
  const say = (told: Words) => inLanguages(told, options);
  const head =
    cells.length === 0 ? [say(words.unexplained)] : cellLines(cells, options).slice(0, mostCells);
  const rest = cells.length - mostCells;
  if (rest > 0) head.push(say({ vi: `… và ${rest} ô nữa`, en: `… and ${rest} more` }));
  if (parts.length === 0) return [...head, `  ${say(words.nothing)}`].join('\n');
  const told = states.flatMap((state) => {
    const own = parts.filter((each) => each.state === state);
    if (own.length === 0) return [];
    const heading = state === 'same' && !isComparison ? resting : headings[state];
    return [
      `  ${signs[state]} ${say(heading)} (${own.length})`,
      // The drawing of one figure is said once, not once in each language.
      ...new Set(gatherUnits(own).map((gathered) => partLines(gathered, options).join('\n'))),
    ];
  });
  return [...head, ...told].join('\n');
}

/** So many cells are named of those on which the same parts rest. */
const mostCells = 12;

function cellLines(cells: readonly TouchedCell[], options: Options): string[] {
  return cells.map(({ dataset, key, column, before, after }) => {
    const line = options.library.datasets.get(dataset)?.rowByKey.get(key)?.line;
    const place = `data/${dataset}.csv${line === undefined ? '' : `:${line}`}`;
    const address = `${dataset}[${key}]${column === '' ? '' : `.${column}`}`;
    const say = (told: Words) => inLanguages(told, options);
    const typed = (text: string | null) =>
      text === null ? say(words.absent) : text === '' ? say(words.empty) : text;
    if (column !== '') {
      const value = before === after ? typed(after) : `${typed(before)} → ${typed(after)}`;
      return `${place} · ${address}: ${value}`;
    }
    if (before === after) return `${place} · ${address}`;
    return `${place} · ${address}: ${say(before === null ? words.added : words.removed)}`;
  });
}

/** The same part of the pages of many units in all languages is one line; each part that is no profile stands alone. */
function gatherUnits(parts: readonly AffectedPart[]): AffectedPart[][] {
  const gathered = Map.groupBy(parts, ({ part: { id, profile, file, line } }) =>
    profile === null ? id : `${file}:${line}`,
  );
  return [...gathered.values()];
}

/** So many units of a section are shown with what became of their words; the others are named. */
const mostUnits = 3;

function partLines(gathered: readonly AffectedPart[], options: Options): string[] {
  const [first] = gathered;
  if (!first) return [];
  const { part } = first;
  const section = part.profile?.section;
  const title = section ? ` ${quoted(inLanguages(section, options), options)}` : '';
  const head = `    ${part.file}:${part.line} · ${inLanguages(kinds[part.kind], options)}${title}`;
  if (part.profile === null) {
    if (first.state === 'same') return [`${head}${shownWords(part, options)}`];
    return [head, ...changeLines(first, options)];
  }
  const byUnit = Map.groupBy(gathered, ({ part: { profile } }) => profile?.unit.code);
  const nameOf = (each: AffectedPart | undefined) => each?.part.profile?.unit.name.vi ?? '';
  const names = [...byUnit.values()].map(([each]) => nameOf(each));
  const told =
    first.state === 'same'
      ? []
      : [...byUnit.values()]
          .slice(0, mostUnits)
          .flatMap((each) =>
            each
              .filter(({ part: { locale } }) => options.languages.includes(locale))
              .flatMap((one) => [
                `      ${nameOf(one)} (${one.part.locale})`,
                ...changeLines(one, options),
              ]),
          );
  return [`${head}: ${names.join(', ')}`, ...told];
}

/** What stands there, enough of it to recognise it. */
function shownWords({ kind, printed: [first = ''] }: ShownPart, options: Options): string {
  if (kind === 'figure-marks' || kind === 'figure-table') return '';
  return `: ${quoted(shorten(first), options)}`;
}

function changeLines({ part, before, after, state }: AffectedPart, options: Options): string[] {
  const say = (told: Words) => inLanguages(told, options);
  const reasons = [
    ...part.contradicted.map(say),
    ...(part.fault && state === 'unreadable'
      ? [`«${part.fault.found}» · ${say(part.fault.words.repair)}`]
      : []),
  ].map((reason) => `      ${signs[state]} ${reason}`);
  if (part.kind === 'figure-marks') {
    return state === 'changed' ? [`      ${say(words.redrawn)}`] : reasons;
  }
  const lines = changedLines(before ?? [], after ?? []).map(([old, now]) => {
    if (old === now) return `      ${quoted(shorten(now ?? ''), options)}`;
    const [from, to] = excerpts(old ?? '', now ?? '');
    const print = (text: string | undefined, cut: string) =>
      text === undefined ? say(words.absent) : quoted(cut, options);
    return `      ${print(old, from)} → ${print(now, to)}`;
  });
  return [...lines, ...reasons];
}

/** The lines that differ, old and new; where none does, the first one as it stands. */
function changedLines(
  before: readonly string[],
  after: readonly string[],
): [string | undefined, string | undefined][] {
  // Lines that stand in both are passed over, so that one that came or went does not shift the others.
  const old = before.filter((line) => !after.includes(line));
  const now = after.filter((line) => !before.includes(line));
  const pairs = Array.from(
    { length: Math.max(old.length, now.length) },
    (_, index): [string | undefined, string | undefined] => [old[index], now[index]],
  );
  const [first] = after;
  return pairs.length > 0 || first === undefined ? pairs : [[first, first]];
}

/** Letters on either side of what differs. */
const around = 48;

/** Two texts with what they share cut short, so that the difference is seen. */
function excerpts(a: string, b: string): [string, string] {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end += 1;
  }
  const from = start <= around ? 0 : a.lastIndexOf(' ', start - around) + 1;
  const cut = (text: string) => {
    const last = text.length - end + around;
    const space = text.indexOf(' ', last);
    const to = last >= text.length || space < 0 ? text.length : space;
    return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
  };
  return [cut(a), cut(b)];
}

const mostLetters = 120;

function shorten(text: string): string {
  const letters = [...text];
  return letters.length <= mostLetters ? text : `${letters.slice(0, mostLetters - 1).join('')}…`;
}

function quoted(text: string, { languages }: Options): string {
  return languages.includes('vi') ? `«${text}»` : `“${text}”`;
}

function inLanguages(told: Words, { languages }: Options): string {
  return languages.map((language) => told[language]).join(' / ');
}
