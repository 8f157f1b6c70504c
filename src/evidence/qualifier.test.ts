import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparators, type Comparator } from '../datasets/vocabulary.ts';
import { operators, type Operator } from './expression.ts';
import { read } from './fixtures/read-small.ts';
import { compareReadings, ofSum, turned } from './qualifier.ts';
import type { Reading } from './reading.ts';

const some = read('harvest[2021,A,final].amount');
const reading = (comparator: Comparator, value: number): Reading => ({
  ...some,
  comparator,
  value,
  exact: value,
  decimals: 0,
});

describe('a comparison holds, fails or stays open', () => {
  it.each<[Comparator, number, Operator, Comparator, number, boolean | null]>([
    ['=', 9, '<', '=', 12, true],
    ['=', 9, '>=', '=', 9, true],
    ['=', 9, '!=', '=', 9, false],
    ['>', 99, '>', '=', 99, true],
    ['>', 99, '>', '=', 99.5, null],
    ['>', 99, '=', '=', 99, false],
    ['>=', 99, '=', '=', 99, null],
    ['>=', 30, '<', '=', 30, false],
    ['<', 30, '<=', '=', 30, true],
    ['~<', 720000, '<', '=', 720000, true],
    ['~<', 720000, '>', '=', 640000, true],
    ['~<', 720000, '>', '=', 700000, null],
    ['~', 10, '>', '=', 4, true],
    ['~', 10, '=', '=', 10, null],
    ['>', 99, '>', '<', 50, true],
    ['>', 99, '<', '>', 99, null],
  ])('%s %d %s %s %d: %s', (c1, a, operator, c2, b, expected) => {
    expect(compareReadings(reading(c1, a), operator, reading(c2, b))).toBe(expected);
  });

  it('crumbs of binary arithmetic do not count', () => {
    const sum = { ...some, exact: 0.1 + 0.2, value: 0.3, decimals: 1 };
    expect(compareReadings(sum, '=', 0.3)).toBe(true);
  });
});

/** A number that a qualifier allows, for the property below; `step` takes it away from the end. */
function within(comparator: Comparator, value: number, step: number): number {
  switch (comparator) {
    case '=':
      return value;
    case '>':
      return value + 1 + step;
    case '>=':
      return value + step;
    case '<':
      return value - 1 - step;
    case '<=':
      return value - step;
    case '~<':
      return value - Math.min(step + 1, value / 10) / 2;
    case '~':
      return value + (step % 2 === 0 ? 1 : -1) * Math.min(step, value / 10);
  }
}

it('what holds between two qualified numbers holds between all numbers that they allow', () => {
  const holds: Record<Operator, (a: number, b: number) => boolean> = {
    '=': (a, b) => a === b,
    '!=': (a, b) => a !== b,
    '<': (a, b) => a < b,
    '<=': (a, b) => a <= b,
    '>': (a, b) => a > b,
    '>=': (a, b) => a >= b,
  };
  const qualified = fc.tuple(
    fc.constantFrom(...comparators),
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 0, max: 40 }),
  );
  fc.assert(
    fc.property(qualified, qualified, fc.constantFrom(...operators), (a, b, operator) => {
      const [comparatorA, valueA] = a;
      const [comparatorB, valueB] = b;
      const truth = compareReadings(
        reading(comparatorA, valueA),
        operator,
        reading(comparatorB, valueB),
      );
      if (truth === null) return;
      expect(holds[operator](within(...a), within(...b))).toBe(truth);
    }),
    { numRuns: 2000 },
  );
});

describe('the qualifier of a sum', () => {
  it.each<[Comparator[], Comparator]>([
    [['=', '='], '='],
    [['=', '~<'], '~'],
    [['>', '='], '>'],
    [['>', '>='], '>'],
    [['>=', '>='], '>='],
    [['>', '<'], '~'],
    [['<', '='], '<'],
  ])('%j: %s', (parts, expected) => {
    expect(ofSum(parts)).toBe(expected);
  });

  it('turned twice is itself', () => {
    for (const comparator of comparators) expect(turned(turned(comparator))).toBe(comparator);
  });
});
