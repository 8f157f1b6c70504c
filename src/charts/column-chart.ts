import { drawBar } from './bar-mark.ts';
import type { Segment } from './box.ts';
import { drawBreaks } from './break-marks.ts';
import { type PlacedChart, drawChart, drawLabels, placeTitle } from './chart-frame.ts';
import type { ColumnGroup, ColumnsLayout, ColumnsPlan } from './column-groups.ts';
import { drawLevels } from './levels.ts';
import { placeLying } from './lying-columns.ts';
import type { DrawingOptions } from './mark.ts';
import { drawPointers } from './pointers.ts';
import { placeStanding } from './standing-columns.ts';
import { element } from './svg.ts';
import { typeSizes } from './type-size.ts';
import { drawGrid } from './value-axis.ts';

/** A chart of columns in groups, placed: what `columns` and `grouped-bars` have in common. */
export interface PlacedColumnChart extends PlacedChart, ColumnsLayout {}

/**
 * Places groups of columns from zero; there is no way to have them start elsewhere. They stand if all their labels
 * have room side by side, else they lie, one group under the other. Throws if there is no group, if a value is not
 * finite, or if a label has a character that the font lacks.
 */
export function placeColumnChart(
  axisTitle: string,
  plan: Pick<ColumnsPlan, 'groups' | 'subject' | 'comparison' | 'breaks' | 'events' | 'tick'>,
  { width, label, domain, isPanel = false }: DrawingOptions,
): PlacedColumnChart {
  if (plan.groups.length === 0) throw new Error('A chart of columns needs at least one group');
  plan.groups.forEach(requireFinite);
  const { titles, bottom: top } = placeTitle(isPanel ? '' : axisTitle, width);
  const whole = { ...plan, domain, width, sizes: typeSizes(width), top };
  const layout = placeStanding(whole) ?? placeLying(whole);
  return { ...layout, width, label, axisLabels: [...titles, ...layout.axisLabels] };
}

function requireFinite({ time, columns, comparison }: ColumnGroup): void {
  for (const { value } of [...columns, comparison ?? [], comparison?.high ?? []].flat()) {
    if (value !== null && !Number.isFinite(value))
      throw new Error(`The value of ${time.label} is ${value}`);
  }
}

/** The drawing as SVG, with the name of its kind. */
export function drawColumnChart(kind: string, placed: PlacedColumnChart): string {
  const { width } = placed;
  const lines = (role: string, segments: readonly Segment[]) =>
    segments.map(({ x1, y1, x2, y2 }) => element('line', { class: role, x1, y1, x2, y2 }));
  return drawChart(
    kind,
    placed,
    drawGrid(placed.grid.filter(({ isZero }) => !isZero)),
    ...placed.columns.map((column) =>
      drawBar(column, `column ${column.emphasis}`, column.firmness, column.cell),
    ),
    drawGrid(placed.grid.filter(({ isZero }) => isZero)),
    ...lines('bracket', placed.brackets),
    ...lines('leader', placed.leaders),
    drawLevels(placed.ranges),
    ...placed.comparison.map((mark) => drawBar(mark, 'level comparison', mark.firmness, mark.cell)),
    drawBreaks(placed.breaks, typeSizes(width).small),
    drawPointers(placed.pointers, typeSizes(width).small),
    drawLabels(placed.axisLabels, width),
    drawLabels(placed.labels, width),
  );
}
