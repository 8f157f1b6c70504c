import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roomFor, spread } from './spread.ts';

describe('spreading labels along an axis', () => {
  it('leaves labels where they are wanted if they do not touch', () => {
    expect(spread([10, 50, 90], [10, 10, 10], 2, [0, 100])).toEqual([10, 50, 90]);
  });

  it('moves two that collide apart by the same amount', () => {
    expect(spread([50, 50], [10, 10], 2, [0, 100])).toEqual([44, 56]);
  });

  it('moves a whole stack away from an edge', () => {
    expect(spread([2, 3], [10, 20], 0, [0, 100])).toEqual([5, 20]);
    expect(spread([98, 99], [10, 20], 0, [0, 100])).toEqual([75, 90]);
  });

  it('has nothing to do for nothing', () => {
    expect(spread([], [], 2, [0, 100])).toEqual([]);
    expect(roomFor([], 2)).toBe(0);
  });

  const labels = fc
    .array(
      fc.record({
        at: fc.integer({ min: -50, max: 350 }),
        size: fc.integer({ min: 5, max: 40 }),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((found) => found.toSorted((a, b) => a.at - b.at));

  it('keeps the order, the gap and, where there is room, the bounds', () => {
    fc.assert(
      fc.property(labels, (found) => {
        const sizes = found.map(({ size }) => size);
        const to = Math.max(300, roomFor(sizes, 2));
        const centres = spread(
          found.map(({ at }) => at),
          sizes,
          2,
          [0, to],
        );
        const edges = centres.map((centre, index) => {
          const half = (sizes[index] ?? 0) / 2;
          return { from: centre - half, to: centre + half };
        });
        for (const [index, edge] of edges.entries()) {
          const next = edges[index + 1] ?? { from: to + 2 };
          expect(edge.from).toBeGreaterThanOrEqual(-1e-9);
          expect(edge.to + 2).toBeLessThanOrEqual(next.from + 1e-9);
        }
      }),
    );
  });

  it('moves labels by the least sum of squares: no single shift of a free stack would be better', () => {
    fc.assert(
      fc.property(labels, fc.constantFrom(-0.5, 0.5), (found, shift) => {
        const wanted = found.map(({ at }) => at);
        const sizes = found.map(({ size }) => size);
        const centres = spread(wanted, sizes, 2, [-1000, 1000]);
        const cost = (places: readonly number[]) =>
          places.reduce((sum, place, index) => sum + (place - (wanted[index] ?? 0)) ** 2, 0);
        expect(cost(centres)).toBeLessThanOrEqual(
          cost(centres.map((centre) => centre + shift)) + 1e-6,
        );
      }),
    );
  });
});
