import type { Library } from '../../datasets/dataset.ts';
import { citeRows } from '../../evidence/cite.ts';
import type { Reading } from '../../evidence/reading.ts';

/** A number as the API gives it; `schema-parts.ts` explains each property. */
export function apiValue(reading: Reading, library: Library) {
  const { value, decimals, unit, outOf, comparator, status, vintage, evidence, rows } = reading;
  const [{ dataset, key, column }] = evidence;
  const cell = library.datasets.get(dataset)?.rowByKey.get(key)?.cells[column]?.text ?? '';
  const isCell = reading.computation === null;
  return {
    value,
    text: isCell ? cell : value.toFixed(decimals),
    unit,
    outOf,
    comparator,
    status,
    vintage,
    cell: isCell ? addressOf(reading) : null,
    expression: reading.computation?.text ?? null,
    sources: [...new Set(citeRows(rows, library).map(({ source }) => source.id))],
  };
}

/** `dataset[key].column` */
export function addressOf({
  evidence: [{ dataset, key, column }],
}: Pick<Reading, 'evidence'>): string {
  return `${dataset}[${key}].${column}`;
}
