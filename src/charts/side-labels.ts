import { breaksOnAxis, eventsOnAxis, numberInOrder, wordBreaks } from './break-marks.ts';
import { type AxisTime, isBroken } from './joined-runs.ts';
import type {
  ChartBreak,
  ChartEvent,
  Emphasis,
  Firmness,
  NumberedNote,
  TableReference,
} from './mark.ts';
import { columnLeaders, columnRoom, placeColumn } from './label-column.ts';
import { type TextBlock, widthOf } from './text-label.ts';
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
  /** `null` is a gap: the line is not joined over it. */
  readonly value: number | null;
  /** The value as printed. */
  readonly label: string;
  /** The same in as few characters as can be, for the many points of a long axis on a phone: a rank without its total. */
  readonly shortLabel?: string | undefined;
  readonly firmness: Firmness;
  /** Which of two values it is, where the time has another: «restated». */
  readonly caption?: string | undefined;
  /** The less firm value of the same time, such as a first estimate: it has a mark, but the line does not go there. */
  readonly other?: OtherValue | undefined;
  readonly cell?: TableReference | undefined;
}

export interface OtherValue {
  readonly value: number;
  /** The value as printed. */
  readonly label: string;
  readonly firmness: Firmness;
  /** Which of the two values it is: «first estimate». */
  readonly caption: string;
  readonly cell?: TableReference | undefined;
}

/** A level across the plot that the lines are held against: a mean, a target; a band where `low` and `high` differ. */
export interface ReferenceLevel {
  readonly low: number;
  readonly high: number;
  /** Its words with its value or values. */
  readonly label: string;
  /** The times that it holds for; left out, all. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Where its ends stand in the table. */
  readonly cells?: readonly [low: TableReference, high: TableReference] | undefined;
}

/** What happens on the axis of time and is not a value of a series. */
export interface AxisNotes {
  readonly breaks: readonly ChartBreak[];
  readonly events: readonly ChartEvent[];
  readonly levels: readonly ReferenceLevel[];
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
  /** Whether first values stand at the left: the subject's and, on a desk, those of series that a break parts. */
  readonly startValues: boolean;
  /** Whether it is one of several panels: names stand over them, and only last values are written. */
  readonly isPanel?: boolean | undefined;
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

/** Radii of the marks, alone and in a panel. */
export const markRadius = { subject: 5, comparison: 4, named: 4, context: 2 } as const;
export const panelRadius = { subject: 3, comparison: 2.5, named: 2.5, context: 2 } as const;
/** From the centre of an end mark to its label: close, or with room for leaders. */
const labelDistance = { phone: [10, 20], desk: [14, 30] } as const;
/** The same in a panel, where colours lead to labels. */
const panelDistance = 8;
/** Between two times, where labels leave it, and so much at most for a label before it wraps. */
const timeStep = { phone: 36, desk: 70 } as const;
const labelWidth = { phone: [76, 112], desk: [100, 180] } as const;
/** Room over the plot, so that a point at its top can have its value over it. */
const headroom = { alone: 22, panel: 9 } as const;

/**
 * The labels left and right of the plot, and the scales, which follow from the room that those leave.
 * The plot grows in height until each column of labels has room.
 */
export function placeSides(
  times: readonly AxisTime[],
  strands: readonly Strand[],
  { breaks, events, levels }: AxisNotes,
  {
    width,
    top: titleBottom,
    tickWidth,
    plotHeight,
    startValues,
    isPanel,
    scaleTo,
  }: TimeSeriesFrame,
) {
  const device = isPhone(width) ? 'phone' : 'desk';
  const sizes = typeSizes(width);
  const timeValues = times.map(({ value }) => value);
  const [firstTime, lastTime] = [Math.min(...timeValues), Math.max(...timeValues)];
  const starts =
    startValues && isPanel !== true
      ? strands
          .filter(({ first }) => first.time === firstTime && firstTime < lastTime)
          .filter(
            ({ emphasis, first, last }) =>
              emphasis === 'subject' ||
              (device === 'desk' && isBroken(first.time, last.time, breaks)),
          )
          .map((each) => startLabel(each, sizes))
      : [];
  const firstValues = strands.flatMap(({ emphasis, first }) =>
    emphasis === 'subject' && first.time === firstTime && !startValues && isPanel !== true
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
    const ends = strands.map((each) =>
      endLabel(isPanel === true ? { ...each, name: '' } : each, sizes, room),
    );
    const levelEnds = levels.map((each) => levelLabel(each, lastTime, sizes, room));
    const rightEnds = [...ends, ...levelEnds].filter(({ point }) => point.time === lastTime);
    const widest = Math.max(0, ...rightEnds.map(({ block }) => widthOf(block)));
    const right = width - rightDistance - (isPanel === true ? panelRoom(strands, sizes) : widest);
    const x = timeScale(times, [left, Math.max(right, left)]);

    const numbered = numberInOrder([
      ...breaksOnAxis(breaks, times, (last, next) => (x(last) + x(next)) / 2),
      ...eventsOnAxis(events, x),
      ...pointersOf(events, strands, x),
    ]);
    const pointers = numbered.filter((each) => 'point' in each);
    const worded = wordBreaks(
      numbered.filter((each) => !('point' in each)),
      width,
      sizes,
    );
    const band = titleBottom + worded.height;
    const top = band + headroom[isPanel === true ? 'panel' : 'alone'];
    const needed = [rightEnds, starts].map(columnRoom);
    const bottom = Math.max(top + plotHeight, band + Math.max(...needed) - 8);
    const y = scaleTo([top, bottom]);
    // At the bottom the column ends above the labels of the times.
    const range = [band, bottom + 8] as const;
    const wanted = (side: readonly PointLabel[]) =>
      side.map(({ block, point }) => ({ block, wanted: y(point.value ?? NaN) }));
    const rightColumn = placeColumn(wanted(rightEnds), right + rightDistance, 'start', range);
    const leftColumn = placeColumn(wanted(starts), left - leftDistance, 'end', range);
    return {
      x,
      y,
      band,
      plot: { left: tickWidth, top, right, bottom },
      worded,
      pointers,
      notes: device === 'desk' ? [] : numbered.map(({ label, note }) => note ?? { heading: label }),
      labels: [...leftColumn, ...rightColumn].map(({ label }) => label),
      leftLeaders: columnLeaders(
        leftColumn,
        left - markRadius.subject - 2,
        left - leftDistance + 3,
      ),
      rightLeaders: columnLeaders(
        rightColumn,
        right + markRadius.subject + 2,
        right + rightDistance - 3,
      ),
      inside: [...ends, ...levelEnds].filter(({ point }) => point.time !== lastTime),
      written: new Set([...ends, ...starts].map(({ point }) => point)),
      named: new Set([...ends, ...starts.filter(({ named }) => named)].map(({ point }) => point)),
    };
  };

  if (isPanel === true) return { ...place(panelDistance, panelDistance), leaders: [] };
  const [close, far] = labelDistance[device];
  const tried = place(close, close);
  const { leftLeaders, rightLeaders, ...sides } = place(
    tried.leftLeaders.length > 0 ? far : close,
    tried.rightLeaders.length > 0 ? far : close,
  );
  return { ...sides, leaders: [...leftLeaders, ...rightLeaders] };
}

/** The room for labels in a panel: for any value of as many digits, so that panels have axes of one length. */
function panelRoom(strands: readonly Strand[], sizes: TypeSizes): number {
  const labels = strands.flatMap((strand) =>
    strand.known.flatMap((last) => {
      const { block } = endLabel({ ...strand, name: '', last }, sizes, Infinity);
      return [block, { ...block, lines: block.lines.map((line) => line.replace(/\d/g, '0')) }];
    }),
  );
  return Math.max(0, ...labels.map(widthOf));
}

/** An event that speaks of a value: where on the axis it is, its words, and that value. */
export interface Pointer {
  readonly at: number;
  readonly label: string;
  readonly note: NumberedNote;
  /** Id of the series, and its value. */
  readonly series: string;
  readonly point: TimePoint;
  readonly emphasis: Emphasis;
}

function pointersOf(
  events: readonly ChartEvent[],
  strands: readonly Strand[],
  x: (time: number) => number,
): Pointer[] {
  return events.flatMap(({ time, series, label, note }) => {
    if (series === undefined) return [];
    const strand = strands.find(({ id }) => id === series);
    const point = strand?.known.find((each) => each.time === time);
    if (strand === undefined || point === undefined) {
      throw new Error(`«${label}» speaks of a value of ${series} at ${time}, which is not drawn`);
    }
    const { emphasis } = strand;
    return [{ at: x(time), label, note: note ?? { heading: label }, series, point, emphasis }];
  });
}

/** The words of a level, to stand at its end. */
function levelLabel(
  { low, high, label, to }: ReferenceLevel,
  lastTime: number,
  { small }: TypeSizes,
  room: number,
): PointLabel {
  const lines = wrapText(label, room, small, 400);
  return {
    block: { lines, size: small, weight: 400, role: 'comparison' },
    point: { time: to ?? lastTime, value: (low + high) / 2, label, firmness: 'solid' },
    emphasis: 'comparison',
  };
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
  const value = valueWords(point);
  const together = wrapText(`${name} ${value}`, room, size, weight);
  const apart = [name, value].flatMap((part) => wrapText(part, room, size, weight));
  const lines = together.length > 1 && apart.length <= together.length ? apart : together;
  return { block: { lines, size, weight, role: emphasis }, point, emphasis };
}

/** The first value of a series; with its name where its line is parted from the other. */
function startLabel(
  { name, emphasis, first: point }: Strand,
  { small }: TypeSizes,
): PointLabel & { readonly named: boolean } {
  const named = emphasis !== 'subject';
  const text = named ? `${name} ${point.label}` : valueWords(point);
  const block = valueBlock(text, emphasis, small);
  const lines = wrapText(text, labelWidth.desk[1], block.size, block.weight);
  return { block: { ...block, lines }, point, emphasis, named };
}

/** The value as printed and, where its time has another, which of the two it is. */
export function valueWords({ label, caption }: Pick<TimePoint, 'label' | 'caption'>): string {
  return caption === undefined ? label : `${label} ${caption}`;
}

/** A value at its point. */
export function valueBlock(label: string, emphasis: Emphasis, size: number): TextBlock {
  return { lines: [label], size, weight: emphasis === 'subject' ? 600 : 400, role: emphasis };
}

/** So many times make an axis long for a phone. */
const longAxis = 8;

/** What stands at a point inside the plot. On a phone which of two values it is stands under the value. */
export function insideBlock(
  point: Pick<TimePoint, 'label' | 'shortLabel' | 'caption'>,
  emphasis: Emphasis,
  times: readonly AxisTime[],
  width: number,
): TextBlock {
  const size = typeSizes(width).small;
  if (!isPhone(width)) return valueBlock(valueWords(point), emphasis, size);
  const { label, shortLabel = label, caption } = point;
  const block = valueBlock(times.length > longAxis ? shortLabel : label, emphasis, size);
  return caption === undefined ? block : { ...block, lines: [...block.lines, caption] };
}
