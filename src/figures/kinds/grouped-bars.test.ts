import { describe, expect, it } from 'vitest';
import { built, linesOf, marksOf } from '../fixtures/built.ts';

const shares = {
  dataset: 'sectors',
  where: { year: [2019, 2020, 2021] },
  time: 'year',
  value: 'share',
  series: 'sector',
  bars: [{ is: 'farms' }, { is: 'services', name: { vi: 'dịch vụ', en: 'the services' } }],
};

describe('grouped bars', () => {
  it('have years as the columns of their table, with a break between two of them', () => {
    const { table } = built('grouped-bars', shares);
    expect(linesOf(table)).toEqual([
      'Part | 2019 | 2020 | 2021',
      'farms | 40.0% | 30.2% | 29.0%',
      'the services | 25.0% | 29.4% | –',
    ]);
    expect(table.columns.map(({ afterBreak }) => afterBreak)).toEqual([false, true, false]);
  });

  it('have things as the rows of their table, which name provinces', () => {
    const data = {
      dataset: 'ranking',
      where: { year: [2021, 2022] },
      category: 'province',
      subject: 'B',
      value: 'score',
      series: 'year',
      bars: [{ is: '2021' }, { is: '2022' }],
    };
    const { table } = built('grouped-bars', data);
    expect(linesOf(table)).toEqual([
      'province | 2021 | 2022',
      'Province A | 0.4880 | 0.6385',
      'Province B | 0.4870 | 0.7163',
    ]);
    expect(table.rows.map(({ unit, isSubject }) => [unit, isSubject])).toEqual([
      ['A', false],
      ['B', true],
    ]);
  });

  it('keep a place for every year between the first and the last, and for those that the editor lists', () => {
    const years = { ...shares, where: { year: [2019, 2021] } };
    const titles = (data: unknown) =>
      built('grouped-bars', data).table.columns.map(({ title }) => title);
    expect(titles(years)).toEqual(['2019', '2020', '2021']);
    expect(titles({ ...years, axis: [2019, 2021] })).toEqual(['2019', '2021']);
    const names = { '2021': { vi: '9 tháng 2021', en: 'Jan–Sep 2021' } };
    expect(titles({ ...years, axis: [2021, 2024], names })).toEqual(['Jan–Sep 2021', '2024']);
  });

  it('take another publication of the same number as a witness: its row is shown too', () => {
    const { rows } = built('grouped-bars', shares);
    expect(rows.map(({ key }) => key)).toContain('2020,FY,services,2');
  });

  it('name with each mark its place in the table', () => {
    for (const width of [288, 720]) {
      expect(marksOf(built('grouped-bars', shares), width)).toEqual([
        '40.0%',
        '25.0%',
        '30.2%',
        '29.4%',
        '29.0%',
      ]);
    }
  });

  it.each([
    [{ where: { year: 2023 } }, 'one number for each value of year and sector'],
    [{ category: 'sector' }, '«time» or «category», one of the two'],
    [{ time: undefined }, '«time» or «category», one of the two'],
    [{ bars: [{ is: 'mines' }] }, 'a value of the column «sector»'],
    [{ subject: '1999' }, 'a value of the column «year»'],
    [{ axis: ['a while ago'] }, 'a year on the axis'],
    [{ time: undefined, category: 'year', axis: [2031] }, 'a value of the column «year»'],
  ])('are refused for %j', (change, expected) => {
    expect(() => built('grouped-bars', { ...shares, ...change })).toThrow(expected);
  });
});
