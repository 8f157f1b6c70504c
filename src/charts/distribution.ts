import { scaleLinear } from 'd3-scale';
import type { Segment } from './box.ts';
import { type PlacedChart, drawChart, drawLabels, placeTitle } from './chart-frame.ts';
import { placeColourKey } from './colour-key.ts';
import { type DataMark, drawMark, drawingOrder } from './data-mark.ts';
import type { DrawingOptions, Emphasis, Firmness, TableReference } from './mark.ts';
import { roomFor, spread } from './spread.ts';
import { element, pathThrough } from './svg.ts';
import { swarm } from './swarm.ts';
import {
  type TextBlock,
  type TextLabel,
  heightOf,
  heldBetween,
  keepApart,
  labelAbove,
  labelBelow,
  labelBeside,
  widthOf,
} from './text-label.ts';
import { type TypeSizes, isPhone, typeSizes } from './type-size.ts';
import {
  type GridLine,
  type Tick,
  drawGrid,
  roundTicks,
  valueDomain,
  type TickFormat,
} from './value-axis.ts';
import { wrapText } from './wrap-text.ts';

/** One value for each of many units, as a dot for each. */
export interface DistributionData {
  readonly points: readonly DistributionPoint[];
  /** A line that the dots are held against, such as the mean. */
  readonly reference?:
    | { readonly value: number; readonly label: string; readonly cell?: TableReference | undefined }
    | undefined;
  /** Writes a value at a tick of the axis. */
  readonly tick: TickFormat;
  /** What is measured, in which unit, and what a dot is, in plain words, at the top left. */
  readonly axisTitle: string;
  /** Who the coloured, unlabelled dots of `comparison` are; printed with one such dot. */
  readonly comparisonName?: string | undefined;
}

export interface DistributionPoint {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  /** The value as printed. */
  readonly label: string;
  /** `subject` and `named` are labelled with name and value; `comparison` is a coloured group, labelled where all are few. */
  readonly emphasis: Emphasis;
  readonly firmness: Firmness;
  readonly cell?: TableReference | undefined;
}

/** Radii of the dots. */
export const dotRadius = {
  phone: { subject: 5.5, comparison: 3.5, named: 3.5, context: 3.5 },
  desk: { subject: 8, comparison: 5.5, named: 5.5, context: 5.5 },
} as const;
/** About how many ticks the value axis has. */
const tickCount = { phone: 4, desk: 5 } as const;
/** So few dots are all labelled: there is no swarm, only a strip of dots with their names. */
const few = 8;
/** The widest a label may be before it wraps. */
const labelWidth = { phone: 120, desk: 150 } as const;
/** Between labels that stand side by side. */
const labelGap = 14;
/** Length of the value axis where it is upright. */
const uprightLength = { phone: 340, desk: 420, strip: 220 } as const;
/** From the outermost dots to the labels. */
const leaderLength = 18;
/** From the outermost dots to the axis. */
const axisDistance = 10;

export interface PlacedDistribution extends PlacedChart {
  /** Whether the value axis runs upwards, with the labels at the right, because they need that room. */
  readonly isUpright: boolean;
  readonly grid: readonly GridLine[];
  readonly reference: (Segment & { readonly cell: TableReference | undefined }) | null;
  readonly leaders: readonly (readonly (readonly [number, number])[])[];
  readonly marks: readonly (DataMark & { readonly id: string })[];
  readonly key: DataMark | null;
  readonly axisLabels: readonly TextLabel[];
  readonly labels: readonly TextLabel[];
}

/** What has a label: a dot, or the reference line where `point` is null. */
interface Labelled {
  readonly value: number;
  readonly point: DistributionPoint | null;
  readonly label: string;
}

/**
 * Places the dots along the value axis and off its middle line just so far that none overlap. The axis
 * lies if the labels have room side by side, else it stands. Throws if a value is not finite or a
 * label has a character that the font lacks.
 */
export function placeDistribution(
  { points, reference, tick, axisTitle, comparisonName = '' }: DistributionData,
  { width, label, domain: wanted, isPanel = false }: DrawingOptions,
): PlacedDistribution {
  for (const { id, value } of points) {
    if (!Number.isFinite(value)) throw new Error(`The value of ${id} is ${value}`);
  }
  const device = isPhone(width) ? 'phone' : 'desk';
  const sizes = typeSizes(width);
  const isStrip = points.length <= few;
  const labelled: Labelled[] = points
    .filter(({ emphasis }) => isStrip || emphasis === 'subject' || emphasis === 'named')
    .map((point) => ({ value: point.value, point, label: point.label }));
  if (reference !== undefined) labelled.push({ ...reference, point: null });

  const values = [...points, ...labelled].map(({ value }) => value);
  const domain = valueDomain([...values, ...(wanted ?? [])]);
  const tickBlock = (text: string) => ({
    lines: [text],
    size: sizes.small,
    weight: 400 as const,
    role: 'tick',
  });

  const { titles, bottom: titleBottom } = placeTitle(isPanel ? '' : axisTitle, width);
  const key = placeColourKey(
    comparisonName,
    width,
    titleBottom,
    dotRadius[device].comparison,
    sizes,
  );
  const top = key?.bottom ?? titleBottom;

  const lyingBlocks = labelled.map((each) => labelBlock(each, true, labelWidth[device], sizes));
  const isUpright = roomFor(lyingBlocks.map(widthOf), labelGap) > width;
  const uprightHeights = labelled.map((each) =>
    heightOf(labelBlock(each, false, labelWidth[device], sizes)),
  );
  const length = Math.max(uprightLength[isStrip ? 'strip' : device], roomFor(uprightHeights, 1));
  const edge = dotRadius[device].subject + 1;
  const along = scaleLinear(
    domain,
    isUpright ? [top + sizes.small + length, top + sizes.small] : [edge, width - edge],
  );

  const tickLabelsAt = (ticks: readonly Tick[], y: number) =>
    ticks.map(({ value, text }) =>
      heldBetween(labelBelow(tickBlock(text), along(value), y, 'middle'), 0, width),
    );
  const ticks = roundTicks(
    domain,
    values.length === 0 ? 0 : tickCount[device],
    tick,
    (tried) => isUpright || keepApart(tickLabelsAt(tried, 0), sizes.small),
  );
  const tickWidth = Math.max(0, ...ticks.map(({ text }) => widthOf(tickBlock(text))));

  // The subject comes first and so sits on the middle line; then by value, a tie by its place in the list.
  const order = points.toSorted(
    (a, b) =>
      drawingOrder.indexOf(b.emphasis) - drawingOrder.indexOf(a.emphasis) || a.value - b.value,
  );
  const widest = isUpright
    ? width - tickWidth - 2 * axisDistance - leaderLength - labelWidth[device]
    : Infinity;
  const { dots, above, below } = fittingSwarm(order, along, dotRadius[device], widest);

  // From here on `across` counts from the middle line of the swarm towards the labels.
  const labelSide = above + leaderLength;
  const axisSide = -below - axisDistance;
  const tallest = Math.max(0, ...lyingBlocks.map(heightOf));
  const middle = isUpright ? tickWidth + 8 - axisSide : top + tallest + labelSide;
  const at = (alongAxis: number, across: number): readonly [number, number] =>
    isUpright ? [middle + across, alongAxis] : [alongAxis, middle - across];
  const segment = (from: readonly [number, number], to: readonly [number, number]): Segment => {
    const [x1, y1] = at(...from);
    const [x2, y2] = at(...to);
    return { x1, y1, x2, y2 };
  };

  const marks = dots.map(({ point, across, radius }) => {
    const [x, y] = at(along(point.value), across);
    const { id, emphasis, firmness, cell } = point;
    return { id, x, y, radius, emphasis, firmness, cell };
  });

  const inOrder = labelled.toSorted((a, b) => along(a.value) - along(b.value));
  const blocks = inOrder.map((each) =>
    isUpright
      ? labelBlock(each, false, width - middle - labelSide, sizes)
      : labelBlock(each, true, labelWidth[device], sizes),
  );
  const centres = spread(
    inOrder.map(({ value }) => along(value)),
    blocks.map(isUpright ? heightOf : widthOf),
    isUpright ? 1 : labelGap,
    isUpright ? [top, top + length + 2 * sizes.small] : [0, width],
  );
  const labels = blocks.map((block, index) => {
    const [x, y] = at(centres[index] ?? 0, labelSide);
    return isUpright ? labelBeside(block, x, y, 'start') : labelAbove(block, x, y, 'middle');
  });
  const leaders = inOrder.map(({ value, point }, index) => {
    const dot = dots.find((each) => each.point === point);
    const end = dot === undefined ? above + 4 : dot.across + dot.radius + 1;
    // Aslant only outside the swarm, then straight to the dot.
    return [
      at(centres[index] ?? 0, labelSide - 2),
      at(along(value), above + 4),
      at(along(value), Math.min(end, above + 4)),
    ];
  });
  const axisLabels = isUpright
    ? ticks.map(({ value, text }) => labelBeside(tickBlock(text), tickWidth, along(value), 'end'))
    : tickLabelsAt(ticks, middle - axisSide + 4);

  const bottoms = [
    isUpright ? (along.range()[0] ?? top) : middle - axisSide,
    ...[...labels, ...axisLabels].map(({ box }) => box.bottom),
    ...marks.map(({ y, radius }) => y + radius),
  ];
  return {
    width,
    height: Math.max(...bottoms) + 2,
    label,
    notes: [],
    isUpright,
    grid: ticks.map(({ value }) => ({
      ...segment([along(value), axisSide], [along(value), above + 4]),
      isZero: value === 0,
    })),
    reference:
      reference === undefined
        ? null
        : {
            ...segment([along(reference.value), axisSide], [along(reference.value), above + 4]),
            cell: reference.cell,
          },
    leaders,
    marks: drawingOrder.flatMap((emphasis) => marks.filter((mark) => mark.emphasis === emphasis)),
    key: key?.mark ?? null,
    axisLabels: [...titles, ...(key === null ? [] : [key.label]), ...axisLabels],
    labels,
  };
}

/** Name and value: over one another where labels stand side by side, else in one line if it fits. */
function labelBlock(
  { point, label }: Labelled,
  apart: boolean,
  room: number,
  sizes: TypeSizes,
): TextBlock {
  const isSubject = point?.emphasis === 'subject';
  const size = isSubject ? sizes.strong : sizes.small;
  const weight = isSubject ? 600 : 400;
  const parts = point === null ? [label] : apart ? [point.name, label] : [`${point.name} ${label}`];
  const lines = parts.flatMap((part) => wrapText(part, room, size, weight));
  return { lines, size, weight, role: point?.emphasis ?? 'reference-label' };
}

/** The swarm of these points, with dots made smaller, from `largest` on, until its width is at most `widest`. */
export function fittingSwarm(
  order: readonly DistributionPoint[],
  along: (value: number) => number,
  radii: Readonly<Record<Emphasis, number>>,
  widest: number,
  largest = 1,
) {
  for (let shrink = largest; ; shrink *= 0.9) {
    const sized = order.map((point) => ({
      along: along(point.value),
      radius: radii[point.emphasis] * shrink,
    }));
    const offsets = swarm(sized);
    const dots = order.map((point, index) => ({
      point,
      across: offsets[index] ?? 0,
      radius: sized[index]?.radius ?? 0,
    }));
    const above = Math.max(0, ...dots.map(({ across, radius }) => across + radius));
    const below = Math.max(0, ...dots.map(({ across, radius }) => radius - across));
    if (above + below <= widest || shrink < 0.1) return { dots, above, below, shrink };
  }
}

/** The drawing as SVG. */
export function drawDistribution(placed: PlacedDistribution): string {
  return drawChart(
    'distribution',
    placed,
    drawGrid(placed.grid),
    placed.reference === null ? '' : drawReference(placed.reference),
    ...placed.leaders.map((points) => element('path', { class: 'leader', d: pathThrough(points) })),
    ...placed.marks.map(drawMark),
    placed.key === null ? '' : drawMark(placed.key),
    drawLabels(placed.axisLabels, placed.width),
    drawLabels(placed.labels, placed.width),
  );
}

function drawReference({ cell, ...line }: NonNullable<PlacedDistribution['reference']>): string {
  return element('line', { class: 'reference', ...line, 'data-cell': cell });
}
