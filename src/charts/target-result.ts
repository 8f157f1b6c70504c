import { scaleLinear } from 'd3-scale';
import { drawBar } from './bar-mark.ts';
import type { Box } from './box.ts';
import { type PlacedChart, drawChart, drawLabels, placeTitle } from './chart-frame.ts';
import { type PlacedKey, placeKey } from './key.ts';
import type { DrawingOptions, Firmness, TableReference } from './mark.ts';
import { type MovedRun, columnWidth, drawMoved, moveRuns } from './run-on.ts';
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
import { textWidth } from './text-width.ts';
import { type TypeSizes, isPhone, typeSizes } from './type-size.ts';
import {
  type GridLine,
  type Tick,
  type TickFormat,
  drawGrid,
  roundDomain,
  roundTicks,
} from './value-axis.ts';
import { wrapEvenly, wrapText } from './wrap-text.ts';

/** Targets and the results that were published for them, row by row, from zero. */
export interface TargetResultData {
  readonly groups: readonly {
    readonly id: string;
    /** What the rows have in common; may be empty. */
    readonly name: string;
    readonly rows: readonly TargetRow[];
  }[];
  /** The words for the two kinds of marks. */
  readonly key: { readonly target: string; readonly result: string };
  /** Which way is better, and who set all targets for when, where one sentence says it. */
  readonly caption: string;
  /** Writes a value at a tick of the axis. */
  readonly tick: TickFormat;
  /** What is measured and in which unit, in plain words, at the top left. */
  readonly axisTitle: string;
}

export interface TargetRow {
  readonly id: string;
  readonly name: string;
  /** Who set this target and for when, where rows differ. */
  readonly note?: string | undefined;
  readonly target: {
    readonly value: number;
    /** The upper end, where the target is a range. */
    readonly upper?: number | undefined;
    /** As printed, with its qualifier: «từ 30% trở lên», «8,5–9%». */
    readonly label: string;
    /** The qualifier leaves one side open: an arrow points there. */
    readonly open?: Opening | undefined;
    readonly firmness: Firmness;
    readonly cell?: TableReference | undefined;
  };
  /** Every result that was published; the first estimate beside the restated one. */
  readonly results: readonly {
    /** `null` where it does not measure the same as the target: beside it, a bar would compare the two all the same. */
    readonly value: number | null;
    /** As printed, with its qualifier. */
    readonly label: string;
    /** Its period, and how firm it is. */
    readonly when: string;
    /** Whether it meets the target, or that the two cannot be compared. */
    readonly verdict: string;
    readonly open?: Opening | undefined;
    readonly firmness: Firmness;
    readonly cell?: TableReference | undefined;
  }[];
  /** What stands where there is no result: that none was found. */
  readonly missing: string;
}

export type Opening = 'above' | 'below';

/** The column of names at most, where there is room for it, and the one of words: shares of the width. */
const share = { names: 0.32, words: { phone: 0.42, desk: 0.28 } } as const;
const columnGap = { phone: 10, desk: 20 } as const;
/** Heights of the empty track, of a result in it, and how far a target reaches beyond it. */
const track = { height: 12, several: 8, between: 2, beyond: 4 } as const;
/** The least width of the mark of a target. */
const targetWidth = 6;
/** How far the tip of an arrow lies from where it starts. */
const arrow = { length: 7, half: 4 } as const;
const gaps = { row: 14, group: 12, heading: 6, label: 2, tick: 3 } as const;
/** About how many ticks the value axis has. */
const tickCount = { phone: 2, desk: 4 } as const;

export interface PlacedResult {
  readonly bar: Box;
  readonly firmness: Firmness;
  readonly arrow: readonly (readonly [number, number])[] | null;
  readonly cell: TableReference | undefined;
}

export interface PlacedTargetRow {
  readonly id: string;
  /** The whole axis, empty as it is without a result. */
  readonly track: Box;
  readonly results: readonly PlacedResult[];
  readonly target: {
    readonly box: Box;
    readonly firmness: Firmness;
    readonly arrow: readonly (readonly [number, number])[] | null;
    readonly cell: TableReference | undefined;
  };
  readonly labels: readonly TextLabel[];
}

export interface PlacedTargetResult extends PlacedChart {
  readonly rows: readonly PlacedTargetRow[];
  readonly grid: readonly GridLine[];
  readonly key: PlacedKey;
  /** Title and caption, over everything. */
  readonly headLabels: readonly TextLabel[];
  /** The ticks, which stand over each column. */
  readonly tickLabels: readonly TextLabel[];
  /** The name of each group over its first row. */
  readonly headings: readonly { readonly row: number; readonly label: TextLabel }[];
  /** Which rows stand in which column, and where it is; rows are placed as if there were one. */
  readonly columns: readonly MovedRun[];
  /** Where zero lies. */
  readonly zero: number;
}

/**
 * Places a track for each target: the target across it, its results as bars from zero, and the words beside it. A row
 * without a result has no bar, and words that say so. Throws if a value is not finite, if a range runs backwards, or
 * if a label has a character that the font lacks.
 */
export function placeTargetResult(
  { groups, key: keyWords, caption, tick, axisTitle }: TargetResultData,
  { width: whole, label, domain: wanted, columns: asked = 1 }: DrawingOptions,
): PlacedTargetResult {
  const all = groups.flatMap(({ rows }) => rows);
  const values = all.flatMap(valuesOf);
  const width = columnWidth(whole, asked);
  const device = isPhone(width) ? 'phone' : 'desk';
  const sizes = typeSizes(width);
  const domain = roundDomain([0, ...values, ...(wanted ?? [])], tickCount.desk);

  const wordsWidth = share.words[device] * width;
  const trackRight = width - wordsWidth - columnGap[device];
  const natural = (row: TargetRow) =>
    Math.max(textWidth(row.name, sizes.small, 400), textWidth(row.note ?? '', sizes.small, 400));
  const nameWidth =
    device === 'phone' ? width : Math.min(share.names * width, Math.max(0, ...all.map(natural)));
  const trackLeft = device === 'phone' ? 0 : nameWidth + columnGap[device];
  const inset = targetWidth / 2;
  const x = scaleLinear(domain, [trackLeft + inset, trackRight - inset]);

  const { titles, bottom: titleBottom } = placeTitle(axisTitle, whole);
  const key = placeKey(
    [
      { name: keyWords.target, role: 'comparison' },
      ...(all.some(({ results }) => results.some(({ value }) => value !== null))
        ? [{ name: keyWords.result, role: 'subject' }]
        : []),
    ],
    { width: 14, height: 14 },
    { width: whole, top: titleBottom, sizes },
  );
  const said = labelBelow(
    plainBlock(caption, whole, sizes, 'tick'),
    0,
    all.length === 0 ? titleBottom : key.bottom + gaps.label,
    'start',
  );
  const tickLabelsAt = (ticks: readonly Tick[], y: number) =>
    ticks.map(({ value, text }) =>
      heldBetween(
        labelBelow(plainBlock(text, Infinity, sizes, 'tick'), x(value), y, 'middle'),
        trackLeft,
        trackRight,
      ),
    );
  const ticks = roundTicks(domain, tickCount[device], tick, (tried) =>
    keepApart(tickLabelsAt(tried, 0), sizes.small),
  );
  const headTop = said.lines.length > 0 ? said.box.bottom + gaps.row / 2 : said.box.top;
  const tickLabels = all.length === 0 ? [] : tickLabelsAt(ticks, headTop);

  const rows: PlacedTargetRow[] = [];
  const headings: { row: number; label: TextLabel }[] = [];
  const tops: number[] = [];
  let y = Math.max(headTop, ...tickLabels.map(({ box }) => box.bottom));
  for (const group of groups) {
    const groupTop = y;
    const heading = plainBlock(group.name, width, { ...sizes, small: sizes.strong }, 'name', 600);
    if (heading.lines.length > 0) {
      const placed = labelBelow(heading, 0, y + gaps.group, 'start');
      headings.push({ row: rows.length, label: placed });
      y = placed.box.bottom;
    }
    y += gaps.heading;
    for (const [index, row] of group.rows.entries()) {
      tops.push(index === 0 ? groupTop : y - gaps.heading);
      const placed = placeRow(row, y, {
        x,
        nameWidth,
        trackLeft,
        trackRight,
        wordsLeft: width - wordsWidth,
        width,
        sizes,
      });
      rows.push(placed);
      y = bottomOf(placed) + gaps.row;
    }
  }
  const headLabels = [...titles, said];
  const columns = moveRuns(
    rows.map((row, index) => ({ top: tops[index] ?? 0, bottom: bottomOf(row) })),
    whole,
    asked,
  );
  return {
    width: whole,
    height:
      Math.max(
        ...[...headLabels, ...tickLabels].map(({ box }) => box.bottom),
        ...columns.map(({ bottom }) => bottom),
      ) + 2,
    label,
    notes: [],
    rows,
    grid: rows.flatMap((row) =>
      ticks.map(({ value }) => ({
        x1: x(value),
        y1: row.track.top - gaps.tick,
        x2: x(value),
        y2: row.track.bottom + gaps.tick,
        isZero: value === 0,
      })),
    ),
    key,
    headLabels,
    tickLabels,
    headings,
    columns,
    zero: x(0),
  };
}

function valuesOf({ id, target, results }: TargetRow): number[] {
  const values = [
    target.value,
    target.upper ?? target.value,
    ...results.flatMap(({ value }) => value ?? []),
  ];
  const wrong = values.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) throw new Error(`A value of ${id} is ${wrong}`);
  if (target.upper !== undefined && target.upper < target.value) {
    throw new Error(`The target of ${id} runs from ${target.value} to ${target.upper}`);
  }
  return values;
}

interface Columns {
  readonly x: (value: number) => number;
  readonly nameWidth: number;
  readonly trackLeft: number;
  readonly trackRight: number;
  readonly wordsLeft: number;
  readonly width: number;
  readonly sizes: TypeSizes;
}

/** Name, track and words; on a phone the name stands over the other two. */
function placeRow(row: TargetRow, top: number, columns: Columns): PlacedTargetRow {
  const { x, nameWidth, trackLeft, trackRight, wordsLeft, width, sizes } = columns;
  const { target, results } = row;
  const weight = isPhone(width) ? 600 : 400;
  const name: TextBlock = {
    lines: wrapEvenly(row.name, nameWidth, sizes.small, weight),
    size: sizes.small,
    weight,
    role: 'name',
  };
  const note = plainBlock(row.note ?? '', nameWidth, sizes, 'when');
  const nameHeight = heightOf(name) + heightOf(note);
  const contentTop = isPhone(width) ? top + nameHeight + gaps.label : top;

  const words = placeWords(row, wordsLeft, width, sizes);
  const wordsHeight = Math.max(...words.map(({ box }) => box.bottom));
  const bars = results.flatMap(({ value, ...result }) =>
    value === null ? [] : [{ value, ...result }],
  );
  const barHeight = bars.length > 1 ? track.several : track.height;
  const count = Math.max(1, bars.length);
  const trackHeight = count * barHeight + (count - 1) * track.between;
  const targetLabel = plainBlock(target.label, trackRight - trackLeft, sizes, 'comparison', 600);
  const labelHeight = heightOf(targetLabel) + track.beyond;
  const isNameBeside = !isPhone(width);
  // Name and words are centred on the track; the row begins where the highest of the three does.
  const middle =
    contentTop +
    Math.max(labelHeight + trackHeight / 2, wordsHeight / 2, isNameBeside ? nameHeight / 2 : 0);
  const trackTop = middle - trackHeight / 2;
  const trackBottom = trackTop + trackHeight;
  const nameLabel = labelBelow(name, 0, isNameBeside ? middle - nameHeight / 2 : top, 'start');
  const [from, to] = [x(target.value), x(target.upper ?? target.value)];
  const half = Math.max(0, targetWidth - (to - from)) / 2;
  const box = {
    left: from - half,
    right: to + half,
    top: trackTop - track.beyond,
    bottom: trackBottom + track.beyond,
  };
  return {
    id: row.id,
    track: { left: trackLeft, right: trackRight, top: trackTop, bottom: trackBottom },
    results: bars.map(({ value, open, firmness, cell }, index) => {
      const barTop = trackTop + index * (barHeight + track.between);
      const [start, end] = [x(0), x(value)];
      return {
        bar: {
          left: Math.min(start, end),
          right: Math.max(start, end),
          top: barTop,
          bottom: barTop + barHeight,
        },
        firmness,
        arrow: arrowFrom(end, barTop + barHeight / 2, open, [trackLeft, trackRight]),
        cell,
      };
    }),
    target: {
      box,
      firmness: target.firmness,
      arrow: arrowFrom(target.open === 'below' ? box.left : box.right, middle, target.open, [
        trackLeft,
        trackRight,
      ]),
      cell: target.cell,
    },
    labels: [
      nameLabel,
      ...(note.lines.length > 0 ? [labelBelow(note, 0, nameLabel.box.bottom, 'start')] : []),
      heldBetween(
        labelBelow(
          targetLabel,
          (from + to) / 2,
          box.top - heightOf(targetLabel) - gaps.label / 2,
          'middle',
        ),
        trackLeft,
        trackRight,
      ),
      ...words.map((each) => moved(each, middle - wordsHeight / 2)),
    ],
  };
}

/** For each result its value, the verdict and its period; or the words that there is none. From 0 downwards. */
function placeWords(
  { results, missing }: TargetRow,
  left: number,
  width: number,
  sizes: TypeSizes,
): TextLabel[] {
  const room = width - left;
  if (results.length === 0) {
    return [labelBelow(plainBlock(missing, room, sizes, 'missing'), left, 0, 'start')];
  }
  const placed: TextLabel[] = [];
  let y = 0;
  for (const { label, verdict, when } of results) {
    const value = labelBelow(plainBlock(label, room, sizes, 'subject', 600), left, y, 'start');
    const said = plainBlock(verdict, room, sizes, 'name', 600);
    const after = value.box.right + sizes.small / 2;
    const isBeside = value.lines.length === 1 && after + widthOf(said) <= width;
    const judged = isBeside
      ? labelBelow(said, after, y, 'start')
      : labelBelow(said, left, value.box.bottom, 'start');
    const period = plainBlock(when, room, sizes, 'when');
    const timed = labelBelow(period, left, Math.max(value.box.bottom, judged.box.bottom), 'start');
    placed.push(value, judged, timed);
    y = timed.box.bottom + gaps.label;
  }
  return placed;
}

/** A triangle from `at` to where the true value may be, as far as it stays between the edges. */
function arrowFrom(
  at: number,
  y: number,
  open: Opening | undefined,
  [left, right]: readonly [number, number],
): (readonly [number, number])[] | null {
  if (open === undefined) return null;
  const tip =
    open === 'above' ? Math.min(right, at + arrow.length) : Math.max(left, at - arrow.length);
  const start = open === 'above' ? tip - arrow.length : tip + arrow.length;
  return [
    [start, y - arrow.half],
    [tip, y],
    [start, y + arrow.half],
  ];
}

function bottomOf({ target, labels }: PlacedTargetRow): number {
  return Math.max(target.box.bottom, ...labels.map(({ box }) => box.bottom));
}

function plainBlock(
  text: string,
  room: number,
  { small: size }: TypeSizes,
  role: string,
  weight: 400 | 600 = 400,
): TextBlock {
  return { lines: wrapText(text, room, size, weight), size, weight, role };
}

function moved(label: TextLabel, down: number): TextLabel {
  const { box } = label;
  return {
    ...label,
    y: label.y + down,
    box: { ...box, top: box.top + down, bottom: box.bottom + down },
  };
}

/** The drawing as SVG. */
export function drawTargetResult(placed: PlacedTargetResult): string {
  const [targetSample, resultSample] = placed.key.samples;
  const { columns, rows, grid, width } = placed;
  const ticks = rows.length === 0 ? 0 : grid.length / rows.length;
  return drawChart(
    'target-result',
    placed,
    targetSample === undefined || rows.length === 0
      ? ''
      : drawBar(inMiddle(targetSample), 'column target comparison', 'hollow'),
    resultSample === undefined ? '' : drawBar(resultSample, 'column subject', 'solid'),
    rows.length === 0 ? '' : drawLabels(placed.key.labels, width),
    ...columns.map((column) =>
      drawMoved(
        column,
        ...rows.slice(column.from, column.to).map((row) => drawTrack(row.track)),
        drawGrid(grid.slice(ticks * column.from, ticks * column.to)),
        ...rows.slice(column.from, column.to).map(drawMarks),
      ),
    ),
    drawLabels(placed.headLabels, width),
    // The ticks stand level over all columns, whose rows are moved up.
    ...columns.map(({ x }) => drawMoved({ x, y: 0 }, drawLabels(placed.tickLabels, width))),
    ...columns.map((column) =>
      drawMoved(
        column,
        drawLabels(
          placed.headings
            .filter(({ row }) => row >= column.from && row < column.to)
            .map((heading) => heading.label),
          width,
        ),
        drawLabels(
          rows.slice(column.from, column.to).flatMap((row) => row.labels),
          width,
        ),
      ),
    ),
  );
}

/** The results and the target of a row. */
function drawMarks({ results, target }: PlacedTargetRow): string {
  return [
    ...results.map(({ bar, firmness, arrow: tip, cell }) =>
      [
        drawBar(bar, 'column subject', firmness, cell),
        tip === null ? '' : drawArrow(tip, `arrow subject solid`),
      ].join(''),
    ),
    drawBar(target.box, 'column target comparison', target.firmness, target.cell),
    target.arrow === null ? '' : drawArrow(target.arrow, 'arrow comparison solid'),
  ].join('');
}

/** The sample of a target is as narrow as its mark. */
function inMiddle({ left, right, top, bottom }: Box): Box {
  const middle = (left + right) / 2;
  return { top, bottom, left: middle - targetWidth / 2, right: middle + targetWidth / 2 };
}

function drawTrack({ left, top, right, bottom }: Box): string {
  const [width, height] = [right - left, bottom - top];
  return element('rect', { class: 'track', x: left, y: top, width, height });
}

function drawArrow(points: readonly (readonly [number, number])[], role: string): string {
  return element('path', { class: role, d: `${pathThrough(points)}Z` });
}
