import { describe, expect, it } from 'vitest';
import { topology } from './__fixtures__/map.ts';
import type { Ring } from './area-shapes.ts';
import { boxAround, shapesAt } from './area-shapes.ts';
import { contains } from './box.ts';
import { hatch } from './hatching.ts';

const square = (left: number, top: number, size: number): Ring => [
  [left, top],
  [left + size, top],
  [left + size, top + size],
  [left, top + size],
];
const length = ({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }) =>
  Math.hypot(x2 - x1, y2 - y1);
const total = (rings: readonly Ring[], gap: number) =>
  hatch(rings, gap).reduce((sum, line) => sum + length(line), 0);

describe('hatching', () => {
  it('runs from lower left to upper right, the lines a gap apart', () => {
    const lines = hatch([square(0, 0, 20)], 4);
    expect(lines.length).toBeGreaterThan(4);
    for (const { x1, y1, x2, y2 } of lines) {
      expect(x2).toBeGreaterThan(x1);
      expect(y1 - y2).toBeCloseTo(x2 - x1, 6);
    }
    const levels = lines.map(({ x1, y1 }) => (x1 + y1) / Math.SQRT2);
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeCloseTo(4));
  });

  it('covers an area in proportion to its size, without its holes', () => {
    expect(total([square(0, 0, 100)], 1)).toBeCloseTo(10_000, -2);
    expect(total([square(0, 0, 100), square(20, 20, 50)], 1)).toBeCloseTo(7_500, -2);
  });

  it('runs on from an area into its neighbour', () => {
    const apart = hatch([square(0, 0, 20)], 5).length + hatch([square(20, 0, 20)], 5).length;
    expect(hatch([square(0, 0, 20), square(20, 0, 20)], 5).length).toBeLessThan(apart);
    expect(total([square(0, 0, 20), square(20, 0, 20)], 5)).toBeCloseTo(
      total([square(0, 0, 20)], 5) + total([square(20, 0, 20)], 5),
    );
  });

  it('stays inside', () => {
    for (const { rings } of shapesAt(topology, { scale: 2000, x: 0, y: 0 })) {
      const { left, top, right, bottom } = boxAround(rings.flat());
      const around = {
        left: left - 1e-6,
        top: top - 1e-6,
        right: right + 1e-6,
        bottom: bottom + 1e-6,
      };
      for (const { x1, y1, x2, y2 } of hatch(rings, 5)) {
        const box = boxAround([
          [x1, y1],
          [x2, y2],
        ]);
        expect(contains(around, box)).toBe(true);
      }
    }
  });

  it('of nothing is nothing', () => {
    expect(hatch([], 4)).toEqual([]);
  });
});
