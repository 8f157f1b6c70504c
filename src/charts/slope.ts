import { scaleLinear } from 'd3-scale';
import type { Segment } from './box.ts';
import { type PlacedChart, drawChart, drawLabels, placeTitle } from './chart-frame.ts';
import { type DataMark, drawMark, drawingOrder } from './data-mark.ts';
import { columnLeaders, columnRoom, placeColumn } from './label-column.ts';
import type { DrawingOptions, Emphasis, Firmness, TableReference } from './mark.ts';
import { element, pathThrough } from './svg.ts';
import { type TextBlock, type TextLabel, heldBetween, labelBelow, widthOf } from './text-label.ts';
import { type TypeSizes, isPhone, typeSizes } from './type-size.ts';
import { valueDomain } from './value-axis.ts';
import { wrapText } from './wrap-text.ts';

/** Several units at two comparable times; each is a line from the one to the other. */
export interface SlopeData {
  /** The two times, as printed over the ends. */
  readonly from: string;
  readonly to: string;
  readonly series: readonly SlopeSeries[];
  /** What is measured and in which unit, in plain words, at the top left. */
  readonly axisTitle: string;
  /** `down` puts small values on top, for ranks. */
  readonly direction: 'up' | 'down';
}

export interface SlopeSeries {
  readonly id: string;
  readonly name: string;
  /** All but `context` are labelled. */
  readonly emphasis: Emphasis;
  /** `null` where there is no value: the other end then stands alone. */
  readonly from: SlopeEnd | null;
  readonly to: SlopeEnd | null;
}

export interface SlopeEnd {
  readonly value: number;
  /** The value as printed. */
  readonly label: string;
  readonly firmness: Firmness;
  readonly cell?: TableReference | undefined;
}

/** Radii of the marks. */
const markRadius = { subject: 5, comparison: 4, named: 4, context: 2.5 } as const;
/** The least height of the plot in pixels; it grows where the labels need more. */
const plotHeight = { phone: 280, desk: 340 } as const;
/** The widest that a label may be before it wraps. */
const labelWidth = { phone: 112, desk: 190 } as const;
/** The least room between the two ends. */
const leastRun = { phone: 60, desk: 160 } as const;
/** From the centre of a mark to its label: close, or with room for leaders. */
const labelDistance = { close: 10, far: 26 } as const;

export interface PlacedSlope extends PlacedChart {
  /** The two upright lines at the times. */
  readonly rules: readonly Segment[];
  readonly axisLabels: readonly TextLabel[];
  readonly lines: readonly { readonly emphasis: Emphasis; readonly line: Segment }[];
  readonly marks: readonly DataMark[];
  readonly leaders: readonly Segment[];
  readonly labels: readonly TextLabel[];
}

/**
 * Places the lines with a label at both ends: at the right name and value, at the left the value and, on a desk or
 * where there is nothing at the right, the name. Labels stand in the order of their values and never overlap; the plot
 * grows until they have room. Throws if a value is not finite or a label has a character that the font lacks.
 */
export function placeSlope(
  { from, to, series, axisTitle, direction }: SlopeData,
  { width, label, domain: wanted, isPanel = false }: DrawingOptions,
): PlacedSlope {
  const values = series.flatMap(({ id, from: first, to: last }) =>
    [first, last].flatMap((end) => {
      if (end !== null && !Number.isFinite(end.value)) {
        throw new Error(`A value of ${id} is ${end.value}`);
      }
      return end?.value ?? [];
    }),
  );
  const device = isPhone(width) ? 'phone' : 'desk';
  const sizes = typeSizes(width);
  const { titles, bottom: titleBottom } = placeTitle(isPanel ? '' : axisTitle, width);
  const labelled = series.filter(({ emphasis }) => emphasis !== 'context');
  const timeBlock = (text: string): TextBlock => ({
    lines: [text],
    size: sizes.small,
    weight: 600,
    role: 'title',
  });

  // Where a drawing is hardly wider than its labels, the plot keeps some of it.
  const widest = Math.min(labelWidth[device], Math.max(40, (width - leastRun[device]) / 2));
  const place = (distances: { readonly left: number; readonly right: number }) => {
    const ofLeft = labelled.flatMap((each) =>
      each.from === null ? [] : { end: each.from, block: leftBlock(each, device, widest, sizes) },
    );
    const leftWidth = Math.max(0, ...ofLeft.map(({ block }) => widthOf(block)));
    const left = Math.max(
      leftWidth + distances.left,
      widthOf(timeBlock(from)) / 2,
      markRadius.subject + 1,
    );
    const room = Math.max(
      40,
      Math.min(labelWidth[device], width - left - leastRun[device] - distances.right),
    );
    const ofRight = labelled.flatMap((each) =>
      each.to === null ? [] : { end: each.to, block: namedBlock(each, each.to, room, sizes) },
    );
    const rightWidth = Math.max(0, ...ofRight.map(({ block }) => widthOf(block)));
    const right = Math.max(
      left,
      width - Math.max(rightWidth + distances.right, widthOf(timeBlock(to)) / 2),
    );

    const timeLabels = [
      heldBetween(labelBelow(timeBlock(from), left, titleBottom, 'middle'), 0, width),
      heldBetween(labelBelow(timeBlock(to), right, titleBottom, 'middle'), 0, width),
    ];
    const top = Math.max(...timeLabels.map(({ box }) => box.bottom)) + 4;
    const height = Math.max(plotHeight[device], ...[ofLeft, ofRight].map(columnRoom));
    const bottom = top + height;
    const domain = valueDomain([...values, ...(wanted ?? [])]);
    const inset = markRadius.subject + 4;
    const ends = [bottom - inset, top + inset];
    const y = scaleLinear(domain, direction === 'up' ? ends : ends.toReversed());
    const columnOf = (side: typeof ofLeft, edge: number, anchor: 'start' | 'end') =>
      placeColumn(
        side.map(({ end, block }) => ({ block, wanted: y(end.value) })),
        edge,
        anchor,
        [top, bottom],
      );
    const leftColumn = columnOf(ofLeft, left - distances.left, 'end');
    const rightColumn = columnOf(ofRight, right + distances.right, 'start');
    const beyond = markRadius.subject + 2;
    return {
      left,
      right,
      top,
      bottom,
      y,
      timeLabels,
      labels: [...leftColumn, ...rightColumn].map((each) => each.label),
      leaders: {
        left: columnLeaders(leftColumn, left - beyond, left - distances.left + 3),
        right: columnLeaders(rightColumn, right + beyond, right + distances.right - 3),
      },
    };
  };

  const tried = place({ left: labelDistance.close, right: labelDistance.close });
  const distanceFor = (leaders: readonly Segment[]) =>
    leaders.length > 0 ? labelDistance.far : labelDistance.close;
  const { left, right, top, bottom, y, ...sides } = place({
    left: distanceFor(tried.leaders.left),
    right: distanceFor(tried.leaders.right),
  });

  const inOrder = drawingOrder.flatMap((emphasis) =>
    series.filter((each) => each.emphasis === emphasis),
  );
  return {
    width,
    height: Math.max(bottom, ...sides.labels.map(({ box }) => box.bottom)) + 2,
    label,
    notes: [],
    rules: [left, right].map((x) => ({ x1: x, y1: top, x2: x, y2: bottom })),
    axisLabels: [...titles, ...sides.timeLabels],
    lines: inOrder.flatMap(({ emphasis, from: first, to: last }) =>
      first === null || last === null
        ? []
        : { emphasis, line: { x1: left, y1: y(first.value), x2: right, y2: y(last.value) } },
    ),
    marks: inOrder.flatMap(({ emphasis, from: first, to: last }) =>
      [
        { x: left, end: first },
        { x: right, end: last },
      ].flatMap(({ x, end }) =>
        end === null
          ? []
          : {
              x,
              y: y(end.value),
              radius: markRadius[emphasis],
              emphasis,
              firmness: end.firmness,
              cell: end.cell,
            },
      ),
    ),
    leaders: [...sides.leaders.left, ...sides.leaders.right],
    labels: sides.labels,
  };
}

/** Name and value; the value on a line of its own if that costs no line more. */
function namedBlock(
  { name, emphasis }: SlopeSeries,
  { label }: SlopeEnd,
  room: number,
  sizes: TypeSizes,
): TextBlock {
  const { size, weight } = typeOf(emphasis, sizes);
  const together = wrapText(`${name} ${label}`, room, size, weight);
  const apart = [name, label].flatMap((part) => wrapText(part, room, size, weight));
  const lines = together.length > 1 && apart.length <= together.length ? apart : together;
  return { lines, size, weight, role: emphasis };
}

/** The first value, with the name on a desk, and where the name would stand nowhere else. */
function leftBlock(
  series: SlopeSeries,
  device: 'phone' | 'desk',
  room: number,
  sizes: TypeSizes,
): TextBlock {
  const { emphasis, from, to } = series;
  const label = from?.label ?? '';
  if (from !== null && (device === 'desk' || to === null)) {
    return namedBlock(series, from, room, sizes);
  }
  const { size, weight } = typeOf(emphasis, sizes);
  return { lines: wrapText(label, room, size, weight), size, weight, role: emphasis };
}

function typeOf(emphasis: Emphasis, { small, strong }: TypeSizes) {
  return emphasis === 'subject'
    ? { size: strong, weight: 600 as const }
    : { size: small, weight: 400 as const };
}

/** The drawing as SVG. */
export function drawSlope(placed: PlacedSlope): string {
  return drawChart(
    'slope',
    placed,
    element('path', {
      class: 'grid',
      d: placed.rules
        .map(({ x1, y1, x2, y2 }) =>
          pathThrough([
            [x1, y1],
            [x2, y2],
          ]),
        )
        .join(''),
    }),
    ...placed.lines.map(({ emphasis, line }) =>
      element('line', { class: `line ${emphasis}`, ...line }),
    ),
    ...placed.leaders.map((leader) => element('line', { class: 'leader', ...leader })),
    ...placed.marks.map(drawMark),
    drawLabels(placed.axisLabels, placed.width),
    drawLabels(placed.labels, placed.width),
  );
}
