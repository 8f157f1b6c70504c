import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSquares } from './least-squares.ts';

describe('the line of least squares', () => {
  it('is the one that the definition gives, computed by hand', () => {
    // x̄ = 3, ȳ = 4; Σ(x−x̄)(y−ȳ) = 6, Σ(x−x̄)² = 10, Σ(y−ȳ)² = 6
    const points = [2, 4, 5, 4, 5].map((y, index) => ({ x: index + 1, y }));
    const line = leastSquares(points);
    expect(line?.slope).toBeCloseTo(0.6);
    expect(line?.intercept).toBeCloseTo(2.2);
    expect(line?.rSquared).toBeCloseTo(0.6);
  });

  it('runs through points that lie on a line', () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(number, number, fc.uniqueArray(number, { minLength: 3 }), (a, b, xs) => {
        const line = leastSquares(xs.map((x) => ({ x, y: a + b * x })));
        expect(line?.slope).toBeCloseTo(b, 6);
        expect(line?.rSquared).toBeCloseTo(b === 0 ? 0 : 1, 6);
      }),
    );
  });

  it('is none for two points, or where all x are alike', () => {
    const points = [1, 2, 3].map((y) => ({ x: 1, y }));
    expect(leastSquares(points)).toBe(null);
    expect(leastSquares([0, 1].map((x) => ({ x, y: x })))).toBe(null);
  });
});
