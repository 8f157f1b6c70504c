import { expect, it } from 'vitest';
import { read } from './fixtures/read-small.ts';
import { distinctReadings, idOf, nameOf } from './reading-name.ts';

it('a cell is called by its address, a computed number by its formula', () => {
  expect(nameOf(read('ranking[2021,A].rank'))).toBe('ranking[2021,A].rank');
  expect(nameOf(read(' count( provinces )'))).toBe('count( provinces )');
});

it('the id is the same in every build', () => {
  expect(idOf(read('count(provinces)'))).toBe(idOf(read('count(provinces)')));
  expect(idOf(read('count(provinces)'))).toMatch(/^[0-9a-z]{4,7}$/);
  expect(idOf(read('count(provinces)'))).not.toBe(idOf(read('count(ranking)')));
});

it('the same number placed twice is one', () => {
  const twice = ['ranking[2021,A].rank', 'count(provinces)', 'ranking[2021,A].rank'].map(read);
  expect(distinctReadings(twice)).toHaveLength(2);
});
