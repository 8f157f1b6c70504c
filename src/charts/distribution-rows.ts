import { scaleLinear } from 'd3-scale';
import type { Segment } from './box.ts';
import { type BreakMark, breaksBetweenRows, drawBreaks, placeBreaksAcross } from './break-marks.ts';
import { type PlacedChart, drawChart, drawLabels, placeTitle } from './chart-frame.ts';
import { placeColourKey } from './colour-key.ts';
import { type DataMark, drawMark, drawingOrder } from './data-mark.ts';
import { type DistributionPoint, dotRadius, fittingSwarm } from './distribution.ts';
import { type AxisTime, isBroken } from './joined-runs.ts';
import { placeLyingAxis } from './lying-axis.ts';
import type { ChartBreak, DrawingOptions } from './mark.ts';
import { spread } from './spread.ts';
import { element } from './svg.ts';
import {
  type TextBlock,
  type TextLabel,
  heightOf,
  labelAbove,
  labelBeside,
  widthOf,
} from './text-label.ts';
import { type TypeSizes, isPhone, typeSizes } from './type-size.ts';
import { type GridLine, type TickFormat, drawGrid, valueDomain } from './value-axis.ts';
import { wrapText } from './wrap-text.ts';

/** One value for each of many units at several times: a swarm of dots for each time, one under the other. */
export interface DistributionRowsData {
  readonly rows: readonly {
    readonly time: AxisTime;
    readonly points: readonly DistributionPoint[];
  }[];
  /** Where values before and after cannot be compared: the subject's dots are not joined across. */
  readonly breaks: readonly ChartBreak[];
  /** Writes a value at a tick of the axis. */
  readonly tick: TickFormat;
  /** What is measured, in which unit, and what a dot is, in plain words, at the top left. */
  readonly axisTitle: string;
  /** Who the coloured, unlabelled dots of `comparison` are; printed with one such dot. */
  readonly comparisonName?: string | undefined;
}

/** The tallest that a swarm may be; its dots are then made smaller. */
const swarmHeight = { phone: 54, desk: 72 } as const;
/** Between a swarm and the next row's words. */
const rowGap = 12;
/** From the dots to the words over them. */
const leaderLength = 10;
/** Between words that stand side by side. */
const labelGap = 12;
/** The least room for a value with its name. */
const leastLabel = 60;
/** About how many ticks the value axis has. */
const tickCount = { phone: 4, desk: 6 } as const;

export interface PlacedDistributionRows extends PlacedChart {
  readonly grid: readonly GridLine[];
  /** From the subject's dot in one row to that in the next. */
  readonly joins: readonly Segment[];
  readonly leaders: readonly Segment[];
  readonly marks: readonly (DataMark & { readonly id: string })[];
  readonly key: DataMark | null;
  readonly breaks: readonly BreakMark[];
  readonly axisLabels: readonly TextLabel[];
  readonly labels: readonly TextLabel[];
}

/**
 * Places a swarm for each time on one value axis; the subject and the named are labelled in every row, with their names
 * in the first. Throws if there is no row, if a value is not finite or a label has a character that the font lacks.
 */
export function placeDistributionRows(
  { rows, breaks, tick, axisTitle, comparisonName = '' }: DistributionRowsData,
  { width, label, domain: wanted }: DrawingOptions,
): PlacedDistributionRows {
  if (rows.length === 0) throw new Error('A distribution in rows needs at least one row');
  const values = rows.flatMap(({ points }) => points.map(({ value }) => value));
  const broken = values.find((value) => !Number.isFinite(value));
  if (broken !== undefined) throw new Error(`A value is ${broken}`);
  const device = isPhone(width) ? 'phone' : 'desk';
  const sizes = typeSizes(width);
  const times = rows.map(({ time }) => time);
  const timeBlocks = times.map(({ label: text }): TextBlock => {
    const lines = wrapText(text, width / 4, sizes.small, 400);
    return { lines, size: sizes.small, weight: 400, role: 'tick' };
  });
  const left = Math.max(...timeBlocks.map(widthOf)) + 10;
  const { titles, bottom: titleBottom } = placeTitle(axisTitle, width);
  const radii = dotRadius[device];
  const key = placeColourKey(comparisonName, width, titleBottom, radii.comparison, sizes);
  const edge = radii.subject + 1;
  const domain = valueDomain([...values, ...(wanted ?? [])]);
  const x = scaleLinear(domain, [left + edge, width - edge]);

  const orders = rows.map(({ points }) =>
    points.toSorted(
      (a, b) =>
        drawingOrder.indexOf(b.emphasis) - drawingOrder.indexOf(a.emphasis) || a.value - b.value,
    ),
  );
  // A dot is equally large in every row, as small as the densest needs.
  const shrunk = orders.map((order) => fittingSwarm(order, x, radii, swarmHeight[device]).shrink);
  const between = breaksBetweenRows(breaks, times, width, sizes);
  const named = new Set<string>();
  const spans: { top: number; bottom: number; middle: number }[] = [];
  const placed: Omit<PlacedDistributionRows, keyof PlacedChart | 'grid' | 'key' | 'breaks'>[] = [];
  let from = key?.bottom ?? titleBottom;
  for (const [index, order] of orders.entries()) {
    if (index > 0) from += rowGap;
    for (const { before, room } of between.breaks) if (before === index) from += room;
    const { dots, above, below } = fittingSwarm(order, x, radii, Infinity, Math.min(...shrunk));
    // The subject comes first in the order; of the named as many have words as have room.
    const most = Math.max(1, Math.floor((width - left + labelGap) / (leastLabel + labelGap)));
    const labelled = dots
      .filter(({ point: { emphasis } }) => emphasis === 'subject' || emphasis === 'named')
      .slice(0, most)
      .toSorted((a, b) => a.point.value - b.point.value);
    const room = (width - left + labelGap) / Math.max(2, labelled.length) - labelGap;
    const blocks = labelled.map(({ point }) => {
      const isNew = !named.has(point.id);
      named.add(point.id);
      return labelBlock(point, isNew, room, sizes);
    });
    const words = Math.max(0, ...blocks.map(heightOf));
    const middle = from + words + leaderLength + above;
    const centres = spread(
      labelled.map(({ point }) => x(point.value)),
      blocks.map(widthOf),
      labelGap,
      [left, width],
    );
    const labels = blocks.map((block, at) =>
      labelAbove(block, centres[at] ?? left, from + words, 'middle'),
    );
    placed.push({
      joins: [],
      leaders: labelled.map(({ point, across, radius }, at) => ({
        x1: centres[at] ?? left,
        y1: from + words + 1,
        x2: x(point.value),
        y2: middle - across - radius - 1,
      })),
      marks: dots.map(({ point: { id, value, emphasis, firmness, cell }, across, radius }) => ({
        id,
        x: x(value),
        y: middle - across,
        radius,
        emphasis,
        firmness,
        cell,
      })),
      axisLabels: [labelBeside(timeBlocks[index] ?? emptyBlock, 0, middle, 'start')],
      labels,
    });
    spans.push({ top: from, middle, bottom: middle + below });
    from = middle + below;
  }
  const first = spans[0]?.top ?? 0;
  const bottom = from + 8;
  const axis = placeLyingAxis(domain, values.length === 0 ? 0 : tickCount[device], tick, {
    x,
    top: first,
    bottom,
    width,
    sizes,
  });
  const axisLabels = [...titles, ...(key === null ? [] : [key.label]), ...axis.labels];
  const marks = placed.flatMap((row) => row.marks);
  return {
    width,
    height: Math.max(bottom, ...axis.labels.map(({ box }) => box.bottom)) + 2,
    label,
    notes: between.notes,
    grid: axis.grid,
    joins: joinsOf(placed, times, breaks),
    leaders: placed.flatMap(({ leaders }) => leaders),
    marks: drawingOrder.flatMap((emphasis) => marks.filter((mark) => mark.emphasis === emphasis)),
    key: key?.mark ?? null,
    breaks: placeBreaksAcross(between.breaks, spans, width),
    axisLabels: [...axisLabels, ...placed.flatMap((row) => row.axisLabels)],
    labels: placed.flatMap(({ labels }) => labels),
  };
}

const emptyBlock: TextBlock = { lines: [], size: 12, weight: 400, role: 'tick' };

/** From each dot of the subject to that in the next row, unless a break lies between. */
function joinsOf(
  rows: readonly { readonly marks: readonly DataMark[] }[],
  times: readonly AxisTime[],
  breaks: readonly ChartBreak[],
): Segment[] {
  const subjects = rows.map(({ marks }) => marks.find(({ emphasis }) => emphasis === 'subject'));
  return subjects.slice(1).flatMap((to, index) => {
    const from = subjects[index];
    const [before, after] = [times[index], times[index + 1]];
    if (from === undefined || to === undefined) return [];
    if (before === undefined || after === undefined) return [];
    if (isBroken(before.value, after.value, breaks)) return [];
    return [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }];
  });
}

/** A value, with whose it is where that was not said before. */
function labelBlock(
  { name, label, emphasis }: DistributionPoint,
  isNew: boolean,
  room: number,
  sizes: TypeSizes,
): TextBlock {
  const isSubject = emphasis === 'subject';
  const size = isSubject ? sizes.strong : sizes.small;
  const weight = isSubject ? 600 : 400;
  const lines = wrapText(isNew ? `${name} ${label}` : label, room, size, weight);
  return { lines, size, weight, role: emphasis };
}

/** The drawing as SVG. */
export function drawDistributionRows(placed: PlacedDistributionRows): string {
  return drawChart(
    'distribution',
    placed,
    drawGrid(placed.grid),
    drawBreaks(placed.breaks, typeSizes(placed.width).small),
    ...placed.joins.map(({ x1, y1, x2, y2 }) =>
      element('line', { class: 'line subject', x1, y1, x2, y2 }),
    ),
    ...placed.leaders.map(({ x1, y1, x2, y2 }) =>
      element('line', { class: 'leader', x1, y1, x2, y2 }),
    ),
    ...placed.marks.map(drawMark),
    placed.key === null ? '' : drawMark(placed.key),
    drawLabels(placed.axisLabels, placed.width),
    drawLabels(placed.labels, placed.width),
  );
}
