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

  it('keep their qualifier, as a target «among the ten leading» has one', () => {
    const rank = readExpression('ranking[2021,A].rank', library);
    const target = { ...rank, value: 10, comparator: '<=' } as const;
    expect(printReading(target, 'vi', library, 'short')).toBe('không\u00a0quá\u00a010');
    expect(printReading(target, 'en', library, 'short')).toBe('at\u00a0most\u00a010th');
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

describe('money', () => {
  it('has its currency before the amount in English, and its scale behind', () => {
    expect(print('money[2021,revenue].amount', 'vi')).toBe('14.282 tỷ đồng');
    expect(print('money[2021,revenue].amount', 'en')).toBe('VND 14,282 billion');
    expect(print('money[2022,revenue].amount', 'en')).toBe('VND 16,000.4 billion');
    expect(print('money[2022,investment].amount', 'en')).toBe('about USD 30 million');
  });
});

describe('words that depend on numbers', () => {
  const later = 'harvest[2022,A,final].amount';
  const earlier = 'harvest[2021,A,final].amount';

  it.each<[string, Form, string, string]>([
    [`difference(${later}, ${earlier})`, 'direction', 'tăng', 'up'],
    [`difference(${earlier}, ${later})`, 'direction', 'giảm', 'down'],
    [`growth(${later}, ${later})`, 'direction', 'không đổi', 'unchanged'],
    [`growth(${later}, ${earlier})`, 'change', 'tăng 25,0%', 'up 25.0%'],
    [`growth(${earlier}, ${later})`, 'change', 'giảm 20,0%', 'down 20.0%'],
    [`ratio(${earlier}, harvest[2021,B,final].amount)`, 'times', 'gấp 1,5 lần', '1.5 times'],
    [
      'ratio(harvest[2024,B,final].amount, harvest[2021,B,final].amount)',
      'times',
      'gấp hơn 2,1 lần',
      'more than 2.1 times',
    ],
    ['ranking[2022,B].rank', 'ordinal', 'thứ nhất', 'first'],
    ['ranking[2020,A].rank', 'ordinal', 'thứ 25', '25th'],
    ['count(provinces)', 'words', 'ba', 'three'],
    ['first(ranking[*,A].year where rank <= 10)', 'full', '2021', '2021'],
    ['highest(harvest[2021,*,final].amount)', 'name', 'Tỉnh A', 'Province A'],
    [
      'lowest(harvest[2021,*,final].amount)',
      'name',
      'Tỉnh B và Tỉnh C',
      'Province B and Province C',
    ],
    ['highest(harvest[*,A,final].amount where year <= 2022)', 'name', '2022', '2022'],
    [`rank(${earlier}, harvest[2021,*,final].amount)`, 'superlative', 'cao nhất', 'highest'],
    [
      'rank(harvest[2022,C,final].amount, harvest[2022,*,final].amount where province != B)',
      'superlative',
      'thấp nhất',
      'lowest',
    ],
  ])('%s as %s', (text, form, vi, en) => {
    expect(print(text, 'vi', form)).toBe(vi);
    expect(print(text, 'en', form)).toBe(en);
  });

  it('a superlative that is not true is refused', () => {
    expect(() =>
      print(
        'rank(harvest[2021,B,final].amount, harvest[2021,*,final].amount)',
        'en',
        'superlative',
      ),
    ).toThrow('in place 2 of 3');
  });

  it('a smaller number that is better still falls', () => {
    // Only places rise by getting smaller; a share that should fall falls.
    expect(print('difference(ranking[2023,A].rank, ranking[2022,A].rank)', 'vi', 'direction')).toBe(
      'giảm',
    );
  });

  it.each<[string, Form, string]>([
    ['ranking[2021,A].rank', 'change', 'difference(…), growth(…)'],
    ['ranking[2021,A].rank', 'times', 'ratio(…)'],
    ['ranking[2021,A].rank', 'name', 'highest(…), lowest(…)'],
    ['ranking[2021,A].rank', 'superlative', 'rank(…)'],
    ['services[2024-02,growth].value', 'ordinal', 'a whole number'],
    ['services[2023-04,dossiers].value', 'words', 'a whole number'],
  ])('%s cannot be printed as %s', (text, form, expected) => {
    expect(() => print(text, 'en', form)).toThrow(expected);
  });
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

  it('a numeral that is no reading is marked plain', () => {
    expect(
      fillWords('thang {0–1|plain}, hạng {ranking[2020,A].rank|short}', 'vi', library).text,
    ).toBe('thang 0–1, hạng 25');
  });

  it('an unknown form is refused', () => {
    expect(() => fillWords('{ranking[2020,A].rank|long}', 'vi', library)).toThrow('full, short');
  });
});
