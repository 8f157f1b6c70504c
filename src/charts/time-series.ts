import { placeBeside } from './beside.ts';
import type { Box, Segment } from './box.ts';
import { type BreakMark, drawBreaks, placeBreaks } from './break-marks.ts';
import { type DataMark, boxOfMark, drawMark, drawingOrder } from './data-mark.ts';
import { type AxisTime, joinedRuns } from './joined-runs.ts';
import { type PlacedLevel, drawLevels, placeLevels } from './levels.ts';
import type { Emphasis, NumberedNote, TableReference } from './mark.ts';
import { type PlacedPointer, drawPointers, boxOfPointer, placePointer } from './pointers.ts';
import {
  type AxisNotes,
  type OtherValue,
  type PointLabel,
  type Strand,
  type TimePoint,
  type TimeSeries,
  type TimeSeriesFrame,
  insideBlock,
  markRadius,
  panelRadius,
  placeSides,
} from './side-labels.ts';
import { element, pathThrough } from './svg.ts';
import { type TextLabel, drawLabel } from './text-label.ts';
import { placeTimeLabels } from './time-axis.ts';
import { typeSizes } from './type-size.ts';

/**
 * The polylines of one emphasis: `runs` are joined, `dots` are the points of context that stand alone. Context has
 * no marks of its own, so its lines and dots say where they stand in the table: `cells` has the first point of each
 * run and each dot; the other points of a run follow it column by column.
 */
export interface PlacedLines {
  readonly emphasis: Emphasis;
  readonly runs: readonly [number, number][][];
  readonly dots: readonly [number, number][];
  readonly cells: {
    readonly runs: readonly TableReference[];
    readonly dots: readonly TableReference[];
  };
}

/** All that charts of series over time have in common, placed. */
export interface PlacedTimeSeries {
  readonly height: number;
  /** The rectangle that the axes span. */
  readonly plot: Box;
  readonly lines: readonly PlacedLines[];
  readonly marks: readonly DataMark[];
  /** Between the two values of one time. */
  readonly joiners: readonly (Segment & { readonly emphasis: Emphasis })[];
  readonly levels: readonly PlacedLevel[];
  /** Breaks, and events of a time. */
  readonly breaks: readonly BreakMark[];
  /** Events that speak of a value. */
  readonly pointers: readonly PlacedPointer[];
  readonly timeLabels: readonly TextLabel[];
  readonly labels: readonly TextLabel[];
  /** From a mark to its label where that had to move away. */
  readonly leaders: readonly Segment[];
  readonly notes: readonly NumberedNote[];
}

/**
 * Places series over time: stretches that may be joined, marks, levels, breaks, events, labels. The last point of
 * every series but context is labelled with name and value; each point of the subject with its
 * value, unless labels crowd it out on a long axis (first, last, highest and lowest come first).
 * A series that a break or a gap interrupts gets its name again where that is free. Throws if an event is not
 * between the first and the last time, or speaks of a value that is not there.
 */
export function placeTimeSeries(
  times: readonly AxisTime[],
  series: readonly TimeSeries[],
  axis: AxisNotes,
  frame: TimeSeriesFrame,
): PlacedTimeSeries {
  if (times.length === 0) throw new Error('A time axis needs at least one time');
  const { breaks, events } = axis;
  refuseOutside(
    events.map(({ time }) => time),
    times,
  );
  const strands = series.flatMap((each): Strand[] => {
    const runs = joinedRuns(each.points, times, breaks);
    const known = runs.flat();
    const [first, last] = [known[0], known.at(-1)];
    return first === undefined || last === undefined ? [] : [{ ...each, runs, known, first, last }];
  });
  const labelled = strands.filter(({ emphasis }) => emphasis !== 'context');
  const sides = placeSides(times, labelled, axis, frame);
  const { x, y, band, plot } = sides;
  const at = (point: TimePoint): [number, number] => [x(point.time), y(point.value ?? NaN)];

  const lines = drawingOrder.map((emphasis) => {
    const runs = strands.filter((each) => each.emphasis === emphasis).flatMap((each) => each.runs);
    const joined = runs.filter((run) => run.length > 1);
    const lone = emphasis === 'context' ? runs.filter((run) => run.length === 1) : [];
    const cellsOf = (each: TimePoint[][]) =>
      emphasis === 'context' ? each.flatMap(([first]) => first?.cell ?? []) : [];
    return {
      emphasis,
      runs: joined.map((run) => run.map(at)),
      dots: lone.flat().map(at),
      cells: { runs: cellsOf(joined), dots: cellsOf(lone) },
    };
  });
  const markOf = (
    time: number,
    value: Pick<OtherValue, 'value' | 'firmness' | 'cell'>,
    emphasis: Emphasis,
    share: number,
  ): DataMark => ({
    x: x(time),
    y: y(value.value),
    radius: share * (frame.isPanel === true ? panelRadius : markRadius)[emphasis],
    emphasis,
    firmness: value.firmness,
    cell: value.cell,
  });
  const inDrawingOrder = drawingOrder.flatMap((emphasis) =>
    strands.filter((each) => each.emphasis === emphasis),
  );
  // Context has no marks, but for a value that its line does not reach.
  const marks = inDrawingOrder.flatMap(({ emphasis, known }) =>
    known.flatMap((point) => [
      ...(point.other === undefined ? [] : [markOf(point.time, point.other, emphasis, 0.9)]),
      ...(emphasis === 'context' || point.value === null
        ? []
        : [markOf(point.time, { ...point, value: point.value }, emphasis, 1)]),
    ]),
  );
  const joiners = inDrawingOrder.flatMap(({ emphasis, known }) =>
    known.flatMap((point) => {
      if (point.other === undefined) return [];
      const [cx, cy] = at(point);
      return [{ x1: cx, y1: y(point.other.value), x2: cx, y2: cy, emphasis }];
    }),
  );
  const { small } = typeSizes(frame.width);
  const timesWritten = frame.isPanel === true ? endsOf(times) : times;
  const timeLabels = placeTimeLabels(timesWritten, x, plot.bottom + 8, small, [0, frame.width]);
  const height = Math.max(...timeLabels.map(({ box }) => box.bottom)) + 2;
  const placedBreaks = placeBreaks(sides.worded, frame.top, plot.bottom, frame.width);
  const levels = placeLevels(axis.levels, x, y, [plot.left, plot.right]);

  // Labels inside the plot find their places one after the other, around all that is there already.
  const labels = [...sides.labels];
  const surroundings = {
    area: { left: frame.tickWidth, top: band, right: frame.width, bottom: height },
    lines: [
      ...lines.flatMap(({ emphasis, runs }) =>
        emphasis === 'context' ? [] : runs.flatMap(segmentsOf),
      ),
      ...placedBreaks.map(({ rule }) => rule),
      ...levels.flatMap(({ edges }) => edges),
      ...joiners,
      ...sides.leaders,
    ],
    marks: marks.map(boxOfMark),
  };
  const settle = ({ block, point, emphasis }: PointLabel, clear: boolean): boolean => {
    const [cx, cy] = at(point);
    const label = placeBeside(
      block,
      { x: cx, y: cy, distance: markRadius[emphasis] + 3 },
      { ...surroundings, taken: [...labels, ...timeLabels].map(({ box }) => box), clear },
    );
    if (label !== null) labels.push(label);
    return label !== null;
  };
  sides.inside.forEach((each) => settle(each, false));
  for (const { emphasis, known } of labelled) {
    if (emphasis !== 'subject' || frame.isPanel === true) continue;
    byImportance(known)
      .filter((point) => !sides.written.has(point))
      .forEach((point) =>
        settle({ block: insideBlock(point, emphasis, times, frame.width), point, emphasis }, false),
      );
  }
  for (const { emphasis, known } of labelled) {
    for (const { time, other } of known) {
      if (other === undefined) continue;
      const block = insideBlock(other, emphasis, times, frame.width);
      settle({ block, point: { ...other, time }, emphasis }, false);
    }
  }
  for (const { name, emphasis, runs } of labelled) {
    const longest = runs.toSorted((a, b) => b.length - a.length)[0] ?? [];
    if (
      emphasis === 'subject' ||
      frame.isPanel === true ||
      runs.length < 2 ||
      longest.some((point) => sides.named.has(point))
    )
      continue;
    const block = { lines: [name], size: small, weight: 400 as const, role: emphasis };
    longest.toReversed().some((point) => settle({ block, point, emphasis }, true));
  }

  const pointers: PlacedPointer[] = [];
  for (const pointer of sides.pointers) {
    const [cx, cy] = at(pointer.point);
    const taken = [
      ...[...labels, ...timeLabels].map(({ box }) => box),
      ...pointers.map(boxOfPointer),
    ];
    const lines = [...surroundings.lines, ...pointers.flatMap(({ leader }) => leader ?? [])];
    const placed = placePointer(
      pointer,
      { x: cx, y: cy, radius: markRadius[pointer.emphasis] },
      { ...surroundings, taken, lines },
      frame.width,
    );
    if (placed === null) {
      // Where nothing is free around its value an event is said of its time.
      const ofTime = events.map((each) =>
        each.series === pointer.series && each.time === pointer.point.time
          ? { ...each, series: undefined }
          : each,
      );
      return placeTimeSeries(times, series, { ...axis, events: ofTime }, frame);
    }
    pointers.push(placed);
  }

  return {
    height,
    plot,
    lines,
    marks,
    joiners,
    levels,
    breaks: placedBreaks,
    pointers,
    timeLabels,
    labels,
    leaders: sides.leaders,
    notes: sides.notes,
  };
}

/** The first and the last time. */
function endsOf(times: readonly AxisTime[]): AxisTime[] {
  const ordered = times.toSorted((a, b) => a.value - b.value);
  return [...new Set([ordered.at(0), ordered.at(-1)])].filter((time) => time !== undefined);
}

/** @throws Error when one of `found` is not on the axis. */
function refuseOutside(found: readonly number[], times: readonly AxisTime[]): void {
  const values = times.map(({ value }) => value);
  const [first, last] = [Math.min(...values), Math.max(...values)];
  const outside = found.find((time) => !(time >= first && time <= last));
  if (outside === undefined) return;
  throw new Error(`The event at ${outside} is not between ${first} and ${last}`);
}

/** Lines, levels, breaks, events, marks and labels; `grid` is what lies under them. */
export function drawTimeSeries(placed: PlacedTimeSeries, baseSize: number, grid: string): string {
  const listed = (cells: readonly TableReference[]) => cells.join(' ') || undefined;
  const lines = placed.lines.flatMap(({ emphasis, runs, dots, cells }) => [
    runs.length === 0
      ? ''
      : element('path', {
          class: `line ${emphasis}${isDense(runs) ? ' dense' : ''}`,
          d: runs.map(pathThrough).join(''),
          'data-cells': listed(cells.runs),
        }),
    dots.length === 0
      ? ''
      : element('path', {
          class: `dots ${emphasis}`,
          d: dots.map((dot) => pathThrough([dot])).join(''),
          'data-cells': listed(cells.dots),
        }),
  ]);
  return [
    grid,
    drawLevels(placed.levels),
    ...placed.timeLabels.map((label) => drawLabel(label, baseSize)),
    drawBreaks(placed.breaks, baseSize),
    ...lines,
    ...placed.joiners.map(({ x1, y1, x2, y2, emphasis }) =>
      element('line', { class: `joiner ${emphasis}`, x1, y1, x2, y2 }),
    ),
    ...placed.leaders.map(({ x1, y1, x2, y2 }) =>
      element('line', { class: 'leader', x1, y1, x2, y2 }),
    ),
    ...placed.marks.map(drawMark),
    drawPointers(placed.pointers, baseSize),
    ...placed.labels.map((label) => drawLabel(label, baseSize)),
  ].join('');
}

/** Whether so many lines cross one another that each must be finer for the others to be seen. */
function isDense(runs: readonly (readonly unknown[])[]): boolean {
  return runs.reduce((sum, run) => sum + run.length - 1, 0) > 250;
}

function segmentsOf(run: readonly [number, number][]): Segment[] {
  return run.slice(1).map(([x2, y2], index) => {
    const [x1, y1] = run[index] ?? [x2, y2];
    return { x1, y1, x2, y2 };
  });
}

/** First, last, highest and lowest come first, then the others in order of time. */
function byImportance(points: readonly TimePoint[]): TimePoint[] {
  const values = points.map(({ value }) => value ?? NaN);
  const extremes = [
    points[0],
    points.at(-1),
    points[values.indexOf(Math.min(...values))],
    points[values.indexOf(Math.max(...values))],
  ];
  return [...new Set([...extremes, ...points])].filter((point) => point !== undefined);
}
