import { describe, expect, it } from 'vitest';
import { beyondBudget, medianOf, type Measures } from './lighthouse.ts';

const good: Measures = {
  performance: 100,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
  'largest-contentful-paint': 1200,
  'cumulative-layout-shift': 0.01,
  'total-blocking-time': 50,
};

describe('the budget of a page', () => {
  it('is kept at its limits and broken beyond them', () => {
    expect(beyondBudget(good)).toEqual([]);
    expect(beyondBudget({ ...good, seo: 99, 'largest-contentful-paint': 1201 })).toEqual([
      'seo',
      'largest-contentful-paint',
    ]);
  });

  it('is broken by what could not be measured', () => {
    expect(beyondBudget({ ...good, 'total-blocking-time': Number.NaN })).toEqual([
      'total-blocking-time',
    ]);
  });

  it('is held against the median, in which a failed measurement is the worst', () => {
    const slow = { ...good, performance: 90, 'largest-contentful-paint': 3000 };
    const failed = { ...good, performance: Number.NaN, 'largest-contentful-paint': Number.NaN };
    expect(medianOf([slow, good, good])).toEqual(good);
    expect(medianOf([failed, good, slow])).toEqual({ ...slow, performance: 90 });
  });
});
