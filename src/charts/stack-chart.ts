import { drawBar } from './bar-mark.ts';
import type { Box, Segment } from './box.ts';
import { type BreakMark, breaksBetweenRows, drawBreaks, placeBreaksAcross } from './break-marks.ts';
import { type PlacedChart, drawChart, drawLabels, placeTitle } from './chart-frame.ts';
import { halfMark } from './column-groups.ts';
import { placeLyingAxis } from './lying-axis.ts';
import type { ChartBreak, DrawingOptions, Emphasis, Firmness, TableReference } from './mark.ts';
import { type NamedPart, placePartNames } from './part-names.ts';
import {
  type PartValue,
  type Stack,
  type StackPart,
  type StackSpans,
  stackSpans,
} from './stacks.ts';
import { roomFor } from './spread.ts';
import { element } from './svg.ts';
import {
  type TextBlock,
  type TextLabel,
  heightOf,
  labelBelow,
  labelBeside,
  widthOf,
} from './text-label.ts';
import { type TypeSizes, isPhone, typeSizes } from './type-size.ts';
import { type GridLine, type TickFormat, drawGrid } from './value-axis.ts';
import { wrapText } from './wrap-text.ts';
import { type ZeroScale, sharedReaches, zeroScale } from './zero-scale.ts';

/** A stack with what its parts are held against. */
export interface PlannedStack extends Stack {
  /** What the parts add up to, if that is known: 100 for shares, a published total. */
  readonly whole: number | null;
  /** A total to print at the end. */
  readonly total: PartValue | null;
}

/** Everything that a chart of stacks starts from. */
export interface StacksPlan {
  readonly parts: readonly StackPart[];
  readonly stacks: readonly PlannedStack[];
  /** Whether parts may be negative. */
  readonly isSigned: boolean;
  /** Whether the total has a mark across the parts, beside its words. */
  readonly marksTotal: boolean;
  /** What the total is. */
  readonly totalName: string;
  readonly breaks: readonly ChartBreak[];
  readonly tick: TickFormat;
  readonly axisTitle: string;
}

/** How thick bars are; with many of them, less. */
const thickness = { phone: 24, desk: 30, many: 18 } as const;
const manyFrom = 13;
/** Between two stacks. */
const stackGap = 10;
/** The widest that the names of stacks may be at the left, in so many lines; else they stand over their bars. */
const stackName = { phone: 64, desk: 150, share: 0.3, lines: 2 } as const;
/** From a bar to the words at its end, and the least air beside words in a part. */
const wordGap = 6;
const partAir = 2;
/** The widest that words at the end of a bar may be before they wrap. */
const endWidth = { phone: 80, desk: 170 } as const;
/** How far the mark of a total reaches over the bar, and half of its thickness at most. */
const markReach = 4;
const markThickness = 3;
/** Between two parts of a bar there is so much paper. */
const partGap = 1;
/** About how many ticks the value axis has. */
const tickCount = { phone: 2, desk: 5 } as const;

export interface PlacedPart extends Box {
  /** Which stack it is in, and which part of it. */
  readonly stack: number;
  readonly part: number;
  readonly emphasis: Emphasis;
  readonly firmness: Firmness;
  readonly cell: TableReference | undefined;
}

export interface PlacedStacks extends PlacedChart {
  /** The x of zero. */
  readonly zero: number;
  readonly grid: readonly GridLine[];
  readonly parts: readonly PlacedPart[];
  /** The marks of totals. */
  readonly totals: readonly (Box & Pick<PlacedPart, 'stack' | 'firmness' | 'cell'>)[];
  readonly leaders: readonly Segment[];
  readonly breaks: readonly BreakMark[];
  readonly axisLabels: readonly TextLabel[];
  readonly labels: readonly TextLabel[];
}

/** A stack with its parts on the value axis and the words at its end. */
interface Row {
  readonly stack: PlannedStack;
  readonly spans: StackSpans;
  /** The total, the subject's values that have no room in their parts, what is missing; one under the other. */
  readonly ends: readonly TextBlock[];
}

/** The room of a drawing, and the domain that it shares with others. */
interface Frame {
  readonly width: number;
  readonly sizes: TypeSizes;
  readonly domain: readonly [number, number] | undefined;
}

/**
 * Places stacks as lying bars, one under the other. The names of parts stand over the first bar that has them, values
 * in their parts where they fit; a value of the subject that does not fit stands at the end of its bar. Throws if a
 * value is not finite or may not be negative, or if a stack has not one value for each part.
 */
export function placeStacks(
  plan: StacksPlan,
  { width, label, domain }: DrawingOptions,
): PlacedStacks {
  const { stacks } = plan;
  for (const stack of stacks) requireSound(stack, plan);
  const device = isPhone(width) ? 'phone' : 'desk';
  const sizes = typeSizes(width);
  const thick = stacks.length < manyFrom ? thickness[device] : thickness.many;
  const { titles, bottom: titleBottom } = placeTitle(plan.axisTitle, width);

  const nameRoom = Math.min(stackName[device], stackName.share * width);
  const narrowNames = stacks.map((stack) => stackBlock(stack, nameRoom, sizes));
  const areBeside = narrowNames.every(({ lines }) => lines.length <= stackName.lines);
  const stackNames = areBeside ? narrowNames : stacks.map((each) => stackBlock(each, width, sizes));
  const left = areBeside ? Math.max(0, ...stackNames.map(widthOf)) + 8 : 0;

  const { rows, scale } = fitRows(plan, width - left - 1, { width, domain, sizes });
  const zero = left + scale.zero;
  const x = (value: number) => zero + value * scale.unit;

  const worded = breaksBetweenRows(
    plan.breaks,
    stacks.map(({ at }) => at),
    width,
    sizes,
  );
  const named = rows.map((_, index) => {
    const parts = namesAt(plan, rows, index, x);
    return placePartNames(parts, width, sizes);
  });

  const labels: TextLabel[] = [];
  const leaders: Segment[] = [];
  const bars: { readonly top: number; readonly bottom: number }[] = [];
  const edges: { readonly top: number; readonly bottom: number }[] = [];
  let from = titleBottom;
  rows.forEach((row, index) => {
    if (index > 0) from += stackGap;
    for (const { before, room } of worded.breaks) if (before === index) from += room;
    const top = from;
    const name = stackNames[index];
    if (name !== undefined && !areBeside) {
      const over = labelBelow(name, 0, from, 'start');
      labels.push(over);
      from = over.box.bottom + 1;
    }
    from += named[index]?.height ?? 0;
    const beside = areBeside && name !== undefined ? [name] : [];
    const height = Math.max(thick, roomFor(row.ends.map(heightOf), 0), ...beside.map(heightOf));
    const middle = from + height / 2;
    const bar = { top: middle - thick / 2, bottom: middle + thick / 2 };
    const names = named[index]?.placeAt(from, bar.top);
    labels.push(...beside.map((block) => labelBeside(block, 0, middle, 'start')));
    labels.push(...(names?.labels ?? []), ...placeWords(row, plan, x, middle, sizes));
    leaders.push(...(names?.leaders ?? []));
    bars.push(bar);
    from += height;
    edges.push({ top, bottom: from });
  });
  const bottom = Math.max(from, (bars.at(-1)?.bottom ?? titleBottom) + 6);
  const [low, high] = domainOf(rows, domain);
  const axis = placeLyingAxis([low, high], tickCount[device], plan.tick, {
    x,
    top: Math.min(bottom, bars[0]?.top ?? bottom) - 3,
    bottom,
    width,
    sizes,
  });
  const axisLabels = [...titles, ...axis.labels];
  return {
    width,
    height: Math.max(bottom, ...[...axisLabels, ...labels].map(({ box }) => box.bottom)) + 2,
    label,
    notes: worded.notes,
    zero,
    grid: axis.grid,
    parts: rows.flatMap((row, stack) => {
      const bar = bars[stack];
      return bar === undefined ? [] : placeParts(row, stack, plan, x, bar);
    }),
    totals: rows.flatMap(({ stack: { total } }, stack) => {
      const bar = bars[stack];
      if (!plan.marksTotal || total === null || total.value === null || bar === undefined)
        return [];
      const half = halfMark(total.firmness);
      return [
        {
          left: x(total.value) - half,
          right: x(total.value) + half,
          top: bar.top - markReach,
          bottom: bar.bottom + markReach,
          stack,
          firmness: total.firmness,
          cell: total.cell,
        },
      ];
    }),
    leaders,
    breaks: placeBreaksAcross(worded.breaks, edges, width),
    axisLabels,
    labels,
  };
}

function requireSound({ at, values, total }: PlannedStack, { parts, isSigned }: StacksPlan): void {
  if (values.length !== parts.length)
    throw new Error(`${at.label} has ${values.length} values for ${parts.length} parts`);
  for (const { value } of [...values, total ?? []].flat()) {
    if (value === null) continue;
    if (!Number.isFinite(value)) throw new Error(`A value of ${at.label} is ${value}`);
    if (value < 0 && !isSigned) throw new Error(`A part of ${at.label} is ${value}, under zero`);
  }
}

function stackBlock({ at, isSubject = false }: Stack, room: number, sizes: TypeSizes): TextBlock {
  const weight = isSubject ? 600 : 400;
  const lines = wrapText(at.label, room, sizes.small, weight);
  return { lines, size: sizes.small, weight, role: isSubject ? 'subject' : 'tick' };
}

/** The rows of all stacks, and the scale at which the words at their ends have room. */
function fitRows(
  plan: StacksPlan,
  length: number,
  { width, domain, sizes }: Frame,
): { readonly rows: readonly Row[]; readonly scale: ZeroScale } {
  const rowsAt = (unit: number) =>
    plan.stacks.map((stack) => rowOf(stack, plan, unit, { width, sizes }));
  const scaleOf = (rows: readonly Row[]) =>
    zeroScale(
      [
        ...rows.flatMap((row) => {
          const { low, high } = endsOf(row);
          const words = Math.max(0, ...row.ends.map((block) => wordGap + widthOf(block)));
          const mark = plan.marksTotal ? markThickness : 0;
          return [
            { value: high, room: words + mark },
            { value: low, room: mark },
          ];
        }),
        ...sharedReaches(domain, 4.5 * sizes.small),
      ],
      length,
    );
  const countWords = (rows: readonly Row[]) => rows.reduce((sum, { ends }) => sum + ends.length, 0);
  // Words at the ends make bars shorter, so that fewer fit into their parts: every round can only add some.
  let rows = rowsAt(Number.MAX_VALUE);
  for (;;) {
    const scale = scaleOf(rows);
    const next = rowsAt(scale.unit);
    if (countWords(next) === countWords(rows)) return { rows, scale };
    rows = next;
  }
}

/** A row at a scale of `unit` pixels, which tells which values have no room in their parts. */
function rowOf(
  stack: PlannedStack,
  plan: StacksPlan,
  unit: number,
  { width, sizes }: Omit<Frame, 'domain'>,
): Row {
  const { values, whole, total, missingWords = '' } = stack;
  const spans = stackSpans(
    values.map(({ value }) => value),
    { whole, isSigned: plan.isSigned },
  );
  const outside = spans.spans.flatMap(({ part, from, to }) => {
    const value = values[part];
    if (value === undefined || plan.parts[part]?.emphasis !== 'subject') return [];
    const block = valueBlock(value, 'subject', sizes);
    return fitsIn(block, (to - from) * unit) ? [] : [{ ...block, role: 'subject' }];
  });
  const room = endWidth[isPhone(width) ? 'phone' : 'desk'];
  const lines = wrapText(missingWords, room, sizes.small, 400);
  const missing: TextBlock = { lines, size: sizes.small, weight: 400, role: 'absent' };
  const isOpen = spans.gap !== null && spans.gap.to === null;
  return {
    stack,
    spans,
    ends: [
      ...(total === null || total.value === null
        ? []
        : [{ lines: [total.label], size: sizes.small, weight: 600 as const, role: 'name' }]),
      ...outside,
      ...(isOpen && missing.lines.length > 0 ? [missing] : []),
    ],
  };
}

/** How far a row reaches to either side of zero. */
function endsOf({ stack: { total }, spans: { spans, gap } }: Row): {
  readonly low: number;
  readonly high: number;
} {
  const ends = [0, total?.value ?? 0, gap?.to ?? 0, ...spans.map(({ to }) => to)];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

function domainOf(
  rows: readonly Row[],
  shared: readonly [number, number] = [0, 0],
): [number, number] {
  const ends = rows.map(endsOf);
  return [
    Math.min(...shared, ...ends.map(({ low }) => low)),
    Math.max(...shared, ...ends.map(({ high }) => high)),
  ];
}

/** Words on a part are as dark or as light as its form asks for. */
function valueBlock(
  { label, firmness }: PartValue,
  emphasis: Emphasis,
  { small }: TypeSizes,
): TextBlock {
  const isFilled = firmness === 'solid' || firmness === 'ringed';
  const role =
    firmness === 'half'
      ? 'on-hatched'
      : isFilled && emphasis !== 'context'
        ? 'on-dark'
        : 'on-light';
  return { lines: [label], size: small, weight: emphasis === 'subject' ? 600 : 400, role };
}

function fitsIn(block: TextBlock, room: number): boolean {
  return widthOf(block) + 2 * partAir <= Math.abs(room);
}

/** The parts that are named over this row, and the total if it is the first that has one. */
function namesAt(
  { parts, totalName, marksTotal }: StacksPlan,
  rows: readonly Row[],
  index: number,
  x: (value: number) => number,
): NamedPart[] {
  const row = rows[index];
  if (row === undefined) return [];
  const named = row.spans.spans.flatMap(({ part, from, to }): NamedPart[] => {
    const { name = '', emphasis = 'context' } = parts[part] ?? {};
    if (namingRow(part, rows) !== index) return [];
    const [left, right] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
    return [{ name, role: emphasis, isStrong: emphasis === 'subject', left, right }];
  });
  const [total] = row.ends;
  if (total === undefined || totalName === '' || rows.findIndex(hasTotal) !== index) return named;
  const left = x(endsOf(row).high) + (marksTotal ? markThickness : 0) + wordGap;
  const right = left + widthOf(total);
  return [...named, { name: totalName, role: 'name', isStrong: true, isBeside: true, left, right }];
}

/** Where a part is named: over the first whole bar that shows it, else where it is longest; −1 if no bar does. */
function namingRow(part: number, rows: readonly Row[]): number {
  const lengths = rows.map(({ spans: { spans } }) => {
    const span = spans.find((each) => each.part === part);
    return span === undefined ? 0 : Math.abs(span.to - span.from);
  });
  const longest = Math.max(0, ...lengths);
  if (longest === 0) return -1;
  const whole = rows.findIndex(({ spans: { gap } }) => gap === null);
  return whole >= 0 && (lengths[whole] ?? 0) > 0 ? whole : lengths.indexOf(longest);
}

function hasTotal({ stack: { total } }: Row): boolean {
  return total !== null && total.value !== null;
}

/** The values in their parts, what stands for missing ones, and the words at the end of the bar. */
function placeWords(
  row: Row,
  { parts, marksTotal }: StacksPlan,
  x: (value: number) => number,
  middle: number,
  sizes: TypeSizes,
): TextLabel[] {
  const { stack, spans, ends } = row;
  const within = spans.spans.flatMap(({ part, from, to }) => {
    const value = stack.values[part];
    if (value === undefined) return [];
    const block = valueBlock(value, parts[part]?.emphasis ?? 'context', sizes);
    if (!fitsIn(block, x(to) - x(from))) return [];
    return [labelBeside(block, (x(from) + x(to)) / 2, middle, 'middle')];
  });
  const { gap } = spans;
  const dashes: TextLabel[] = [];
  if (gap !== null && gap.to !== null) {
    const room = x(gap.to) - x(gap.from);
    const block = [stack.missingWords ?? '', '–']
      .filter((text) => text !== '')
      .map((text) => ({ lines: [text], size: sizes.small, weight: 400 as const, role: 'absent' }))
      .find((each) => widthOf(each) <= room);
    if (block !== undefined)
      dashes.push(labelBeside(block, (x(gap.from) + x(gap.to)) / 2, middle, 'middle'));
  }
  const left = x(endsOf(row).high) + (marksTotal ? markThickness : 0) + wordGap;
  let top = middle - roomFor(ends.map(heightOf), 0) / 2;
  const after = ends.map((block) => {
    const placed = labelBelow(block, left, top, 'start');
    top = placed.box.bottom;
    return placed;
  });
  return [...within, ...dashes, ...after];
}

/** The parts of one bar; each begins a little after the one before it, so that paper shows between them. */
function placeParts(
  { stack: { values }, spans: { spans } }: Row,
  stack: number,
  { parts }: StacksPlan,
  x: (value: number) => number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): PlacedPart[] {
  return spans.flatMap(({ part, from, to }) => {
    const value = values[part];
    if (value === undefined || from === to) return [];
    const gap = from === 0 ? 0 : Math.min(partGap, Math.abs(x(to) - x(from)) / 2);
    const start = x(from) + Math.sign(to - from) * gap;
    return [
      {
        left: Math.min(start, x(to)),
        right: Math.max(start, x(to)),
        top,
        bottom,
        stack,
        part,
        emphasis: parts[part]?.emphasis ?? 'context',
        firmness: value.firmness,
        cell: value.cell,
      },
    ];
  });
}

/** The drawing as SVG, with the name of its kind. */
export function drawStacks(kind: string, placed: PlacedStacks): string {
  const { width } = placed;
  return drawChart(
    kind,
    placed,
    drawGrid(placed.grid.filter(({ isZero }) => !isZero)),
    ...placed.parts.map((part) =>
      drawBar(part, `column part ${part.emphasis}`, part.firmness, part.cell),
    ),
    drawGrid(placed.grid.filter(({ isZero }) => isZero)),
    ...placed.leaders.map(({ x1, y1, x2, y2 }) =>
      element('line', { class: 'leader', x1, y1, x2, y2 }),
    ),
    ...placed.totals.map((mark) => drawBar(mark, 'total', mark.firmness, mark.cell)),
    drawBreaks(placed.breaks, typeSizes(width).small),
    drawLabels(placed.axisLabels, width),
    drawLabels(placed.labels, width),
  );
}
