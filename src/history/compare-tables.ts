import { decodeText } from '../datasets/decode-text.ts';
import { parseTable } from '../datasets/parse-table.ts';

/** A CSV as typed: nothing is asked of it but a header and rows. */
export interface PlainTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A cell that stands in both versions, with another text. */
export interface ChangedCell {
  /** The row: the values of the primary key, joined with commas. */
  readonly key: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** What became of a table. The order of rows and columns is no part of it. */
export interface TableDifference {
  readonly cells: readonly ChangedCell[];
  /** Keys of the rows that came and went, in the order of the file. */
  readonly addedRows: readonly string[];
  readonly removedRows: readonly string[];
  readonly addedColumns: readonly string[];
  readonly removedColumns: readonly string[];
}

/**
 * The table in a file's bytes; `null` for one that cannot be read whole. Such a version never was published,
 * because no site is built with it.
 */
export function readPlainTable(bytes: Uint8Array): PlainTable | null {
  const { text } = decodeText({ path: '', bytes });
  const { table } = text === null ? { table: null } : parseTable(text, '');
  if (table === null || !table.whole) return null;
  return { columns: table.header.cells, rows: table.rows.map(({ cells }) => cells) };
}

/**
 * Compares two versions of a table. Columns are matched by name; rows by those columns of the primary key that both
 * versions have. Where they do not tell the rows of an older version apart, equal rows are matched first and
 * what is left counts as changed only if it is one row on either side.
 */
export function compareTables(
  before: PlainTable,
  after: PlainTable,
  primaryKey: readonly string[],
): TableDifference {
  const shared = after.columns.filter((column) => before.columns.includes(column));
  const key = primaryKey.filter((column) => shared.includes(column));
  // Without a column of the key in common, a row is only itself.
  const old = group(before, shared, key.length > 0 ? key : shared, primaryKey);
  const now = group(after, shared, key.length > 0 ? key : shared, primaryKey);

  const cells: ChangedCell[] = [];
  const addedRows: string[] = [];
  const removed = new Set<GroupedRow>();
  for (const [name, rows] of old) {
    const left = [...(now.get(name) ?? [])];
    const gone = rows.filter((row) => {
      const same = left.findIndex(({ texts }) => texts.every((text, i) => text === row.texts[i]));
      if (same >= 0) left.splice(same, 1);
      return same < 0;
    });
    const [from] = gone;
    const [to] = left;
    if (from && to && gone.length === 1 && left.length === 1) {
      for (const [i, column] of shared.entries()) {
        const [was = '', is = ''] = [from.texts[i], to.texts[i]];
        if (was !== is) cells.push({ key: to.key, column, before: was, after: is });
      }
      now.set(name, []);
    } else {
      for (const row of gone) removed.add(row);
      now.set(name, left);
    }
  }
  for (const rows of now.values()) addedRows.push(...rows.map(({ key: own }) => own));
  return {
    cells,
    addedRows,
    removedRows: [...removed].map(({ key: own }) => own),
    addedColumns: after.columns.filter((column) => !shared.includes(column)),
    removedColumns: before.columns.filter((column) => !shared.includes(column)),
  };
}

/** Whether anything in the table changed. */
export function isChange(difference: TableDifference): boolean {
  return Object.values(difference).some((part: readonly unknown[]) => part.length > 0);
}

interface GroupedRow {
  readonly key: string;
  /** The cells of the shared columns, in their order. */
  readonly texts: readonly string[];
}

/** The rows of a table by the cells of `key`; each is named by the columns of the primary key that its table has. */
function group(
  { columns, rows }: PlainTable,
  shared: readonly string[],
  key: readonly string[],
  primaryKey: readonly string[],
): Map<string, GroupedRow[]> {
  const at = (names: readonly string[]) =>
    names.map((name) => columns.indexOf(name)).filter((index) => index >= 0);
  const [sharedAt, keyAt, nameAt] = [at(shared), at(key), at(primaryKey)];
  const groups = new Map<string, GroupedRow[]>();
  for (const row of rows) {
    const textsAt = (indices: readonly number[]) => indices.map((index) => row[index] ?? '');
    const name = textsAt(keyAt).join('\0');
    const entry = { key: textsAt(nameAt).join(','), texts: textsAt(sharedAt) };
    const others = groups.get(name);
    if (others) others.push(entry);
    else groups.set(name, [entry]);
  }
  return groups;
}
