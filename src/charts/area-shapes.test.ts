import { describe, expect, it } from 'vitest';
import { topology } from './__fixtures__/map.ts';
import {
  type AreaTopology,
  archipelagosOf,
  boxAround,
  centroidOf,
  extentsOf,
  shapesAt,
} from './area-shapes.ts';

describe('the areas of a topology', () => {
  it('are told apart from their far islands', () => {
    const groups = archipelagosOf(topology);
    expect(groups.map(({ area }) => area)).toEqual(['VN-DN', 'VN-34']);
    const { land, whole } = extentsOf(topology);
    for (const { islands } of groups) {
      expect(islands.length).toBeGreaterThanOrEqual(12);
      // Not one of them lies as far west as the middle of the land.
      expect(boxAround(islands).left).toBeGreaterThan((land.left + land.right) / 2);
    }
    expect(land.right).toBeLessThan(whole.right);
    const km = 6371;
    expect((whole.right - land.right) * km).toBeGreaterThan(600);
  });

  it('have as few points as their size allows, and never vanish', () => {
    const count = (scale: number) =>
      shapesAt(topology, { scale, x: 0, y: 0 }).flatMap(({ rings }) => rings.flat()).length;
    expect(count(400)).toBeLessThan(count(1600));
    expect(count(1600)).toBeLessThan(count(6400));
    for (const { rings } of shapesAt(topology, { scale: 1000, x: 0, y: 0 })) {
      expect(rings.length).toBeGreaterThan(0);
    }
  });

  it('are moved and enlarged as asked', () => {
    const [plain] = shapesAt(topology, { scale: 1000, x: 0, y: 0 });
    const [moved] = shapesAt(topology, { scale: 1000, x: 5, y: -7 });
    const [x = NaN, y = NaN] = plain?.rings[0]?.[0] ?? [];
    expect(moved?.rings[0]?.[0]).toEqual([x + 5, y - 7]);
  });

  it('may come without a scaling of their coordinates, and with lines run backwards', () => {
    const triangle: AreaTopology = {
      arcs: [
        [
          [0, 0],
          [0, 10],
          [10, 10],
        ],
        [
          [0, 0],
          [10, 10],
        ],
      ],
      objects: {
        provinces: { geometries: [{ type: 'Polygon', id: 'a', arcs: [[0, -2]] }] },
        archipelagos: { geometries: [] },
      },
    };
    const [area] = shapesAt(triangle, { scale: 1000, x: 0, y: 0 });
    expect(area?.rings).toHaveLength(1);
    expect(area?.rings[0]).toHaveLength(3);
    // North is up.
    expect(boxAround(area?.rings[0] ?? []).top).toBeLessThan(0);
  });
});

describe('the centre of gravity of an area', () => {
  it('is the middle of a square, whichever way it runs', () => {
    const square = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ] as const;
    expect(centroidOf(square)).toEqual([5, 5]);
    expect(centroidOf(square.toReversed())).toEqual([5, 5]);
  });

  it('is the middle of an area that is none', () => {
    expect(
      centroidOf([
        [0, 0],
        [4, 0],
        [2, 0],
      ]),
    ).toEqual([2, 0]);
  });
});
