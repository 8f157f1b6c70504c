import { formatNumber, formatOrdinal, noBreakSpace } from './format.ts';
import type { Locale } from './locale.ts';

/** From one to ten; newspapers write larger numbers in digits. */
const cardinals: Readonly<Record<Locale, readonly string[]>> = {
  vi: ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};

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

/** A count in words: «sáu», “six”; from 11 on in digits. */
export function cardinalWord(value: number, locale: Locale): string {
  return cardinals[locale][value - 1] ?? formatNumber(value, locale, 0);
}

/** A place in words: «thứ hai», “second”; from 11 on «thứ 12», “12th”. */
export function ordinalWord(value: number, locale: Locale): string {
  const word = ordinals[locale][value - 1] ?? formatOrdinal(value, locale);
  return locale === 'vi' ? `thứ${noBreakSpace}${word}` : word;
}
