import { describe, expect, it } from 'vitest';
import { lineWithVintages, ranksWithEvents, ranksWithinYear } from './__fixtures__/said.ts';
import { drawingFaults } from './drawing-faults.ts';
import { drawLine, placeLine } from './line.ts';
import { placeRankOverTime } from './rank-over-time.ts';

const widths = [288, 720] as const;
const options = (width: number) => ({ width, label: 'Theo thời gian' });
const textOf = ({ lines }: { readonly lines: readonly string[] }) => lines.join(' ');

describe('events on an axis of time', () => {
  it('stand in words on a desk, those of values led to their marks', () => {
    const { series, notes } = placeRankOverTime(ranksWithEvents, options(720));
    const events = series.breaks.filter(({ isEvent }) => isEvent === true);
    expect(events.map(({ label }) => textOf(label))).toEqual([
      'Một sự kiện ngay trước chỗ ngắt',
      'Một sự kiện ngay sau chỗ ngắt',
      'Một sự kiện ở mép phải của hình',
    ]);
    expect(series.pointers.map(({ label }) => textOf(label))).toEqual([
      'cao nhất thời sáu nội dung',
    ]);
    expect(notes).toEqual([]);
  });

  it('are numbers on a phone, counted from left to right with the breaks, and notes in that order', () => {
    const { series, notes } = placeRankOverTime(ranksWithEvents, options(288));
    const numbered = [...series.breaks, ...series.pointers]
      .filter(({ ring }) => ring !== null)
      .toSorted((a, b) => Number(textOf(a.label)) - Number(textOf(b.label)));
    expect(numbered.map(({ label }) => textOf(label))).toEqual(['1', '2', '3', '4', '5']);
    expect(notes).toEqual([
      { heading: 'cao nhất thời sáu nội dung' },
      { heading: 'Một sự kiện ngay trước chỗ ngắt' },
      { heading: '2017–2018, từ 6 lên 8 nội dung', reason: 'Điểm tối đa tăng từ 60 lên 80.' },
      { heading: 'Một sự kiện ngay sau chỗ ngắt' },
      { heading: 'Một sự kiện ở mép phải của hình' },
    ]);
  });

  it.each(widths)('do not part a line, as breaks do (%i px)', (width) => {
    const runs = (data: typeof ranksWithEvents) =>
      placeRankOverTime(data, options(width)).series.lines.flatMap((each) =>
        each.runs.map((run) => run.length),
      );
    expect(runs(ranksWithEvents)).toEqual([7, 7]);
    expect(runs({ ...ranksWithEvents, breaks: [] })).toEqual([14]);
  });

  it('are said of their time where nothing is free around their value', () => {
    const events = Array.from({ length: 14 }, (_, index) => ({
      time: 2013,
      label: `Điều thứ ${index} nói về cùng một giá trị, dài hơn chỗ trống còn lại ở quanh nó`,
      series: 'VN-58',
    }));
    const { series } = placeRankOverTime({ ...ranksWithEvents, events }, options(720));
    const ofTime = series.breaks.filter(({ isEvent }) => isEvent === true);
    expect(ofTime.length).toBeGreaterThan(0);
    expect(series.pointers.length + ofTime.length).toBe(14);
  });

  it.each([
    [{ time: 2025.5, label: 'x' }, 'The event at 2025.5 is not between 2011 and 2024'],
    [{ time: 2013.5, label: 'x', series: 'VN-58' }, 'a value of VN-58 at 2013.5'],
    [{ time: 2013, label: 'x', series: 'VN-01' }, 'a value of VN-01 at 2013'],
  ])('are refused outside the axis and for values that are not drawn: %j', (event, message) => {
    const data = { ...ranksWithEvents, events: [event] };
    expect(() => placeRankOverTime(data, options(720))).toThrow(message);
  });
});

describe('two published values of one time', () => {
  it.each(widths)(
    'have marks of their own form, over one another, joined upright (%i px)',
    (width) => {
      const { marks, joiners } = placeLine(lineWithVintages, options(width)).series;
      expect(marks).toHaveLength(9);
      expect(joiners).toHaveLength(3);
      for (const { x1, y1, x2, y2 } of joiners) {
        expect(x1).toBe(x2);
        const [first, later] = [y1, y2].map((y) =>
          marks.find((mark) => mark.x === x1 && mark.y === y),
        );
        expect(first?.firmness).toBe('hollow');
        expect(later?.firmness).not.toBe('hollow');
        expect([first?.cell?.[0], later?.cell?.[0]]).toEqual(['1', '0']);
      }
    },
  );

  it.each(widths)('leave the line to the firmer one (%i px)', (width) => {
    const { marks, lines } = placeLine(lineWithVintages, options(width)).series;
    const [run] = lines.flatMap(({ runs }) => runs);
    const firm = marks.filter(({ firmness }) => firmness !== 'hollow');
    expect(run).toEqual(firm.map(({ x, y }) => [x, y]));
  });

  it('each say which one they are', () => {
    const words = placeLine(lineWithVintages, options(720)).series.labels.map(textOf);
    expect(words).toEqual(
      expect.arrayContaining([
        '69,39 ước tính lần đầu',
        '67,73 chính thức',
        '84,60 ước tính lần đầu',
        '87,33 sơ bộ',
        '93,94 ước tính lần đầu',
        'Bình Phước 95,40 sơ bộ',
      ]),
    );
    const narrow = placeLine(lineWithVintages, options(288)).series.labels.map(textOf);
    expect(narrow).toEqual(expect.arrayContaining(['69,39 ước tính lần đầu', '87,33 sơ bộ']));
  });

  it.each(widths)('are both on the value axis (%i px)', (width) => {
    const [series] = lineWithVintages.series;
    if (series === undefined) throw new Error('no series');
    const points = series.points.map((point) =>
      point.other === undefined ? point : { ...point, other: { ...point.other, value: 190 } },
    );
    const placed = placeLine(
      { ...lineWithVintages, series: [{ ...series, points }] },
      options(width),
    );
    const { top } = placed.series.plot;
    expect(Math.min(...placed.series.marks.map(({ y }) => y))).toBeGreaterThanOrEqual(top);
    expect(drawingFaults(drawLine(placed))).toEqual([]);
  });
});

describe('levels that lines are held against', () => {
  it.each(widths)(
    'lie at their values, over the whole plot or their own times (%i px)',
    (width) => {
      const { series } = placeLine(lineWithVintages, options(width));
      const [mean, target] = series.levels.map(({ edges }) => edges);
      expect(mean).toHaveLength(1);
      expect(mean?.[0]).toMatchObject({ x1: series.plot.left, x2: series.plot.right });
      const at = (label: string) => series.timeLabels.find(({ lines }) => lines[0] === label)?.x;
      expect(target?.map(({ cell }) => cell)).toEqual(['3,4', '4,4']);
      expect(target?.[0]?.x2).toBeCloseTo(at('2023') ?? NaN);
      const [low, high] = (target ?? []).map(({ y1 }) => y1);
      expect(low).toBeGreaterThan(high ?? NaN);
    },
  );

  it.each(widths)('are labelled with their values (%i px)', (width) => {
    const words = placeLine(lineWithVintages, options(width)).series.labels.map(textOf);
    expect(words).toEqual(expect.arrayContaining(['Trung bình 75', 'Chỉ tiêu 85–90']));
  });

  it('have a place on the value axis where no value is', () => {
    const placed = placeLine(
      {
        ...lineWithVintages,
        series: [],
        events: [],
        levels: [{ low: 3, high: 3, label: 'Chỉ tiêu 3' }],
      },
      options(288),
    );
    expect(placed.grid.length).toBeGreaterThan(0);
    expect(drawingFaults(drawLine(placed))).toEqual([]);
  });
});

it.each(widths)('months of one year stand where they are in it (%i px)', (width) => {
  const { series } = placeRankOverTime(ranksWithinYear, options(width));
  expect(series.timeLabels.map(textOf)).toEqual(['đầu năm 2024', 'cuối năm 2024']);
  const [from, to] = series.marks;
  expect(from?.y).toBeGreaterThan(to?.y ?? NaN);
  expect(series.lines.flatMap(({ runs }) => runs)).toHaveLength(1);
});
