import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../i18n/format.ts';
import { locales } from '../i18n/locale.ts';
import { findNumerals, readCardinal, readDigits, readOrdinal } from './numeral.ts';

describe('numerals', () => {
  it('are found whatever they mean, and no digit is left out', () => {
    expect(findNumerals('Hạng 9/63, 8,42% và ½; SHA-256, ４ xã').map(({ text }) => text)).toEqual([
      '9',
      '63',
      '8,42',
      '½',
      '256',
      '４',
    ]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        const kept = findNumerals(text)
          .map((numeral) => numeral.text)
          .join('');
        expect(kept.match(/\p{N}/gu) ?? []).toEqual(text.match(/\p{N}/gu) ?? []);
      }),
    );
  });

  it('are read back to what was printed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(...locales),
        (whole, decimals, locale) => {
          const value = whole / 10 ** decimals;
          expect(Number(readDigits(formatNumber(value, locale, decimals), locale))).toBe(value);
        },
      ),
    );
  });

  it('are not read in the manner of another language', () => {
    expect(readDigits('1.234,5', 'en')).toBeNull();
    expect(readDigits('12.34', 'vi')).toBeNull();
    expect(readDigits('8.42', 'en')).toBe('8.42');
  });

  it('are read in words', () => {
    expect(readCardinal('sáu', 'vi')).toBe(6);
    expect(readOrdinal('thứ nhất', 'vi')).toBe(1);
    expect(readOrdinal('12th', 'en')).toBe(12);
    expect(readOrdinal('12', 'en')).toBeNull();
  });
});
