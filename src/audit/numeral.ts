import type { Locale } from '../i18n/locale.ts';

/** A numeral as it stands in a text: digits and the marks between them, «14.282», «0,7617», «9». */
export interface Numeral {
  readonly text: string;
  /** Where it starts and ends in the text. */
  readonly start: number;
  readonly end: number;
}

/** Every numeral of a text, whatever it means. No digit is left out: what stands in none of them is no digit. */
export function findNumerals(text: string): Numeral[] {
  return [...text.matchAll(/\p{N}+(?:[.,]\p{N}+)*/gu)].map(({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));
}

export function hasNumeral(text: string): boolean {
  return /\p{N}/u.test(text);
}

const forms: Readonly<Record<Locale, RegExp>> = {
  vi: /^[−-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/,
  en: /^[−-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/,
};

/**
 * A printed number read back into the digits of a cell: `1.234,50` in Vietnamese and `1,234.50` in English are `1234.50`.
 * `null` for what is not written as a number of that language.
 */
export function readDigits(printed: string, locale: Locale): string | null {
  if (!forms[locale].test(printed)) return null;
  const [group, point] = locale === 'vi' ? ['.', ','] : [',', '.'];
  return printed.replaceAll(group, '').replace(point, '.').replace('−', '-');
}

/** Digits after the point. */
export function decimalsOf(digits: string): number {
  return digits.split('.')[1]?.length ?? 0;
}

const cardinals: Readonly<Record<Locale, readonly string[]>> = {
  vi: ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};

/** A count written as a word: 6 for «sáu»; `null` for another word. */
export function readCardinal(word: string, locale: Locale): number | null {
  const index = cardinals[locale].indexOf(word);
  return index < 0 ? null : index + 1;
}

const ordinals: Readonly<Record<Locale, readonly string[]>> = {
  vi: ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  en: [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
  ],
};

/** A place in an order as words: 2 for «thứ hai», 12 for «thứ 12» and “12th”. */
export function readOrdinal(words: string, locale: Locale): number | null {
  const word =
    locale === 'vi' ? /^thứ (.+)$/.exec(words)?.[1] : words.replace(/(?<=\d)(st|nd|rd|th)$/, '');
  if (word === undefined) return null;
  const index = ordinals[locale].indexOf(word);
  if (index >= 0) return index + 1;
  const digits = readDigits(word, locale);
  return digits === null || (locale === 'en' && word === words) ? null : Number(digits);
}
