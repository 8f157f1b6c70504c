import { describe, expect, it } from 'vitest';
import { linesOf } from '../fixtures/built.ts';
import { builtOfReal, joinedIn } from '../fixtures/real.ts';

const perHead = {
  dataset: 'grdp-per-capita',
  where: { province: 'VN-58', measure: 'grdp', year: [2018, 2019, 2020, 2022], variant: 1 },
  time: 'year',
  value: 'value',
  series: 'province',
  subject: 'VN-58',
  vintages: true,
};
const score = {
  dataset: 'papi',
  where: { province: ['VN-58', 'VN-39'] },
  time: 'year',
  value: 'score',
  series: 'province',
  subject: 'VN-58',
  comparison: ['VN-39'],
};
const label = { vi: 'mức', en: 'level' };

describe('lines over time', () => {
  it.each([288, 720])('are not joined across a break (%i px)', (width) => {
    const content = builtOfReal('line', score);
    expect(joinedIn(content, 'subject', width)).toEqual([7, 7]);
    expect(joinedIn(content, 'comparison', width)).not.toContain(14);
  });

  it('show a first estimate under the later number, in a row of its own', () => {
    const content = builtOfReal('line', perHead);
    expect(linesOf(content.table)).toEqual([
      'Province | 2018 | 2019 | 2020 | 2022',
      'Bình Phước | 56.08 | 62.61 | 67.73 | 87.33',
      'Bình Phước, first estimate | – | – | 69.39 | 84.6',
    ]);
    expect(joinedIn(content, 'subject')).toEqual([4]);
    const { svg } = content.draw({ width: 720, label: 'x' });
    expect(svg).toMatch(/class="subject hollow"[^>]*data-cell="1,2"/);
    expect(svg.match(/class="joiner subject"/g)).toHaveLength(2);
  });

  it('refuse two numbers for one time unless both publications are wanted', () => {
    expect(() => builtOfReal('line', { ...perHead, vintages: false })).toThrow('vintages: true');
  });

  it('refuse two numbers of the same status, which nothing tells apart', () => {
    const where = { province: 'VN-58', measure: 'grdp', year: 2021 };
    expect(() => builtOfReal('line', { ...perHead, where })).toThrow('one number for each');
  });

  it('have their levels in the table, with the cells that these are drawn from', () => {
    const of = 'papi[2018,VN-39].score';
    const content = builtOfReal('line', {
      ...score,
      where: { province: 'VN-58', year: [2018, 2019] },
      comparison: [],
      reference: { of, label },
      band: {
        low: 'papi[2018,VN-39].score',
        high: 'papi[2018,VN-37].score',
        label,
        from: 2019,
        to: 2019,
      },
    });
    expect(linesOf(content.table)).toEqual([
      'Province | 2018 | 2019',
      'Bình Phước | 44.4044 | 43.8220',
      'level, lower end | – | 43.0879',
      'level, upper end | – | 43.5836',
      'level | 43.0879 | 43.0879',
    ]);
    const { svg } = content.draw({ width: 720, label: 'x' });
    for (const cell of ['1,1', '2,1', '3,0']) {
      expect(svg).toContain(`data-cell="${cell}"`);
    }
  });

  it.each([
    [
      { reference: { of: 'grdp-growth[2021,VN-58,total,estimate,1].growth', label } },
      'numbers of one unit',
    ],
    [{ reference: { of: 'papi[2011,VN-58].score', label } }, 'comparable numbers'],
    [{ reference: { of: 'papi[2018,VN-39].score', label, from: 1999 } }, 'a time of the axis'],
    [
      { band: { low: 'papi[2018,VN-37].score', high: 'papi[2018,VN-39].score', label } },
      '«low» not greater than «high»',
    ],
  ])('refuse levels that they cannot be held against: %j', (data, expected) => {
    const where = { province: 'VN-58', year: [2018, 2019] };
    expect(() => builtOfReal('line', { ...score, where, comparison: [], ...data })).toThrow(
      expected,
    );
  });
});
