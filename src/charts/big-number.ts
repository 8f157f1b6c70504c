import { drawBar } from './bar-mark.ts';
import type { Box, Segment } from './box.ts';
import { type PlacedChart, drawChart, drawLabels } from './chart-frame.ts';
import { type DataMark, drawMark } from './data-mark.ts';
import type { DrawingOptions, Firmness, TableReference } from './mark.ts';
import { element } from './svg.ts';
import {
  type TextBlock,
  type TextLabel,
  drawLabel,
  heldBetween,
  labelBelow,
  widthOf,
} from './text-label.ts';
import { textWidth } from './text-width.ts';
import { isPhone, typeSizes } from './type-size.ts';
import { wrapEvenly } from './wrap-text.ts';

/** One to four numbers, each with what it is, when it was and what it is held against. */
export interface BigNumberData {
  readonly numbers: readonly {
    readonly id: string;
    /** The number as printed, in three parts: «gần», «720.000», « hồ sơ». The first and the last may be empty. */
    readonly before: string;
    readonly digits: string;
    readonly after: string;
    readonly what: string;
    readonly when: string;
    /** What it is held against, in words. */
    readonly compared?: string | undefined;
    readonly strip?: NumberStrip | undefined;
    /** The subject of the site, or what it is compared with. */
    readonly emphasis: 'subject' | 'comparison' | 'named';
    readonly firmness: Firmness;
    readonly cell?: TableReference | undefined;
  }[];
}

/** Where a number lies: at its place among all places, or as its share of a whole. */
export interface NumberStrip {
  readonly kind: 'places' | 'share';
  readonly value: number;
  /** The last place, or the whole. */
  readonly whole: number;
  /** How both ends are printed. */
  readonly ends: readonly [string, string];
}

/** Sizes of the digits by how many numbers stand side by side, and the least they are made smaller to. */
const digitSize = { alone: 56, beside: 44, phone: 40, least: 12 } as const;
/** The words around the digits, as a share of their size. */
const wordShare = 0.45;
/** The widest lines of words, and the least room of a number. */
const widestText = 420;
const gaps = { columns: 36, rows: 30, number: 4, strip: 12, words: 3 } as const;
/** The marks of a strip. */
const strip = { height: 12, tick: 9, mark: 6.5, widest: 340 } as const;
const tickWidth = 1;

export interface PlacedStrip {
  /** One tick for each place. */
  readonly ticks: readonly Segment[];
  /** The own place. */
  readonly mark: DataMark | null;
  /** The whole, and the share of it. */
  readonly track: Box | null;
  readonly bar: Box | null;
}

export interface PlacedNumber {
  readonly id: string;
  readonly digits: TextLabel;
  readonly words: readonly TextLabel[];
  readonly strip: PlacedStrip | null;
  readonly emphasis: string;
  readonly firmness: Firmness;
  readonly cell: TableReference | undefined;
}

export interface PlacedBigNumber extends PlacedChart {
  readonly numbers: readonly PlacedNumber[];
  /** Between numbers that stand one over the other. */
  readonly rules: readonly Segment[];
}

/**
 * Places the numbers, all in one size: side by side on a desk, four of them two by two, and one under the other on a
 * phone. Throws if a number lies outside its strip, or if a label has a character that the font lacks.
 */
export function placeBigNumber(
  { numbers }: BigNumberData,
  { width, label }: DrawingOptions,
): PlacedBigNumber {
  for (const { id, strip: place } of numbers) {
    if (place && !(place.value >= 0 && place.value <= place.whole)) {
      throw new Error(`The number of ${id}, ${place.value}, is not within its ${place.whole}`);
    }
  }
  const beside = isPhone(width) ? 1 : numbers.length === 4 ? 2 : Math.max(1, numbers.length);
  const room = (width - (beside - 1) * gaps.columns) / beside;
  const size = digitsThatFit(numbers, room, width);

  const placed: PlacedNumber[] = [];
  const rules: Segment[] = [];
  let y = 0;
  for (let first = 0; first < numbers.length; first += beside) {
    if (first > 0) {
      rules.push({ x1: 0, y1: y, x2: width, y2: y });
      y += gaps.rows / 2;
    }
    const row = numbers
      .slice(first, first + beside)
      .map((number, index) =>
        placeNumber(number, { left: index * (room + gaps.columns), top: y, room, size, width }),
      );
    placed.push(...row);
    y = Math.max(y, ...row.map(bottomOf)) + gaps.rows / 2;
  }
  return {
    width,
    height: Math.max(0, y - gaps.rows / 2) + 2,
    label,
    notes: [],
    numbers: placed,
    rules,
  };
}

type BigNumber = BigNumberData['numbers'][number];

/** The largest size at which the digits of all numbers, with the words before them, fit into their room. */
function digitsThatFit(numbers: readonly BigNumber[], room: number, width: number): number {
  const wanted = isPhone(width)
    ? digitSize.phone
    : numbers.length === 1
      ? digitSize.alone
      : digitSize.beside;
  const widest = (size: number) =>
    Math.max(
      0,
      ...numbers.map(({ before, digits }) => {
        const words = before === '' ? 0 : textWidth(`${before}\u00a0`, wordSize(size, width), 400);
        return words + textWidth(digits, size, 600);
      }),
    );
  let size: number = wanted;
  while (size > digitSize.least && widest(size) > room) size -= 1;
  return size;
}

function wordSize(size: number, width: number): number {
  return Math.max(typeSizes(width).strong, Math.round(size * wordShare));
}

function placeNumber(
  number: BigNumber,
  {
    left,
    top,
    room,
    size,
    width,
  }: {
    readonly left: number;
    readonly top: number;
    readonly room: number;
    readonly size: number;
    readonly width: number;
  },
): PlacedNumber {
  const { id, before, after, emphasis, firmness, cell } = number;
  const sizes = typeSizes(width);
  const textRoom = Math.min(room, widestText);
  const around = wordSize(size, width);
  const block = (
    text: string,
    blockSize: number,
    weight: 400 | 600,
    role: string,
    within = textRoom,
  ): TextBlock => ({
    lines: wrapEvenly(text, within, blockSize, weight),
    size: blockSize,
    weight,
    role,
  });

  const beforeBlock = block(before, around, 400, emphasis);
  const indent = before === '' ? 0 : textWidth(`${before}\u00a0`, around, 400);
  const digitsBlock = block(number.digits, size, 600, `digits ${emphasis}`, room - indent);
  const digits = labelBelow(digitsBlock, left + indent, top, 'start');
  const onBaseline = (each: TextBlock, x: number) => {
    const label = labelBelow(each, x, top, 'start');
    const down = digits.y - label.y;
    const { box } = label;
    return {
      ...label,
      y: label.y + down,
      box: { ...box, top: box.top + down, bottom: box.bottom + down },
    };
  };
  const words: TextLabel[] = before === '' ? [] : [onBaseline(beforeBlock, left)];
  let y = digits.box.bottom;
  const add = (each: TextBlock, gap: number) => {
    if (each.lines.length === 0) return;
    const label = labelBelow(each, left, y + gap, 'start');
    words.push(label);
    y = label.box.bottom;
  };
  // The unit stands behind the digits if there is room, else under them.
  const afterWidth = textWidth(`\u00a0${after}`, around, 400);
  const space = textWidth('\u00a0', around, 400);
  if (after !== '' && indent + widthOf(digitsBlock) + afterWidth <= room) {
    words.push(onBaseline(block(after, around, 400, emphasis, room), digits.box.right + space));
  } else {
    add(block(after, around, 400, emphasis, room), -size * 0.1);
  }
  add(block(number.what, sizes.strong, 600, 'name'), gaps.number);
  add(block(number.when, sizes.small, 400, 'when'), gaps.words);

  let placedStrip: PlacedStrip | null = null;
  if (number.strip !== undefined) {
    const drawn = placeStrip(
      number,
      number.strip,
      left,
      y + gaps.strip,
      Math.min(room, strip.widest),
      sizes.small,
    );
    placedStrip = drawn.strip;
    words.push(...drawn.labels);
    y = Math.max(...drawn.labels.map(({ box }) => box.bottom));
  }
  add(block(number.compared ?? '', sizes.small, 400, 'compared'), gaps.number + 2);
  return { id, digits, words, strip: placedStrip, emphasis, firmness, cell };
}

function placeStrip(
  { emphasis, firmness, cell }: BigNumber,
  { kind, value, whole, ends }: NumberStrip,
  left: number,
  top: number,
  length: number,
  size: number,
): { readonly strip: PlacedStrip; readonly labels: readonly TextLabel[] } {
  const inset = kind === 'places' ? strip.mark : 0;
  const [from, to] = [left + inset, left + length - inset];
  const middle = top + strip.height / 2;
  const under = top + strip.height + 2;
  const labels = ends.map((text, index) => {
    const lines = [text];
    const at = index === 0 ? from : to;
    const label = labelBelow({ lines, size, weight: 400, role: 'tick' }, at, under, 'middle');
    return heldBetween(label, left, left + length);
  });
  if (kind === 'share') {
    const box = { top, bottom: top + strip.height, left: from };
    return {
      strip: {
        ticks: [],
        mark: null,
        track: { ...box, right: to },
        bar: { ...box, right: from + ((to - from) * value) / whole },
      },
      labels,
    };
  }
  const x = (place: number) => from + ((to - from) * (place - 1)) / Math.max(1, whole - 1);
  const ticks = Array.from({ length: whole }, (_, index) => ({
    x1: x(index + 1),
    y1: middle - strip.tick / 2,
    x2: x(index + 1),
    y2: middle + strip.tick / 2,
  }));
  const mark = { x: x(value), y: middle, radius: strip.mark, emphasis, firmness, cell };
  return { strip: { ticks, mark, track: null, bar: null }, labels };
}

function bottomOf({ digits, words }: PlacedNumber): number {
  return Math.max(digits.box.bottom, ...words.map(({ box }) => box.bottom));
}

/** The drawing as SVG. */
export function drawBigNumber(placed: PlacedBigNumber): string {
  const { small } = typeSizes(placed.width);
  return drawChart(
    'big-number',
    placed,
    ...placed.rules.map((rule) => element('line', { class: 'grid', ...rule })),
    ...placed.numbers.map(({ digits, words, strip: place, emphasis, firmness, cell }) =>
      [
        place === null ? '' : drawStrip(place, emphasis, firmness, cell),
        drawLabel(digits, small, cell),
        drawLabels(words, placed.width),
      ].join(''),
    ),
  );
}

function drawStrip(
  { ticks, mark, track, bar }: PlacedStrip,
  emphasis: string,
  firmness: Firmness,
  cell: TableReference | undefined,
): string {
  return [
    drawTicks(ticks),
    track === null ? '' : drawTrack(track),
    bar === null ? '' : drawBar(bar, `column ${emphasis}`, firmness, cell),
    mark === null ? '' : drawMark(mark),
  ].join('');
}

/** Ticks at equal distances as one thick line whose dashes they are: a path of them all would weigh twenty times as much. */
function drawTicks(ticks: readonly Segment[]): string {
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (first === undefined || last === undefined) return '';
  const y = (first.y1 + first.y2) / 2;
  const [x1, x2] = [first.x1 - tickWidth / 2, last.x1 + tickWidth / 2];
  const step = (last.x1 - first.x1) / Math.max(1, ticks.length - 1);
  return element('line', {
    ...{ class: 'places', x1, y1: y, x2, y2: y },
    'stroke-width': first.y2 - first.y1,
    // Finer than coordinates are: over all ticks a rounded step would add up.
    'stroke-dasharray': `${tickWidth} ${Number((step - tickWidth).toFixed(3))}`,
  });
}

function drawTrack({ left, top, right, bottom }: Box): string {
  const [width, height] = [right - left, bottom - top];
  return element('rect', { class: 'track', x: left, y: top, width, height });
}
