import { scaleLinear } from 'd3-scale';
import { type PlacedChart, drawChart, drawLabels, placeTitle } from './chart-frame.ts';
import type { AxisTime } from './joined-runs.ts';
import type {
  ChartBreak,
  ChartEvent,
  DrawingOptions,
  Emphasis,
  Firmness,
  TableReference,
} from './mark.ts';
import { type TextLabel, labelBeside, widthOf } from './text-label.ts';
import { type PlacedTimeSeries, drawTimeSeries, placeTimeSeries } from './time-series.ts';
import { isPhone, typeSizes } from './type-size.ts';
import { type GridLine, drawGrid } from './value-axis.ts';

/** Ranks of several units over time; rank 1 is on top. */
export interface RankOverTimeData {
  /** Every time of the axis, also those without values. */
  readonly times: readonly AxisTime[];
  /** How many units were ranked: the last rank. */
  readonly outOf: number;
  readonly series: readonly {
    readonly id: string;
    readonly name: string;
    readonly emphasis: Emphasis;
    readonly points: readonly {
      readonly time: number;
      /** `null` is a gap: the line is not joined over it. */
      readonly rank: number | null;
      /** The rank with its denominator, as printed: «12/63». */
      readonly label: string;
      /** The rank alone, for a long axis on a phone. */
      readonly shortLabel?: string | undefined;
      readonly firmness: Firmness;
      readonly cell?: TableReference | undefined;
    }[];
  }[];
  /** Where ranks before and after cannot be compared. */
  readonly breaks: readonly ChartBreak[];
  /** What is to be said of a time or of a rank. */
  readonly events?: readonly ChartEvent[] | undefined;
  /** What the ranks are of, in plain words, at the top left. */
  readonly axisTitle?: string | undefined;
}

/**
 * Height of the plot in pixels: where there are many, 63 ranks are about 4.5 px apart on a phone, on a desk 5.6. A few
 * lines alone need less, and a panel has no more.
 */
const plotHeight = {
  many: { phone: 290, desk: 350 },
  few: { phone: 210, desk: 240 },
  panel: { phone: 130, desk: 130 },
} as const;
/** So many series are few. */
const few = 4;
/** Ranks between two ticks. */
const tickStep = { phone: 20, desk: 10 } as const;

export interface PlacedRankOverTime extends PlacedChart {
  readonly grid: readonly GridLine[];
  readonly axisLabels: readonly TextLabel[];
  readonly series: PlacedTimeSeries;
}

/**
 * Places the ranks. Throws if a rank is not between 1 and `outOf`, if a point's time is not on the
 * axis, or if a label has a character that the font lacks.
 */
export function placeRankOverTime(
  { times, outOf, series, breaks, events = [], axisTitle = '' }: RankOverTimeData,
  { width, label, isPanel = false }: DrawingOptions,
): PlacedRankOverTime {
  for (const { id, points } of series) {
    for (const { rank } of points) {
      if (rank !== null && !(rank >= 1 && rank <= outOf)) {
        throw new Error(`The rank ${rank} of ${id} is not between 1 and ${outOf}`);
      }
    }
  }
  const device = isPhone(width) ? 'phone' : 'desk';
  const height = plotHeight[isPanel ? 'panel' : series.length > few ? 'many' : 'few'][device];
  const size = typeSizes(width).small;
  const ticks = rankTicks(outOf, tickStep[device]);
  const block = (rank: number) => ({
    lines: [String(rank)],
    size,
    weight: 400 as const,
    role: 'tick',
  });
  const tickWidth = Math.max(...ticks.map((rank) => widthOf(block(rank)))) + 8;
  const { titles, bottom: top } = placeTitle(isPanel ? '' : axisTitle, width);
  const scaleTo = (range: readonly [number, number]) => scaleLinear([1, Math.max(outOf, 2)], range);

  const placed = placeTimeSeries(
    times,
    series.map((each) => ({
      ...each,
      points: each.points.map(({ rank, ...point }) => ({ ...point, value: rank })),
    })),
    { breaks, events, levels: [] },
    { width, top, tickWidth, plotHeight: height, startValues: false, isPanel, scaleTo },
  );
  const y = scaleTo([placed.plot.top, placed.plot.bottom]);
  return {
    width,
    height: placed.height,
    label,
    notes: placed.notes,
    grid: ticks.map((rank) => ({
      x1: tickWidth,
      y1: y(rank),
      x2: placed.plot.right,
      y2: y(rank),
      isZero: false,
    })),
    axisLabels: [
      ...titles,
      ...ticks.map((rank) => labelBeside(block(rank), tickWidth - 8, y(rank), 'end')),
    ],
    series: placed,
  };
}

/** The ranks 1, one step, two steps, … and the last; a step too near to the last gives way to it. */
function rankTicks(outOf: number, step: number): number[] {
  const steps = Array.from({ length: Math.floor(outOf / step) }, (_, index) => (index + 1) * step);
  return [...new Set([1, ...steps.filter((rank) => outOf - rank >= step / 2), outOf])];
}

/** The drawing as SVG. */
export function drawRankOverTime(placed: PlacedRankOverTime): string {
  return drawChart(
    'rank-over-time',
    placed,
    drawTimeSeries(placed.series, typeSizes(placed.width).small, drawGrid(placed.grid)),
    drawLabels(placed.axisLabels, placed.width),
  );
}
