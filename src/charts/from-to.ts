import { scaleLinear } from 'd3-scale';
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
  labelBelow,
  widthOf,
} from './text-label.ts';
import { type TypeSizes, isPhone, typeSizes } from './type-size.ts';
import { type GridLine, type Tick, drawGrid, roundTicks, type TickFormat } from './value-axis.ts';
import { wrapText } from './wrap-text.ts';

/** Rows of two values each, an earlier and a later one. */
export interface FromToData {
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly emphasis: Emphasis;
    readonly from: FromToEnd;
    readonly to: FromToEnd & {
      /** The value is a bound («more than»): the end is an arrow instead of a dot. */
      readonly open?: 'above' | 'below' | undefined;
    };
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
  readonly cell?: TableReference | undefined;
}

/** Radii of the two marks: the later one is the larger. */
const markRadius = { from: 4.5, to: 6.5 } as const;
/** How far the tip of an arrow lies beyond its value. */
const arrow = { length: 9, half: 7 } as const;
/** Column of names at the left, where there is room; else names stand over their rows. */
const nameWidth = 220;
/** Between rows. */
const rowGap = { phone: 20, desk: 22 } as const;
/** About how many ticks the value axis has. */
const tickCount = { phone: 2, desk: 4 } as const;
/** From the line of a row down to its labels. */
const labelDrop = 9;
/** Between the labels of the two ends. */
const labelGap = 10;

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
  /** From the earlier to the later mark; `null` if one of them is missing. */
  readonly line: Segment | null;
  readonly marks: readonly DataMark[];
  readonly arrow: ArrowMark | null;
  readonly labels: readonly TextLabel[];
  readonly leaders: readonly Segment[];
  /** From where to where grid lines run: they leave the name alone. */
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedFromTo extends PlacedChart {
  readonly grid: readonly GridLine[];
  readonly axisLabels: readonly TextLabel[];
  readonly rows: readonly PlacedRow[];
}

/**
 * Places a row for each pair. Throws if a value is outside the domain, or if a label has a character
 * that the font lacks.
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
  const { titles, bottom: top } = placeTitle(axisTitle, width);
  const left = device === 'phone' ? 0 : nameWidth + 20;
  const inset = markRadius.to + 4;
  const x = scaleLinear([low, high], [left + inset, width - inset - arrow.length / 2]);
  const tickLabelsAt = (ticks: readonly Tick[], y: number) =>
    ticks.map(({ value, text }) => {
      const block = { lines: [text], size: sizes.small, weight: 400 as const, role: 'tick' };
      return heldBetween(labelBelow(block, x(value), y, 'middle'), left, width);
    });
  const ticks = roundTicks([low, high], tickCount[device], tick, (tried) =>
    keepApart(tickLabelsAt(tried, 0), sizes.small),
  );

  const placed: PlacedRow[] = [];
  let rowTop = top;
  for (const row of rows) {
    const name = nameBlock(row, device === 'phone' ? width : nameWidth, sizes);
    const y =
      device === 'phone'
        ? rowTop + heightOf(name) + markRadius.to + 4
        : rowTop + Math.max(markRadius.to, name.size * 0.65);
    const nameLabel = labelBelow(
      name,
      0,
      device === 'phone' ? rowTop : y - name.size * 0.65,
      'start',
    );
    const ends = placeEnds(row, x, y, [left, width], sizes);
    const labels = [nameLabel, ...ends.labels];
    const rowBottom = Math.max(...labels.map(({ box }) => box.bottom));
    placed.push({ ...ends, labels, top: y - markRadius.to - 4, bottom: rowBottom });
    rowTop = rowBottom + rowGap[device];
  }

  const bottom = Math.max(top, rowTop - rowGap[device]);
  const tickLabels = tickLabelsAt(ticks, bottom + 4);
  return {
    width,
    height: Math.max(bottom, ...tickLabels.map(({ box }) => box.bottom)) + 2,
    label,
    notes: [],
    grid: placed.flatMap(({ top: gridTop, bottom: gridBottom }) =>
      ticks.map(({ value }) => ({
        x1: x(value),
        y1: gridTop,
        x2: x(value),
        y2: gridBottom,
        isZero: false,
      })),
    ),
    axisLabels: [...titles, ...tickLabels],
    rows: placed,
  };
}

type Row = FromToData['rows'][number];

function nameBlock({ name }: Row, room: number, sizes: TypeSizes): TextBlock {
  const size = sizes.small;
  return { lines: wrapText(name, room, size, 600), size, weight: 600, role: 'name' };
}

/** The marks of one row on its line, and under each what it was and when. */
function placeEnds(
  { id, emphasis, from, to }: Row,
  x: (value: number) => number,
  y: number,
  [left, right]: readonly [number, number],
  sizes: TypeSizes,
): Omit<PlacedRow, 'top' | 'bottom'> {
  const ends = [
    { ...from, open: undefined, radius: markRadius.from, edge: left },
    { ...to, radius: markRadius.to, edge: right },
  ].map((end) => {
    const room = (right - left - labelGap) / 2;
    const weight = end.value === null ? 400 : 600;
    const value: TextBlock = {
      lines: wrapText(end.label, room, sizes.small, weight),
      size: sizes.small,
      weight,
      role: end.value === null ? 'missing' : emphasis,
    };
    const when: TextBlock = {
      lines: wrapText(end.when, room, sizes.small, 400),
      size: sizes.small,
      weight: 400,
      role: 'when',
    };
    // Without a value the label stands at the side where the value would be looked for.
    return {
      ...end,
      at: end.value === null ? end.edge : x(end.value),
      value: end.value,
      words: { value, when },
    };
  });
  const inOrder = ends.toSorted((a, b) => a.at - b.at);
  const extents = inOrder.map(({ words }) => Math.max(widthOf(words.value), widthOf(words.when)));
  const centres = spread(
    inOrder.map(({ at }) => at),
    extents,
    labelGap,
    [left, right],
  );
  const labelTop = y + markRadius.to + labelDrop;
  const labels = inOrder.flatMap(({ words }, index) => {
    const value = labelBelow(words.value, centres[index] ?? 0, labelTop, 'middle');
    return [value, labelBelow(words.when, centres[index] ?? 0, value.box.bottom, 'middle')];
  });
  const leaders = inOrder.flatMap(({ at, value, radius }, index) => {
    const centre = centres[index] ?? at;
    const extent = extents[index] ?? 0;
    if (value === null || Math.abs(centre - at) <= extent / 2) return [];
    return [{ x1: at, y1: y + radius + 2, x2: centre, y2: labelTop - 1 }];
  });
  const [first, second] = ends.map(({ value }) => (value === null ? null : x(value)));
  return {
    id,
    emphasis,
    line:
      first === null || first === undefined || second === null || second === undefined
        ? null
        : { x1: first, y1: y, x2: second, y2: y },
    marks: ends.flatMap(({ value, radius, firmness, open, cell }) =>
      value === null || open !== undefined
        ? []
        : [{ x: x(value), y, radius, emphasis, firmness, cell }],
    ),
    arrow:
      to.value === null || to.open === undefined
        ? null
        : {
            points: arrowAt(x(to.value), y, to.open),
            emphasis,
            firmness: to.firmness,
            cell: to.cell,
          },
    labels,
    leaders,
  };
}

/** The corners of a triangle from its value to its tip beyond. */
function arrowAt(x: number, y: number, open: 'above' | 'below'): [number, number][] {
  const forward = open === 'above' ? 1 : -1;
  const back = x - (forward * arrow.length) / 3;
  return [
    [back, y - arrow.half],
    [back + forward * arrow.length * 1.33, y],
    [back, y + arrow.half],
  ];
}

/** The drawing as SVG. */
export function drawFromTo(placed: PlacedFromTo): string {
  return drawChart(
    'from-to',
    placed,
    drawGrid(placed.grid),
    drawLabels(placed.axisLabels, placed.width),
    ...placed.rows.map(({ emphasis, line, marks, arrow: open, labels, leaders }) =>
      [
        line === null ? '' : element('line', { class: `line ${emphasis}`, ...line }),
        ...leaders.map((leader) => element('line', { class: 'leader', ...leader })),
        ...marks.map(drawMark),
        open === null
          ? ''
          : element('path', {
              class: `arrow ${open.emphasis} ${open.firmness}`,
              d: `${pathThrough(open.points)}Z`,
              'data-cell': open.cell,
            }),
        drawLabels(labels, placed.width),
      ].join(''),
    ),
  );
}
