import {
  type AmountKey,
  type PlacedAmountKey,
  drawAmountKey,
  placeAmountKey,
} from './amount-key.ts';
import { type AmountScale, type Tone, stepOf, tonesOfSteps } from './amount-scale.ts';
import type { Box } from './box.ts';
import {
  type AxisBreak,
  type BreakMark,
  breaksOnAxis,
  drawBreaks,
  numberInOrder,
  placeBreaks,
  wordBreaks,
} from './break-marks.ts';
import { type PlacedChart, drawChart, drawLabels, placeTitle } from './chart-frame.ts';
import type { AxisTime } from './joined-runs.ts';
import type { ChartBreak, DrawingOptions, Firmness, TableReference } from './mark.ts';
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
import { wrapEvenly, wrapText } from './wrap-text.ts';

/** Rows and columns of values, each in a cell of its own whose tone says how much it is. */
export interface HeatTableData {
  /** Left to right. Columns that are no times are counted from 0. */
  readonly columns: readonly AxisTime[];
  /** Whether the columns are times, whose labels may be left out where their neighbours say them. */
  readonly areTimes: boolean;
  /** Top to bottom; each has a cell for each column. */
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly emphasis: 'subject' | 'named';
    readonly cells: readonly {
      /** `null` is a cell without a tone, with the label alone. */
      readonly value: number | null;
      /** The value as printed. */
      readonly label: string;
      readonly firmness: Firmness;
      readonly cell?: TableReference | undefined;
    }[];
  }[];
  /** Where columns before and after cannot be compared. */
  readonly breaks: readonly ChartBreak[];
  readonly scale: AmountScale;
  /** What the tones stand for: the words of each step, and which end stands out. */
  readonly key: {
    readonly labels: readonly string[];
    readonly bounds?: readonly string[] | undefined;
    readonly words: string;
  };
  /** What the cells print, with its unit, in plain words, at the top left. */
  readonly axisTitle: string;
}

/** Heights of a cell at least, and its widths at most. */
const cellHeight = { phone: 26, desk: 30 } as const;
const widestCell = { phone: 72, desk: 104 } as const;
/** Of paper between two cells, and between columns at a break. */
const gutter = 2;
const breakGap = 18;
/** Around the number of a cell, on both sides together; the inner lines of some forms need more. */
const padding = { plain: 4, lined: 10 } as const;
/** Of the width, what names at the left may take at most; from them to the cells. */
const nameShare = 0.4;
const nameGap = { phone: 8, desk: 12 } as const;
/** Forms with a line inside their cell. */
const lined: ReadonlySet<Firmness> = new Set(['hollow', 'ringed', 'half']);
/** Between rows whose names stand over them, and between the parts of a table that is wider than the drawing. */
const rowGap = 6;
const bandGap = 18;

export interface PlacedCell {
  readonly box: Box;
  readonly tone: Tone;
  readonly firmness: Firmness;
  readonly cell: TableReference | undefined;
}

export interface PlacedHeatTable extends PlacedChart {
  readonly key: PlacedAmountKey | null;
  /** Those that have a value, row by row. */
  readonly cells: readonly PlacedCell[];
  readonly breaks: readonly BreakMark[];
  /** Of the axis and the columns. */
  readonly axisLabels: readonly TextLabel[];
  /** The names of the rows. */
  readonly names: readonly TextLabel[];
  /** What the cells print, also those without a value. */
  readonly values: readonly TextLabel[];
  /** Where names stand: at the left of their cells, or over them where the cells need the width. */
  readonly namesAre: 'beside' | 'above';
  /** Which columns stand in each of the parts of the table, one part under the other. */
  readonly bands: readonly (readonly number[])[];
}

/**
 * Places the cells in as few parts as their numbers allow: names at the left if there is room, else over their rows,
 * else the columns in several parts, cut at breaks where that is enough. Throws if a row has not as many cells as there
 * are columns, if a value is not finite or a label has a character that the font lacks.
 */
export function placeHeatTable(
  data: HeatTableData,
  { width, label }: DrawingOptions,
): PlacedHeatTable {
  const { columns, rows, breaks, scale } = data;
  refuseUneven(data);
  const device = isPhone(width) ? 'phone' : 'desk';
  const sizes = typeSizes(width);
  const tones = tonesOfSteps(scale);
  const { titles, bottom: titleBottom } = placeTitle(data.axisTitle, width);
  const key = placeKey(data, tones, width, titleBottom);

  // By the column that is the first after each.
  const broken = breaksOnAxis(breaks, columns, (_, next) =>
    columns.findIndex(({ value }) => value === next),
  );
  const layout = chooseLayout(data, broken, width, sizes);
  const { namesAre, nameWidth, cellWidth } = layout;
  const left = namesAre === 'beside' ? nameWidth + nameGap[device] : 0;
  // Where a part of the table begins at a break there is room for its words; the others may need numbers.
  const openings = layout.bands.map(([first]) => first);
  const within = numberInOrder(broken.filter(({ at }) => !openings.includes(at)));

  const cells: PlacedCell[] = [];
  const breakMarks: BreakMark[] = [];
  const axisLabels: TextLabel[] = [...titles];
  const names: TextLabel[] = [];
  const values: TextLabel[] = [];
  let y = key === null ? titleBottom : key.bottom + sizes.small;
  for (const indices of layout.bands) {
    const opening = placeOpening(indices, broken, y, width, sizes);
    if (opening !== null) {
      breakMarks.push(opening);
      y = opening.label.box.bottom + rowGap;
    }
    const lefts = columnsFrom(left, indices, broken, cellWidth);
    const right = (lefts.at(-1) ?? left) + cellWidth;
    const worded = wordBreaks(breaksIn(indices, lefts, within), width, sizes);
    const bandTop = y;
    const header = placeHeader(data, indices, lefts, { cellWidth, right, broken }, sizes);
    const headerTop = bandTop + worded.height;
    axisLabels.push(...header.labels.map((each) => moved(each, headerTop)));
    y = headerTop + header.height;

    for (const row of rows) {
      const block = nameBlock(row, namesAre === 'beside' ? nameWidth : width, sizes);
      if (namesAre === 'above') {
        names.push(labelBelow(block, 0, y, 'start'));
        y += heightOf(block) + 1;
      }
      const room = namesAre === 'beside' ? heightOf(block) + 2 : 0;
      const height = Math.max(cellHeight[device], room);
      const middle = y + height / 2;
      if (namesAre === 'beside') names.push(labelBeside(block, 0, middle, 'start'));
      indices.forEach((column, place) => {
        const found = row.cells[column];
        const x = lefts[place];
        if (found === undefined || x === undefined) return;
        const tone = found.value === null ? null : (tones[stepOf(found.value, scale)] ?? null);
        const role = tone === null ? 'missing' : `on-scale-${tone}`;
        values.push(
          labelBeside(numberBlock(found.label, sizes, role), x + cellWidth / 2, middle, 'middle'),
        );
        if (tone === null) return;
        const box = { left: x, top: y, right: x + cellWidth, bottom: y + height };
        cells.push({ box, tone, firmness: found.firmness, cell: found.cell });
      });
      y += height + (namesAre === 'above' ? rowGap : gutter);
    }
    breakMarks.push(...placeBreaks(worded, bandTop, y, width));
    y += bandGap;
  }

  const bottoms = [...axisLabels, ...names, ...values].map(({ box }) => box.bottom);
  return {
    width,
    height: Math.max(key?.bottom ?? 0, y - bandGap, ...bottoms) + 2,
    label,
    notes: wordBreaks(within, width, sizes).notes,
    key,
    cells,
    breaks: breakMarks,
    axisLabels,
    names,
    values,
    namesAre,
    bands: layout.bands,
  };
}

function refuseUneven({ columns, rows }: HeatTableData): void {
  for (const { id, cells } of rows) {
    if (cells.length !== columns.length) {
      throw new Error(`${id} has ${cells.length} cells for ${columns.length} columns`);
    }
    for (const { value } of cells) {
      if (value !== null && !Number.isFinite(value)) {
        throw new Error(`A value of ${id} is ${value}`);
      }
    }
  }
}

/** None where no cell has a tone. */
function placeKey(
  { rows, key: { labels, bounds, words } }: HeatTableData,
  tones: readonly Tone[],
  width: number,
  top: number,
): PlacedAmountKey | null {
  if (!rows.some(({ cells }) => cells.some(({ value }) => value !== null))) return null;
  const key: AmountKey = {
    steps: tones.map((tone, step) => ({ tone, label: labels[step] ?? '' })),
    bounds,
    words,
  };
  return placeAmountKey(key, { width, top });
}

type Row = HeatTableData['rows'][number];

interface Layout {
  readonly namesAre: 'beside' | 'above';
  readonly nameWidth: number;
  readonly cellWidth: number;
  readonly bands: readonly (readonly number[])[];
}

function chooseLayout(
  { columns, areTimes, rows }: HeatTableData,
  broken: readonly AxisBreak[],
  width: number,
  sizes: TypeSizes,
): Layout {
  const device = isPhone(width) ? 'phone' : 'desk';
  const isLined = rows.some(({ cells }) => cells.some(({ firmness }) => lined.has(firmness)));
  const numbers = rows.flatMap(({ cells }) =>
    cells.map(({ label }) => widthOf(numberBlock(label, sizes, ''))),
  );
  const words = areTimes
    ? []
    : columns.flatMap(({ label }) =>
        label.split(' ').map((word) => widthOf(numberBlock(word, sizes, ''))),
      );
  const needed =
    Math.max(0, ...numbers, ...words) + (isLined ? padding.lined : padding.plain) + gutter;
  const all = columns.map((_, index) => index);
  const gapsIn = (indices: readonly number[]) =>
    broken.filter(({ at }) => indices.indexOf(at) > 0).length * (breakGap - gutter);
  const fits = (indices: readonly number[], area: number) =>
    indices.length * needed - gutter + gapsIn(indices) <= area;
  const cellsIn = (bands: readonly (readonly number[])[], area: number) =>
    Math.min(
      widestCell[device],
      ...bands.map((each) => (area + gutter - gapsIn(each)) / each.length - gutter),
    );

  const natural = Math.max(
    0,
    ...rows.map(({ name, emphasis }) => textWidth(name, sizes.small, weightOf(emphasis))),
  );
  const nameWidth = Math.min(natural, nameShare * width);
  const beside = width - nameWidth - nameGap[device];
  if (fits(all, beside)) {
    return { namesAre: 'beside', nameWidth, cellWidth: cellsIn([all], beside), bands: [all] };
  }
  if (fits(all, width)) {
    return { namesAre: 'above', nameWidth, cellWidth: cellsIn([all], width), bands: [all] };
  }
  const [within, over] = [beside, width].map((area) =>
    cutIntoBands(
      all,
      broken.map(({ at }) => at),
      (indices) => fits(indices, area),
    ),
  );
  if (within === undefined || over === undefined) throw new Error('two areas have two cuts');
  return within.length <= over.length
    ? { namesAre: 'beside', nameWidth, cellWidth: cellsIn(within, beside), bands: within }
    : { namesAre: 'above', nameWidth, cellWidth: cellsIn(over, width), bands: over };
}

/** The columns cut at breaks if all parts then fit, else into as few parts as possible, about equally long. */
function cutIntoBands(
  columns: readonly number[],
  afterBreak: readonly number[],
  fits: (indices: readonly number[]) => boolean,
): number[][] {
  const cut = (starts: (column: number, band: readonly number[]) => boolean) =>
    columns.reduce<number[][]>((bands, column) => {
      const band = bands.at(-1);
      if (band === undefined || starts(column, band)) bands.push([column]);
      else band.push(column);
      return bands;
    }, []);
  const atBreaks = cut((column) => afterBreak.includes(column));
  if (atBreaks.every(fits)) return atBreaks;
  const greedy = cut((column, band) => !fits([...band, column]));
  const length = Math.ceil(columns.length / greedy.length);
  const even = cut((column, band) => band.length >= length || !fits([...band, column]));
  return even.length <= greedy.length ? even : greedy;
}

/** A break before the first column of a part: a rule across over the whole part, with its words. */
function placeOpening(
  [first]: readonly number[],
  broken: readonly AxisBreak[],
  y: number,
  width: number,
  { small: size }: TypeSizes,
): BreakMark | null {
  const label = broken.find(({ at }) => at === first)?.label;
  if (label === undefined) return null;
  const lines = wrapText(label, width, size, 400);
  return {
    rule: { x1: 0, y1: y, x2: width, y2: y },
    label: labelBelow({ lines, size, weight: 400, role: 'break' }, 0, y + 3, 'start'),
    ring: null,
  };
}

/** The left edges of cells side by side, with a gap before a column that follows a break. */
function columnsFrom(
  left: number,
  indices: readonly number[],
  broken: readonly AxisBreak[],
  cellWidth: number,
): number[] {
  let next = left;
  return indices.map((index, place) => {
    if (place > 0 && broken.some(({ at }) => at === index)) next += breakGap - gutter;
    const x = next;
    next += cellWidth + gutter;
    return x;
  });
}

/** The breaks within one part, in the middle of their gaps. */
function breaksIn(
  indices: readonly number[],
  lefts: readonly number[],
  within: readonly AxisBreak[],
): AxisBreak[] {
  return within.flatMap((each) => {
    const left = lefts[indices.indexOf(each.at)];
    return left === undefined ? [] : [{ ...each, at: left - breakGap / 2 }];
  });
}

/** The labels over the columns, from 0 downwards, and the room that they take. */
function placeHeader(
  { columns, areTimes }: HeatTableData,
  indices: readonly number[],
  lefts: readonly number[],
  {
    cellWidth,
    right,
    broken,
  }: { readonly cellWidth: number; readonly right: number; readonly broken: readonly AxisBreak[] },
  { small: size }: TypeSizes,
): { readonly labels: readonly TextLabel[]; readonly height: number } {
  const blocks = indices.map((index): TextBlock => {
    const text = columns[index]?.label ?? '';
    const lines = areTimes ? [text] : wrapText(text, cellWidth, size, 400);
    return { lines, size, weight: 400, role: 'tick' };
  });
  const tallest = Math.max(0, ...blocks.map(heightOf));
  const labels = blocks.map((block, place) => {
    const x = (lefts[place] ?? 0) + cellWidth / 2;
    const label = labelAbove(block, x, tallest, 'middle');
    return areTimes ? heldBetween(label, lefts[0] ?? 0, Math.max(right, widthOf(block))) : label;
  });
  const height = tallest + 3;
  if (!areTimes || keepApart(labels, size / 2)) return { labels, height };
  // The ends first, also those at breaks, then every second and any other that has room.
  const starts = indices.flatMap((index, place) =>
    place > 0 && broken.some(({ at }) => at === index) ? [place] : [],
  );
  const start = (place: number) => starts.findLast((each) => each <= place) ?? 0;
  const places = labels.map((_, place) => place);
  const order = [
    0,
    labels.length - 1,
    ...starts,
    ...starts.map((place) => place - 1),
    ...places.filter((place) => (place - start(place)) % 2 === 0),
    ...places,
  ];
  const kept = new Set<TextLabel>();
  for (const place of order) {
    const label = labels[place];
    if (label !== undefined && keepApart([...kept, label], size / 2)) kept.add(label);
  }
  return { labels: [...kept], height };
}

function moved(label: TextLabel, down: number): TextLabel {
  const { box } = label;
  return {
    ...label,
    y: label.y + down,
    box: { ...box, top: box.top + down, bottom: box.bottom + down },
  };
}

function nameBlock({ name, emphasis }: Row, room: number, { small: size }: TypeSizes): TextBlock {
  const weight = weightOf(emphasis);
  const role = emphasis === 'subject' ? 'subject' : 'name';
  return { lines: wrapEvenly(name, room, size, weight), size, weight, role };
}

function weightOf(emphasis: Row['emphasis']): 400 | 600 {
  return emphasis === 'subject' ? 600 : 400;
}

function numberBlock(text: string, { small: size }: TypeSizes, role: string): TextBlock {
  return { lines: [text], size, weight: 400, role };
}

/** The drawing as SVG. */
export function drawHeatTable(placed: PlacedHeatTable): string {
  const { small } = typeSizes(placed.width);
  return drawChart(
    'heat-table',
    placed,
    placed.key === null ? '' : drawAmountKey(placed.key, small),
    ...placed.cells.map(drawCell),
    drawBreaks(placed.breaks, small),
    drawLabels(placed.axisLabels, placed.width),
    drawLabels(placed.names, placed.width),
    drawLabels(placed.values, placed.width),
  );
}

/** How far inside its cell the inner line of a form lies, and the ticks of a preliminary value at its foot. */
const inner = { hollow: 2, ringed: 3.5 } as const;
const tick = { length: 4, gap: 4 } as const;

/** A cell in its tone. The edge says how firm the value is, and for some forms a line inside it. */
function drawCell({ box, tone, firmness, cell }: PlacedCell): string {
  const filled = drawBox(box, 0.5, `cell scale-${tone} ${firmness}`, cell);
  if (firmness === 'hollow' || firmness === 'ringed') {
    return filled + drawBox(box, inner[firmness], `cell-line ${firmness} on-scale-${tone}`);
  }
  if (firmness === 'half') {
    const count = Math.floor((box.right - box.left) / tick.gap) - 1;
    const d = Array.from({ length: Math.max(0, count) }, (_, index) => {
      const x = box.left + (index + 1) * tick.gap;
      return pathThrough([
        [x, box.bottom],
        [x, box.bottom - tick.length],
      ]);
    }).join('');
    return filled + element('path', { class: `cell-line half on-scale-${tone}`, d });
  }
  return filled;
}

function drawBox(
  { left, top, right, bottom }: Box,
  inset: number,
  role: string,
  cell?: TableReference | undefined,
): string {
  return element('rect', {
    class: role,
    x: left + inset,
    y: top + inset,
    width: right - left - 2 * inset,
    height: bottom - top - 2 * inset,
    'data-cell': cell,
  });
}
