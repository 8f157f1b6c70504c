import Papa from 'papaparse';
import type { Dataset, Library, Row } from '../datasets/dataset.ts';
import type { Problem } from '../datasets/problem.ts';
import type { Languages } from '../i18n/locale.ts';
import { registerIds } from '../datasets/vocabulary.ts';
import { compareTables, readPlainTable, type PlainTable } from './compare-tables.ts';
import { unexplainedValue, withdrawn } from './correction-advice.ts';
import {
  correctionColumnsIn,
  correctionsId,
  correctionsOf,
  type Correction,
  type CorrectionColumn,
} from './corrections.ts';
import type { Commit } from './states.ts';

/** The published state that the data are compared with. */
export interface Base {
  readonly commit: Commit;
  /** The bytes of its CSV files, by id of the dataset. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What the comparison found. */
export interface CheckedChanges {
  /** Changes of published values that `data/corrections.csv` does not explain. */
  readonly problems: readonly Problem[];
  /** The lines to add to it, in the order of the problems. */
  readonly lines: readonly string[];
  /** How many changes of published values there are, explained or not. */
  readonly changes: number;
}

/** A change that needs an entry, in the parts of one; '' as there for «all». */
interface Change extends Pick<Correction, 'dataset' | 'key' | 'column' | 'before' | 'after'> {
  /** The cell of the row that names its publications; '' where no single row is meant. */
  readonly source: string;
}

/**
 * Holds the data against a published state. A published value that is another one now, or gone with its row, column or
 * table, needs an entry in `data/corrections.csv` that was not there before. New rows, a value where none was known,
 * notes and the columns that name publications need none; nor do the registers, which hold no figures.
 * @param renamed for a dataset that got another name since: the one that it had
 * @param today YYYY-MM-DD, the date of the lines that are proposed
 */
export function checkChanges(
  base: Base,
  library: Library,
  renamed: ReadonlyMap<string, string>,
  today: string,
): CheckedChanges {
  const known = numbersIn(base.files.get(correctionsId));
  const corrections = correctionsOf(library);
  const added = corrections.filter(({ number }) => !known.has(String(number)));
  const nameNow = new Map([...renamed].map(([now, before]) => [before, now]));

  let number = Math.max(0, ...corrections.map((correction) => correction.number));
  let changes = 0;
  const problems: Problem[] = [];
  const lines: string[] = [];
  for (const [name, bytes] of [...base.files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name === correctionsId || registerIds.some((id) => id === name)) continue;
    const before = readPlainTable(bytes);
    if (before === null) continue;
    const dataset = library.datasets.get(nameNow.get(name) ?? name);
    for (const change of changesOf(name, before, dataset)) {
      changes += 1;
      if (added.some((correction) => explains(correction, change, dataset?.id ?? name))) continue;
      number += 1;
      const row = dataset?.rowByKey.get(change.key);
      const line = lineFor(change, number, { today, languages: library.languages });
      lines.push(line);
      problems.push(problemOf(change, line, base.commit, dataset, row));
    }
  }
  return { problems, lines, changes };
}

/** The changes between a published table and today's that touch published values. */
function changesOf(name: string, before: PlainTable, dataset: Dataset | undefined): Change[] {
  const none = { key: '', column: '', before: '', after: '', source: '' };
  if (dataset === undefined) return [{ ...none, dataset: name }];
  const after = readPlainTable(dataset.bytes);
  if (after === null) return [];
  const values = new Set(
    dataset.fields
      .filter(({ role }) => role === undefined || !unpublished.has(role))
      .map((field) => field.name),
  );
  const { primaryKey } = dataset.descriptor.schema;
  const { cells, removedRows, removedColumns } = compareTables(before, after, primaryKey);
  const own = { ...none, dataset: dataset.id };
  const sources = dataset.fields.find(({ role }) => role === 'source')?.name ?? '';
  const sourceBefore = cellsByKey(before, primaryKey, sources);
  return [
    ...removedColumns.map((column) => ({ ...own, column })),
    ...removedRows.map((key) => ({ ...own, key, source: sourceBefore.get(key) ?? '' })),
    ...cells
      .filter((cell) => cell.before !== '' && values.has(cell.column))
      .map((cell) => ({
        ...own,
        ...cell,
        source: dataset.rowByKey.get(cell.key)?.cells[sources]?.text ?? '',
      })),
  ];
}

/** The cells of a column, by the key of their row. */
function cellsByKey(
  { columns, rows }: PlainTable,
  primaryKey: readonly string[],
  column: string,
): Map<string, string> {
  const keyAt = primaryKey.map((name) => columns.indexOf(name)).filter((index) => index >= 0);
  const at = columns.indexOf(column);
  return new Map(
    rows.map((row) => [keyAt.map((index) => row[index] ?? '').join(','), row[at] ?? '']),
  );
}

/** Roles whose columns say where a value is from or what to bear in mind, not what it is. */
const unpublished = new Set(['source', 'origin', 'corroboration', 'note']);

/** An entry explains the change that it names, and one for a whole column, row or table all changes within. */
function explains(correction: Correction, change: Change, dataset: string): boolean {
  const { key, column, before, after } = correction;
  if (correction.dataset !== change.dataset && correction.dataset !== dataset) return false;
  if (key !== '' && key !== change.key) return false;
  if (column !== '' && column !== change.column) return false;
  return key === '' || column === '' || (before === change.before && after === change.after);
}

function problemOf(
  { dataset: name, key, column, before, after }: Change,
  line: string,
  base: Commit,
  dataset: Dataset | undefined,
  row: Row | undefined,
): Problem {
  const file = dataset?.path ?? `data/${name}.csv`;
  if (key !== '' && column !== '') {
    const found = after === '' ? {} : { found: after };
    const says = unexplainedValue(before, base, line);
    return { file, line: row?.line ?? 1, column, ...found, ...says };
  }
  if (key !== '') return { file, line: 1, column: `[${key}]`, ...withdrawn('row', base, line) };
  if (column !== '') return { file, line: 1, column, ...withdrawn('column', base, line) };
  return { file, line: 1, ...withdrawn('dataset', base, line) };
}

/** The line for `data/corrections.csv`; kind and reasons are for a person to fill in. */
function lineFor(
  change: Change,
  number: number,
  { today, languages }: { readonly today: string; readonly languages: Languages },
): string {
  const { dataset, key, column, before, after, source } = change;
  const cells: Record<CorrectionColumn, string> = {
    ...{ number: String(number), date: today, kind: '', dataset, key, column },
    ...{ old: before, new: after, reason_vi: '', reason_en: '', source },
  };
  return Papa.unparse([correctionColumnsIn(languages).map((name) => cells[name])]);
}

/** The numbers of the entries that a published register had. */
function numbersIn(bytes: Uint8Array | undefined): Set<string> {
  const table = bytes === undefined ? null : readPlainTable(bytes);
  const index = table?.columns.indexOf('number') ?? -1;
  return new Set(index < 0 ? [] : table?.rows.map((row) => row[index] ?? ''));
}
