import { describe, expect, it } from 'vitest';
import { placeBeside } from './beside.ts';
import type { TextBlock } from './text-label.ts';

const block: TextBlock = { lines: ['12/63'], size: 12, weight: 600, role: 'subject' };
const area = { left: 0, top: 0, right: 200, bottom: 200 };
const free = { area, taken: [], lines: [], marks: [] };
const mark = { x: 100, y: 100, distance: 8 };

describe('a label beside a mark', () => {
  it('stands over it', () => {
    const label = placeBeside(block, mark, free);
    expect(label?.x).toBe(100);
    expect(label?.y).toBeLessThan(92);
  });

  it('stands under it if a line runs over it', () => {
    const lines = [{ x1: 0, y1: 85, x2: 200, y2: 85 }];
    const label = placeBeside(block, mark, { ...free, lines });
    expect(label?.box.top).toBeGreaterThan(100);
  });

  it('never overlaps another label, and rather crosses a line', () => {
    const taken = [{ left: 0, top: 102, right: 200, bottom: 200 }];
    const lines = [{ x1: 0, y1: 85, x2: 200, y2: 85 }];
    const label = placeBeside(block, mark, { ...free, taken, lines });
    expect(label?.box.bottom).toBeLessThanOrEqual(102);
  });

  it('stays in the area', () => {
    const label = placeBeside(block, { x: 100, y: 4, distance: 8 }, free);
    expect(label?.box.top).toBeGreaterThanOrEqual(0);
  });

  it('is left out where everything is taken', () => {
    expect(placeBeside(block, mark, { ...free, taken: [area] })).toBeNull();
  });

  it('is left out rather than crossing anything where it must be clear', () => {
    const lines = Array.from({ length: 40 }, (_, i) => ({ x1: 0, y1: i * 5, x2: 200, y2: i * 5 }));
    expect(placeBeside(block, mark, { ...free, lines })).not.toBeNull();
    expect(placeBeside(block, mark, { ...free, lines, clear: true })).toBeNull();
  });
});
