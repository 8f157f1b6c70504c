import type { Locale } from '../i18n/locale.ts';
import { plainNumerals } from '../i18n/plain-numerals.ts';

/** A numeral that someone typed where a reading should stand. */
export interface BareNumeral {
  /** As typed: `8,42%` comes as `8,42`. */
  readonly text: string;
  /** Where it starts in the words. */
  readonly index: number;
}

/**
 * What may stand in words without a reading: a number bound to the data or marked plain, in a template with a name in it
 * as in {rank(… region = {region})}, and what is no datum.
 */
const permitted: readonly RegExp[] = [
  /\{(?:[^{}]|\{[^{}]*\})*\}/g,
  ...plainNumerals.map(({ form }) => form),
];

/** A numeral with its grouping and decimals, a rank as 9/63 or 9th, a range; not what is part of a name such as COVID-19 or 4G. */
const numeral: Readonly<Record<Locale, RegExp>> = {
  vi: /(?<![\p{L}\d]|[\p{L}\d][-–/.,])[−-]?\d+(?:[.,]\d+)*(?:[/–]\d+(?:[.,]\d+)*)?(?![\p{L}\d])/gu,
  en: /(?<![\p{L}\d]|[\p{L}\d][-–/.,])[−-]?\d+(?:[.,]\d+)*(?:[/–]\d+(?:[.,]\d+)*)?(?:st|nd|rd|th)?(?![\p{L}\d])/gu,
};

/**
 * The numerals in words that are neither bound to the data nor a date, a document's number or a place in the text.
 * @param claimed numbers that the claim of these words compares with: «hơn 4» is no typed datum where the claim says «> 4».
 */
export function findBareNumerals(
  words: string,
  locale: Locale,
  claimed: readonly number[] = [],
): BareNumeral[] {
  const masked = permitted.reduce(
    (text, form) => text.replace(form, (found) => ' '.repeat(found.length)),
    words,
  );
  return [...masked.matchAll(numeral[locale])]
    .map(({ 0: text, index }) => ({ text, index }))
    .filter(({ text }) => !claimed.includes(valueOf(text, locale)));
}

function valueOf(numeral: string, locale: Locale): number {
  const [group, mark] = locale === 'vi' ? ['.', ','] : [',', '.'];
  return Number(numeral.replaceAll(group, '').replace(mark, '.').replace('−', '-'));
}
