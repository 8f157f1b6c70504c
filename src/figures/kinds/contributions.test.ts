import { describe, expect, it } from 'vitest';
import { built, linesOf, marksOf } from '../fixtures/built.ts';

const growth = {
  dataset: 'sectors',
  where: { year: [2019, 2020] },
  time: 'year',
  value: 'points',
  series: 'sector',
  parts: [{ is: 'industry', emphasis: 'subject' }, { is: 'farms' }, { is: 'services' }],
  total: {
    dataset: 'sectors',
    where: { sector: 'total' },
    value: 'growth',
    name: { vi: 'tăng trưởng', en: 'growth' },
  },
};
const rest = { vi: 'còn lại', en: 'the rest' };

describe('contributions', () => {
  it('add up to the change that was published, falls among them', () => {
    const content = built('contributions', growth);
    expect(linesOf(content.table)).toEqual([
      'Part | 2019 | 2020',
      'industry | 2.0 | −1.2',
      'farms | 1.0 | 0.5',
      'services | 0.5 | 0.4',
      'growth | 3.5% | −0.3%',
    ]);
    expect(content.table.columns.map(({ afterBreak }) => afterBreak)).toEqual([false, true]);
    expect(marksOf(content, 720)).toHaveLength(8);
  });

  it('say how they are read, and what lies on the negative side where something does', () => {
    const upwards = { ...growth, where: { year: 2019 } };
    expect(built('contributions', upwards).howToRead).not.toContain('negative');
    expect(built('contributions', growth).howToRead).toContain('negative side pull the whole down');
  });

  it('are refused where they do not, and told by how much they miss', () => {
    expect(() => built('contributions', { ...growth, where: { year: 2022 } })).toThrow(
      'parts that add up to 5.0, apart from rounding (1.5 too little)',
    );
  });

  it('may have a rest that is computed, for what is missing or does not add up', () => {
    const data = { ...growth, where: { year: [2020, 2021, 2022] }, rest };
    const { table } = built('contributions', data);
    expect(linesOf(table)).toEqual([
      'Part | 2020 | 2021 | 2022',
      'industry | −1.2 | 3.0 | 2.0',
      'farms | 0.5 | 0.4 | 0.5',
      'services | 0.4 | – | 1.0',
      'the rest | none | 0.7 | 1.5',
      'growth | −0.3% | 4.1% | 5.0%',
    ]);
    const computed = table.rows[3]?.cells[1]?.reading;
    expect([computed?.status, computed?.unit]).toEqual(['computed', 'percentage_point']);
    expect(computed?.evidence.map(({ key, column }) => `${key}.${column}`)).toEqual([
      '2021,FY,total,1.growth',
      '2021,FY,industry,1.points',
      '2021,FY,farms,1.points',
    ]);
  });

  it('without a rest are not laid out where one is missing', () => {
    const content = built('contributions', { ...growth, where: { year: 2021 } });
    expect(marksOf(content, 720)).toEqual(['4.1%']);
    expect(content.draw({ width: 720, label: 'x' }).svg).toContain('no figure: services');
  });

  it('are refused where the change was not published', () => {
    expect(() => built('contributions', { ...growth, axis: [2019, 2025] })).toThrow(
      'the published change for every place on the axis: «2025»',
    );
  });
});
