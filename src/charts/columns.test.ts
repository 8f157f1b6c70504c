import { describe, expect, it } from 'vitest';
import { columns } from './__fixtures__/examples.ts';
import { negativeColumns } from './__fixtures__/odd.ts';
import { columnsWithTargets } from './__fixtures__/said.ts';
import type { PlacedColumnChart } from './column-chart.ts';
import { type ColumnsData, drawColumns, placeColumns } from './columns.ts';
import { drawingFaults } from './drawing-faults.ts';

const widths = [288, 720] as const;
const options = (width: number) => ({ width, label: 'Tăng trưởng' });

/** Where each column begins and ends along the value axis, from zero outwards. */
const ends = ({ columns: placed, isLying, zero }: PlacedColumnChart) =>
  placed.map(({ left, right, top, bottom }) => {
    const [low, high] = isLying ? [left, right] : [top, bottom];
    const isUp = isLying ? low === zero : high === zero;
    return { zero: isUp === isLying ? low : high, end: isUp === isLying ? high : low };
  });

describe('columns of growth', () => {
  it.each(widths)('all start at zero, which is on the axis (%i px)', (width) => {
    for (const data of [columns, negativeColumns]) {
      const placed = placeColumns(data, options(width));
      expect(ends(placed).map(({ zero }) => zero)).toEqual(data.columns.map(() => placed.zero));
      expect(placed.grid.filter(({ isZero }) => isZero)).toHaveLength(1);
    }
  });

  it('start at zero even where all values are far from it', () => {
    const far: ColumnsData = {
      ...columns,
      columns: columns.columns.map((column) => ({ ...column, value: column.value + 1000 })),
    };
    const placed = placeColumns(far, options(720));
    expect(ends(placed).map(({ zero }) => zero)).toEqual(far.columns.map(() => placed.zero));
    expect(placed.axisLabels.map(({ lines }) => lines[0])).toContain('0');
  });

  it.each(widths)('are as long as their values, falls on the other side (%i px)', (width) => {
    for (const data of [columns, negativeColumns]) {
      const placed = placeColumns(data, options(width));
      const outwards = placed.isLying ? 1 : -1;
      const units = ends(placed).map(
        ({ zero, end }, index) => (outwards * (end - zero)) / (data.columns[index]?.value ?? NaN),
      );
      for (const unit of units) expect(unit).toBeCloseTo(units[0] ?? NaN, 6);
      expect(units[0]).toBeGreaterThan(0);
    }
  });

  it('stand where their labels have room side by side, and lie where not', () => {
    expect(placeColumns(columns, options(720)).isLying).toBe(false);
    expect(placeColumns(columns, options(288)).isLying).toBe(true);
    const few = { ...columns, times: columns.times.slice(-2), comparison: undefined };
    const last = columns.columns.filter(({ time }) => time >= 2023);
    expect(placeColumns({ ...few, columns: last }, options(288)).isLying).toBe(false);
  });

  it.each(widths)('write every value, and every caption (%i px)', (width) => {
    const texts = placeColumns(columns, options(width)).labels.map(({ lines }) => lines.join(' '));
    for (const { label, caption } of columns.columns) {
      expect(texts).toContain(label);
      if (caption !== undefined) expect(texts).toContain(caption);
    }
  });

  it.each(widths)('leave a gap with a dash where a year has none (%i px)', (width) => {
    const placed = placeColumns(columns, options(width));
    expect(placed.columns.map(({ time }) => time)).not.toContain(2019);
    expect(placed.labels.filter(({ lines }) => lines[0] === '–')).toHaveLength(1);
    expect(placed.axisLabels.map(({ lines }) => lines[0])).toContain('2019');
  });

  it('put two vintages side by side: the first estimate hollow, the restated value solid', () => {
    const placed = placeColumns(columns, options(720));
    const [first, second] = placed.columns.filter(({ time }) => time === 2021);
    expect([first?.firmness, second?.firmness]).toEqual(['hollow', 'solid']);
    expect(first?.right).toBeLessThan(second?.left ?? NaN);
    expect(placed.brackets).toHaveLength(1);
    expect(drawColumns(placed)).toContain('class="column subject hollow"');
  });

  it.each(widths)('are held against a mark at every time that has one (%i px)', (width) => {
    const placed = placeColumns(columns, options(width));
    expect(placed.comparison.map(({ time }) => time)).toEqual(
      columns.times.map(({ value }) => value),
    );
    const negative = placeColumns(negativeColumns, options(width));
    expect(negative.comparison.map(({ time }) => time)).toEqual([2020, 2021, 2023]);
  });

  it.each(widths)('keep marks out of the values that are written (%i px)', (width) => {
    const { labels, comparison } = placeColumns(columns, options(width));
    const values = labels.filter(({ lines }) => /^\d,\d\d$/.test(lines[0] ?? ''));
    expect(values).toHaveLength(columns.columns.length);
    for (const { box, y } of values) {
      for (const mark of comparison) {
        const apart =
          mark.right <= box.left ||
          mark.left >= box.right ||
          mark.bottom <= box.top + 2 ||
          mark.top >= y;
        expect(apart).toBe(true);
      }
    }
  });

  it.each(widths)('draw a break between the years that it parts (%i px)', (width) => {
    const placed = placeColumns(negativeColumns, options(width));
    const [mark, ...more] = placed.breaks;
    expect(more).toEqual([]);
    const at = (placed.isLying ? mark?.rule.y1 : mark?.rule.x1) ?? NaN;
    const across = (time: number) =>
      placed.columns
        .filter((column) => column.time === time)
        .flatMap(({ left, right, top, bottom }) =>
          placed.isLying ? [top, bottom] : [left, right],
        );
    expect(Math.max(...across(2021))).toBeLessThan(at);
    expect(Math.min(...across(2023))).toBeGreaterThan(at);
  });

  it.each(widths)('stand without a single column (%i px)', (width) => {
    const placed = placeColumns({ ...columns, columns: [], comparison: undefined }, options(width));
    expect(placed.labels.filter(({ lines }) => lines[0] === '–')).toHaveLength(9);
    expect(drawingFaults(drawColumns(placed))).toEqual([]);
  });

  it('are refused for a value that is not finite, a time off the axis, a comparison given twice', () => {
    const column = { time: 2024, value: NaN, label: '', firmness: 'solid' } as const;
    const place = (change: Partial<ColumnsData>) => () =>
      placeColumns({ ...columns, ...change }, options(720));
    expect(place({ columns: [column] })).toThrow('The value of 2024 is NaN');
    expect(place({ columns: [{ ...column, time: 1999, value: 1 }] })).toThrow('The time 1999');
    const twice = [column, column].map((each) => ({ ...each, value: 1 }));
    expect(place({ comparison: { name: 'Cả nước', points: twice } })).toThrow('2024 twice');
    expect(place({ times: [], columns: [], comparison: undefined })).toThrow('at least one group');
  });
});

describe('what columns are held against and what is said of them', () => {
  const [standing, lying] = [720, 288].map((width) =>
    placeColumns(columnsWithTargets, options(width)),
  );

  it('ranges lie from their lower to their upper value, over all columns of a time', () => {
    const edgesOf = (placed: PlacedColumnChart | undefined) =>
      placed?.ranges.map(({ edges }) => edges) ?? [];
    for (const [low, high] of edgesOf(standing)) {
      expect(low?.y1).toBe(low?.y2);
      expect(low?.y1).toBeGreaterThanOrEqual(high?.y1 ?? NaN);
    }
    for (const [low, high] of edgesOf(lying)) {
      expect(low?.x1).toBe(low?.x2);
      expect(low?.x1).toBeLessThanOrEqual(high?.x1 ?? NaN);
    }
    const [missed] = edgesOf(standing);
    const ownColumns = standing?.columns.filter(({ time }) => time === 2021) ?? [];
    expect(ownColumns).toHaveLength(2);
    for (const { left, right, top } of ownColumns) {
      expect(missed?.[0]?.x1).toBeLessThan(left);
      expect(missed?.[0]?.x2).toBeGreaterThan(right);
      expect(missed?.[0]?.y1).toBeLessThan(top);
    }
    expect(edgesOf(standing).map((edges) => edges.map(({ cell }) => cell))).toEqual(
      [0, 1, 2, 3].map((row) => [`${row},1`, `${row},2`]),
    );
  });

  it('words about a column are led to it on a desk and are a number in its row on a phone', () => {
    const [pointer] = standing?.pointers ?? [];
    expect(pointer?.label.lines.join(' ')).toBe('sát chỉ tiêu');
    const column = standing?.columns.find(({ time }) => time === 2023);
    const middle = ((column?.left ?? 0) + (column?.right ?? 0)) / 2;
    expect(pointer?.leader?.x1).toBeCloseTo(middle, 0);
    const [numbered] = lying?.pointers ?? [];
    const row = lying?.columns.find(({ time }) => time === 2023);
    expect(numbered?.ring?.y).toBeCloseTo(((row?.top ?? 0) + (row?.bottom ?? 0)) / 2);
    expect(numbered?.label.lines).toEqual(['3']);
  });

  it('events stand between the columns of their times, numbered with breaks and words on a phone', () => {
    const event = standing?.breaks.find(({ isEvent }) => isEvent === true);
    const rightOf = (time: number) =>
      Math.max(
        ...(standing?.columns.filter((each) => each.time === time) ?? []).map(({ right }) => right),
      );
    expect(event?.rule.x1).toBeGreaterThan(rightOf(2022));
    expect(event?.rule.x1).toBeLessThan(rightOf(2023));
    expect(standing?.notes).toEqual([]);
    expect(lying?.notes.map(({ heading }) => heading)).toEqual([
      'nơi biên soạn khác',
      'Một sự kiện giữa hai năm',
      'sát chỉ tiêu',
    ]);
  });

  it.each([
    [{ time: 2025.2, label: 'x' }, 'after the last column'],
    [{ time: 2020.2, label: 'x' }, 'before the first column'],
    [{ time: 2023.2, label: 'x', series: 'columns' }, 'a column at 2023.2'],
  ])('refuse what is said of no column or outside the axis: %j', (event, message) => {
    const data = { ...columnsWithTargets, events: [event] };
    expect(() => placeColumns(data, options(720))).toThrow(message);
  });
});
