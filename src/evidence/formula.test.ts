import { describe, expect, it } from 'vitest';
import { faultOf as faultIn, read } from './fixtures/read-small.ts';

const faultOf = (text: string) => faultIn(() => read(text));

describe('a cell', () => {
  it('carries value, unit, total, status, vintage-free evidence and its row', () => {
    expect(read('ranking[2022,A].rank')).toMatchObject({
      value: 12,
      unit: 'rank',
      outOf: 63,
      status: 'computed',
      comparator: '=',
      evidence: [{ dataset: 'ranking', key: '2022,A', column: 'rank' }],
    });
  });

  it('a status that speaks of the rank is not taken for the score', () => {
    expect(read('ranking[2022,A].score').status).toBeNull();
  });

  it('keeps its qualifier and the unit of its row', () => {
    expect(read('services[2023-04,dossiers].value')).toMatchObject({
      value: 720000,
      unit: 'dossier',
      comparator: '~<',
    });
  });

  it('keeps the zero that the source printed', () => {
    expect(read('services[2024-02,growth].value').decimals).toBe(2);
  });

  it('that is empty is a fault in a sentence, and says where it is', () => {
    expect(faultOf('ranking[2023,B].rank').words.repair.en).toContain('data/ranking.csv, line 8');
  });

  it('that does not exist is a fault with a suggestion', () => {
    expect(faultOf('rankng[2022,A].rank').words.repair.en).toContain('ranking');
    expect(faultOf('ranking[2022,A].rnk').words.repair.en).toContain('rank');
    expect(faultOf('ranking[2022].rank').words.expected.en).toContain('year, province');
    expect(faultOf('ranking[2029,A].rank').found).toBe('2029,A');
    expect(faultOf('ranking[2022,*].rank').words.expected.en).toContain('exactly one cell');
    expect(faultOf('ranking[2022,A].province').words.expected.en).toBe('a column of numbers');
    expect(faultOf('not an address').words.expected.en).toContain('dataset[key].column');
  });
});

describe('a difference', () => {
  it('of percentages is in percentage points, exact to the decimals printed', () => {
    expect(
      read('difference(services[2024-02,growth].value, services[2024-01,growth].value)'),
    ).toMatchObject({ value: 14.66, unit: 'percentage_point', decimals: 2, status: 'computed' });
  });

  it('of ranks is in places', () => {
    expect(read('difference(ranking[2023,A].rank, ranking[2022,A].rank)')).toMatchObject({
      value: 1,
      unit: 'place',
      better: 'lower',
    });
  });

  it('keeps an open end open, and is «about» where the direction is lost', () => {
    const a = 'services[2023-04,online].value';
    const b = 'services[2022-05,online].value';
    expect(read(`difference(${a}, ${b})`)).toMatchObject({ value: 71.8, comparator: '>' });
    expect(read(`difference(${b}, ${a})`)).toMatchObject({ value: -71.8, comparator: '<' });
    expect(read(`difference(${a}, services[2023-04,adults].value)`).comparator).toBe('~');
  });

  it('rests on the cells and rows of both numbers', () => {
    const { evidence, rows } = read('difference(ranking[2023,A].score, ranking[2022,A].score)');
    expect(evidence.map(({ key }) => key)).toEqual(['2023,A', '2022,A']);
    expect(rows).toHaveLength(2);
  });

  it('across a break is refused, with the reason', () => {
    expect(
      faultOf('difference(ranking[2021,A].rank, ranking[2020,A].rank)').words.expected.en,
    ).toMatchInlineSnapshot(
      `"comparable numbers; the series breaks between 2020 and 2021: the method changed"`,
    );
  });

  it('of unlike units is refused', () => {
    expect(
      faultOf('difference(ranking[2022,A].rank, ranking[2022,A].score)').words.expected.en,
    ).toContain('one unit');
  });
});

it('an unknown formula is refused, with all that there are', () => {
  const { words } = faultOf('diference(ranking[2022,A].rank, ranking[2023,A].rank)');
  expect(words.expected.en).toMatchInlineSnapshot(
    `"a formula: difference(a, b), ratio(a, b), share(a, b), growth(a, b), sum(a, b, …), mean(a, b, …), rank(cell, dataset[key,*].column), highest(dataset[key,*].column), lowest(dataset[key,*].column), count(dataset[key,*] where …), first(dataset[*,key].year where …), last(dataset[*,key].year where …)"`,
  );
  expect(words.repair.en).toContain('“difference”');
  expect(faultOf('difference(ranking[2022,A].rank)').words.expected.en).toContain('two numbers');
});

it('a typed number is no reading', () => {
  expect(faultOf('difference(ranking[2022,A].rank, 9)').words.expected.en).toContain('not a typed');
});

it('formulas stand in each other, and every cell of all of them is evidence', () => {
  const { value, evidence, rows } = read(
    'difference(sum(harvest[2022,A,final].amount, harvest[2022,C,final].amount), highest(harvest[2021,*,final].amount))',
  );
  expect(value).toBe(120);
  expect(evidence).toHaveLength(5);
  expect(rows).toHaveLength(5);
});
