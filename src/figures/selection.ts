import { z } from 'astro/zod';
import type { Dataset, Library, Row } from '../datasets/dataset.ts';
import { codeOf, requireColumn, requireDataset } from '../evidence/address.ts';
import { EvidenceFault, nearest } from '../evidence/fault.ts';

// Kinds of figure take all that they need for choosing and naming rows from here.
export { requireColumn } from '../evidence/address.ts';
export { cellWords } from '../evidence/cell-words.ts';

const wanted = z.union([z.string(), z.number()]);

/** Which rows of a dataset a figure shows. */
export const selectionShape = {
  /** Id of the dataset. */
  dataset: z.string(),
  /** Only rows with these values: `year: 2024` or `year: [2022, 2023]`. */
  where: z.record(z.string(), z.union([wanted, z.array(wanted)])).optional(),
  /** Keys of rows to leave out; a note of the figure says why. */
  without: z.array(z.string()).optional(),
};
export type Selection = z.infer<z.ZodObject<typeof selectionShape>> & {
  /** Only rows with this value, in one panel of a figure that has several; an editor does not write it. */
  readonly panel?: { readonly column: string; readonly value: string };
};

/**
 * The rows of a selection. `whole` are those of all panels where the figure has several, else the same rows: the times
 * of an axis and the units that may be named are theirs.
 * @throws EvidenceFault when the dataset, a column or a key does not exist, or no row is left.
 */
export function selectRows(
  selection: Selection,
  library: Library,
): { dataset: Dataset; rows: Row[]; whole: Row[] } {
  const dataset = requireDataset(selection.dataset, library);
  const conditions = Object.entries(selection.where ?? {}).map(([column, value]) => {
    requireColumn(dataset, column);
    return { column, texts: new Set([value].flat().map(String)) };
  });
  for (const key of selection.without ?? []) {
    if (dataset.rowByKey.has(key)) continue;
    throw new EvidenceFault(key, {
      expected: {
        vi: `khóa của một dòng trong data/${dataset.id}.csv`,
        en: `the key of a row in data/${dataset.id}.csv`,
      },
      repair: nearest(key, dataset.rowByKey.keys()),
    });
  }
  const without = new Set(selection.without);
  const whole = dataset.rows.filter(
    (row) =>
      !without.has(row.key) &&
      conditions.every(({ column, texts }) => texts.has(row.cells[column]?.text ?? '')),
  );
  const { panel } = selection;
  const rows =
    panel === undefined
      ? whole
      : whole.filter((row) => row.cells[panel.column]?.text === panel.value);
  if (rows.length === 0) {
    throw new EvidenceFault(JSON.stringify(selection.where ?? {}), {
      expected: {
        vi: 'điều kiện chọn được ít nhất một dòng',
        en: 'a condition that at least one row meets',
      },
      repair: { vi: 'Kiểm tra lại các giá trị trong «where».', en: 'Check the values in «where».' },
    });
  }
  return { dataset, rows, whole };
}

/** @throws EvidenceFault when one of the ids is not among those that a column of the rows chosen has. */
export function requireUnits(
  ids: readonly string[],
  present: ReadonlySet<string>,
  column: string,
  library: Library,
): void {
  for (const id of ids) {
    if (present.has(id)) continue;
    throw new EvidenceFault(id, {
      expected: {
        vi: `một giá trị của cột «${column}» trong các dòng đã chọn`,
        en: `a value of the column «${column}» in the rows chosen`,
      },
      repair: nearest(codeOf(id, library), present),
    });
  }
}

/** Each id of a unit in a column of the rows. */
export function unitsOf(rows: readonly Row[], column: string): Set<string> {
  return new Set(rows.flatMap((row) => row.cells[column]?.text ?? []));
}

/** The numbers that stand in a column of the rows, each once, ascending: the times of an axis. */
export function timesOf(rows: readonly Row[], column: string): number[] {
  const times = new Set<number>();
  for (const row of rows) {
    const value = row.cells[column]?.value;
    if (typeof value === 'number') times.add(value);
  }
  return [...times].sort((a, b) => a - b);
}
