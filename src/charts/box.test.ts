import { describe, expect, it } from 'vitest';
import { contains, overlap, touches } from './box.ts';

const box = { left: 10, top: 10, right: 20, bottom: 20 };

describe('boxes', () => {
  it('overlap if they share an area, not an edge', () => {
    expect(overlap(box, { left: 19, top: 19, right: 30, bottom: 30 })).toBe(true);
    expect(overlap(box, { left: 20, top: 10, right: 30, bottom: 20 })).toBe(false);
    expect(overlap(box, { left: 12, top: 21, right: 14, bottom: 30 })).toBe(false);
  });

  it('contain what does not stick out', () => {
    expect(contains(box, { left: 10, top: 12, right: 20, bottom: 18 })).toBe(true);
    expect(contains(box, { left: 9, top: 12, right: 20, bottom: 18 })).toBe(false);
  });
});

describe('a segment', () => {
  it.each([
    ['through the box', { x1: 0, y1: 0, x2: 30, y2: 30 }, true],
    ['that ends inside', { x1: 0, y1: 15, x2: 12, y2: 15 }, true],
    ['wholly inside', { x1: 12, y1: 12, x2: 13, y2: 13 }, true],
    ['upright beside it', { x1: 25, y1: 0, x2: 25, y2: 30 }, false],
    ['level over it', { x1: 0, y1: 5, x2: 30, y2: 5 }, false],
    ['that passes a corner', { x1: 0, y1: 15, x2: 15, y2: 40 }, false],
    ['that stops short', { x1: 0, y1: 15, x2: 9, y2: 15 }, false],
  ])('%s', (_, segment, expected) => {
    expect(touches(segment, box)).toBe(expected);
  });
});
