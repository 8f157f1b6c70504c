import type { Dataset, Library } from '../datasets/dataset.ts';
import type { Evidence } from '../evidence/reading.ts';
import { compareTables, readPlainTable, type PlainTable } from './compare-tables.ts';

/** A cell that differs between two states of the data. Without a column both are empty: a whole row came or went. */
export interface TouchedCell extends Evidence {
  /** As typed; `null` where the cell was not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Every cell, row and column that differs between two states of the data, in the order of the datasets. */
export function changedCells(before: Library, after: Library): TouchedCell[] {
  const ids = [...new Set([...before.datasets.keys(), ...after.datasets.keys()])].sort();
  return ids.flatMap((dataset) => {
    const [old, now] = [before.datasets.get(dataset), after.datasets.get(dataset)];
    if (old?.digest === now?.digest) return [];
    const empty = { columns: [], rows: [] };
    const tableOf = (one: Dataset | undefined): PlainTable =>
      (one && readPlainTable(one.bytes)) ?? empty;
    const { primaryKey } = (now ?? old)?.descriptor.schema ?? { primaryKey: [] };
    if (!old || !now) {
      const rows = (old ?? now)?.rows ?? [];
      return rows.map(({ key }) => rowOf(dataset, key, now !== undefined));
    }
    const difference = compareTables(tableOf(old), tableOf(now), primaryKey);
    return [
      ...difference.cells.map((cell) => ({ dataset, ...cell })),
      ...difference.removedRows.map((key) => rowOf(dataset, key, false)),
      ...difference.addedRows.map((key) => rowOf(dataset, key, true)),
      ...difference.removedColumns.flatMap((column) => columnOf(old, column, false)),
      ...difference.addedColumns.flatMap((column) => columnOf(now, column, true)),
    ];
  });
}

function rowOf(dataset: string, key: string, isNew: boolean): TouchedCell {
  return { dataset, key, column: '', before: isNew ? null : '', after: isNew ? '' : null };
}

/** The cells of a column that came or went. */
function columnOf({ id, rows }: Dataset, column: string, isNew: boolean): TouchedCell[] {
  return rows.flatMap(({ key, cells }) => {
    const text = cells[column]?.text ?? '';
    const [before, after] = isNew ? [null, text] : [text, null];
    return text === '' ? [] : [{ dataset: id, key, column, before, after }];
  });
}
