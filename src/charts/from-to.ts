import type { Segment } from './box.ts';
import { type PlacedChart, drawChart, drawLabels, placeTitle } from './chart-frame.ts';
import { type DataMark, drawMark } from './data-mark.ts';
import type { DrawingOptions, Emphasis, Firmness, TableReference } from './mark.ts';
import { spread } from './spread.ts';
import { element, pathThrough } from './svg.ts';
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
import { textWidth } from './text-width.ts';
import { type TypeSizes, isPhone, typeSizes } from './type-size.ts';
import { type GridLine, type Tick, drawGrid, roundTicks, type TickFormat } from './value-axis.ts';
import { wrapEvenly, wrapText } from './wrap-text.ts';

/** Rows of two values each, an earlier and a later one. */
export interface FromToData {
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly emphasis: Emphasis;
    readonly from: FromToEnd;
    readonly to: FromToEnd;
    /** Whether the two cannot be compared: a dotted rule stands between them instead of a line from one to the other. */
    readonly isBroken?: boolean | undefined;
    /** Whether the two are statements side by side: nothing went from one to the other, and nothing stands between. */
    readonly isApart?: boolean | undefined;
  }[];
  /** Where the value axis begins and ends. */
  readonly domain: readonly [number, number];
  /** Writes a value at a tick of the axis. */
  readonly tick: TickFormat;
  /** What is measured and in which unit, in plain words, at the top left. */
  readonly axisTitle: string;
}

export interface FromToEnd {
  /** `null` where there is no value: the label then says so, without a mark. */
  readonly value: number | null;
  /** The value as printed, with its qualifier. */
  readonly label: string;
  /** When it was. */
  readonly when: string;
  readonly firmness: Firmness;
  /** The value is a bound («more than»): its mark is an arrow instead of a dot. */
  readonly open?: 'above' | 'below' | undefined;
  readonly cell?: TableReference | undefined;
}

/** Radii of the two marks: the later one is the larger. */
const markRadius = { from: 4.5, to: 6.5 } as const;
/** How far the tip of an arrow lies beyond its value, and half its height, for a mark of radius 1. */
const arrow = { tip: 1.4, back: 0.5, half: 1.1 } as const;
/** Column of names at the left, where there is room; else names stand over their rows. */
const nameColumn = { width: 210, gap: 18 } as const;
/** Between rows. */
const rowGap = { phone: 14, desk: 14 } as const;
/** About how many ticks the value axis has. */
const tickCount = { phone: 3, desk: 5 } as const;
/** From the rim of a mark to its label. */
const labelGap = 6;
/** The widest a label may be before it wraps: in pixels, and as shares of the room for the plot. */
const labelWidth = { most: 150, share: 0.31, unbroken: 0.42 } as const;

/** An open end: a triangle whose tip points to where the true value may be. */
export interface ArrowMark {
  readonly points: readonly (readonly [number, number])[];
  readonly emphasis: Emphasis;
  readonly firmness: Firmness;
  readonly cell: TableReference | undefined;
}

export interface PlacedRow {
  readonly id: string;
  readonly emphasis: Emphasis;
  /** Where along the axis the values are that the row has, the earlier one first. */
  readonly places: readonly number[];
  /** From the earlier to the later mark; `null` if one of them is missing or they cannot be compared. */
  readonly line: Segment | null;
  /** Between two marks that cannot be compared. */
  readonly breakRule: Segment | null;
  readonly marks: readonly DataMark[];
  readonly arrows: readonly ArrowMark[];
  readonly labels: readonly TextLabel[];
}

export interface PlacedFromTo extends PlacedChart {
  readonly grid: readonly GridLine[];
  readonly axisLabels: readonly TextLabel[];
  readonly rows: readonly PlacedRow[];
}

/**
 * Places a row for each pair, each value at the outer side of its mark. Where all pairs are of the same two times, these
 * stand once, over the first row; else each under its value. Throws if a value is outside the domain, or if a label has
 * a character that the font lacks.
 */
export function placeFromTo(
  { rows, domain, tick, axisTitle }: FromToData,
  { width, label }: DrawingOptions,
): PlacedFromTo {
  const [low, high] = domain;
  for (const { id, from, to } of rows) {
    for (const { value } of [from, to]) {
      if (value !== null && !(value >= low && value <= high)) {
        throw new Error(`A value of ${id}, ${value}, is not between ${low} and ${high}`);
      }
    }
  }
  const device = isPhone(width) ? 'phone' : 'desk';
  const sizes = typeSizes(width);
  const { titles, bottom: titleBottom } = placeTitle(axisTitle, width);
  const left = device === 'phone' ? 0 : nameColumn.width + nameColumn.gap;
  const header = sharedTimes(rows);
  const wanted = rows.map((row) => endsOf(row, header === null, width - left, sizes));
  const scale = scaleOf(wanted, domain, [left, width]);
  const x = (value: number) => scale.start + (value - low) * scale.unit;

  const tickLabelsAt = (ticks: readonly Tick[], y: number) =>
    ticks.map(({ value, text }) => {
      const block = { lines: [text], size: sizes.small, weight: 400 as const, role: 'tick' };
      return heldBetween(labelBelow(block, x(value), y, 'middle'), left, width);
    });
  const ticks = roundTicks(domain, tickCount[device], tick, (tried) =>
    keepApart(tickLabelsAt(tried, 0), sizes.small),
  );

  const headerBlocks = (header ?? []).map((text) => whenBlock(text, width, sizes));
  const headerHeight = Math.max(0, ...headerBlocks.map(heightOf));
  const placed: PlacedRow[] = [];
  const spans: { top: number; bottom: number }[] = [];
  let headerBottom = titleBottom;
  let rowTop = titleBottom;
  for (const [index, row] of rows.entries()) {
    const ends = wanted[index] ?? [];
    const name = nameBlock(row, device === 'phone' ? width : nameColumn.width, sizes);
    const nameTop = rowTop;
    // On a phone the times of the header stand between the first name and its marks.
    if (device === 'phone') rowTop += heightOf(name) + 4;
    if (index === 0) {
      rowTop += headerHeight;
      headerBottom = rowTop;
    }
    const top = rowTop;
    const room = Math.max(
      2 * markRadius.to + 4,
      Math.max(...ends.map(({ height }) => height)) + 2 * movedApart(ends, x),
      device === 'phone' ? 0 : heightOf(name),
    );
    const y = rowTop + room / 2;
    const nameLabel =
      device === 'phone' ? labelBelow(name, 0, nameTop, 'start') : labelBeside(name, 0, y, 'start');
    const { labels, ...marked } = placeRow(row, ends, x, y, domain);
    placed.push({ ...marked, labels: [nameLabel, ...labels] });
    rowTop += room;
    spans.push({ top, bottom: rowTop });
    rowTop += rowGap[device];
  }

  const bottom = Math.max(titleBottom, rowTop - rowGap[device]);
  const tickLabels = tickLabelsAt(ticks, bottom + 4);
  const headerLabels = headerOver(placed[0], headerBlocks, headerBottom, [left, width]);
  return {
    width,
    height: Math.max(bottom, ...tickLabels.map(({ box }) => box.bottom)) + 2,
    label,
    notes: [],
    // On a phone the lines leave the names alone, which stand over the rows.
    grid: (device === 'phone' ? spans : [{ top: titleBottom, bottom }]).flatMap((span) =>
      ticks.map(({ value }) => ({
        x1: x(value),
        y1: span.top,
        x2: x(value),
        y2: span.bottom,
        isZero: value === 0 && low < 0,
      })),
    ),
    axisLabels: [...titles, ...headerLabels, ...tickLabels],
    rows: placed,
  };
}

type Row = FromToData['rows'][number];

/** One end of a row with its words: on which side of its mark they stand, and the room that they take there. */
interface End extends FromToEnd {
  readonly radius: number;
  readonly side: 'left' | 'right';
  readonly words: readonly TextBlock[];
  readonly extent: number;
  readonly height: number;
}

/** The two times, if all rows have the same two and the first has both values; then they need to be said only once. */
function sharedTimes(rows: readonly Row[]): readonly [string, string] | null {
  const [first, ...others] = rows;
  if (first === undefined || first.from.value === null || first.to.value === null) return null;
  const { from, to } = first;
  if (from.when === to.when) return null;
  const areShared = others.every((row) => row.from.when === from.when && row.to.when === to.when);
  return areShared && rows.length > 1 ? [from.when, to.when] : null;
}

/** Both ends of a row, the one with the smaller value to be labelled at the left. */
function endsOf(row: Row, saysWhen: boolean, room: number, sizes: TypeSizes): End[] {
  const { from, to, emphasis } = row;
  // Where one value is missing its words stand where its mark would be: after the other one.
  const isRising = from.value === null || to.value === null || from.value <= to.value;
  const widest = Math.min(labelWidth.most, labelWidth.share * room);
  return [
    { end: from, radius: markRadius.from, side: isRising ? 'left' : 'right' } as const,
    { end: to, radius: markRadius.to, side: isRising ? 'right' : 'left' } as const,
  ].map(({ end, radius, side }) => {
    const weight = end.value === null ? 400 : 600;
    // A value with its qualifier, «hơn 99%», does not wrap if that can be helped.
    const unbroken = end.label.split(' ').map((word) => textWidth(word, sizes.small, weight));
    const own = Math.max(widest, Math.min(labelWidth.unbroken * room, Math.max(...unbroken)));
    const value: TextBlock = {
      lines: wrapEvenly(end.label, own, sizes.small, weight),
      size: sizes.small,
      weight,
      role: end.value === null ? 'missing' : emphasis,
    };
    const words = saysWhen ? [value, whenBlock(end.when, widest, sizes)] : [value];
    return {
      ...end,
      radius,
      side,
      words,
      extent:
        (end.value === null ? furthestReach : reachOf(end, radius, side)) +
        labelGap +
        Math.max(...words.map(widthOf)),
      height: words.reduce((sum, block) => sum + heightOf(block), 0),
    };
  });
}

/** How far any mark reaches: words for a missing value keep so far off the other one, whatever that is. */
const furthestReach = markRadius.to * arrow.tip;

/** How far a mark reaches from its value to the side of its words. */
function reachOf({ open }: FromToEnd, radius: number, side: 'left' | 'right'): number {
  const tip = open === 'above' ? 'right' : 'left';
  return open !== undefined && tip === side ? arrow.tip * radius : radius;
}

/**
 * The largest scale at which all words beside their marks are between the two edges: pixels for one unit of value, and
 * where the domain starts.
 */
function scaleOf(
  rows: readonly (readonly End[])[],
  [low, high]: readonly [number, number],
  [left, right]: readonly [number, number],
): { readonly unit: number; readonly start: number } {
  const edge = furthestReach + 1;
  const needs = rows.flatMap((ends) =>
    ends.map((end) => {
      const other = ends.find((each) => each !== end);
      return { ...end, at: end.value ?? other?.value ?? (end.side === 'left' ? low : high) };
    }),
  );
  const side = (name: 'left' | 'right', end: number) => [
    { at: end, extent: edge },
    ...needs.filter((each) => each.side === name),
  ];
  const [lefts, rights] = [side('left', low), side('right', high)];
  const units = lefts.flatMap((l) =>
    rights
      .filter((r) => r.at > l.at)
      .map((r) => (right - left - l.extent - r.extent) / (r.at - l.at)),
  );
  const unit = units.length === 0 ? 0 : Math.max(0, Math.min(...units));
  const start = Math.max(...lefts.map(({ at, extent }) => left + extent - (at - low) * unit));
  return { unit, start };
}

function nameBlock({ name }: Row, room: number, sizes: TypeSizes): TextBlock {
  const size = sizes.small;
  return { lines: wrapText(name, room, size, 600), size, weight: 600, role: 'name' };
}

function whenBlock(when: string, room: number, { small }: TypeSizes): TextBlock {
  return { lines: wrapText(when, room, small, 400), size: small, weight: 400, role: 'when' };
}

/** How far the earlier mark must move up and the later one down for neither to cover the other. */
function movedApart(ends: readonly End[], x: (value: number) => number): number {
  const [first, second] = ends.flatMap(({ value, radius }) =>
    value === null ? [] : [{ at: x(value), radius }],
  );
  if (first === undefined || second === undefined) return 0;
  const touching = first.radius + second.radius + 1;
  const apart = Math.abs(first.at - second.at);
  return apart >= touching ? 0 : Math.sqrt(touching ** 2 - apart ** 2) / 2;
}

/** The marks of one row on its line, and the words at their outer sides. */
function placeRow(
  { id, emphasis, isBroken = false, isApart = false }: Row,
  ends: readonly End[],
  x: (value: number) => number,
  y: number,
  domain: readonly [number, number],
): PlacedRow {
  const known = ends.flatMap((end) => (end.value === null ? [] : [{ ...end, x: x(end.value), y }]));
  const [first, second] = known;
  if (first !== undefined && second !== undefined) {
    const away = movedApart(ends, x);
    first.y -= away;
    second.y += away;
  }
  const labels = ends.flatMap(({ value, side, words, height, radius, ...end }) => {
    const own = known.find((each) => each.side === side);
    const reach = value === null ? furthestReach : reachOf({ value, ...end }, radius, side);
    // Words for a missing value stand at the other one; where both are missing, at the ends of the axis.
    const from = (own ?? known[0])?.x ?? x(domain[side === 'left' ? 0 : 1]);
    const away = known.length === 0 ? -labelGap : reach + labelGap;
    const edge = side === 'left' ? from - away : from + away;
    let top = (own ?? { y }).y - height / 2;
    return words.map((block) => {
      const label = labelBelow(block, edge, top, side === 'left' ? 'end' : 'start');
      top = label.box.bottom;
      return label;
    });
  });
  const middle = first === undefined || second === undefined ? null : (first.x + second.x) / 2;
  return {
    id,
    emphasis,
    places: known.map((end) => end.x),
    line:
      first === undefined || second === undefined || isBroken || isApart
        ? null
        : { x1: first.x, y1: first.y, x2: second.x, y2: second.y },
    breakRule:
      middle === null || !isBroken
        ? null
        : { x1: middle, y1: y - 2 * markRadius.to, x2: middle, y2: y + 2 * markRadius.to },
    marks: known.flatMap(({ open, radius, firmness, cell, ...at }) =>
      open === undefined ? [{ x: at.x, y: at.y, radius, emphasis, firmness, cell }] : [],
    ),
    arrows: known.flatMap(({ open, radius, firmness, cell, ...at }) =>
      open === undefined
        ? []
        : [{ points: arrowAt(at.x, at.y, radius, open), emphasis, firmness, cell }],
    ),
    labels,
  };
}

/** The corners of a triangle from its value to its tip beyond. */
function arrowAt(
  x: number,
  y: number,
  radius: number,
  open: 'above' | 'below',
): [number, number][] {
  const forward = open === 'above' ? radius : -radius;
  return [
    [x - arrow.back * forward, y - arrow.half * radius],
    [x + arrow.tip * forward, y],
    [x - arrow.back * forward, y + arrow.half * radius],
  ];
}

/** The two times over the marks of the first row. */
function headerOver(
  row: PlacedRow | undefined,
  blocks: readonly TextBlock[],
  bottom: number,
  range: readonly [number, number],
): TextLabel[] {
  if (row === undefined || blocks.length === 0) return [];
  const [x1 = 0, x2 = 0] = row.places;
  const inOrder = blocks
    .map((block, index) => ({ block, at: index === 0 ? x1 : x2 }))
    .toSorted((a, b) => a.at - b.at);
  const centres = spread(
    inOrder.map(({ at }) => at),
    inOrder.map(({ block }) => widthOf(block)),
    10,
    range,
  );
  return inOrder.map(({ block, at }, index) =>
    labelAbove(block, centres[index] ?? at, bottom, 'middle'),
  );
}

/** The drawing as SVG. */
export function drawFromTo(placed: PlacedFromTo): string {
  return drawChart(
    'from-to',
    placed,
    drawGrid(placed.grid),
    drawLabels(placed.axisLabels, placed.width),
    ...placed.rows.map(({ emphasis, line, breakRule, marks, arrows, labels }) =>
      [
        line === null ? '' : element('line', { class: `line ${emphasis}`, ...line }),
        breakRule === null ? '' : element('line', { class: 'break-rule', ...breakRule }),
        ...marks.map(drawMark),
        ...arrows.map((open) =>
          element('path', {
            class: `arrow ${open.emphasis} ${open.firmness}`,
            d: `${pathThrough(open.points)}Z`,
            'data-cell': open.cell,
          }),
        ),
        drawLabels(labels, placed.width),
      ].join(''),
    ),
  );
}
