import { describe, expect, it } from 'vitest';
import { contains, overlap } from './box.ts';
import { type Outside, placeOutside, reachOf, roomiestPlace } from './outside-labels.ts';
import type { TextBlock } from './text-label.ts';

/* An upright island in a sea of 200 by 200. */
const island = [
  [
    [80, 20],
    [120, 20],
    [120, 180],
    [80, 180],
  ],
] as const;
const sea: Outside = {
  frame: { left: 0, top: 0, right: 200, bottom: 200 },
  reach: reachOf(island, 200),
  taken: [],
  leaders: [],
};
const words = (text: string): TextBlock => ({
  lines: [text],
  size: 12,
  weight: 400,
  role: 'named',
});

describe('the reach of land', () => {
  it('is from its westernmost to its easternmost point between two heights', () => {
    expect(sea.reach(50, 60)).toEqual([80, 120]);
    expect(sea.reach(0, 10)).toBe(null);
    const slant = reachOf([[...(island[0] ?? [])].slice(0, 3)], 200);
    expect(slant(21, 21)?.[0]).toBeLessThan(slant(170, 170)?.[0] ?? NaN);
  });
});

describe('a label outside the land', () => {
  it('stands at the nearer side, level with its place, with a line to it', () => {
    const east = placeOutside([words('Huế')], [110, 100], sea, Infinity);
    expect(east?.label.box.left).toBeGreaterThan(120);
    expect(east?.leader).toMatchObject({ x1: 110, y1: 100 });
    expect(Math.abs((east?.leader.y2 ?? 0) - 100)).toBeLessThan(3);
    const west = placeOutside([words('Huế')], [90, 100], sea, Infinity);
    expect(west?.label.box.right).toBeLessThan(80);
  });

  it('keeps off what is there, and its line crosses no other', () => {
    const first = placeOutside([words('Huế')], [110, 100], sea, Infinity);
    if (first === null) throw new Error('There is room');
    const outside = { ...sea, taken: [first.label.box], leaders: [first.leader] };
    const second = placeOutside([words('Lào Cai')], [110, 102], outside, Infinity);
    expect(second).not.toBe(null);
    expect(overlap(second?.label.box ?? first.label.box, first.label.box)).toBe(false);
    // Its own side is taken, so it goes to the other.
    expect(second?.label.box.right).toBeLessThan(80);
  });

  it('is set in the first way that has room', () => {
    const ways = [words('một tên rất dài không đủ chỗ ở bên nào'), words('Huế')];
    expect(placeOutside(ways, [110, 100], sea, Infinity)?.label.lines).toEqual(['Huế']);
  });

  it('is left out where there is no room, or only far away', () => {
    const full = { ...sea, taken: [sea.frame] };
    expect(placeOutside([words('Huế')], [110, 100], full, Infinity)).toBe(null);
    expect(placeOutside([words('Huế')], [110, 100], sea, 5)).toBe(null);
  });
});

describe('a key beside the land', () => {
  it('stands in the corner where that is free, else where there is most air', () => {
    expect(roomiestPlace({ width: 50, height: 40 }, sea)).toMatchObject({ left: 0, top: 0 });
    const corner = { left: 0, top: 0, right: 20, bottom: 20 };
    const other = roomiestPlace({ width: 50, height: 40 }, { ...sea, taken: [corner] });
    expect(other).not.toBe(null);
    expect(overlap(other ?? corner, corner)).toBe(false);
    expect(contains(sea.frame, other ?? corner)).toBe(true);
  });

  it('has no place where it would lie on the land', () => {
    expect(roomiestPlace({ width: 100, height: 150 }, sea)).toBe(null);
  });
});
