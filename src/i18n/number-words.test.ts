import { expect, it } from 'vitest';
import { cardinalWord, ordinalWord } from './number-words.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

it('small counts are words, larger ones digits', () => {
  expect([1, 4, 10, 11, 1200].map((value) => cardinalWord(value, 'vi'))).toEqual([
    'một',
    'bốn',
    'mười',
    '11',
    '1.200',
  ]);
  expect([1, 6, 12].map((value) => cardinalWord(value, 'en'))).toEqual(['one', 'six', '12']);
});

it('the fourth place is «thứ tư», not «thứ bốn»', () => {
  expect([1, 4, 5, 12].map((value) => plain(ordinalWord(value, 'vi')))).toEqual([
    'thứ nhất',
    'thứ tư',
    'thứ năm',
    'thứ 12',
  ]);
  expect([1, 2, 12, 22].map((value) => ordinalWord(value, 'en'))).toEqual([
    'first',
    'second',
    '12th',
    '22nd',
  ]);
});
