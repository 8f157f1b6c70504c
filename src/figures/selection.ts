import { z } from 'astro/zod';
import type { Cell, Dataset, Library, Row } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { EvidenceFault, nearest } from '../evidence/fault.ts';
import type { Locale } from '../i18n/locale.ts';

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
export type Selection = z.infer<z.ZodObject<typeof selectionShape>>;

/** @throws EvidenceFault when the dataset, a column or a key does not exist, or no row is left. */
export function selectRows(
  selection: Selection,
  library: Library,
): { dataset: Dataset; rows: Row[] } {
  const dataset = library.datasets.get(selection.dataset);
  if (!dataset) {
    throw new EvidenceFault(selection.dataset, {
      expected: { vi: 'tên một bộ dữ liệu có trong data/', en: 'a dataset that is in data/' },
      repair: nearest(selection.dataset, library.datasets.keys()),
    });
  }
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
  const rows = dataset.rows.filter(
    (row) =>
      !without.has(row.key) &&
      conditions.every(({ column, texts }) => texts.has(row.cells[column]?.text ?? '')),
  );
  if (rows.length === 0) {
    throw new EvidenceFault(JSON.stringify(selection.where ?? {}), {
      expected: {
        vi: 'điều kiện chọn được ít nhất một dòng',
        en: 'a condition that at least one row meets',
      },
      repair: { vi: 'Kiểm tra lại các giá trị trong «where».', en: 'Check the values in «where».' },
    });
  }
  return { dataset, rows };
}

/** @throws EvidenceFault when the dataset has no such column. */
export function requireColumn(dataset: Dataset, column: string): Field {
  const field = dataset.fields.find(({ name }) => name === column);
  if (field) return field;
  throw new EvidenceFault(column, {
    expected: {
      vi: `một cột của bộ dữ liệu «${dataset.id}»`,
      en: `a column of the dataset «${dataset.id}»`,
    },
    repair: nearest(
      column,
      dataset.fields.map(({ name }) => name),
    ),
  });
}

/** A cell in words: the name of a province, the label of a category, else what stands there. */
export function cellWords(cell: Cell, field: Field, locale: Locale, library: Library): string {
  if (field.refersTo === 'provinces') {
    return library.provinces.get(cell.text)?.name[locale] ?? cell.text;
  }
  return field.categories?.find(({ value }) => value === cell.text)?.label[locale] ?? cell.text;
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
