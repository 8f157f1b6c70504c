import { printReading } from '../evidence/print.ts';
import type { Reading } from '../evidence/reading.ts';
import { formatNumber } from '../i18n/format.ts';
import type { FigureContext } from './figure.ts';

/** A range as printed: «8,5–9%»; one value where both ends are the same. */
export function rangeWords(
  low: Reading,
  high: Reading,
  { library, locale }: FigureContext,
): string {
  const upper = printReading(high, locale, library, 'short');
  if (low.value === high.value) return upper;
  const isPlain = low.comparator === '=' && high.comparator === '=';
  const lower = isPlain
    ? formatNumber(low.value, locale, low.decimals)
    : printReading(low, locale, library, 'short');
  return `${lower}–${upper}`;
}
