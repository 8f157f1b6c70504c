import { describe, expect, it } from 'vitest';
import { linesOf, marksOf } from '../fixtures/built.ts';
import { builtOfReal } from '../fixtures/real.ts';

const name = { vi: 'Bình Phước', en: 'Bình Phước' };
const growth = {
  dataset: 'grdp-growth',
  where: { province: 'VN-58', status: ['estimate', 'restated'], coverage: 'total' },
  without: ['2017,VN-58,total,estimate,2'],
  time: 'year',
  value: 'growth',
  from: 2021,
  to: 2023,
  name,
};
const targets = {
  dataset: 'economic-targets',
  where: { indicator: 'grdp_growth', set_by: 'province' },
  time: 'year_from',
  value: 'low',
  high: 'high',
  name: { vi: 'Chỉ tiêu', en: 'Target' },
};

describe('columns', () => {
  it('have a row for each publication of a time and the two ends of a range beside it', () => {
    const content = builtOfReal('columns', { ...growth, comparison: targets });
    expect(linesOf(content.table)).toEqual([
      'Year | Bình Phước | Target, lower end | Target, upper end',
      '2021 | 6.32% | 8.5% | 9%',
      '2021 | 7.34% | 8.5% | 9%',
      '2022 | 8.42% | 7% | 7.5%',
      '2023 | 8.34% | 8% | 8%',
    ]);
    for (const width of [288, 720]) {
      expect(marksOf(content, width).toSorted()).toEqual(
        ['6.32%', '7.34%', '8.42%', '8.34%', '8.5%', '9%', '7%', '7.5%', '8%', '8%'].toSorted(),
      );
    }
  });

  it.each([288, 720])('mark a break between them and say why (%i px)', (width) => {
    const { notes, svg } = builtOfReal('columns', { ...growth, from: 2016 }).draw({
      width,
      label: 'x',
    });
    expect(svg).toContain('break-rule');
    if (width === 288) expect(notes[0]?.reason).toMatch(/statistics office/);
    else expect(notes).toEqual([]);
  });

  it('are annotated at a time and at a value', () => {
    const { draw } = builtOfReal('columns', {
      ...growth,
      annotations: [
        { at: '2022-06', words: { vi: 'giữa năm', en: 'mid-year' }, sources: ['laodong-202'] },
        { at: 2023, about: 'value', words: { vi: 'một con số', en: 'a number' } },
      ],
    });
    expect(draw({ width: 288, label: 'x' }).notes.map(({ heading }) => heading)).toEqual([
      'June 2022: mid-year',
      'a number',
    ]);
  });

  it.each([
    [
      { comparison: { ...targets, where: { indicator: 'grdp_growth' } } },
      'one value to compare with',
    ],
    [
      { comparison: { ...targets, where: { indicator: 'exports', set_by: 'province' } } },
      'numbers of one unit',
    ],
    [{ comparison: { ...targets, high: 'top' } }, 'a column of the dataset'],
    [{ annotations: [{ at: 2019, about: 'value', words: name }] }, 'a time on the axis'],
    [
      { from: 2019, annotations: [{ at: 2019, about: 'value', words: name }] },
      'a series with a value at 2019',
    ],
  ])('are refused: %j', (data, expected) => {
    expect(() => builtOfReal('columns', { ...growth, ...data })).toThrow(expected);
  });
});
