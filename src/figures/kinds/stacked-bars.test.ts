import { describe, expect, it } from 'vitest';
import { built, linesOf, marksOf } from '../fixtures/built.ts';

const parts = [{ is: 'industry', emphasis: 'subject' }, { is: 'farms' }, { is: 'services' }];
const shares = {
  dataset: 'sectors',
  where: { year: [2019, 2020, 2021] },
  time: 'year',
  value: 'share',
  series: 'sector',
  as: 'shares',
  parts,
};

describe('stacked bars of shares', () => {
  it('add up to 100, apart from rounding, and may lack a part', () => {
    const content = built('stacked-bars', shares);
    expect(linesOf(content.table)).toEqual([
      'Part | 2019 | 2020 | 2021',
      'industry | 35.0% | 40.3% | 41.0%',
      'farms | 40.0% | 30.2% | 29.0%',
      'services | 25.0% | 29.4% | –',
    ]);
    const { svg } = content.draw({ width: 720, label: 'x' });
    expect(svg).toContain('no figure: services');
    expect(marksOf(content, 288)).toHaveLength(8);
  });

  it.each([
    [2022, '28.0% | 43.0% | 30.0%', '1.0 too much'],
    [2020, 'without services', '29.5 too little'],
  ])('are refused where they do not, and told by how much they miss: %i', (year, _, miss) => {
    const listed = year === 2020 ? parts.slice(0, 2) : parts;
    expect(() => built('stacked-bars', { ...shares, where: { year }, parts: listed })).toThrow(
      `parts that add up to 100, apart from rounding (${miss})`,
    );
  });

  it('are refused where the missing parts would have to be less than nothing', () => {
    const data = { ...shares, where: { year: 2022, sector: ['farms', 'industry', 'services'] } };
    const more = { ...data, axis: [2022], parts: [...parts, { is: 'farms' }] };
    expect(() => built('stacked-bars', more)).toThrow('29.0 too much');
  });

  it('are refused where planned values stand among real ones', () => {
    const data = { ...shares, where: { year: 2023 }, without: ['2023,FY,farms,2'] };
    expect(() => built('stacked-bars', data)).toThrow('results only, or targets');
  });

  it('are refused where one of the parts is of another period', () => {
    expect(() => built('stacked-bars', { ...shares, where: { year: 2024 } })).toThrow(
      'parts with one «period»: «2024: H1, FY»',
    );
  });

  it('are refused in another unit than per cent, or with a total', () => {
    const total = {
      dataset: 'sectors',
      where: { sector: 'total' },
      value: 'growth',
      name: { vi: 'x', en: 'x' },
    };
    expect(() => built('stacked-bars', { ...shares, value: 'points' })).toThrow(
      'the unit «percent»',
    );
    expect(() => built('stacked-bars', { ...shares, total })).toThrow('«as: amounts» only');
  });
});

describe('stacked bars of amounts', () => {
  const amounts = {
    ...shares,
    as: 'amounts',
    where: { year: [2019, 2022] },
    axis: [2019, 2022],
    value: 'points',
  };

  it('need no total', () => {
    expect(linesOf(built('stacked-bars', amounts).table)).toEqual([
      'Part | 2019 | 2022',
      'industry | 2.0 | 2.0',
      'farms | 1.0 | 0.5',
      'services | 0.5 | 1.0',
    ]);
  });

  it('are held against the total that was published, in the same unit', () => {
    const total = {
      dataset: 'sectors',
      where: { sector: 'total' },
      value: 'growth',
      name: { vi: 'toàn bộ', en: 'all' },
    };
    expect(() => built('stacked-bars', { ...amounts, total })).toThrow('parts of one unit');
  });
});
