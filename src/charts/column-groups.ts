import type { Box, Segment } from './box.ts';
import type { BreakMark } from './break-marks.ts';
import type { AxisTime } from './joined-runs.ts';
import type { ChartBreak, Firmness, TableReference } from './mark.ts';
import type { TextBlock, TextLabel } from './text-label.ts';
import type { TypeSizes } from './type-size.ts';
import { type GridLine, type Tick, roundTicks, type TickFormat } from './value-axis.ts';
import { wrapText } from './wrap-text.ts';
import { type Reach, type ZeroScale, zeroScale } from './zero-scale.ts';

/** One column: a value of the subject in one vintage. */
export interface ColumnValue {
  readonly time: number;
  readonly value: number;
  /** The value as printed. */
  readonly label: string;
  readonly firmness: Firmness;
  /** Which vintage it is, where a time has several: «first estimate». */
  readonly caption?: string | undefined;
  readonly cell?: TableReference | undefined;
}

/** What the columns of one time are held against. */
export interface ComparisonValue {
  readonly time: number;
  readonly value: number | null;
  /** The value as printed. */
  readonly label: string;
  readonly firmness: Firmness;
  readonly cell?: TableReference | undefined;
}

/** A time with its columns and with the value that they are held against. */
export interface ColumnGroup {
  readonly time: AxisTime;
  readonly columns: readonly ColumnValue[];
  readonly comparison: (ComparisonValue & { readonly value: number }) | null;
}

/** Everything that a layout of columns starts from. */
export interface ColumnsPlan {
  readonly groups: readonly ColumnGroup[];
  readonly subject: TextBlock;
  readonly comparison: TextBlock | null;
  readonly breaks: readonly ChartBreak[];
  /** Writes a value at a tick of the axis. */
  readonly tick: TickFormat;
  readonly width: number;
  readonly sizes: TypeSizes;
  /** Where the axis title ends. */
  readonly top: number;
}

export interface PlacedColumn extends Box {
  readonly time: number;
  readonly firmness: Firmness;
  readonly cell: TableReference | undefined;
}

/** Columns placed, whichever way they run. */
export interface ColumnsLayout {
  readonly height: number;
  readonly notes: readonly string[];
  /** Whether columns lie, one time under the other, because their labels have no room side by side. */
  readonly isLying: boolean;
  /** Where zero is: a y, or an x where columns lie. */
  readonly zero: number;
  readonly grid: readonly GridLine[];
  readonly columns: readonly PlacedColumn[];
  /** The marks of the comparison. */
  readonly comparison: readonly PlacedColumn[];
  /** Under the vintages of one time, to hold them together. */
  readonly brackets: readonly Segment[];
  readonly leaders: readonly Segment[];
  readonly breaks: readonly BreakMark[];
  readonly axisLabels: readonly TextLabel[];
  readonly labels: readonly TextLabel[];
}

/** From a column's end to its label. */
export const labelGap = 5;

/** Half the thickness of the mark of the comparison; an open form needs more to be seen as one. */
export function halfMark(firmness: Firmness): number {
  return firmness === 'solid' ? 2 : 3;
}

/**
 * The times in order, each with what belongs to it. Throws if a value is not finite, if its time is
 * not on the axis, or if the comparison has a time twice: nothing would say which of the two holds.
 */
export function groupByTime(
  times: readonly AxisTime[],
  columns: readonly ColumnValue[],
  comparison: readonly ComparisonValue[],
): ColumnGroup[] {
  for (const { time, value } of [...columns, ...comparison]) {
    if (!times.some((each) => each.value === time))
      throw new Error(`The time ${time} is not on the axis`);
    if (value !== null && !Number.isFinite(value))
      throw new Error(`The value of ${time} is ${value}`);
  }
  return times
    .toSorted((a, b) => a.value - b.value)
    .map((time) => {
      const held = comparison.filter((each) => each.time === time.value);
      if (held.length > 1) throw new Error(`The comparison has the time ${time.value} twice`);
      const [mark] = held;
      const { value = null } = mark ?? {};
      return {
        time,
        columns: columns.filter((each) => each.time === time.value),
        comparison: mark === undefined || value === null ? null : { ...mark, value },
      };
    });
}

/** Round numbers for the value axis, which always has zero on it. */
export function columnTicks(
  groups: readonly ColumnGroup[],
  format: TickFormat,
  fit?: (ticks: readonly Tick[]) => boolean,
): Tick[] {
  const values = groups.flatMap(({ columns, comparison }) => [...columns, comparison ?? []].flat());
  const numbers = values.map(({ value }) => value);
  return roundTicks([Math.min(0, ...numbers), Math.max(0, ...numbers)], 4, format, fit);
}

/** Plain words of the axes and captions. */
export function plainBlock(lines: readonly string[], role: string, size: number): TextBlock {
  return { lines, size, weight: 400, role };
}

export function valueBlock({ label }: ColumnValue, { small }: TypeSizes): TextBlock {
  return { lines: [label], size: small, weight: 600, role: 'subject' };
}

/** The caption of a vintage, wrapped; it has no lines if there is none. */
export function captionBlock({ caption = '' }: ColumnValue, room: number): TextBlock {
  const size = 12;
  return plainBlock(wrapText(caption, room, size, 400), 'caption', size);
}

/** Words along the axis that begin beyond a value and need some room there. */
export interface EndWords {
  readonly value: number;
  readonly room: number;
}

/**
 * The scale at which all columns, the marks of the comparison and the words beyond both fit into `length`;
 * `wordsOf` tells the words of a column.
 */
export function columnScale(
  groups: readonly ColumnGroup[],
  wordsOf: (column: ColumnValue, group: ColumnGroup) => readonly EndWords[],
  length: number,
): ZeroScale {
  const reaches = groups.flatMap((group): Reach[] => {
    const mark = group.comparison;
    const words = group.columns.flatMap((column) => wordsOf(column, group));
    const ofWords = words.map(({ value, room }) => {
      // The mark may push them outwards; the pixels that it is thick are part of the room.
      const isPushed = mark !== null && sign(mark.value) === sign(value);
      const furthest = isPushed ? Math.max(Math.abs(mark.value), Math.abs(value)) : Math.abs(value);
      return { value: sign(value) * furthest, room: room + labelGap + 6 };
    });
    // Where there is no column there is a dash beyond zero.
    if (group.columns.length === 0) ofWords.push({ value: 0, room: 18 });
    return mark === null ? ofWords : [...ofWords, { value: mark.value, room: 6 }];
  });
  return zeroScale(reaches, length);
}

/**
 * How far from zero, in pixels along the axis, words begin: beyond their value, and beyond the mark of the
 * comparison where that would run through them.
 */
export function wordsDistance(
  { value, room }: EndWords,
  { comparison }: ColumnGroup,
  unit: number,
): number {
  const end = Math.abs(value) * unit;
  if (comparison === null) return end + labelGap;
  const thick = halfMark(comparison.firmness);
  const mark = sign(value) * comparison.value * unit;
  const isInTheWay = mark + thick > end && mark - thick < end + labelGap + room;
  return (isInTheWay ? Math.max(end, mark + thick) : end) + labelGap;
}

/** The side of zero on which a value is drawn; zero itself is drawn upwards. */
function sign(value: number): 1 | -1 {
  return value < 0 ? -1 : 1;
}
