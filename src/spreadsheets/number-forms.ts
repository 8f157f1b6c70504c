/** What the comma is in written numbers: the mark before decimals (and the point stands between thousands), or the other way round. */
export type Decimal = 'comma' | 'point';

export const decimals: readonly Decimal[] = ['comma', 'point'];

const forms: Readonly<Record<Decimal, RegExp>> = {
  comma: /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/,
  point: /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/,
};

/**
 * A number that was typed or written out, in plain digits with a decimal point, if it is one in this way of writing.
 * Spaces may stand between thousands in both; a true minus sign is a minus. Nothing else is taken away.
 */
export function plainNumber(text: string, decimal: Decimal): string | null {
  const tight = text
    .replace(/^[\u2212\u2013]\s*/, '-')
    .replace(/^(-?\d{1,3}(?: \d{3})+)(?=$|[.,])/, (digits) => digits.replaceAll(' ', ''));
  if (!forms[decimal].test(tight)) return null;
  return decimal === 'comma'
    ? tight.replaceAll('.', '').replace(',', '.')
    : tight.replaceAll(',', '');
}
