import { describe, expect, it } from 'vitest';
import { built, linesOf, marksOf } from '../fixtures/built.ts';

const scores = {
  dataset: 'ranking',
  where: { year: [2022, 2023] },
  without: ['2023,A'],
  value: 'score',
  series: 'province',
  subject: 'A',
};

describe('ranked bars', () => {
  it('stand in the order of their values, the missing last, with places of our own where none is printed', () => {
    const data = { ...scores, where: { year: 2023 }, without: [], subject: 'B' };
    expect(linesOf(built('ranked-bars', data).table)).toEqual([
      'province | score | Place, ranked by us',
      'Province A | 0.7157 | 1',
      'Province B | – | –',
    ]);
  });

  it('take the places that the dataset has', () => {
    const data = { ...scores, where: { year: 2022 }, without: [], rank: 'rank' };
    expect(linesOf(built('ranked-bars', data).table)).toEqual([
      'province | score | rank',
      'Province B | 0.7163 | 1st',
      'Province A | 0.6385 | 12th',
    ]);
  });

  it('begin with the lowest where that is better, or the editor says so', () => {
    const ranks = { ...scores, where: { year: 2022 }, without: [], value: 'rank' };
    const headers = (data: unknown) =>
      built('ranked-bars', data).table.rows.map((row) => row.header);
    expect(headers(ranks)).toEqual(['Province B', 'Province A']);
    expect(headers({ ...ranks, first: 'highest' })).toEqual(['Province A', 'Province B']);
  });

  it('name with each mark its place in the table', () => {
    for (const width of [288, 720]) {
      expect(
        marksOf(built('ranked-bars', { ...scores, where: { year: 2022 }, without: [] }), width),
      ).toEqual(['0.7163', '0.6385']);
    }
  });

  it.each([
    [{ without: [] }, 'one row for each province'],
    [{ where: { year: 2022 }, without: [], subject: 'C' }, 'a value of the column «province»'],
    [{ where: { year: 2022 }, without: [], value: 'scores' }, 'a column of the dataset «ranking»'],
    [{ where: { year: 2022 }, without: [], rank: 'place' }, 'a column of the dataset «ranking»'],
  ])('are refused for %j', (change, expected) => {
    expect(() => built('ranked-bars', { ...scores, ...change })).toThrow(expected);
  });
});
