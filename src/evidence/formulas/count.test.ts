import { describe, expect, it } from 'vitest';
import { faultOf, read } from '../fixtures/read-small.ts';

describe('a count', () => {
  it('counts the rows that an address names', () => {
    expect(read('count(ranking[*,A])').value).toBe(4);
    expect(read('count(provinces)').value).toBe(3);
    expect(faultOf(() => read('count(ranking[1999,*])')).words.expected.en).toBe(
      'at least one row',
    );
  });

  it('counts those that fulfil a condition, and that may be none', () => {
    expect(read('count(harvest[2021,*,final] where amount > 100)').value).toBe(1);
    expect(read('count(harvest[2021,*,final] where amount > 500)').value).toBe(0);
    expect(read('count(provinces where region = east)').value).toBe(2);
  });

  it('rests on the rows it counted, or on all of them when it counted none', () => {
    const keys = (text: string) => read(text).rows.map(({ key }) => key);
    expect(keys('count(harvest[2021,*,final] where amount > 100)')).toEqual(['2021,A,final']);
    expect(keys('count(harvest[2021,*,final] where amount > 500)')).toHaveLength(3);
  });

  it('joins conditions, looks into registers and at other cells', () => {
    expect(
      read('count(harvest[2021,*,final] where province.region = east and not amount > 100)').value,
    ).toBe(1);
    expect(
      read('count(harvest[2021,*,final] where amount < harvest[2021,A,final].amount)').value,
    ).toBe(2);
    expect(
      read('count(harvest[2021,*,final] where (amount = 120 or province = "C") and year >= 2021)')
        .value,
    ).toBe(2);
  });

  it('is refused where one unit is unknown, in a row that is missing or a cell that is empty', () => {
    expect(
      faultOf(() => read('count(harvest[2024,*,final] where amount > 100)')).words.expected.en,
    ).toBe('every province; missing: C');
    expect(
      faultOf(() => read('count(harvest[2023,*,final] where amount > 100)')).words.expected.en,
    ).toMatchInlineSnapshot(
      `"rows for which the condition can be answered; in this one (data/harvest.csv, line 11) the number is missing or only about right"`,
    );
    expect(read('count(known harvest[2023,*,final] where amount > 100)').value).toBe(1);
  });

  it('is refused where a qualifier leaves the condition open', () => {
    expect(faultOf(() => read('count(harvest[2022,*,*] where amount > 95)')).found).toBe(
      'harvest[2022,B,estimate]',
    );
    expect(read('count(harvest[2022,*,*] where amount >= 90)').value).toBe(3);
    expect(read('count(harvest[2022,*,*] where amount < 100)').value).toBe(2);
  });
});

describe('a slip in a condition is no condition that is never met', () => {
  it.each([
    ['an unknown column', 'count(harvest[2021,*,final] where amont > 100)', '“amount”'],
    ['an unknown word', 'count(money[*,revenue] where item = revenu)', '“revenue”'],
    ['a register that is none', 'count(harvest[2021,*,final] where year.region = east)', 'another'],
    ['an order of words', 'count(harvest[2021,*,final] where province > A)', 'sign'],
    ['a word for a number', 'count(harvest[2021,*,final] where amount > much)', 'number'],
    ['another unit', 'count(harvest[2021,*,final] where amount > ranking[2021,A].rank)', 'unit'],
  ])('%s', (_, text, repair) => {
    expect(faultOf(() => read(text)).words.repair.en).toContain(repair);
  });
});

describe('the first and the last year', () => {
  it('in which a condition holds are years', () => {
    expect(read('first(ranking[*,A].year where rank <= 10)')).toMatchObject({
      value: 2021,
      isYear: true,
      unit: null,
    });
    expect(read('last(ranking[*,A].year where rank <= 12)').value).toBe(2022);
  });

  it('rest on the years that had to be judged', () => {
    expect(read('first(ranking[*,A].year where rank <= 10)').rows.map(({ key }) => key)).toEqual([
      '2020,A',
      '2021,A',
    ]);
  });

  it('are refused when no year fulfils it, a year is missing or there is no column of years', () => {
    const expected = (text: string) => faultOf(() => read(text)).words.expected.en;
    expect(expected('first(ranking[*,A].year where rank <= 2)')).toBe(
      'a year in which the condition holds',
    );
    expect(expected('first(money[*,plan].amount where year > 2000)')).toContain(
      'a column of years',
    );
    expect(expected('first(ranking[*,B].year where rank <= 2)')).toContain('rows for which');
  });
});
