import type { Segment } from './box.ts';
import { breaksOnAxis, wordBreaks } from './break-marks.ts';
import type { AxisTime } from './joined-runs.ts';
import type { ChartBreak, Emphasis, Firmness, TableReference } from './mark.ts';
import { roomFor, spread } from './spread.ts';
import { type TextBlock, type TextLabel, heightOf, labelBeside, widthOf } from './text-label.ts';
import { timeScale } from './time-axis.ts';
import { type TypeSizes, isPhone, typeSizes } from './type-size.ts';
import { wrapText } from './wrap-text.ts';

/** One unit over time, whatever its values measure. */
export interface TimeSeries {
  readonly id: string;
  readonly name: string;
  readonly emphasis: Emphasis;
  readonly points: readonly TimePoint[];
}

export interface TimePoint {
  readonly time: number;
  readonly value: number | null;
  readonly label: string;
  readonly firmness: Firmness;
  readonly cell?: TableReference | undefined;
}

/** What a chart of series over time adds to its series. */
export interface TimeSeriesFrame {
  readonly width: number;
  /** Where the axis title ends. */
  readonly top: number;
  /** Room for the labels of the value axis, at the left. */
  readonly tickWidth: number;
  /** The least height of the plot; it grows if the labels at the right need more. */
  readonly plotHeight: number;
  /** Whether first values stand at the left: on a phone the subject's, on a desk those of all that are labelled. */
  readonly startValues: boolean;
  /** The value axis: from a range of y, top first, to the y of a value. */
  readonly scaleTo: (range: readonly [number, number]) => (value: number) => number;
}

/** A series that is labelled: its stretches that a line may join, and the points in these. */
export interface Strand extends TimeSeries {
  readonly runs: readonly TimePoint[][];
  readonly known: readonly TimePoint[];
  readonly first: TimePoint;
  readonly last: TimePoint;
}

/** Words that belong to a point. */
export interface PointLabel {
  readonly block: TextBlock;
  readonly point: TimePoint;
  readonly emphasis: Emphasis;
}

/** Radii of the marks. */
export const markRadius = { subject: 5, comparison: 4, named: 4, context: 2 } as const;
/** From the centre of an end mark to its label: close, or with room for leaders. */
const labelDistance = { phone: [10, 20], desk: [14, 30] } as const;
/** Between two times, where labels leave it, and so much at most for a label before it wraps. */
const timeStep = { phone: 36, desk: 70 } as const;
const labelWidth = { phone: [76, 112], desk: [100, 180] } as const;
/** Room over the plot, so that a point at its top can have its value over it. */
const headroom = 22;

/**
 * The labels left and right of the plot, and the scales, which follow from the room that those leave.
 * The plot grows in height until each column of labels has room.
 */
export function placeSides(
  times: readonly AxisTime[],
  strands: readonly Strand[],
  breaks: readonly ChartBreak[],
  { width, top: titleBottom, tickWidth, plotHeight, startValues, scaleTo }: TimeSeriesFrame,
) {
  const device = isPhone(width) ? 'phone' : 'desk';
  const sizes = typeSizes(width);
  const timeValues = times.map(({ value }) => value);
  const [firstTime, lastTime] = [Math.min(...timeValues), Math.max(...timeValues)];
  const starts = startValues
    ? strands
        .filter(({ emphasis }) => device === 'desk' || emphasis === 'subject')
        .filter(({ first }) => first.time === firstTime && firstTime < lastTime)
        .map((each) => startLabel(each, sizes, device === 'desk'))
    : [];
  const firstValues = strands.flatMap(({ emphasis, first }) =>
    emphasis === 'subject' && first.time === firstTime && !startValues
      ? [widthOf(valueBlock(first.label, emphasis, sizes.small)) / 2]
      : [],
  );

  const place = (leftDistance: number, rightDistance: number) => {
    const left =
      tickWidth +
      Math.max(
        markRadius.subject + 3,
        ...firstValues.map((half) => half + 6),
        ...starts.map(({ block }) => widthOf(block) + leftDistance),
      );
    const steps = (times.length - 1) * timeStep[device];
    const [least, most] = labelWidth[device];
    const room = Math.max(least, Math.min(most, width - left - steps - rightDistance));
    const ends = strands.map((each) => endLabel(each, sizes, room));
    const rightEnds = ends.filter(({ point }) => point.time === lastTime);
    const right =
      width - rightDistance - Math.max(0, ...rightEnds.map(({ block }) => widthOf(block)));
    const x = timeScale(times, [left, Math.max(right, left)]);

    const worded = wordBreaks(
      breaksOnAxis(breaks, times, (last, next) => (x(last) + x(next)) / 2),
      width,
      sizes,
    );
    const band = titleBottom + worded.height;
    const top = band + headroom;
    const needed = [rightEnds, starts].map((side) =>
      roomFor(
        side.map(({ block }) => heightOf(block)),
        1,
      ),
    );
    const bottom = Math.max(top + plotHeight, band + Math.max(...needed) - 8);
    const y = scaleTo([top, bottom]);
    // At the bottom the column ends above the labels of the times.
    const range = [band, bottom + 8] as const;
    const rightColumn = placeColumn(rightEnds, y, right + rightDistance, 'start', range);
    const leftColumn = placeColumn(starts, y, left - leftDistance, 'end', range);
    return {
      x,
      y,
      band,
      plot: { left: tickWidth, top, right, bottom },
      worded,
      labels: [...leftColumn, ...rightColumn].map(({ label }) => label),
      leftLeaders: leadersOf(leftColumn, left - markRadius.subject - 2, left - leftDistance + 3),
      rightLeaders: leadersOf(
        rightColumn,
        right + markRadius.subject + 2,
        right + rightDistance - 3,
      ),
      inside: ends.filter(({ point }) => point.time !== lastTime),
      written: new Set([...ends, ...starts].map(({ point }) => point)),
      named: new Set([...ends, ...starts.filter(({ named }) => named)].map(({ point }) => point)),
    };
  };

  const [close, far] = labelDistance[device];
  const tried = place(close, close);
  const { leftLeaders, rightLeaders, ...sides } = place(
    tried.leftLeaders.length > 0 ? far : close,
    tried.rightLeaders.length > 0 ? far : close,
  );
  return { ...sides, leaders: [...leftLeaders, ...rightLeaders] };
}

/** The name and the last value of a series, to stand at its last point. */
function endLabel(
  { name, emphasis, last: point }: Strand,
  sizes: TypeSizes,
  room: number,
): PointLabel {
  const size = emphasis === 'subject' ? sizes.strong : sizes.small;
  const weight = emphasis === 'subject' ? 600 : 400;
  // The value stands on a line of its own if that costs no line more.
  const together = wrapText(`${name} ${point.label}`, room, size, weight);
  const apart = [name, point.label].flatMap((part) => wrapText(part, room, size, weight));
  const lines = together.length > 1 && apart.length <= together.length ? apart : together;
  return { block: { lines, size, weight, role: emphasis }, point, emphasis };
}

/** The first value of a series; with its name where there is room and its line is parted from the other. */
function startLabel(
  { name, emphasis, first: point, runs }: Strand,
  { small }: TypeSizes,
  roomy: boolean,
): PointLabel & { readonly named: boolean } {
  const named = roomy && runs.length > 1 && emphasis !== 'subject';
  const text = named ? `${name} ${point.label}` : point.label;
  const block = valueBlock(text, emphasis, small);
  const lines = wrapText(text, labelWidth.desk[1], block.size, block.weight);
  return { block: { ...block, lines }, point, emphasis, named };
}

/** A value at its point. */
export function valueBlock(label: string, emphasis: Emphasis, size: number): TextBlock {
  return { lines: [label], size, weight: emphasis === 'subject' ? 600 : 400, role: emphasis };
}

/** Labels at one side of the plot, in the order of their points, spread so that none overlap. */
function placeColumn(
  side: readonly PointLabel[],
  y: (value: number) => number,
  edge: number,
  anchor: 'start' | 'end',
  range: readonly [number, number],
): { readonly label: TextLabel; readonly wanted: number; readonly centre: number }[] {
  const ordered = side
    .map(({ block, point }) => ({ block, wanted: y(point.value ?? NaN) }))
    .toSorted((a, b) => a.wanted - b.wanted);
  const centres = spread(
    ordered.map(({ wanted }) => wanted),
    ordered.map(({ block }) => heightOf(block)),
    1,
    range,
  );
  return ordered.map(({ block, wanted }, index) => {
    const centre = centres[index] ?? wanted;
    return { label: labelBeside(block, edge, centre, anchor), wanted, centre };
  });
}

/** Thin lines from marks to the labels that were moved away from them. */
function leadersOf(
  column: readonly {
    readonly label: TextLabel;
    readonly wanted: number;
    readonly centre: number;
  }[],
  from: number,
  to: number,
): Segment[] {
  return column
    .filter(({ label, wanted, centre }) => Math.abs(centre - wanted) > label.size / 2)
    .map(({ wanted, centre }) => ({ x1: from, y1: wanted, x2: to, y2: centre }));
}
