import type { Firmness, TableReference } from '../charts/mark.ts';
import type { TickFormat } from '../charts/value-axis.ts';
import { printReading } from '../evidence/print.ts';
import type { Reading } from '../evidence/reading.ts';
import { formatNumber } from '../i18n/format.ts';
import type { FigureContext } from './figure.ts';
import { missing } from './figure-table.ts';
import { firmnessOf } from './firmness.ts';

/** A value as a chart draws it: `null` where there is none, printed as in the table, in the form of its status. */
export function drawnValue(
  reading: Reading | null,
  cell: TableReference,
  { library, locale }: FigureContext,
): {
  readonly value: number | null;
  readonly label: string;
  readonly firmness: Firmness;
  readonly cell: TableReference;
} {
  return {
    value: reading?.value ?? null,
    label: reading ? printReading(reading, locale, library, 'short') : missing,
    firmness: firmnessOf(reading?.status ?? null),
    cell,
  };
}

/** Writes round numbers at the axis of these readings: percentages keep their sign. */
export function tickFormat(
  readings: readonly (Reading | null)[],
  { locale }: FigureContext,
): TickFormat {
  const sign = readings.some((reading) => reading?.unit === 'percent') ? '%' : '';
  return (value, decimals) => formatNumber(value, locale, decimals) + sign;
}
