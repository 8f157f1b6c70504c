import { scaleLinear } from 'd3-scale';
import { type PlacedChart, drawChart, drawLabels, placeTitle } from './chart-frame.ts';
import type { AxisTime } from './joined-runs.ts';
import type { ChartBreak, ChartEvent, DrawingOptions } from './mark.ts';
import type { ReferenceLevel, TimeSeries } from './side-labels.ts';
import { type TextLabel, labelBeside, widthOf } from './text-label.ts';
import { type PlacedTimeSeries, drawTimeSeries, placeTimeSeries } from './time-series.ts';
import { isPhone, typeSizes } from './type-size.ts';
import {
  type GridLine,
  drawGrid,
  roundDomain,
  roundTicks,
  valueDomain,
  type TickFormat,
} from './value-axis.ts';

/** Values of a few units over time. The value axis need not start at zero; its ticks say where it does. */
export interface LineData {
  /** Every time of the axis, also those without values. */
  readonly times: readonly AxisTime[];
  readonly series: readonly TimeSeries[];
  /** Where values before and after cannot be compared. */
  readonly breaks: readonly ChartBreak[];
  /** What is to be said of a time or of a value. */
  readonly events?: readonly ChartEvent[] | undefined;
  /** What the lines are held against, over all times or some: a mean, a target. */
  readonly levels?: readonly ReferenceLevel[] | undefined;
  /** Writes a value at a tick of the axis. */
  readonly tick: TickFormat;
  /** What is measured and in which unit, in plain words, at the top left. */
  readonly axisTitle: string;
  /** `down` puts small values on top, for ranks. */
  readonly direction: 'up' | 'down';
}

/** Height of the plot in pixels. */
const plotHeight = { phone: 240, desk: 300, panel: 110 } as const;
/** So much more where times have two values, each with words of its own. */
const vintageHeight = { phone: 80, desk: 20, panel: 0 } as const;
/** About how many ticks the value axis has. */
const tickCount = { phone: 4, desk: 5 } as const;

export interface PlacedLine extends PlacedChart {
  readonly grid: readonly GridLine[];
  readonly axisLabels: readonly TextLabel[];
  readonly series: PlacedTimeSeries;
}

/**
 * Places the lines. Throws if a value is not finite, if a point's time is not on the axis, or if a
 * label has a character that the font lacks.
 */
export function placeLine(
  { times, series, breaks, events = [], levels = [], tick, axisTitle, direction }: LineData,
  { width, label, domain: wanted, isPanel = false }: DrawingOptions,
): PlacedLine {
  const values = series.flatMap(({ id, points }) =>
    points.flatMap(({ value, other }) =>
      [value, other?.value].flatMap((each) => {
        if (typeof each === 'number' && !Number.isFinite(each))
          throw new Error(`A value of ${id} is ${each}`);
        return each ?? [];
      }),
    ),
  );
  const device = isPhone(width) ? 'phone' : 'desk';
  const hasVintages = series.some(({ points }) => points.some(({ other }) => other !== undefined));
  const kind = isPanel ? 'panel' : device;
  const height = plotHeight[kind] + (hasVintages ? vintageHeight[kind] : 0);
  const size = typeSizes(width).small;
  // Ranks, which run downwards, have no round number before the first.
  const reach = [...(wanted ?? values), ...levels.flatMap(({ low, high }) => [low, high])];
  const domain = direction === 'up' ? roundDomain(reach, tickCount[device]) : valueDomain(reach);
  const ticks = reach.length === 0 ? [] : roundTicks(domain, tickCount[device], tick);
  const block = (text: string) => ({ lines: [text], size, weight: 400 as const, role: 'tick' });
  const tickWidth = Math.max(0, ...ticks.map(({ text }) => widthOf(block(text)))) + 8;
  const { titles, bottom: top } = placeTitle(isPanel ? '' : axisTitle, width);
  const scaleTo = ([upper, lower]: readonly [number, number]) =>
    scaleLinear(domain, direction === 'up' ? [lower, upper] : [upper, lower]);

  const placed = placeTimeSeries(
    times,
    series,
    { breaks, events, levels },
    {
      width,
      top,
      tickWidth,
      plotHeight: height,
      startValues: true,
      isPanel,
      scaleTo,
    },
  );
  const y = scaleTo([placed.plot.top, placed.plot.bottom]);
  return {
    width,
    height: placed.height,
    label,
    notes: placed.notes,
    grid: ticks.map(({ value }) => ({
      x1: tickWidth,
      y1: y(value),
      x2: placed.plot.right,
      y2: y(value),
      isZero: value === 0,
    })),
    axisLabels: [
      ...titles,
      ...ticks.map(({ value, text }) => labelBeside(block(text), tickWidth - 8, y(value), 'end')),
    ],
    series: placed,
  };
}

/** The drawing as SVG. */
export function drawLine(placed: PlacedLine): string {
  return drawChart(
    'line',
    placed,
    drawTimeSeries(placed.series, typeSizes(placed.width).small, drawGrid(placed.grid)),
    drawLabels(placed.axisLabels, placed.width),
  );
}
