import type { Box, Segment } from './box.ts';
import type { BreakMark, RowRemark } from './break-marks.ts';
import type { AxisTime } from './joined-runs.ts';
import type {
  ChartBreak,
  ChartEvent,
  Emphasis,
  Firmness,
  NumberedNote,
  TableReference,
} from './mark.ts';
import type { PlacedLevel } from './levels.ts';
import type { PlacedPointer } from './pointers.ts';
import type { TextBlock, TextLabel } from './text-label.ts';
import type { TypeSizes } from './type-size.ts';
import type { GridLine, TickFormat } from './value-axis.ts';
import { wrapText } from './wrap-text.ts';
import { type Reach, type ZeroScale, sharedReaches, zeroScale } from './zero-scale.ts';

/** One column: a value, and whose it is. */
export interface Column {
  /** `null` where there is none: a dash keeps its place. */
  readonly value: number | null;
  /** The value as printed. */
  readonly label: string;
  readonly emphasis: Emphasis;
  readonly firmness: Firmness;
  /** What tells it from its neighbours: its vintage («first estimate»), the name of its series. */
  readonly caption?: string | undefined;
  readonly cell?: TableReference | undefined;
}

/** A mark over the columns of a group that they are held against, or a range from `value` to `high`. */
export interface Level {
  readonly value: number;
  /** The value or range as printed. */
  readonly label?: string | undefined;
  readonly firmness: Firmness;
  readonly cell?: TableReference | undefined;
  readonly high?:
    { readonly value: number; readonly cell?: TableReference | undefined } | undefined;
}

/** Columns that belong together: those of one time, or of one place. */
export interface ColumnGroup {
  /** Where it stands on the axis, and how that is written there. */
  readonly time: AxisTime;
  /** Whether the figure is about this group: its words have the colour of the subject. */
  readonly isSubject?: boolean | undefined;
  /** At least one. */
  readonly columns: readonly Column[];
  readonly comparison: Level | null;
}

/** Everything that a layout of columns starts from. */
export interface ColumnsPlan {
  readonly groups: readonly ColumnGroup[];
  /** Whose the columns are, and whose the marks over them; `null` where captions say it. */
  readonly subject: TextBlock | null;
  readonly comparison: TextBlock | null;
  readonly breaks: readonly ChartBreak[];
  /** What is to be said of a time or, where `series` is named, of the last column of a time. */
  readonly events?: readonly ChartEvent[] | undefined;
  /** Writes a value at a tick of the axis. */
  readonly tick: TickFormat;
  readonly width: number;
  readonly sizes: TypeSizes;
  /** Where the axis title ends. */
  readonly top: number;
  /** The ends of the value axis, where several drawings share one. */
  readonly domain: readonly [number, number] | undefined;
}

export interface PlacedColumn extends Box {
  readonly time: number;
  readonly emphasis: Emphasis;
  readonly firmness: Firmness;
  readonly cell: TableReference | undefined;
}

/** A range from one value to another over the columns of a time. */
export interface PlacedRange extends PlacedLevel {
  readonly time: number;
}

/** Columns placed, whichever way they run. */
export interface ColumnsLayout {
  readonly height: number;
  readonly notes: readonly NumberedNote[];
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
  /** Ranges that columns are held against: the two edges of each, the lower value first. */
  readonly ranges: readonly PlacedRange[];
  readonly breaks: readonly BreakMark[];
  /** What is said of single columns. */
  readonly pointers: readonly PlacedPointer[];
  readonly axisLabels: readonly TextLabel[];
  readonly labels: readonly TextLabel[];
}

/** From a column's end to its label. */
export const labelGap = 5;

/** Half the thickness of the mark of the comparison; an open form needs more to be seen as one. */
export function halfMark(firmness: Firmness): number {
  return firmness === 'solid' ? 2 : 3;
}

/** From the least to the greatest value, with zero and, where drawings share a domain, that. */
export function columnDomain({ groups, domain = [0, 0] }: ColumnsPlan): [number, number] {
  const values = groups.flatMap(({ columns, comparison }) =>
    [...columns, comparison ?? [], comparison?.high ?? []].flat(),
  );
  const numbers = [0, ...domain, ...values.map(({ value }) => value ?? 0)];
  return [Math.min(...numbers), Math.max(...numbers)];
}

/** About how many round numbers the value axis has. */
export const tickCount = 4;

/** Plain words of the axes and captions. */
export function plainBlock(lines: readonly string[], role: string, size: number): TextBlock {
  return { lines, size, weight: 400, role };
}

/** The value of a column, or its dash. */
export function valueBlock({ value, label, emphasis }: Column, { small }: TypeSizes): TextBlock {
  if (value === null) return plainBlock([label], 'tick', small);
  return {
    lines: [label],
    size: small,
    weight: emphasis === 'subject' ? 600 : 400,
    role: emphasis,
  };
}

/** The caption of a column, wrapped; it has no lines if there is none. */
export function captionBlock(
  { caption = '' }: Column,
  room: number,
  { small }: TypeSizes,
): TextBlock {
  return plainBlock(wrapText(caption, room, small, 400), 'caption', small);
}

/** What a group is called on the axis. */
export function groupBlock(
  { time, isSubject = false }: ColumnGroup,
  room: number,
  { small }: TypeSizes,
): TextBlock {
  const weight = isSubject ? 600 : 400;
  const lines = wrapText(time.label, room, small, weight);
  return { lines, size: small, weight, role: isSubject ? 'subject' : 'tick' };
}

/** Words along the axis that begin beyond a value and need some room there. */
export interface EndWords {
  readonly value: number;
  readonly room: number;
}

/**
 * The scale at which all columns, the marks of the comparison and the words beyond both fit into `length`;
 * `wordsOf` tells the words of a column, and `room` what a printed value takes where drawings share a domain.
 */
export function columnScale(
  { groups, domain }: ColumnsPlan,
  wordsOf: (column: Column, group: ColumnGroup) => readonly EndWords[],
  { length, room: sharedRoom }: { readonly length: number; readonly room: number },
): ZeroScale {
  const reaches = groups.flatMap((group): Reach[] => {
    const marks = endsOf(group.comparison);
    const words = group.columns.flatMap((column) => wordsOf(column, group));
    const ofWords = words.map(({ value, room }) => {
      // The mark may push them outwards; the pixels that it is thick are part of the room.
      const pushing = marks.filter((mark) => sign(mark) === sign(value)).map(Math.abs);
      const furthest = Math.max(Math.abs(value), ...pushing);
      return { value: sign(value) * furthest, room: room + labelGap + 6 };
    });
    return [...ofWords, ...marks.map((value) => ({ value, room: 6 }))];
  });
  return zeroScale([...reaches, ...sharedReaches(domain, sharedRoom)], length);
}

/** The one value of a mark, or the two of a range. */
function endsOf(level: Level | null): number[] {
  if (level === null) return [];
  return level.high === undefined ? [level.value] : [level.value, level.high.value];
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
  const marks = endsOf(comparison).map((mark) => sign(value) * mark * unit);
  const [near, far] = [Math.min(...marks) - thick, Math.max(...marks) + thick];
  const isInTheWay = far > end && near < end + labelGap + room;
  return (isInTheWay ? Math.max(end, far) : end) + labelGap;
}

/** What is to be said of single columns: which group and what. */
export function remarksOf({
  groups,
  events = [],
}: Pick<ColumnsPlan, 'groups' | 'events'>): RowRemark[] {
  return events.flatMap(({ series, time, label, note }) => {
    if (series === undefined) return [];
    const row = groups.findIndex((group) => group.time.value === time);
    if (typeof groups[row]?.columns.at(-1)?.value !== 'number')
      throw new Error(`«${label}» speaks of a column at ${time}, which is not drawn`);
    return [{ row, label, note }];
  });
}

/** The side of zero on which a value is drawn; zero itself is drawn upwards. */
function sign(value: number): 1 | -1 {
  return value < 0 ? -1 : 1;
}
