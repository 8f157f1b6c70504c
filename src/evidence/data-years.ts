import type { Library, Row } from '../datasets/dataset.ts';

/** The first and the last year that the keys of the rows name; `null` where they name none. */
export function yearsOf(rows: Iterable<Row>, library: Library): readonly [number, number] | null {
  const years = new Set<number>();
  for (const row of rows) {
    const dataset = library.datasets.get(row.dataset);
    for (const { name, type } of dataset?.fields ?? []) {
      const isOfKey = dataset?.descriptor.schema.primaryKey.includes(name) ?? false;
      if (type === 'year' && isOfKey) years.add(Number(row.cells[name]?.text));
    }
  }
  return years.size === 0 ? null : [Math.min(...years), Math.max(...years)];
}
