import type { Library, Row, Source } from '../datasets/dataset.ts';
import type { Comparator } from '../datasets/vocabulary.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { parseAddress } from './address.ts';
import { printReading } from './print.ts';
import type { Evidence, Reading } from './reading.ts';

/** The dataset in which editors write down where sources contradict each other; a site may do without one. */
export const conflictsId = 'conflicts';

/** The column in which a row lists the cells that it speaks of, in whatever dataset it stands. */
export const addressColumn = 'address';

/** What one of the two sources says. */
export interface Statement {
  /** As printed, with unit and qualifier. */
  readonly value: string;
  readonly sources: readonly Source[];
}

/** A place where sources contradict each other, in the words of a language. */
export interface Conflict {
  readonly row: Row;
  readonly title: string;
  readonly statements: readonly [Statement, Statement];
  readonly judgement: string;
}

/** The contradictions that touch one of the cells, each once. */
export function conflictsAbout(
  cells: readonly Evidence[],
  locale: Locale,
  library: Library,
): Conflict[] {
  const byCell = conflictsByCell(library);
  const about = new Set(cells.flatMap((cell) => byCell.get(nameOfCell(cell)) ?? []));
  if (about.size === 0) return [];
  return (library.datasets.get(conflictsId)?.rows ?? [])
    .filter((row) => about.has(row))
    .map((row) => conflictIn(row, locale, library));
}

/** Every number on every page asks, so the cells are looked up and their addresses read once. */
const known = new WeakMap<Library, ReadonlyMap<string, readonly Row[]>>();

/** The rows that speak of each cell, by its name. */
function conflictsByCell(library: Library): ReadonlyMap<string, readonly Row[]> {
  const found = known.get(library);
  if (found) return found;
  const byCell = new Map<string, Row[]>();
  for (const row of library.datasets.get(conflictsId)?.rows ?? []) {
    for (const text of addressesIn(row)) {
      const name = nameOfCell(cellAt(text));
      const rows = byCell.get(name);
      if (rows) rows.push(row);
      else byCell.set(name, [row]);
    }
  }
  known.set(library, byCell);
  return byCell;
}

/** The contradictions in which each source is one of the sides, by its id: rows of the dataset, in their order. */
export function findConflicts(library: Library): Map<string, Row[]> {
  const conflicts = new Map<string, Row[]>();
  for (const row of library.datasets.get(conflictsId)?.rows ?? []) {
    const ids = (['a', 'b'] as const).flatMap((side) => sourcesOf(row, side));
    for (const id of new Set(ids)) {
      const own = conflicts.get(id);
      if (own) own.push(row);
      else conflicts.set(id, [row]);
    }
  }
  return conflicts;
}

/** A row of the dataset in the words of a language. */
export function conflictIn(row: Row, locale: Locale, library: Library): Conflict {
  return {
    row,
    title: row.cells[`title_${locale}`]?.text ?? '',
    statements: [statement(row, 'a', locale, library), statement(row, 'b', locale, library)],
    judgement: row.cells[`judgement_${locale}`]?.text ?? '',
  };
}

/** The addresses of the cells that a row is about, as typed. */
export function addressesIn(row: Row): string[] {
  const value = row.cells[addressColumn]?.value;
  return Array.isArray(value) ? (value as string[]) : [];
}

function cellAt(text: string): Evidence {
  const { dataset, key, column = '' } = parseAddress(text);
  return { dataset, key: key.join(), column };
}

function nameOfCell({ dataset, key, column }: Evidence): string {
  return `${dataset}[${key}].${column}`;
}

function statement(row: Row, side: 'a' | 'b', locale: Locale, library: Library): Statement {
  const written = row.cells[`value_${side}`]?.text ?? '';
  return {
    value: printWritten(written, row, side, locale, library),
    sources: sourcesOf(row, side).flatMap((id) => library.sources.get(id) ?? []),
  };
}

function sourcesOf(row: Row, side: 'a' | 'b'): readonly string[] {
  const ids = row.cells[`source_${side}`]?.value;
  return Array.isArray(ids) ? (ids as readonly string[]) : [];
}

/** `> 11` is printed «hơn 11%», a range and a day in the manner of the language; other words stay as they are written. */
function printWritten(
  written: string,
  row: Row,
  side: 'a' | 'b',
  locale: Locale,
  library: Library,
): string {
  const [, sign = '=', digits] = /^(~<|>=|<=|~|>|<)? ?(-?\d+(?:\.\d+)?)$/.exec(written) ?? [];
  if (digits === undefined) {
    const ends = written.split('–').map(Number);
    return ends.length === 2 && ends.every(Number.isFinite)
      ? ends.map((end) => formatNumber(end, locale, decimalsOf(end))).join('–')
      : formatDate(written, locale);
  }
  const reading: Reading = {
    value: Number(digits),
    exact: Number(digits),
    decimals: digits.split('.')[1]?.length ?? 0,
    unit: row.cells['unit']?.text || null,
    isYear: false,
    outOf: null,
    better: null,
    comparator: sign as Comparator,
    status: null,
    vintage: null,
    evidence: [{ dataset: row.dataset, key: row.key, column: `value_${side}` }],
    computation: null,
    rows: [row],
  };
  return printReading(reading, locale, library);
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
