import { describe, expect, it } from 'vitest';
import { type ColumnLabel, columnLeaders, columnRoom, placeColumn } from './label-column.ts';

const labelAt = (text: string, wanted: number): ColumnLabel => ({
  block: { lines: [text], size: 12, weight: 400, role: 'named' },
  wanted,
});

describe('a column of labels', () => {
  const labels = [labelAt('c', 52), labelAt('a', 50), labelAt('b', 51)];
  const column = placeColumn(labels, 100, 'start', [0, 200]);

  it('stands in the order of what the labels belong to, none over another', () => {
    expect(column.map(({ label }) => label.lines[0])).toEqual(['a', 'b', 'c']);
    column.slice(1).forEach(({ label }, index) => {
      expect(label.box.top).toBeGreaterThanOrEqual(column[index]?.label.box.bottom ?? NaN);
    });
    expect(columnRoom(labels)).toBeCloseTo(3 * 12 * 1.3 + 2);
  });

  it('leads to the labels that had to move, and to no other', () => {
    expect(columnLeaders(column, 80, 97)).toEqual([
      expect.objectContaining({ x1: 80, y1: 50, x2: 97 }),
      expect.objectContaining({ x1: 80, y1: 52, x2: 97 }),
    ]);
    expect(columnLeaders(placeColumn([labelAt('a', 50)], 0, 'end', [0, 99]), 9, 3)).toEqual([]);
  });
});
