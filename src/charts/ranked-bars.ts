import { drawBar } from './bar-mark.ts';
import { type Box, type Segment, overlap } from './box.ts';
import { type PlacedChart, drawChart, drawLabels, placeTitle } from './chart-frame.ts';
import { type Gap, excerpt, isGap } from './excerpt.ts';
import { type PlacedKey, placeKey } from './key.ts';
import type { DrawingOptions, Emphasis, Firmness, TableReference } from './mark.ts';
import { type MovedRun, columnWidth, drawMoved, moveRuns } from './run-on.ts';
import { element } from './svg.ts';
import {
  type TextBlock,
  type TextLabel,
  heightOf,
  heldBetween,
  labelBelow,
  labelBeside,
  widthOf,
} from './text-label.ts';
import { type TypeSizes, isPhone, typeSizes } from './type-size.ts';
import { wrapText } from './wrap-text.ts';
import { betterScale, sharedReaches, zeroScale } from './zero-scale.ts';

/** One value for each of many units, as a bar for each, one under the other in the order of their places. */
export interface RankedBarsData {
  /** In the order of their places; those without a value last. */
  readonly rows: readonly RankedRow[];
  /** A line that the bars are held against, such as the mean. */
  readonly reference?: { readonly value: number; readonly label: string } | undefined;
  /** Every row, or only those around the subject, the named and the ends, with gaps between. */
  readonly show: 'all' | 'around';
  /** Says in a gap how much is left out there. */
  readonly gapWords: (gap: Gap) => string;
  /** What is measured and in which unit, in plain words, at the top left. */
  readonly axisTitle: string;
  /** Who the coloured bars of `comparison` are; printed with one such bar. */
  readonly comparisonName?: string | undefined;
}

export interface RankedRow {
  readonly id: string;
  readonly name: string;
  /** Its place as printed; those with equal values share one. Empty where there is no value. */
  readonly place: string;
  /** `null` where there is none: a dash stands for the bar. */
  readonly value: number | null;
  /** The value as printed. */
  readonly label: string;
  readonly emphasis: Emphasis;
  readonly firmness: Firmness;
  readonly cell?: TableReference | undefined;
}

/** With more rows than this they stand closer. */
const roomyUpTo = 24;
/** From one row of a single line to the next, and how thick its bar is. */
const pitch = {
  phone: { roomy: { row: 21, bar: 12 }, close: { row: 17.5, bar: 10 } },
  desk: { roomy: { row: 25, bar: 14 }, close: { row: 19, bar: 11 } },
} as const;
/** What the column of names may take of the width before names wrap; in drawings under `narrow` they stand over the bars. */
const nameShare = { phone: 0.42, desk: 0.32 } as const;
const narrow = 220;
/** From the places to the names, from these to the bars, and from the end of a bar to its value. */
const gaps = { place: 6, name: 8, value: 5 } as const;
/** Over and under the words in a gap, and under a bar that has its name over it. */
const gapAir = 3;
const narrowAir = 6;

export interface PlacedRankedRow {
  readonly id: string;
  readonly emphasis: Emphasis;
  readonly firmness: Firmness;
  readonly cell: TableReference | undefined;
  /** `null` where there is no value. */
  readonly bar: Box | null;
  /** The place and the name. */
  readonly words: readonly TextLabel[];
  readonly valueLabel: TextLabel;
}

/** A column with the lines that stand in it: those from `top` to `end`, before they are moved. */
export interface PlacedColumn extends MovedRun {
  readonly top: number;
  readonly end: number;
}

export interface PlacedRankedBars extends PlacedChart {
  /** The x of zero, where all bars begin. */
  readonly zero: number;
  readonly rows: readonly PlacedRankedRow[];
  readonly gapLabels: readonly TextLabel[];
  /** Which lines, rows and gaps, stand in which column, and where it is; they are placed as if there were one. */
  readonly columns: readonly PlacedColumn[];
  /** The line at zero, in one piece for each run of rows between gaps or names; that of the reference likewise. */
  readonly zeroLines: readonly Segment[];
  readonly referenceLines: readonly Segment[];
  readonly key: PlacedKey;
  readonly axisLabels: readonly TextLabel[];
}

/**
 * Places the bars of a ranking, from zero. Throws if a value is not finite, or if a label has a character that the
 * font lacks.
 */
export function placeRankedBars(
  { rows, reference, show, gapWords, axisTitle, comparisonName = '' }: RankedBarsData,
  { width: whole, label, domain, columns: asked = 1 }: DrawingOptions,
): PlacedRankedBars {
  for (const { id, value } of rows) {
    if (value !== null && !Number.isFinite(value))
      throw new Error(`The value of ${id} is ${value}`);
  }
  const width = columnWidth(whole, asked);
  const device = isPhone(width) ? 'phone' : 'desk';
  const sizes = typeSizes(width);
  const isNarrow = width < narrow;
  const lines = show === 'all' ? rows : excerpt(rows);
  const step = pitch[device][lines.length <= roomyUpTo ? 'roomy' : 'close'];

  const placeWidth = Math.max(0, ...rows.map((row) => widthOf(placeBlock(row, sizes))));
  const nameLeft = placeWidth === 0 ? 0 : placeWidth + gaps.place;
  const nameRoom = (isNarrow ? width : width * nameShare[device]) - nameLeft;
  const nameWidth = Math.max(0, ...rows.map((row) => widthOf(nameBlock(row, nameRoom, sizes))));
  const left = isNarrow ? nameLeft : nameLeft + nameWidth + gaps.name;
  const scaleIf = (fallsAtZero: boolean) => {
    const reaches = rows.flatMap((row) => {
      const value = row.value ?? 0;
      const room = widthOf(valueBlock(row, sizes)) + gaps.value;
      return [
        { value, room: 0 },
        { value: fallsAtZero ? Math.max(0, value) : value, room },
      ];
    });
    if (reference !== undefined) reaches.push({ value: reference.value, room: 1 });
    return zeroScale([...reaches, ...sharedReaches(domain, 4.5 * sizes.small)], width - left);
  };
  const { fallsAtZero, ...scale } = betterScale(scaleIf(false), scaleIf(true));
  const zero = left + scale.zero;
  const x = (value: number) => zero + value * scale.unit;

  const { titles, bottom: titleBottom } = placeTitle(axisTitle, whole);
  const key = placeKey(
    comparisonName === '' ? [] : [{ name: comparisonName, role: 'comparison' }],
    { width: 14, height: step.bar },
    { width: whole, top: titleBottom, sizes },
  );
  const referenceLabels =
    reference === undefined ? [] : [placeReference(reference, x, key, width, sizes)];
  const axisLabels = [...titles, ...key.labels, ...referenceLabels];

  const placed: PlacedRankedRow[] = [];
  const gapLabels: TextLabel[] = [];
  const runs: { readonly top: number; bottom: number }[] = [];
  const top = Math.max(titleBottom, ...axisLabels.map(({ box }) => box.bottom)) + 4;
  const blocks: { top: number; bottom: number }[] = [];
  let rowTop = top;
  let isNewRun = true;
  for (const row of lines) {
    if (isGap(row)) {
      const words = wrapText(gapWords(row), width - nameLeft, sizes.small, 400);
      const block = { lines: words, size: sizes.small, weight: 400 as const, role: 'gap' };
      const gapLabel = labelBelow(block, nameLeft, rowTop + gapAir, 'start');
      gapLabels.push(gapLabel);
      blocks.push({ top: rowTop, bottom: gapLabel.box.bottom + gapAir });
      rowTop = gapLabel.box.bottom + gapAir;
      isNewRun = true;
      continue;
    }
    const name = nameBlock(row, nameRoom, sizes);
    const nameHeight = heightOf(name);
    const height = isNarrow
      ? nameHeight + step.bar + narrowAir
      : Math.max(step.row, nameHeight + 2);
    const middle = isNarrow ? rowTop + nameHeight + step.bar / 2 : rowTop + height / 2;
    const firstLine = isNarrow ? rowTop + nameHeight / 2 : middle;
    placed.push({
      id: row.id,
      emphasis: row.emphasis,
      firmness: row.firmness,
      cell: row.cell,
      ...placeBar(row, x, fallsAtZero, middle, step.bar / 2, sizes),
      words: [
        labelBeside(placeBlock(row, sizes), placeWidth, firstLine, 'end'),
        labelBeside(name, nameLeft, firstLine, 'start'),
      ],
    });
    blocks.push({ top: rowTop, bottom: rowTop + height });
    rowTop += height;
    if (isNarrow) runs.push({ top: middle - step.bar / 2 - 2, bottom: middle + step.bar / 2 + 2 });
    else if (isNewRun) runs.push({ top: rowTop - height, bottom: rowTop });
    else for (const run of runs.slice(-1)) run.bottom = rowTop;
    isNewRun = false;
  }

  const linesAt = (at: number): Segment[] =>
    runs.map((run) => ({ x1: at, y1: run.top, x2: at, y2: run.bottom }));
  const columns = moveRuns(blocks, whole, asked).map((run) => ({
    ...run,
    top: blocks[run.from]?.top ?? top,
    end: blocks[run.to - 1]?.bottom ?? top,
  }));
  return {
    width: whole,
    height: Math.max(top, ...columns.map(({ bottom }) => bottom)) + 2,
    label,
    notes: [],
    zero,
    rows: placed,
    gapLabels,
    columns,
    zeroLines: linesAt(zero),
    referenceLines: reference === undefined ? [] : linesAt(x(reference.value)),
    key,
    axisLabels,
  };
}

function placeBlock({ place, emphasis }: RankedRow, { small }: TypeSizes): TextBlock {
  const isSubject = emphasis === 'subject';
  return {
    lines: place === '' ? [] : [place],
    size: small,
    weight: isSubject ? 600 : 400,
    role: isSubject ? 'subject' : 'tick',
  };
}

function nameBlock({ name, emphasis }: RankedRow, room: number, { small }: TypeSizes): TextBlock {
  const weight = emphasis === 'subject' ? 600 : 400;
  return { lines: wrapText(name, room, small, weight), size: small, weight, role: emphasis };
}

function valueBlock({ value, label, emphasis }: RankedRow, { small }: TypeSizes): TextBlock {
  const weight = emphasis === 'subject' ? 600 : 400;
  const role = value === null ? 'absent' : emphasis;
  return { lines: [label], size: small, weight, role };
}

/** The words of the reference over its line, beside the key if they have room there. */
function placeReference(
  { value, label }: { readonly value: number; readonly label: string },
  x: (value: number) => number,
  key: PlacedKey,
  width: number,
  { small }: TypeSizes,
): TextLabel {
  const lines = wrapText(label, width, small, 400);
  const block = { lines, size: small, weight: 400 as const, role: 'reference-label' };
  const at = (top: number) => heldBetween(labelBelow(block, x(value), top, 'middle'), 0, width);
  const beside = at(key.top);
  return key.labels.some(({ box }) => overlap({ ...box, right: box.right + 12 }, beside.box))
    ? at(key.bottom)
    : beside;
}

/** A bar from zero and the value at its end; the dash of a missing one stands where it would begin. */
function placeBar(
  row: RankedRow,
  x: (value: number) => number,
  fallsAtZero: boolean,
  middle: number,
  half: number,
  sizes: TypeSizes,
): { readonly bar: Box | null; readonly valueLabel: TextLabel } {
  const value = row.value ?? 0;
  const [left, right] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
  const block = valueBlock(row, sizes);
  return {
    bar: row.value === null ? null : { left, right, top: middle - half, bottom: middle + half },
    valueLabel:
      value < 0 && !fallsAtZero
        ? labelBeside(block, left - gaps.value, middle, 'end')
        : labelBeside(block, right + gaps.value, middle, 'start'),
  };
}

/** The drawing as SVG. */
export function drawRankedBars(placed: PlacedRankedBars): string {
  const { width, rows, key, columns } = placed;
  const compared = rows.find(({ emphasis, bar }) => emphasis === 'comparison' && bar !== null);
  const lines = (role: string, segments: readonly Segment[], { top, end }: PlacedColumn) =>
    segments
      .map((line) => ({ ...line, y1: Math.max(line.y1, top), y2: Math.min(line.y2, end) }))
      .filter(({ y1, y2 }) => y1 < y2)
      .map(({ x1, y1, x2, y2 }) => element('line', { class: role, x1, y1, x2, y2 }));
  /** Whether words, and with them their row, stand in a column. */
  const isIn =
    ({ top, end }: PlacedColumn) =>
    ({ box }: TextLabel) =>
      (box.top + box.bottom) / 2 > top && (box.top + box.bottom) / 2 < end;
  const rowsIn = (column: PlacedColumn) =>
    rows.filter(({ valueLabel }) => isIn(column)(valueLabel));
  return drawChart(
    'ranked-bars',
    placed,
    ...key.samples.map((sample) =>
      drawBar(sample, 'column comparison', compared?.firmness ?? 'solid'),
    ),
    ...columns.map((column) =>
      drawMoved(
        column,
        ...rowsIn(column).map(({ bar, emphasis, firmness, cell }) =>
          bar === null ? '' : drawBar(bar, `column ${emphasis}`, firmness, cell),
        ),
        ...lines('zero', placed.zeroLines, column),
        ...lines('reference', placed.referenceLines, column),
      ),
    ),
    drawLabels(placed.axisLabels, width),
    ...columns.map((column) =>
      drawMoved(
        column,
        drawLabels(
          rowsIn(column).flatMap(({ words, valueLabel }) => [...words, valueLabel]),
          width,
        ),
        drawLabels(placed.gapLabels.filter(isIn(column)), width),
      ),
    ),
  );
}
