import { drawBar } from './bar-mark.ts';
import { type PlacedChart, drawChart, drawLabels, placeTitle } from './chart-frame.ts';
import { drawBreaks } from './break-marks.ts';
import {
  type ColumnValue,
  type ColumnsLayout,
  type ComparisonValue,
  groupByTime,
} from './column-groups.ts';
import type { AxisTime } from './joined-runs.ts';
import { placeLying } from './lying-columns.ts';
import type { ChartBreak, DrawingOptions } from './mark.ts';
import { placeStanding } from './standing-columns.ts';
import { element } from './svg.ts';
import type { TextBlock } from './text-label.ts';
import { typeSizes } from './type-size.ts';
import { drawGrid, type TickFormat } from './value-axis.ts';
import { wrapText } from './wrap-text.ts';

/** Growth over time as columns from zero, each time with one column or with several vintages. */
export interface ColumnsData {
  /** Every time of the axis; one without a column shows as a gap with a dash. */
  readonly times: readonly AxisTime[];
  readonly columns: readonly ColumnValue[];
  /** Whose the columns are. */
  readonly subjectName: string;
  /** What the columns are held against: a thick mark at each time. */
  readonly comparison?:
    { readonly name: string; readonly points: readonly ComparisonValue[] } | undefined;
  /** Where values before and after cannot be compared. */
  readonly breaks: readonly ChartBreak[];
  /** Writes a value at a tick of the axis. */
  readonly tick: TickFormat;
  /** What is measured and in which unit, in plain words, at the top left. */
  readonly axisTitle: string;
}

/** The widest that the two names may be before they wrap. */
const nameWidth = 112;

export interface PlacedColumns extends PlacedChart, ColumnsLayout {}

/**
 * Places columns from zero; there is no way to have them start elsewhere. They stand if all their
 * labels have room side by side, else they lie, one time under the other. Throws if a value is not
 * finite, if its time is not on the axis, if the comparison has a time twice, or if a label has a
 * character that the font lacks.
 */
export function placeColumns(
  { times, columns, subjectName, comparison, breaks, tick, axisTitle }: ColumnsData,
  { width, label }: DrawingOptions,
): PlacedColumns {
  if (times.length === 0) throw new Error('A time axis needs at least one time');
  const sizes = typeSizes(width);
  const groups = groupByTime(times, columns, comparison?.points ?? []);
  const { titles, bottom: top } = placeTitle(axisTitle, width);
  const name = (text: string, role: string): TextBlock => {
    const weight = role === 'subject' ? 600 : 400;
    const lines = wrapText(text, nameWidth, sizes.small, weight);
    return { lines, size: sizes.small, weight, role };
  };
  const plan = {
    groups,
    subject: name(subjectName, 'subject'),
    comparison: comparison === undefined ? null : name(comparison.name, 'comparison'),
    breaks,
    tick,
    width,
    sizes,
    top,
  };
  const layout = placeStanding(plan) ?? placeLying(plan);
  return { ...layout, width, label, axisLabels: [...titles, ...layout.axisLabels] };
}

/** The drawing as SVG. */
export function drawColumns(placed: PlacedColumns): string {
  const { width } = placed;
  const lines = (role: string, segments: PlacedColumns['leaders']) =>
    segments.map(({ x1, y1, x2, y2 }) => element('line', { class: role, x1, y1, x2, y2 }));
  return drawChart(
    'columns',
    placed,
    drawGrid(placed.grid.filter(({ isZero }) => !isZero)),
    ...placed.columns.map((column) =>
      drawBar(column, 'column subject', column.firmness, column.cell),
    ),
    drawGrid(placed.grid.filter(({ isZero }) => isZero)),
    ...lines('bracket', placed.brackets),
    ...lines('leader', placed.leaders),
    ...placed.comparison.map((mark) => drawBar(mark, 'level comparison', mark.firmness, mark.cell)),
    drawBreaks(placed.breaks, typeSizes(width).small),
    drawLabels(placed.axisLabels, width),
    drawLabels(placed.labels, width),
  );
}
