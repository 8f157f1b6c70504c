import { describe, expect, it } from 'vitest';
import { quantileThresholds, stepOf, tonesOfSteps } from './amount-scale.ts';

const thresholds = [16, 32, 48];

describe('a scale of amounts', () => {
  it('puts a value on a threshold into the step that begins there', () => {
    const scale = { thresholds, strongest: 'greatest' } as const;
    expect([1, 15.9, 16, 31, 32, 47, 48, 63].map((value) => stepOf(value, scale))).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3,
    ]);
  });

  it('makes either end the strongest, with tones as far apart as they can be', () => {
    expect(tonesOfSteps({ thresholds, strongest: 'greatest' })).toEqual([1, 2, 4, 5]);
    expect(tonesOfSteps({ thresholds, strongest: 'smallest' })).toEqual([5, 4, 2, 1]);
    expect(tonesOfSteps({ thresholds: [], strongest: 'greatest' })).toEqual([3]);
  });

  it('has five tones and no more', () => {
    const five = [1, 2, 3, 4];
    expect(tonesOfSteps({ thresholds: five, strongest: 'greatest' })).toEqual([1, 2, 3, 4, 5]);
    expect(() => tonesOfSteps({ thresholds: [...five, 5], strongest: 'greatest' })).toThrow(
      'There are no tones for 6 steps',
    );
  });

  it('parts values into steps of equally many, at values that are there', () => {
    expect(quantileThresholds([8, 1, 7, 2, 6, 3, 5, 4], 4)).toEqual([3, 5, 7]);
  });

  it('never parts equal values, which may leave fewer steps', () => {
    expect(quantileThresholds([1, 1, 1, 1, 1, 2], 3)).toEqual([]);
    expect(quantileThresholds([1, 2, 2, 2, 2, 3], 3)).toEqual([2]);
    expect(quantileThresholds([5], 5)).toEqual([]);
    expect(quantileThresholds([], 5)).toEqual([]);
  });
});
