import type { Box, Segment } from './box.ts';
import type { BreakMark } from './break-marks.ts';
import type { AxisTime } from './joined-runs.ts';
import type { ChartBreak, Emphasis, Firmness, NumberedNote, TableReference } from './mark.ts';
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

/** A mark over the columns of a group that they are held against. */
export interface Level {
  readonly value: number;
  readonly firmness: Firmness;
  readonly cell?: TableReference | undefined;
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

/** From the least to the greatest value, with zero and, where drawings share a domain, that. */
export function columnDomain({ groups, domain = [0, 0] }: ColumnsPlan): [number, number] {
  const values = groups.flatMap(({ columns, comparison }) => [...columns, comparison ?? []].flat());
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
export function captionBlock({ caption = '' }: Column, room: number): TextBlock {
  const size = 12;
  return plainBlock(wrapText(caption, room, size, 400), 'caption', size);
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
    const mark = group.comparison;
    const words = group.columns.flatMap((column) => wordsOf(column, group));
    const ofWords = words.map(({ value, room }) => {
      // The mark may push them outwards; the pixels that it is thick are part of the room.
      const isPushed = mark !== null && sign(mark.value) === sign(value);
      const furthest = isPushed ? Math.max(Math.abs(mark.value), Math.abs(value)) : Math.abs(value);
      return { value: sign(value) * furthest, room: room + labelGap + 6 };
    });
    return mark === null ? ofWords : [...ofWords, { value: mark.value, room: 6 }];
  });
  return zeroScale([...reaches, ...sharedReaches(domain, sharedRoom)], length);
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
