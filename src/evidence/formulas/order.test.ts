import { describe, expect, it } from 'vitest';
import { faultOf, read } from '../fixtures/read-small.ts';

describe('a rank', () => {
  it('is the place among the others, the highest first', () => {
    expect(
      read('rank(harvest[2022,B,estimate].amount, harvest[2022,*,*].amount where province != C)'),
    ).toMatchObject({ value: 2, unit: 'rank', outOf: 2, better: 'lower', status: 'computed' });
  });

  it('is shared by equal numbers, and the next place is left out', () => {
    const rank = (province: string) =>
      read(`rank(harvest[2021,${province},final].amount, harvest[2021,*,final].amount)`).value;
    expect(['A', 'B', 'C'].map(rank)).toEqual([1, 2, 2]);
  });

  it('of a rank counts from the smallest, which is the best', () => {
    expect(read('rank(ranking[2022,B].rank, known ranking[2022,*].rank)').value).toBe(1);
  });

  it('is refused where a qualifier leaves the order open', () => {
    const fault = faultOf(() =>
      read('rank(harvest[2024,A,final].amount, known harvest[2024,*,final].amount)'),
    );
    expect(fault.found).toBe('harvest[2024,B,final] / harvest[2024,A,final]');
    expect(fault.words.expected.en).toContain('leaves it open');
  });

  it('is of a cell of the set', () => {
    expect(
      faultOf(() => read('rank(harvest[2022,C,final].amount, harvest[2021,*,final].amount)')).words
        .expected.en,
    ).toBe('a cell of the set harvest[2021,*,final].amount');
  });

  it('needs a set', () => {
    expect(
      faultOf(() => read('rank(harvest[2021,A,final].amount, harvest[2021,B,final].amount)')).words
        .expected.en,
    ).toContain('a set of cells with a *');
  });

  it('across a break is refused', () => {
    expect(
      faultOf(() => read('rank(ranking[2022,A].rank, ranking[*,A].rank)')).words.expected.en,
    ).toContain('the series breaks between 2020 and 2021');
  });
});

describe('the highest and the lowest', () => {
  it('are the numbers at the ends, with the rows that hold them', () => {
    expect(read('highest(harvest[2021,*,final].amount)')).toMatchObject({
      value: 120,
      status: 'final',
      unit: 'tonne',
    });
    const lowest = read('lowest(harvest[2021,*,final].amount)');
    expect(lowest.value).toBe(80);
    expect(lowest.computation?.holders.map(({ key }) => key)).toEqual([
      '2021,B,final',
      '2021,C,final',
    ]);
  });

  it('keep the qualifier of the cell', () => {
    expect(read('lowest(harvest[2022,*,*].amount where province.region = east)')).toMatchObject({
      value: 100,
      comparator: '~<',
      status: 'estimate',
    });
  });
});
