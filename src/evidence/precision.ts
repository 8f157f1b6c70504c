import { lastPlace } from './qualifier.ts';
import type { Reading } from './reading.ts';

/**
 * How many digits of a number say something. A whole number without a qualifier was counted and is exact; of
 * «gần 720.000» only 72 does.
 */
function meaningfulDigits({ exact, decimals, comparator }: Reading): number {
  if (comparator === '=' && decimals === 0) return Number.POSITIVE_INFINITY;
  const place = comparator === '=' ? 10 ** -decimals : lastPlace(exact, decimals);
  return String(Math.round(Math.abs(exact) / place)).length;
}

/** The decimals of a quotient: as many digits as the less exact of the inputs has, at most one of them after the mark. */
export function quotientDecimals(value: number, inputs: readonly Reading[]): 0 | 1 {
  const whole = Math.max(1, Math.trunc(Math.abs(value)).toString().length);
  return Math.min(...inputs.map(meaningfulDigits)) > whole ? 1 : 0;
}

/**
 * A sum or difference with as many decimals as the most exact of its inputs, so that 8.42 − 7.34 is 1.08 and not
 * 1.0800000000000001; with a number that is only about right, rounded to the place to which that one is.
 */
export function sumPrecision(
  value: number,
  inputs: readonly Reading[],
): { value: number; decimals: number } {
  const decimals = Math.max(...inputs.map((input) => input.decimals));
  const rough = inputs.filter(({ comparator }) => comparator === '~' || comparator === '~<');
  if (rough.length === 0) return { value, decimals };
  const place = Math.max(...rough.map(roughPlace));
  return {
    value: Math.round(value / place) * place,
    decimals: Math.max(0, -Math.floor(Math.log10(place))),
  };
}

/** The place to which a number that is only about right is good: that of its last digit, or the second where that is less. */
function roughPlace({ exact, decimals }: Reading): number {
  const second = 10 ** (Math.floor(Math.log10(Math.abs(exact) || 1)) - 1);
  return Math.min(lastPlace(exact, decimals), second);
}

export function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
