import { placeBeside } from './beside.ts';
import type { Box, Segment } from './box.ts';
import { type BreakMark, drawBreaks, placeBreaks } from './break-marks.ts';
import { type DataMark, boxOfMark, drawMark, drawingOrder } from './data-mark.ts';
import { type AxisTime, joinedRuns } from './joined-runs.ts';
import type { ChartBreak, Emphasis, TableReference } from './mark.ts';
import {
  type PointLabel,
  type Strand,
  type TimePoint,
  type TimeSeries,
  type TimeSeriesFrame,
  markRadius,
  placeSides,
  valueBlock,
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
  readonly breaks: readonly BreakMark[];
  readonly timeLabels: readonly TextLabel[];
  readonly labels: readonly TextLabel[];
  /** From a mark to its label where that had to move away. */
  readonly leaders: readonly Segment[];
  readonly notes: readonly string[];
}

/**
 * Places series over time: stretches that may be joined, marks, breaks, labels. The last point of
 * every series but context is labelled with name and value; each point of the subject with its
 * value, unless labels crowd it out on a long axis (first, last, highest and lowest come first).
 * A series that a break or a gap interrupts gets its name again where that is free.
 */
export function placeTimeSeries(
  times: readonly AxisTime[],
  series: readonly TimeSeries[],
  breaks: readonly ChartBreak[],
  frame: TimeSeriesFrame,
): PlacedTimeSeries {
  if (times.length === 0) throw new Error('A time axis needs at least one time');
  const strands = series.flatMap((each): Strand[] => {
    const runs = joinedRuns(each.points, times, breaks);
    const known = runs.flat();
    const [first, last] = [known[0], known.at(-1)];
    return first === undefined || last === undefined ? [] : [{ ...each, runs, known, first, last }];
  });
  const labelled = strands.filter(({ emphasis }) => emphasis !== 'context');
  const sides = placeSides(times, labelled, breaks, frame);
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
  const marks = drawingOrder.flatMap((emphasis) =>
    labelled
      .filter((each) => each.emphasis === emphasis)
      .flatMap(({ known }) => known)
      .map((point): DataMark => {
        const [cx, cy] = at(point);
        return {
          x: cx,
          y: cy,
          radius: markRadius[emphasis],
          emphasis,
          firmness: point.firmness,
          cell: point.cell,
        };
      }),
  );
  const { small } = typeSizes(frame.width);
  const timeLabels = placeTimeLabels(times, x, plot.bottom + 8, small, [0, frame.width]);
  const height = Math.max(...timeLabels.map(({ box }) => box.bottom)) + 2;
  const placedBreaks = placeBreaks(sides.worded, frame.top, plot.bottom, frame.width);

  // Labels inside the plot find their places one after the other, around all that is there already.
  const labels = [...sides.labels];
  const surroundings = {
    area: { left: frame.tickWidth, top: band, right: frame.width, bottom: height },
    lines: [
      ...lines.flatMap(({ emphasis, runs }) =>
        emphasis === 'context' ? [] : runs.flatMap(segmentsOf),
      ),
      ...placedBreaks.map(({ rule }) => rule),
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
    if (emphasis !== 'subject') continue;
    byImportance(known)
      .filter((point) => !sides.written.has(point))
      .forEach((point) =>
        settle({ block: valueBlock(point.label, emphasis, small), point, emphasis }, false),
      );
  }
  for (const { name, emphasis, runs } of labelled) {
    const longest = runs.toSorted((a, b) => b.length - a.length)[0] ?? [];
    if (
      emphasis === 'subject' ||
      runs.length < 2 ||
      longest.some((point) => sides.named.has(point))
    )
      continue;
    const block = { lines: [name], size: small, weight: 400 as const, role: emphasis };
    longest.toReversed().some((point) => settle({ block, point, emphasis }, true));
  }

  return {
    height,
    plot,
    lines,
    marks,
    breaks: placedBreaks,
    timeLabels,
    labels,
    leaders: sides.leaders,
    notes: sides.worded.notes,
  };
}

/** Lines, breaks, marks and labels; `grid` is what lies under them. */
export function drawTimeSeries(placed: PlacedTimeSeries, baseSize: number, grid: string): string {
  const listed = (cells: readonly TableReference[]) => cells.join(' ') || undefined;
  const lines = placed.lines.flatMap(({ emphasis, runs, dots, cells }) => [
    runs.length === 0
      ? ''
      : element('path', {
          class: `line ${emphasis}`,
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
    ...lines,
    ...placed.timeLabels.map((label) => drawLabel(label, baseSize)),
    drawBreaks(placed.breaks, baseSize),
    ...placed.leaders.map(({ x1, y1, x2, y2 }) =>
      element('line', { class: 'leader', x1, y1, x2, y2 }),
    ),
    ...placed.marks.map(drawMark),
    ...placed.labels.map((label) => drawLabel(label, baseSize)),
  ].join('');
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
