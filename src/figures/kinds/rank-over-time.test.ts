import { describe, expect, it } from 'vitest';
import { builtOfReal, joinedIn } from '../fixtures/real.ts';

const papi = {
  dataset: 'papi',
  where: { province: 'VN-58' },
  time: 'year',
  rank: 'rank',
  series: 'province',
  subject: 'VN-58',
};
const index = {
  dataset: 'index-766',
  where: { territory: '63-provinces', province: 'VN-58' },
  time: 'period',
  rank: 'rank',
  series: 'province',
  subject: 'VN-58',
};

describe('ranks over time', () => {
  it.each([288, 720])('are not joined across a break (%i px)', (width) => {
    expect(joinedIn(builtOfReal('rank-over-time', papi), 'subject', width)).toEqual([7, 7]);
  });

  it('have a heavy rule in the table where they cannot be compared', () => {
    const { columns } = builtOfReal('rank-over-time', papi).table;
    expect(columns.filter(({ afterBreak }) => afterBreak).map(({ title }) => title)).toEqual([
      '2018',
    ]);
  });

  it('may be of moments within one year', () => {
    const { table } = builtOfReal('rank-over-time', {
      ...index,
      times: { '2024': { at: '2024-12', label: { vi: 'cuối năm', en: 'end of 2024' } } },
    });
    expect(table.columns.map(({ title }) => title)).toEqual(['January 2024', 'end of 2024']);
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([['46th', '4th']]);
  });

  it('are refused on one axis where they are out of 63 and out of 34', () => {
    const both = { ...index, where: {}, series: 'unit_name', subject: 'Bình Phước' };
    expect(() => builtOfReal('rank-over-time', both)).toThrow('ranks among as many units');
  });

  it.each([
    [{ subject: 'VN-99' }, 'a value of the column «province»'],
    [{ rank: 'rang' }, 'a column of the dataset'],
    [{ where: { province: ['VN-58'], year: 1999 } }, 'at least one row'],
    [
      { times: { '1999': { at: '1999', label: { vi: 'x', en: 'x' } } } },
      'a value of the column «year»',
    ],
  ])('are refused: %j', (data, expected) => {
    expect(() => builtOfReal('rank-over-time', { ...papi, ...data })).toThrow(expected);
  });
});
