import { describe, expect, it } from 'vitest';
import { faultOf, read } from '../fixtures/read-small.ts';

describe('a sum', () => {
  it('is of one set, or of numbers written one by one', () => {
    expect(read('sum(harvest[2021,*,final].amount)')).toMatchObject({
      value: 280,
      unit: 'tonne',
      comparator: '=',
      status: 'computed',
    });
    expect(read('sum(harvest[2021,A,final].amount, harvest[2021,B,final].amount)').value).toBe(200);
  });

  it('with «gần» in it is «khoảng», rounded to where the number that is nearly so is good', () => {
    expect(
      read('sum(harvest[2022,A,final].amount, harvest[2022,B,estimate].amount)'),
    ).toMatchObject({ value: 250, comparator: '~' });
    expect(
      read('sum(services[2023-04,dossiers].value, services[2023-04,dossiers].value)'),
    ).toMatchObject({ value: 1440000, comparator: '~' });
  });

  it('of what is more than a number is more', () => {
    expect(read('sum(harvest[2024,A,final].amount, harvest[2024,B,final].amount)')).toMatchObject({
      value: 350,
      comparator: '>',
    });
  });

  it('rests on every cell of the set', () => {
    const { evidence, computation } = read('sum(harvest[2021,*,final].amount)');
    expect(evidence.map(({ key }) => key)).toEqual([
      '2021,A,final',
      '2021,B,final',
      '2021,C,final',
    ]);
    expect(computation).toMatchObject({ formula: 'sum', over: { units: ['province'] } });
  });

  it('of results and targets is refused', () => {
    expect(
      faultOf(() => read('sum(money[2021,revenue].amount, money[2021,plan].amount)')).words.expected
        .en,
    ).toBe('results only, or targets and projections only');
  });

  it('of ranks or percentages is refused', () => {
    expect(faultOf(() => read('sum(ranking[2022,*].rank)')).words.expected.en).toContain(
      'every province',
    );
    expect(
      faultOf(() => read('sum(ranking[2022,A].rank, ranking[2022,B].rank)')).words.expected.en,
    ).toContain('«rank»');
  });

  it('of one number is refused', () => {
    expect(faultOf(() => read('sum(harvest[2021,A,final].amount)')).words.expected.en).toContain(
      'at least two numbers',
    );
  });
});

it('a mean has a digit more than whole numbers', () => {
  expect(read('mean(harvest[2021,*,final].amount)')).toMatchObject({ value: 93.3, decimals: 1 });
});

describe('a set is whole or refused', () => {
  it('a unit without a row', () => {
    const { found, words } = faultOf(() => read('sum(harvest[2024,*,final].amount)'));
    expect(found).toBe('harvest[2024,*,final].amount');
    expect(words).toMatchInlineSnapshot(`
      {
        "expected": {
          "en": "every province; missing: C",
          "vi": "đủ mọi province; thiếu C",
        },
        "repair": {
          "en": "Narrow it with a where; or write «known» before the address and say in the sentence that only known numbers count.",
          "vi": "Thu hẹp bằng where; hoặc viết «known» trước địa chỉ và nói trong câu rằng chỉ tính những nơi đã có số.",
        },
      }
    `);
  });

  it('an empty cell', () => {
    expect(faultOf(() => read('sum(harvest[2023,*,final].amount)')).words.repair.en).toContain(
      'data/harvest.csv, line 11',
    );
  });

  it('a year left out', () => {
    expect(
      faultOf(() => read('mean(harvest[*,B,*].amount where status = final)')).words.expected.en,
    ).toBe('every year; missing: 2022');
  });

  it('two rows of one unit', () => {
    expect(
      faultOf(() => read('sum(harvest[2023,*,*].amount where province = A)')).words.expected.en,
    ).toMatchInlineSnapshot(
      `"one row for each province; «A» has two: 2023,A,target and 2023,A,final"`,
    );
  });

  it('unless the author writes «known», or asks for fewer', () => {
    expect(read('sum(known harvest[2023,*,final].amount)').value).toBe(275.5);
    expect(read('sum(harvest[2021,*,final].amount where province.region = east)').value).toBe(200);
  });
});
