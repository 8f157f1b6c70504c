import type { Locale } from './locale.ts';

/** U+00A0: between a number and its unit, so that they never part at the end of a line. */
export const noBreakSpace = '\u00a0';

const numberFormats = new Map<string, Intl.NumberFormat>();

/**
 * A number with exactly `decimals` digits after the mark: 1.234,5 in Vietnamese, 1,234.5 in English,
 * with a true minus sign. Only ever pass as many decimals as the source printed or the formula justifies.
 */
export function formatNumber(value: number, locale: Locale, decimals: number): string {
  const key = `${locale}/${decimals}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    numberFormats.set(key, format);
  }
  return format.format(value).replace('-', '−');
}

const englishOrdinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const englishSuffix: Partial<Record<Intl.LDMLPluralRule, string>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
};

/** A place in an order: «9» in Vietnamese («hạng 9»), «9th» in English. */
export function formatOrdinal(value: number, locale: Locale): string {
  const digits = formatNumber(value, locale, 0);
  return locale === 'vi' ? digits : digits + (englishSuffix[englishOrdinals.select(value)] ?? 'th');
}

/** Whether English takes the singular for this number: only for exactly 1. */
export function isSingular(value: number): boolean {
  return Math.abs(value) === 1;
}

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A date as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD.
 * «28/4/2023», «tháng 4/2023», «2023»; «28 April 2023», «April 2023», «2023».
 * Anything else comes back as it is: it is then a text, not a date.
 */
export function formatDate(date: string, locale: Locale): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!parts) return date;
  const [, year = '', month, day] = parts;
  if (month === undefined) return year;
  if (locale === 'vi') {
    return day === undefined
      ? `tháng${noBreakSpace}${Number(month)}/${year}`
      : `${Number(day)}/${Number(month)}/${year}`;
  }
  const monthName = englishMonths[Number(month) - 1] ?? month;
  return day === undefined
    ? `${monthName} ${year}`
    : `${Number(day)}${noBreakSpace}${monthName} ${year}`;
}

const listFormats = new Map<Locale, Intl.ListFormat>();

/** «a, b và c»; «a, b and c». */
export function formatList(items: readonly string[], locale: Locale): string {
  let format = listFormats.get(locale);
  if (!format) {
    format = new Intl.ListFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { type: 'conjunction' });
    listFormats.set(locale, format);
  }
  return format.format(items);
}

const collators = new Map<Locale, Intl.Collator>();

/** Alphabetical order of the language: Vietnamese puts Đ after D and Ê after E. */
export function compareText(a: string, b: string, locale: Locale): number {
  let collator = collators.get(locale);
  if (!collator) {
    collator = new Intl.Collator(locale);
    collators.set(locale, collator);
  }
  return collator.compare(a, b);
}
