import { type PlacedColumnChart, drawColumnChart, placeColumnChart } from './column-chart.ts';
import type { ColumnGroup, Level } from './column-groups.ts';
import type { AxisTime } from './joined-runs.ts';
import type { ChartBreak, ChartEvent, DrawingOptions, Firmness, TableReference } from './mark.ts';
import type { TextBlock } from './text-label.ts';
import { typeSizes } from './type-size.ts';
import type { TickFormat } from './value-axis.ts';
import { wrapText } from './wrap-text.ts';

/** Growth over time as columns from zero, each time with one column or with several vintages. */
export interface ColumnsData {
  /** Every time of the axis; one without a column shows as a gap with a dash. */
  readonly times: readonly AxisTime[];
  readonly columns: readonly ColumnValue[];
  /** Whose the columns are. */
  readonly subjectName: string;
  /** What the columns are held against: a thick mark at each time, or the range of a target. */
  readonly comparison?:
    { readonly name: string; readonly points: readonly ComparisonValue[] } | undefined;
  /** Where values before and after cannot be compared. */
  readonly breaks: readonly ChartBreak[];
  /** What is to be said of a time or, where `series` is named, of the last column of a time. */
  readonly events?: readonly ChartEvent[] | undefined;
  /** Writes a value at a tick of the axis. */
  readonly tick: TickFormat;
  /** What is measured and in which unit, in plain words, at the top left. */
  readonly axisTitle: string;
}

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

/** What the columns of one time are held against: one value, or a range up to `high`. */
export interface ComparisonValue {
  readonly time: number;
  readonly value: number | null;
  readonly high?:
    { readonly value: number; readonly cell?: TableReference | undefined } | undefined;
  /** The value as printed. */
  readonly label: string;
  readonly firmness: Firmness;
  readonly cell?: TableReference | undefined;
}

/** The widest that the two names may be before they wrap. */
const nameWidth = 112;

/**
 * Places columns from zero, a group for each time. Throws if a value is not finite, if its time is not on the axis,
 * if the comparison has a time twice, or if a label has a character that the font lacks.
 */
export function placeColumns(
  { times, columns, subjectName, comparison, breaks, events, tick, axisTitle }: ColumnsData,
  options: DrawingOptions,
): PlacedColumnChart {
  const { small } = typeSizes(options.width);
  const name = (text: string, role: string): TextBlock => {
    const weight = role === 'subject' ? 600 : 400;
    return { lines: wrapText(text, nameWidth, small, weight), size: small, weight, role };
  };
  return placeColumnChart(
    axisTitle,
    {
      // The captions of a panel would take room from its scale: the forms of its columns say as much.
      groups: groupByTime(
        times,
        options.isPanel === true ? columns.map(withoutCaption) : columns,
        comparison?.points ?? [],
      ),
      // Columns that stand alone are named by the words around the drawing.
      subject:
        comparison === undefined || options.isPanel === true ? null : name(subjectName, 'subject'),
      comparison:
        comparison === undefined || options.isPanel === true
          ? null
          : name(comparison.name, 'comparison'),
      breaks,
      events,
      tick,
    },
    options,
  );
}

function withoutCaption(column: ColumnValue): ColumnValue {
  return { ...column, caption: undefined };
}

/**
 * The times in order, each with what belongs to it; one without a column has a dash. Throws if a value is not on the
 * axis, or if the comparison has a time twice: nothing would say which of the two holds.
 */
function groupByTime(
  times: readonly AxisTime[],
  columns: readonly ColumnValue[],
  comparison: readonly ComparisonValue[],
): ColumnGroup[] {
  for (const { time } of [...columns, ...comparison]) {
    if (!times.some((each) => each.value === time))
      throw new Error(`The time ${time} is not on the axis`);
  }
  const none = { value: null, label: '–', emphasis: 'subject', firmness: 'solid' } as const;
  return times
    .toSorted((a, b) => a.value - b.value)
    .map((time) => {
      const held = comparison.filter((each) => each.time === time.value);
      if (held.length > 1) throw new Error(`The comparison has the time ${time.value} twice`);
      const own = columns
        .filter((each) => each.time === time.value)
        .map((each) => ({ ...each, emphasis: 'subject' as const }));
      return {
        time,
        columns: own.length > 0 ? own : [none],
        comparison:
          held.flatMap((mark): Level[] =>
            mark.value === null ? [] : [{ ...mark, value: mark.value }],
          )[0] ?? null,
      };
    });
}

/** The drawing as SVG. */
export function drawColumns(placed: PlacedColumnChart): string {
  return drawColumnChart('columns', placed);
}
