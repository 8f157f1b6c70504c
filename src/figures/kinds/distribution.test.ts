import { describe, expect, it } from 'vitest';
import { builtOfReal } from '../fixtures/real.ts';

const scores = {
  dataset: 'dti-ranking',
  where: { year: [2022, 2023, 2024] },
  time: 'year',
  value: 'score',
  series: 'province',
  subject: 'VN-58',
};
const one = { ...scores, where: { year: 2024 }, time: undefined };
const reference = {
  of: 'mean(dti-ranking[2024,*].score)',
  label: { vi: 'trung bình', en: 'mean' },
};

describe('distributions of several years', () => {
  it.each([288, 720])('join the subject within one method only (%i px)', (width) => {
    const { svg } = builtOfReal('distribution', scores).draw({ width, label: 'x' });
    expect(svg.match(/<line class="line subject"/g)).toHaveLength(1);
    expect(svg).toContain('break-rule');
  });

  it('have a column for each year, parted where they cannot be compared', () => {
    const { columns, rows } = builtOfReal('distribution', scores).table;
    expect(columns.map(({ title, afterBreak }) => [title, afterBreak])).toEqual([
      ['2022', false],
      ['2023', false],
      ['2024', true],
    ]);
    expect(rows).toHaveLength(63);
    const subject = rows.find(({ isSubject }) => isSubject);
    expect(subject?.cells.map(({ text }) => text)).toEqual(['0.6385', '0.7157', '0.7617']);
  });

  it.each([{ reference }, { columns: ['rank'] }])(
    'refuse what rows have no place for: %j',
    (data) => {
      expect(() => builtOfReal('distribution', { ...scores, ...data })).toThrow('«time» without');
    },
  );

  it('refuse a unit twice in one year, and a unit that a year does not have', () => {
    expect(() => builtOfReal('distribution', { ...scores, time: undefined })).toThrow(
      'one row for each',
    );
    const sparse = { ...scores, where: { year: [2020, 2022] }, named: ['VN-01'] };
    expect(() => builtOfReal('distribution', sparse)).toThrow('a value of the column «province»');
  });
});

describe('a distribution', () => {
  it('has the line that its dots are held against in its table', () => {
    const { table, draw } = builtOfReal('distribution', { ...one, reference });
    expect(table.rows.at(-1)).toMatchObject({ header: 'mean', cells: [{ text: '0.6961' }] });
    const { svg } = draw({ width: 720, label: 'x' });
    expect(svg).toMatch(/class="reference"[^>]*data-cell="63,0"/);
  });
});
