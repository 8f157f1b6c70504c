import type { Library } from '../datasets/dataset.ts';
import type { Locale, Words } from '../i18n/locale.ts';
import type { Affected, AskedCell } from './affected.ts';
import { kindNames } from './part-words.ts';
import type { ShownPart } from './shown-parts.ts';

const words = {
  nothing: {
    vi: 'Không câu nào, hình nào dựa vào.',
    en: 'No sentence and no figure rests on it.',
  },
  rests: { vi: 'dựa vào đây', en: 'rests on it' },
  empty: { vi: '(trống)', en: '(empty)' },
} as const satisfies Readonly<Record<string, Words>>;

interface Options {
  readonly languages: readonly Locale[];
  /** Where the rows have their lines. */
  readonly library: Library;
}

/** What is affected as text for a terminal, in one language or in several: by cells. */
export function describeAffected(affected: readonly Affected[], options: Options): string {
  return affected.map((group) => describeGroup(group, options)).join('\n\n');
}

/** So many cells are named of those on which the same parts rest. */
const mostCells = 12;

function describeGroup({ cells, parts }: Affected, options: Options): string {
  const say = (told: Words) => options.languages.map((language) => told[language]).join(' / ');
  const head = cells.slice(0, mostCells).map((cell) => cellLine(cell, options.library, say));
  const rest = cells.length - mostCells;
  if (rest > 0) head.push(say({ vi: `… và ${rest} ô nữa`, en: `… and ${rest} more` }));
  if (parts.length === 0) return [...head, `  ${say(words.nothing)}`].join('\n');
  return [
    ...head,
    `  = ${say(words.rests)} (${parts.length})`,
    // The drawing of one figure is said once, not once in each language.
    ...new Set(gatherUnits(parts).map((gathered) => partLine(gathered, options, say))),
  ].join('\n');
}

function cellLine(
  { dataset, key, column, text }: AskedCell,
  { datasets }: Library,
  say: (told: Words) => string,
): string {
  const line = datasets.get(dataset)?.rowByKey.get(key)?.line;
  const place = `data/${dataset}.csv${line === undefined ? '' : `:${line}`}`;
  const address = `${dataset}[${key}]${column === '' ? '' : `.${column}`}`;
  const typed = column === '' ? '' : `: ${text === '' ? say(words.empty) : text}`;
  return `${place} · ${address}${typed}`;
}

/** The same part of the pages of many units in all languages is one line; each part that is no profile stands alone. */
function gatherUnits(parts: readonly ShownPart[]): ShownPart[][] {
  const gathered = Map.groupBy(parts, ({ id, profile, file, line }) =>
    profile === null ? id : `${file}:${line}`,
  );
  return [...gathered.values()];
}

function partLine(
  gathered: readonly ShownPart[],
  { languages }: Options,
  say: (told: Words) => string,
): string {
  const [part] = gathered;
  if (!part) return '';
  const quoted = (text: string) => (languages.includes('vi') ? `«${text}»` : `“${text}”`);
  const section = part.profile?.section;
  const title = section ? ` ${quoted(say(section))}` : '';
  const head = `    ${part.file}:${part.line} · ${say(kindNames[part.kind])}${title}`;
  if (part.profile !== null) {
    const names = new Set(gathered.map(({ profile }) => profile?.unit.name.vi ?? ''));
    return `${head}: ${[...names].join(', ')}`;
  }
  if (part.kind === 'figure-marks' || part.kind === 'figure-table') return head;
  return `${head}: ${quoted(shorten(part.printed[0] ?? part.written))}`;
}

const mostLetters = 120;

/** Enough of a sentence to recognise it. */
function shorten(text: string): string {
  const letters = [...text];
  return letters.length <= mostLetters ? text : `${letters.slice(0, mostLetters - 1).join('')}…`;
}
