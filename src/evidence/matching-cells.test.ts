import { expect, it } from 'vitest';
import { library } from './fixtures/read-small.ts';
import { matchingCells } from './matching-cells.ts';

const used = [{ dataset: 'ranking', key: '2021,A', column: 'rank' }];
const matching = (numeral: string, words = '', locale: 'vi' | 'en' = 'vi') =>
  matchingCells(numeral, locale, library, { used, words });

it('the cells that print a numeral are found in the datasets that the text uses', () => {
  expect(matching('12')).toEqual(['ranking[2022,A].rank']);
  expect(matching('0,4880')).toEqual(['ranking[2021,A].score']);
  expect(matching('0.4880', '', 'en')).toEqual(['ranking[2021,A].score']);
  expect(matching('720.000')).toEqual([]);
});

it('also behind a total or an ending', () => {
  expect(matching('9/63')).toEqual(['ranking[2021,A].rank']);
  expect(matching('9th', '', 'en')).toEqual(['ranking[2021,A].rank']);
});

it('the most alike comes first: the same column and unit, and a year of which the sentence speaks', () => {
  const harvest = [{ dataset: 'harvest', key: '2021,C,final', column: 'amount' }];
  const order = (words: string) => matchingCells('180', 'vi', library, { used: harvest, words });
  expect(order('Năm 2024, tỉnh thu 180 tấn')[0]).toBe('harvest[2024,A,final].amount');
  expect(order('Năm 2023, tỉnh thu 180 tấn')[0]).toBe('harvest[2023,A,final].amount');
  const both = [...used, { dataset: 'services', key: '2023-04,adults', column: 'value' }];
  expect(matchingCells('10', 'vi', library, { used: both, words: 'khoảng 10% dân số' })).toEqual([
    'services[2023-04,payments].value',
    'ranking[2021,B].rank',
  ]);
});
