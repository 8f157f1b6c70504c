import { describe, expect, it } from 'vitest';
import { faultOf, read } from '../fixtures/read-small.ts';

const a2021 = 'harvest[2021,A,final].amount';
const b2021 = 'harvest[2021,B,final].amount';
const b2022 = 'harvest[2022,B,estimate].amount';

describe('a ratio', () => {
  it('has no unit', () => {
    expect(read(`ratio(${a2021}, ${b2021})`)).toMatchObject({
      value: 1.5,
      unit: null,
      decimals: 1,
      comparator: '=',
    });
  });

  it('has no more digits than its inputs: «khoảng 10» has one', () => {
    expect(
      read('ratio(services[2022-05,online].value, services[2023-04,payments].value)'),
    ).toMatchObject({ value: 3, decimals: 0, comparator: '~' });
  });

  it('of ranks is refused', () => {
    expect(
      faultOf(() => read('ratio(ranking[2022,A].rank, ranking[2023,A].rank)')).words.expected.en,
    ).toBe('a formula that makes sense for the unit «rank»');
  });

  it('by nothing is refused', () => {
    const zero = `difference(${a2021}, ${a2021})`;
    expect(faultOf(() => read(`ratio(${a2021}, ${zero})`)).words.expected.en).toBe(
      'a divisor other than 0',
    );
  });
});

describe('a share', () => {
  it('is in per cent', () => {
    expect(read(`share(${b2021}, sum(harvest[2021,*,final].amount))`)).toMatchObject({
      value: 28.6,
      exact: (80 / 280) * 100,
      unit: 'percent',
    });
  });

  it('of a percentage is refused', () => {
    const online = 'services[2022-05,online].value';
    expect(faultOf(() => read(`share(${online}, ${online})`)).words.expected.en).toContain(
      'percent',
    );
  });
});

describe('growth', () => {
  it('is from the second number to the first, in per cent of the second', () => {
    expect(read(`growth(harvest[2022,A,final].amount, ${a2021})`)).toMatchObject({
      value: 25,
      unit: 'percent',
      comparator: '=',
    });
  });

  it('from or to a number that is nearly so is about so', () => {
    expect(read(`growth(${b2022}, ${b2021})`)).toMatchObject({ value: 25, comparator: '~' });
  });

  it('to more than a number is more than so', () => {
    expect(
      read('growth(harvest[2024,B,final].amount, harvest[2023,B,final].amount)').comparator,
    ).toBe('>');
  });
});

it('unlike units are refused', () => {
  expect(
    faultOf(() => read(`share(${a2021}, money[2021,revenue].amount)`)).words.expected.en,
  ).toContain('one unit');
});
