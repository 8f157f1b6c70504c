import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { distributionRows } from './__fixtures__/said.ts';
import { drawDistributionRows, placeDistributionRows } from './distribution-rows.ts';
import { drawingFaults } from './drawing-faults.ts';

const widths = [288, 720] as const;
const options = (width: number) => ({ width, label: 'Phân bố qua các năm' });

describe('distributions under one another', () => {
  it.each(widths)(
    'have a dot for each unit in each row, none on another, equally large (%i px)',
    (width) => {
      const { marks } = placeDistributionRows(distributionRows, options(width));
      expect(marks).toHaveLength(3 * 63);
      expect(
        new Set(marks.filter(({ emphasis }) => emphasis === 'context').map(({ radius }) => radius))
          .size,
      ).toBe(1);
      for (const [index, a] of marks.entries()) {
        for (const b of marks.slice(index + 1)) {
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius);
        }
      }
    },
  );

  it.each(widths)('share one axis: equal values stand over each other (%i px)', (width) => {
    const [first] = distributionRows.rows;
    if (first === undefined) throw new Error('no row');
    const rows = [2022, 2023].map((time) => ({
      ...first,
      time: { value: time, label: String(time) },
    }));
    const { marks } = placeDistributionRows({ ...distributionRows, rows }, options(width));
    for (const { id } of first.points) {
      const [above, below] = marks.filter((mark) => mark.id === id);
      expect(above?.x).toBe(below?.x);
    }
  });

  it.each(widths)('join the subject within one method only (%i px)', (width) => {
    const { joins, marks, breaks } = placeDistributionRows(distributionRows, options(width));
    const [from, to] = marks
      .filter(({ emphasis }) => emphasis === 'subject')
      .toSorted((a, b) => a.y - b.y);
    expect(joins).toEqual([{ x1: from?.x, y1: from?.y, x2: to?.x, y2: to?.y }]);
    expect(breaks).toHaveLength(1);
    expect(
      placeDistributionRows({ ...distributionRows, breaks: [] }, options(width)).joins,
    ).toHaveLength(2);
  });

  it.each(widths)('name the subject once and give its value in every row (%i px)', (width) => {
    const { labels } = placeDistributionRows(distributionRows, options(width));
    const own = labels.filter(({ role }) => role === 'subject').map(({ lines }) => lines.join(' '));
    expect(own).toEqual(['Bình Phước 0,6385', '0,7157', '0,7617']);
  });

  it('say breaks in words on a desk and as numbered notes on a phone', () => {
    expect(placeDistributionRows(distributionRows, options(720)).notes).toEqual([]);
    expect(placeDistributionRows(distributionRows, options(288)).notes).toEqual([
      { heading: 'Bộ chỉ số mới' },
    ]);
  });

  it.each(widths)('of 63 provinces weigh little (%i px)', (width) => {
    const svg = drawDistributionRows(placeDistributionRows(distributionRows, options(width)));
    expect(gzipSync(svg).length).toBeLessThan(6000);
  });

  it.each(widths)('stand with rows that have no unit (%i px)', (width) => {
    const rows = distributionRows.rows.map((row) => ({ ...row, points: [] }));
    const svg = drawDistributionRows(
      placeDistributionRows({ ...distributionRows, rows }, options(width)),
    );
    expect(drawingFaults(svg)).toEqual([]);
  });

  it('are refused without a row and for a value that is not finite', () => {
    expect(() => placeDistributionRows({ ...distributionRows, rows: [] }, options(720))).toThrow(
      'at least one row',
    );
    const rows = distributionRows.rows.map((row) => ({
      ...row,
      points: row.points.map((point) => ({ ...point, value: NaN })),
    }));
    expect(() => placeDistributionRows({ ...distributionRows, rows }, options(720))).toThrow('NaN');
  });
});
