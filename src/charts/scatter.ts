import { scaleLinear } from 'd3-scale';
import { placeBeside } from './beside.ts';
import { type Box, type Segment, overlap, touches } from './box.ts';
import { type PlacedChart, drawChart, drawLabels, placeTitle } from './chart-frame.ts';
import { placeColourKey } from './colour-key.ts';
import { type DataMark, boxOfMark, drawMark, drawingOrder } from './data-mark.ts';
import type { DrawingOptions, Emphasis, Firmness, TableReference } from './mark.ts';
import { element } from './svg.ts';
import {
  type TextBlock,
  type TextLabel,
  heightOf,
  heldBetween,
  keepApart,
  labelBelow,
  labelBeside,
  widthOf,
} from './text-label.ts';
import { type TypeSizes, isPhone, typeSizes } from './type-size.ts';
import {
  type GridLine,
  type TickFormat,
  drawGrid,
  roundDomain,
  roundTicks,
  valueDomain,
} from './value-axis.ts';
import { wrapText } from './wrap-text.ts';

/** Two measures of the same units, a dot for each unit. */
export interface ScatterData {
  readonly points: readonly ScatterPoint[];
  /** The measure across and the measure upwards. */
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  /** Who the coloured, unlabelled dots of `comparison` are; printed with one such dot. */
  readonly comparisonName?: string | undefined;
  /** The line y = intercept + slope · x, drawn as far as there are points, and what it is in words. */
  readonly trend?:
    { readonly slope: number; readonly intercept: number; readonly label: string } | undefined;
}

export interface ScatterPoint {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** `subject` and `named` are labelled with their name; `comparison` is a coloured group. */
  readonly emphasis: Emphasis;
  /** The firmness of the less firm of the two values. */
  readonly firmness: Firmness;
  readonly cell?: TableReference | undefined;
}

export interface ScatterAxis {
  /** What is measured and in which unit, in plain words. */
  readonly title: string;
  /** Writes a value at a tick of the axis. */
  readonly tick: TickFormat;
  /** `down` puts small values on top or at the right, for ranks: the better is always there. */
  readonly direction: 'up' | 'down';
}

/** Radii of the dots. */
const dotRadius = {
  phone: { subject: 5.5, comparison: 3.5, named: 3.5, context: 3.5 },
  desk: { subject: 7, comparison: 5, named: 5, context: 5 },
} as const;
/** Height of the plot, against its width; and the most that it may be. */
const plotShape = { phone: 1, desk: 0.62, tallest: 420 } as const;
/** About how many ticks an axis has. */
const tickCount = { phone: 4, desk: 6 } as const;
/** The widest a label may be before it wraps. */
const labelWidth = { phone: 100, desk: 170 } as const;
/** A label further than this from its dot gets a line to it. */
const leaderFrom = 7;

export interface PlacedScatter extends PlacedChart {
  readonly grid: readonly GridLine[];
  readonly trend: Segment | null;
  readonly leaders: readonly Segment[];
  readonly marks: readonly (DataMark & { readonly id: string })[];
  readonly key: DataMark | null;
  readonly axisLabels: readonly TextLabel[];
  readonly labels: readonly TextLabel[];
}

/**
 * Places a dot for each unit. The subject's label always has a place; a named unit without room keeps its values in
 * the table. Neither axis need start at zero; the ticks say where they do. Throws if a value is not finite or a label
 * has a character that the font lacks.
 */
export function placeScatter(
  { points, x: across, y: upwards, comparisonName = '', trend }: ScatterData,
  { width, label }: DrawingOptions,
): PlacedScatter {
  for (const { id, x, y } of points) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Error(`${id} is at ${x}, ${y}`);
  }
  const device = isPhone(width) ? 'phone' : 'desk';
  const sizes = typeSizes(width);
  const radii = dotRadius[device];
  const { titles, bottom: titleBottom } = placeTitle(upwards.title, width);
  const key = placeColourKey(comparisonName, width, titleBottom, radii.comparison, sizes);
  const top = (key?.bottom ?? titleBottom) + radii.subject;

  const axisOf = ({ tick, direction }: ScatterAxis, values: readonly number[]) => {
    const domain = domainOf(values, direction, tickCount[device]);
    const ticks = (fit?: Parameters<typeof roundTicks>[3]) =>
      values.length === 0 ? [] : roundTicks(domain, tickCount[device], tick, fit);
    const ends = direction === 'up' ? domain : ([domain[1], domain[0]] as const);
    return { ends, ticks };
  };
  const xAxis = axisOf(
    across,
    points.map((point) => point.x),
  );
  const yAxis = axisOf(
    upwards,
    points.map((point) => point.y),
  );
  const tickBlock = (text: string): TextBlock => ({
    lines: [text],
    size: sizes.small,
    weight: 400,
    role: 'tick',
  });
  const yTicks = yAxis.ticks();
  const tickWidth = Math.max(0, ...yTicks.map(({ text }) => widthOf(tickBlock(text))));
  const left = tickWidth + 8;
  const right = width - radii.subject - 1;
  const height = Math.min(plotShape.tallest, (width - left) * plotShape[device]);
  const bottom = top + height;
  const x = scaleLinear(xAxis.ends, [left + radii.subject, right]);
  const y = scaleLinear(yAxis.ends, [bottom - radii.subject, top]);

  const xLabelsOf = (ticks: readonly { readonly value: number; readonly text: string }[]) =>
    ticks.map(({ value, text }) =>
      heldBetween(labelBelow(tickBlock(text), x(value), bottom + 4, 'middle'), left, width),
    );
  const xTicks = xAxis.ticks((tried) => keepApart(xLabelsOf(tried), sizes.small));
  const xLabels = xLabelsOf(xTicks);
  const xTitle = labelBelow(
    {
      lines: wrapText(across.title, width, sizes.small, 400),
      size: sizes.small,
      weight: 400,
      role: 'title',
    },
    width,
    Math.max(bottom + 4, ...xLabels.map(({ box }) => box.bottom)) + 2,
    'end',
  );

  const marks = drawingOrder.flatMap((emphasis) =>
    points
      .filter((point) => point.emphasis === emphasis)
      .map((point) => ({
        id: point.id,
        x: x(point.x),
        y: y(point.y),
        radius: radii[emphasis],
        emphasis,
        firmness: point.firmness,
        cell: point.cell,
      })),
  );
  const trendLine =
    trend === undefined || points.length === 0 ? null : placeTrend(trend, points, yAxis.ends, x, y);
  const plot = { left, top: top - radii.subject, right: width, bottom };
  const { labels, leaders } = placeNames(points, marks, plot, trendLine, device, sizes);
  const trendWords = placeTrendWords(trend?.label ?? '', width, xTitle.box.bottom, sizes);
  return {
    width,
    height: Math.max(xTitle.box.bottom, ...trendWords.map(({ box }) => box.bottom)) + 2,
    label,
    notes: [],
    grid: [
      ...yTicks.map(({ value }) => ({
        x1: left,
        y1: y(value),
        x2: width,
        y2: y(value),
        isZero: value === 0,
      })),
      ...xTicks.map(({ value }) => ({
        x1: x(value),
        y1: plot.top,
        x2: x(value),
        y2: bottom,
        isZero: value === 0,
      })),
    ],
    trend: trendLine,
    leaders,
    marks,
    key: key?.mark ?? null,
    axisLabels: [
      ...titles,
      ...(key === null ? [] : [key.label]),
      ...yTicks.map(({ value, text }) => labelBeside(tickBlock(text), left - 8, y(value), 'end')),
      ...xLabels,
      xTitle,
    ],
    labels: [...labels, ...trendWords],
  };
}

/** Round numbers just outside the values; ranks, which have no round number before the first, end where they end. */
function domainOf(
  values: readonly number[],
  direction: ScatterAxis['direction'],
  count: number,
): [number, number] {
  return direction === 'up' ? roundDomain(values, count) : valueDomain(values);
}

/** The line from the first to the last point, as far as it lies within the axis. */
function placeTrend(
  { slope, intercept }: NonNullable<ScatterData['trend']>,
  points: readonly ScatterPoint[],
  yEnds: readonly [number, number],
  x: (value: number) => number,
  y: (value: number) => number,
): Segment | null {
  const [low, high] = [Math.min(...yEnds), Math.max(...yEnds)];
  const xs = points.map((point) => point.x);
  let [from, to] = [Math.min(...xs), Math.max(...xs)];
  if (slope !== 0) {
    const crossings = [(low - intercept) / slope, (high - intercept) / slope];
    from = Math.max(from, Math.min(...crossings));
    to = Math.min(to, Math.max(...crossings));
  } else if (intercept < low || intercept > high) {
    return null;
  }
  if (!(from < to)) return null;
  const at = (value: number) => y(intercept + slope * value);
  return { x1: x(from), y1: at(from), x2: x(to), y2: at(to) };
}

/** The names at their dots, the subject's first; names that have to stand further off get a line. */
function placeNames(
  points: readonly ScatterPoint[],
  marks: readonly (DataMark & { readonly id: string })[],
  plot: Box,
  trend: Segment | null,
  device: 'phone' | 'desk',
  sizes: TypeSizes,
): { readonly labels: readonly TextLabel[]; readonly leaders: readonly Segment[] } {
  const labels: TextLabel[] = [];
  const leaders: Segment[] = [];
  const boxes = marks.map((mark) => ({ id: mark.id, box: boxOfMark(mark) }));
  const inOrder = points
    .filter(({ emphasis }) => emphasis === 'subject' || emphasis === 'named')
    .toSorted((a, b) => drawingOrder.indexOf(b.emphasis) - drawingOrder.indexOf(a.emphasis));
  for (const { id, name, emphasis } of inOrder) {
    const mark = marks.find((each) => each.id === id);
    if (mark === undefined) continue;
    const isSubject = emphasis === 'subject';
    const size = isSubject ? sizes.strong : sizes.small;
    const weight = isSubject ? 600 : 400;
    const room = Math.min(labelWidth[device], plot.right - plot.left);
    const lines = wrapText(name, room, size, weight);
    const block: TextBlock = { lines, size, weight, role: emphasis };
    const { x, y, radius } = mark;
    const others = boxes.filter((each) => each.id !== id).map(({ box }) => box);
    const taken = labels.map(({ box }) => box);
    const crossed = trend === null ? leaders : [...leaders, trend];
    const beside = placeBeside(
      block,
      { x, y, distance: radius + 3 },
      { area: plot, taken, lines: crossed, marks: others },
    );
    const found = beside ?? (isSubject ? withinPlot(block, mark, plot, taken) : null);
    if (found === null) continue;
    const leader = leaderTo(found, mark);
    // The subject's name may cover a dot; the others rather stay in the table.
    const isClear =
      others.every((box) => !overlap(box, lettersOf(found))) &&
      crossed.every((line) => !touches(line, lettersOf(found))) &&
      (leader === null || [...taken, ...others].every((box) => !touches(leader, box)));
    if (!isSubject && !isClear) continue;
    labels.push(found);
    if (leader !== null) leaders.push(leader);
  }
  return { labels, leaders };
}

/**
 * As near over or under its dot as other labels allow, moved into the plot: where that is hardly wider than the label.
 * `null` only where other subjects leave no room.
 */
function withinPlot(
  block: TextBlock,
  { x, y }: DataMark,
  plot: Box,
  taken: readonly Box[],
): TextLabel | null {
  const height = heightOf(block);
  const tops = Array.from(
    { length: Math.max(1, Math.floor((plot.bottom - plot.top - height) / 4) + 1) },
    (_, step) => plot.top + step * 4,
  ).toSorted((a, b) => Math.abs(a + height / 2 - y) - Math.abs(b + height / 2 - y));
  for (const top of tops) {
    const label = heldBetween(labelBelow(block, x, top, 'middle'), plot.left, plot.right);
    if (taken.every((box) => !overlap(box, label.box))) return label;
  }
  return null;
}

/** The box of a label without the air over and under its letters. */
function lettersOf({ box, size }: TextLabel): Box {
  return { ...box, top: box.top + size / 6, bottom: box.bottom - size / 6 };
}

/** From the edge of a dot to the nearest place of its label, if that is further off than a glance. */
function leaderTo({ box, size }: TextLabel, { x, y, radius }: DataMark): Segment | null {
  const near = {
    x: Math.max(box.left, Math.min(x, box.right)),
    y: Math.max(box.top + size / 4, Math.min(y, box.bottom - size / 4)),
  };
  const distance = Math.hypot(near.x - x, near.y - y);
  if (distance <= radius + leaderFrom) return null;
  const share = radius / distance;
  return { x1: x + (near.x - x) * share, y1: y + (near.y - y) * share, x2: near.x, y2: near.y };
}

/** What the line is, under the drawing. */
function placeTrendWords(
  words: string,
  width: number,
  top: number,
  { small }: TypeSizes,
): TextLabel[] {
  const lines = wrapText(words, width, small, 400);
  if (lines.length === 0) return [];
  const block = { lines, size: small, weight: 400 as const, role: 'reference-label' };
  return [labelBelow(block, 0, top + 4, 'start')];
}

/** The drawing as SVG. */
export function drawScatter(placed: PlacedScatter): string {
  return drawChart(
    'scatter',
    placed,
    drawGrid(placed.grid),
    placed.trend === null ? '' : element('line', { class: 'trend', ...placed.trend }),
    ...placed.leaders.map((leader) => element('line', { class: 'leader', ...leader })),
    ...placed.marks.map(drawMark),
    placed.key === null ? '' : drawMark(placed.key),
    drawLabels(placed.axisLabels, placed.width),
    drawLabels(placed.labels, placed.width),
  );
}
