import type { Dataset, Library } from '../datasets/dataset.ts';
import type { TouchedCell } from '../history/changed-cells.ts';
import type { Locale, Words } from '../i18n/locale.ts';
import { kindNames } from '../stories/part-words.ts';
import type { PartKind } from '../stories/shown-parts.ts';
import type { Differences, PartChange } from './differences.ts';
import {
  sectionIds,
  type SectionId,
  type Told,
  type ToldChange,
  type ToldItem,
  type ToldSection,
} from './told.ts';

/** What is told besides the differences themselves. */
export interface Circumstances {
  readonly locale: Locale;
  /** What the site is compared with: «bản 1a2b3c4 (28/4/2023)». */
  readonly base: Words;
  readonly before: Library;
  readonly after: Library;
  /** Changed files that are neither data nor content. */
  readonly otherFiles: readonly string[];
  /** Files of the base that are not understood today. */
  readonly unreadBefore: readonly string[];
}

/** Tells the differences in one language: what must be repaired first, then the data, then what they touch. */
export function tellDifferences(differences: Differences, circumstances: Circumstances): Told {
  const { locale, base, otherFiles, unreadBefore } = circumstances;
  const say = (words: Words) => words[locale];
  const { parts, keys } = differences;
  const broken = parts.filter(({ state }) => state === 'false' || state === 'unreadable');
  // What was broken before stands after what this edit broke.
  broken.sort((a, b) => Number(a.wasBroken) - Number(b.wasBroken));
  const told = (kinds: readonly PartKind[]) =>
    parts.filter(({ part, state }) => kinds.includes(part.kind) && !isAside.has(state));
  const tell = (change: PartChange) => itemOf(change, locale);
  const items: Record<SectionId, ToldItem[]> = {
    code: otherFiles.map((place) => plainItem(place)),
    broken: broken.map(tell),
    data: dataItems(differences.cells, circumstances),
    figures: figureItems(
      parts.filter((change) => isFigureKind(change.part.kind) && !looksTheSame(change)),
      locale,
    ),
    texts: told(['title', 'summary', 'sentence', 'heading', 'event', 'placed-figure']).map(tell),
    caveats: [...told(['caveat']).map(tell), ...noteItems(differences.cells, circumstances)],
    home: told(['home-headline', 'home-lead', 'home-number']).map(tell),
    profiles: profileItems(told(['profile-opening', 'profile-section']), locale),
    keys: keys.map(({ file, line, key, before, after }) => ({
      ...plainItem(`${file}:${line}`),
      changes: [{ label: key, before, after }],
    })),
    same: sameItems(
      parts.filter(({ state }) => state === 'same'),
      locale,
    ),
    unread: unreadBefore.map((place) => plainItem(place)),
  };
  return {
    compared: say({ vi: `So với ${base.vi}`, en: `Compared with ${base.en}` }),
    counts: say(countsOf(differences, items)),
    isBroken: broken.length > 0,
    sections: sectionIds.flatMap((id): ToldSection[] => {
      const hint = hints[id];
      return items[id].length === 0
        ? []
        : [
            {
              id,
              title: say(titles[id]),
              hint: hint ? say(hint) : null,
              items: items[id],
              rest: 0,
            },
          ];
    }),
  };
}

const isAside = new Set<PartChange['state']>(['false', 'unreadable', 'same']);

const figureKinds = [
  'figure-title',
  'figure-subtitle',
  'figure-alt',
  'figure-note',
  'figure-marks',
  'figure-table',
] as const satisfies readonly PartKind[];

const isFigureKind = (kind: PartKind) => figureKinds.some((each) => each === kind);

/** A title that is false now and stands there as before changes no figure: it is told among what must be repaired. */
function looksTheSame({ before, after, state }: PartChange): boolean {
  if (state === 'same') return true;
  const isBroken = state === 'false' || state === 'unreadable';
  return isBroken && JSON.stringify(before?.printed) === JSON.stringify(after?.printed);
}

const titles: Readonly<Record<SectionId, Words>> = {
  code: { vi: 'Ngoài dữ liệu và nội dung', en: 'Besides data and content' },
  broken: { vi: 'Phải sửa trước khi đăng', en: 'To be repaired before it is published' },
  data: { vi: 'Dữ liệu', en: 'Data' },
  figures: { vi: 'Hình', en: 'Figures' },
  texts: { vi: 'Bài viết', en: 'Texts' },
  caveats: { vi: 'Lưu ý và ghi chú', en: 'Caveats and remarks' },
  home: { vi: 'Trang chủ', en: 'Home page' },
  profiles: { vi: 'Trang các tỉnh', en: 'Pages of the provinces' },
  keys: { vi: 'Thiết lập trong tệp', en: 'Settings in files' },
  same: { vi: 'Dựa vào ô đã đổi, in như cũ', en: 'Rests on changed cells, printed as before' },
  unread: { vi: 'Không đọc được ở bản trước', en: 'Not understood in the state before' },
};

const hints: Readonly<Partial<Record<SectionId, Words>>> = {
  code: {
    vi: 'Các tệp này là mã hay thiết lập: người duyệt phải đọc từng dòng, và không chạy nhánh này trên máy mình trước khi đọc.',
    en: 'These files are code or settings: a reviewer must read every line, and not run this branch on a machine before that.',
  },
  broken: {
    vi: 'Câu không còn đúng, hoặc dữ liệu không còn cho biết điều câu ấy nói.',
    en: 'Sentences that are no longer true, or that the data cannot give any more.',
  },
  caveats: {
    vi: 'Người đọc phải biết những điều này; xem chúng còn khớp với số mới không.',
    en: 'What readers must know; see whether it still fits the new numbers.',
  },
  same: {
    vi: 'Xem lời văn quanh các chỗ này còn hợp không.',
    en: 'See whether the words around them still fit.',
  },
  unread: {
    vi: 'Những gì các tệp này chứa được coi như chưa có trước đó.',
    en: 'What these files held counts as not having been there.',
  },
};

const stateWords: Readonly<Record<PartChange['state'], Words | null>> = {
  false: { vi: 'không còn đúng', en: 'no longer true' },
  unreadable: { vi: 'dữ liệu không cho biết', en: 'the data cannot give it' },
  added: { vi: 'mới', en: 'new' },
  removed: { vi: 'bỏ đi', en: 'removed' },
  changed: null,
  rewritten: {
    vi: 'in như cũ, nhưng dựa vào chỗ khác',
    en: 'printed as before, but resting on something else',
  },
  same: null,
};

const wasBrokenWords: Words = { vi: 'trước đó đã vậy', en: 'as before' };
const redrawn: Words = { vi: 'vẽ lại', en: 'drawn anew' };

function plainItem(place: string, what = ''): ToldItem {
  return { place, what, changes: [], rest: 0, reasons: [], cells: [], figure: null };
}

const addressOf = ({ dataset, key, column }: TouchedCell) =>
  `${dataset}[${key}]${column === '' ? '' : `.${column}`}`;

function itemOf(change: PartChange, locale: Locale): ToldItem {
  const { part, state, wasBroken } = change;
  const { section, unit } = part.profile ?? {};
  const about = unit ? [unit.name[locale], section?.[locale] ?? []].flat() : [];
  const what = [
    kindNames[part.kind][locale],
    ...about,
    ...(part.file.endsWith('.mdx') ? [] : [part.locale]),
    stateWords[state]?.[locale] ?? [],
    (state === 'false' || state === 'unreadable') && wasBroken ? wasBrokenWords[locale] : [],
  ].flat();
  return {
    place: `${part.file}:${part.line}`,
    what: what.join(', '),
    changes: changesOf(change, locale),
    rest: 0,
    reasons: reasonsOf(change, locale),
    cells: change.cells.map(addressOf),
    figure: figureOf(part.file),
  };
}

function figureOf(file: string): string | null {
  return /^content\/figures\/([^/]+)\.yaml$/.exec(file)?.[1] ?? null;
}

function reasonsOf({ part, state }: PartChange, locale: Locale): string[] {
  if (state === 'unreadable' && part.fault) {
    const { found, words } = part.fault;
    return [`«${found}» · ${words.expected[locale]}. ${words.repair[locale]}`];
  }
  if (state !== 'false') return [];
  const found = part.contradicted.map((because) => because[locale]);
  // «1 is not 0» says little without what was counted; of several conditions the numbers tell which one it is.
  return part.claims.length === 1 ? [`${found.join('; ')} · ${part.claims.join()}`] : found;
}

/** What became of its words: as printed, or as written where they are printed as before. */
function changesOf({ part, before, after, state }: PartChange, locale: Locale): ToldChange[] {
  if (part.kind === 'figure-marks') {
    const drawn = before && after && state === 'changed';
    return drawn ? [{ label: redrawn[locale], before: '', after: '' }] : [];
  }
  if (state === 'rewritten') {
    const written = (one: typeof before) =>
      one ? [one.written, ...one.claims.map((claim) => `(${claim})`)].join(' ') : null;
    return [{ label: '', before: written(before), after: written(after) }];
  }
  const lines = changedLines(linesOf(before), linesOf(after));
  return lines.map(([was, is]) => ({ label: '', before: was, after: is }));
}

/** What cannot be printed stands there as it is written. */
function linesOf(part: PartChange['before']): readonly string[] {
  if (part === null) return [];
  return part.fault && part.kind !== 'figure-table' && part.profile === null
    ? [part.written]
    : part.printed;
}

/** The lines that differ, old and new; where none does, the first as it stands. */
function changedLines(
  before: readonly string[],
  after: readonly string[],
): [string | null, string | null][] {
  // Lines that stand in both are passed over, so that one that came or went does not shift the others.
  const old = before.filter((line) => !after.includes(line));
  const now = after.filter((line) => !before.includes(line));
  const nameOf = (line: string) => line.split(': ')[0];
  const pairs: [string | null, string | null][] = [];
  // A row of a table is known by its name, before the colon.
  const isNamed = old.length + now.length > 2;
  const rest = [...old];
  for (const line of now) {
    const index = isNamed ? rest.findIndex((was) => nameOf(was) === nameOf(line)) : 0;
    pairs.push([index < 0 ? null : (rest.splice(index, 1)[0] ?? null), line]);
  }
  pairs.unshift(...rest.map((line): [string, null] => [line, null]));
  const [first] = after;
  return pairs.length > 0 || first === undefined ? pairs : [[first, first]];
}

/** One item for each figure, with all that changed in it. */
function figureItems(changes: readonly PartChange[], locale: Locale): ToldItem[] {
  return [...Map.groupBy(changes, ({ part }) => part.file)].map(([file, own]) => {
    const states = new Set(own.map(({ state }) => state));
    const whole = states.size === 1 && (states.has('added') || states.has('removed'));
    const [state] = states;
    const told = own.flatMap((change) => {
      const { part } = change;
      const label = [kindNames[part.kind][locale].replace(/^[^,]*, /, ''), part.locale];
      // A drawing of both languages is said once.
      if (part.kind === 'figure-marks') {
        return part.locale === locale ? changesOf(change, locale) : [];
      }
      if (part.kind === 'figure-table' && part.locale !== locale) return [];
      const own = whole || !stateWords[change.state] ? [] : [stateWords[change.state]?.[locale]];
      return changesOf(change, locale).map((each) => ({
        ...each,
        label: [...label, ...own].join(', '),
      }));
    });
    return {
      place: file,
      what: whole && state ? (stateWords[state]?.[locale] ?? '') : '',
      changes: told,
      rest: 0,
      reasons: [],
      cells: [...new Set(own.flatMap(({ cells }) => cells.map(addressOf)))],
      figure: figureOf(file),
    };
  });
}

/** One item for each section that is made for all units, with the units and what became of the words of each. */
function profileItems(changes: readonly PartChange[], locale: Locale): ToldItem[] {
  const bySection = Map.groupBy(changes, ({ part }) => `${part.file}:${part.line}`);
  return [...bySection].map(([place, own]) => {
    const [first] = own;
    const units = new Set(own.map(({ part }) => part.profile?.unit.name[locale]));
    const section = first?.part.profile?.section?.[locale];
    const kind = first ? kindNames[first.part.kind][locale] : '';
    const count = {
      vi: `${units.size} tỉnh, thành phố`,
      en: `${units.size} ${units.size === 1 ? 'province' : 'provinces'}`,
    };
    return {
      place,
      what: [kind, ...(section === undefined ? [] : [section]), count[locale]].join(', '),
      changes: own
        .filter(({ part }) => part.locale === locale)
        .flatMap((change) =>
          changesOf(change, locale).map((each) => ({
            ...each,
            label: change.part.profile?.unit.name[locale] ?? '',
          })),
        ),
      rest: 0,
      reasons: [],
      cells: [...new Set(own.flatMap(({ cells }) => cells.map(addressOf)))],
      figure: null,
    };
  });
}

/** Cells, rows and columns, by dataset. */
function dataItems(
  cells: readonly TouchedCell[],
  { locale, before, after }: Circumstances,
): ToldItem[] {
  const words = {
    added: { vi: 'dòng mới', en: 'new row' },
    removed: { vi: 'dòng bỏ đi', en: 'row removed' },
  };
  return cells.map((cell) => {
    const { dataset, key, column } = cell;
    const line = after.datasets.get(dataset)?.rowByKey.get(key)?.line;
    const place = `data/${dataset}.csv${line === undefined ? '' : `:${line}`}`;
    if (column !== '') {
      return {
        ...plainItem(place, addressOf(cell)),
        changes: [{ label: '', before: cell.before, after: cell.after }],
      };
    }
    const isNew = cell.before === null;
    const row = rowText((isNew ? after : before).datasets.get(dataset), key);
    return {
      ...plainItem(place, `${addressOf(cell)}, ${words[isNew ? 'added' : 'removed'][locale]}`),
      changes: [{ label: '', before: isNew ? null : row, after: isNew ? row : null }],
    };
  });
}

/** «growth = 9.32, status = estimate»: what stands in the cells of a row that are not its key. */
function rowText(dataset: Dataset | undefined, key: string): string {
  const row = dataset?.rowByKey.get(key);
  const isKey = (name: string) => dataset?.descriptor.schema.primaryKey.includes(name) === true;
  return Object.entries(row?.cells ?? {})
    .filter(([name, { text }]) => text !== '' && !isKey(name))
    .map(([name, { text }]) => `${name} = ${text}`)
    .join(', ');
}

/** What the rows that were touched say to readers beside their numbers. */
function noteItems(cells: readonly TouchedCell[], { locale, after }: Circumstances): ToldItem[] {
  const rows = new Map(cells.map((cell) => [`${cell.dataset}[${cell.key}]`, cell]));
  const what = { vi: 'ghi chú của dòng', en: 'remark of the row' };
  return [...rows].flatMap(([address, { dataset: id, key }]) => {
    const dataset = after.datasets.get(id);
    const row = dataset?.rowByKey.get(key);
    const notes = (dataset?.fields ?? [])
      .filter(({ name, role }) => role === 'note' && name.endsWith(`_${locale}`))
      .flatMap(({ name }) => row?.cells[name]?.text || []);
    return notes.map((note) => ({
      ...plainItem(`data/${id}.csv:${row?.line ?? 1}`, what[locale]),
      changes: [{ label: '', before: note, after: note }],
      cells: [address],
    }));
  });
}

/** What rests on changed cells and is printed as before: a line for each file. */
function sameItems(changes: readonly PartChange[], locale: Locale): ToldItem[] {
  return [...Map.groupBy(changes, ({ part }) => part.file)].map(([file, own]) => {
    const lines = [...new Set(own.map(({ part }) => part.line))].sort((a, b) => a - b);
    const count = { vi: `${own.length} chỗ`, en: `${own.length} parts` };
    return plainItem(`${file}:${lines.join(',')}`, count[locale]);
  });
}

/** How much there is of everything, in one line. */
function countsOf({ cells }: Differences, items: Record<SectionId, ToldItem[]>): Words {
  const count = (isWanted: (cell: TouchedCell) => boolean) => cells.filter(isWanted).length;
  const numbers: [number, string, string, string][] = [
    [count(({ column }) => column !== ''), 'ô đổi', 'cell changed', 'cells changed'],
    [count((one) => one.column === '' && one.before === null), 'dòng mới', 'new row', 'new rows'],
    [
      count((one) => one.column === '' && one.after === null),
      'dòng bỏ đi',
      'row removed',
      'rows removed',
    ],
    [items.figures.length, 'hình đổi', 'figure changed', 'figures changed'],
    [
      items.texts.length + items.home.length,
      'câu, tiêu đề đổi',
      'sentence or title changed',
      'sentences and titles changed',
    ],
    [
      items.profiles.length,
      'mục của trang tỉnh đổi',
      'section of province pages changed',
      'sections of province pages changed',
    ],
    [items.keys.length, 'thiết lập đổi', 'setting changed', 'settings changed'],
    [
      items.code.length,
      'tệp ngoài dữ liệu và nội dung',
      'file besides data and content',
      'files besides data and content',
    ],
    [items.broken.length, 'chỗ phải sửa', 'part to be repaired', 'parts to be repaired'],
  ];
  const told = numbers.filter(([number]) => number > 0);
  if (told.length === 0) return { vi: 'Không có gì đổi.', en: 'Nothing has changed.' };
  return {
    vi: `${told.map(([number, vi]) => `${number} ${vi}`).join('; ')}.`,
    en: `${told.map(([number, , one, many]) => `${number} ${number === 1 ? one : many}`).join('; ')}.`,
  };
}
