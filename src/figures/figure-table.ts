import type { TableReference } from '../charts/mark.ts';
import type { Row } from '../datasets/dataset.ts';
import type { Status } from '../datasets/vocabulary.ts';
import { printReading, type Form } from '../evidence/print.ts';
import type { Reading } from '../evidence/reading.ts';
import type { FigureContext } from './figure.ts';

/** A cell of a figure's table: the same words as the label in the drawing. */
export interface TableCell {
  readonly text: string;
  /** The number that the words print; `null` for words alone and where nothing is known. */
  readonly reading: Reading | null;
}

export interface TableRow {
  readonly header: string;
  /** The row of the dataset that holds the values, when it is one. */
  readonly row: Row | null;
  /** Id of the unit that the row speaks of, such as a province: a reader can pick it. */
  readonly unit: string | null;
  readonly isSubject: boolean;
  readonly cells: readonly TableCell[];
}

export interface TableColumn {
  readonly title: string;
  /** Its values and those of the column before cannot be compared. */
  readonly afterBreak: boolean;
  /** Its cells are words, not numbers: set flush left. */
  readonly isText?: boolean;
  /** It stands in the table only; the drawing does not show it. */
  readonly isExtra?: boolean;
}

/** The rows that a figure draws, as a table for those who cannot or would rather not look at it. */
export interface FigureTable {
  /** Title of the first column, which heads the rows. */
  readonly stub: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** What stands where no value was found, in tables and in drawings. */
export const missing = '–';

/** A cell that prints a reading, or a dash where there is none. */
export function tableCell(
  reading: Reading | null | undefined,
  { locale, library }: FigureContext,
  form: Form = 'short',
): TableCell {
  return reading
    ? { text: printReading(reading, locale, library, form), reading }
    : { text: missing, reading: null };
}

/** The place of a cell in the table, to be printed on its mark. */
export function referenceTo(row: number, column: number): TableReference {
  return `${row},${column}`;
}

/**
 * How many values of each status the table has, in the order in which they first appear; or only those that are drawn.
 * A value that stands in several cells, such as one target beside two results, is one value.
 */
export function countStatuses(
  { columns, rows }: FigureTable,
  { onlyDrawn = false }: { readonly onlyDrawn?: boolean } = {},
): Map<Status, number> {
  const counts = new Map<Status, number>();
  const counted = new Set<string>();
  const cells = rows.flatMap((row) =>
    row.cells.filter((_, column) => !(onlyDrawn && columns[column]?.isExtra === true)),
  );
  for (const { reading } of cells) {
    const status = reading?.status ?? null;
    if (reading === null || status === null) continue;
    const id = JSON.stringify([reading.computation?.text, reading.evidence]);
    if (counted.has(id)) continue;
    counted.add(id);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return counts;
}
