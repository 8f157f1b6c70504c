import { sumPrecision } from '../precision.ts';
import { ofSum, turned } from '../qualifier.ts';
import { ofTwo } from './formula.ts';

/** The unit of a difference: percentages differ by percentage points, ranks by places. */
const unitOfDifference: Readonly<Record<string, string>> = {
  percent: 'percentage_point',
  rank: 'place',
};

export const difference = ofTwo('difference', {
  words: {
    vi: 'Số thứ nhất trừ số thứ hai',
    en: 'The first number less the second',
  },
  symbols: (a, b) => `${a} − ${b}`,
  compute: (a, b) => ({
    ...sumPrecision(a.exact - b.exact, [a, b]),
    unit: a.unit === null ? null : (unitOfDifference[a.unit] ?? a.unit),
    better: a.better,
    comparator: ofSum([a.comparator, turned(b.comparator)]),
  }),
});
