import { describe, expect, it } from 'vitest';
import type { Locale } from '../i18n/locale.ts';
import { fillWords } from './fill.ts';
import { readSmallLibrary } from './fixtures/small-library.ts';
import { readExpression } from './formula.ts';
import { printReading, type Form } from './print.ts';

const library = readSmallLibrary();
/** The printed reading with its no-break spaces as plain ones; that they are there has a test of its own. */
const print = (text: string, locale: Locale, form: Form = 'full') =>
  printReading(readExpression(text, library), locale, library, form).replaceAll('\u00a0', ' ');

describe('qualifiers belong to the number', () => {
  it.each([
    ['services[2023-04,dossiers].value', 'gần 720.000 hồ sơ', 'nearly 720,000 dossiers'],
    ['services[2023-04,online].value', 'hơn 99%', 'more than 99%'],
    ['services[2023-04,adults].value', 'từ 30% trở lên', '30% or more'],
    ['services[2023-04,payments].value', 'khoảng 10%', 'about 10%'],
    ['services[2022-05,online].value', '27,2%', '27.2%'],
    ['services[2024-01,growth].value', '−6,26%', '−6.26%'],
    ['services[2024-02,growth].value', '8,40%', '8.40%'],
  ])('%s', (address, vi, en) => {
    expect(print(address, 'vi')).toBe(vi);
    expect(print(address, 'en')).toBe(en);
  });
});

describe('ranks', () => {
  it('in full say out of how many', () => {
    expect(print('ranking[2021,A].rank', 'vi')).toBe('9/63');
    expect(print('ranking[2021,A].rank', 'en')).toBe('9th of 63');
  });

  it('in short do not', () => {
    expect(print('ranking[2021,A].rank', 'vi', 'short')).toBe('9');
    expect(print('ranking[2021,A].rank', 'en', 'short')).toBe('9th');
  });

  it('a smaller rank is a rise', () => {
    expect(print('difference(ranking[2022,A].rank, ranking[2023,A].rank)', 'vi', 'change')).toBe(
      'tăng 1 bậc',
    );
    expect(print('difference(ranking[2023,A].rank, ranking[2022,A].rank)', 'en', 'change')).toBe(
      'down 1 place',
    );
    expect(print('difference(ranking[2023,A].rank, ranking[2023,A].rank)', 'vi', 'change')).toBe(
      'không đổi',
    );
  });

  it('the size of a difference has no direction', () => {
    expect(print('difference(ranking[2022,A].rank, ranking[2022,B].rank)', 'en', 'size')).toBe(
      '11 places',
    );
  });
});

it('only a difference can be printed as a change', () => {
  expect(() => print('ranking[2021,A].rank', 'vi', 'change')).toThrow('difference');
});

it('a number never parts from its qualifier and the first word of its unit', () => {
  const printed = printReading(
    readExpression('services[2023-04,dossiers].value', library),
    'vi',
    library,
  );
  expect(printed).toBe('gần\u00a0720.000\u00a0hồ sơ');
});

describe('words with bound numbers', () => {
  it('are filled in the language of the page', () => {
    const { text, readings } = fillWords(
      'Từ hạng {ranking[2020,A].rank|short} lên {ranking[2021,A].rank}.',
      'vi',
      library,
    );
    expect(text).toBe('Từ hạng 25 lên 9/63.');
    expect(readings.map(({ value }) => value)).toEqual([25, 9]);
  });

  it('an unknown form is refused', () => {
    expect(() => fillWords('{ranking[2020,A].rank|long}', 'vi', library)).toThrow('full, short');
  });
});
