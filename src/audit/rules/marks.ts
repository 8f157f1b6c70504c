import type { Figure } from '../../figures/figure.ts';
import type { Calculated } from '../calculate.ts';
import { attribute, type Element, findAll, hasClass, textOf } from '../html.ts';
import { readDigits } from '../numeral.ts';
import { numeralsIn, type Page, report, settle } from '../page.ts';
import { fitEdges, fitLengths, type Mark, type Scale, straightLine } from '../scale.ts';

/** A figure with every number that it shows. */
export interface DrawnFigure {
  readonly figure: Figure;
  readonly values: readonly Calculated[];
  /** The ends of the axis, where its editor wrote them down. */
  readonly domain: readonly number[];
}

/** How the marks of a kind of drawing show their values; a kind that is not here must stand on one scale. */
const shownBy: Readonly<Record<string, 'place' | 'count' | 'pair'>> = {
  // A cell of a grid or a province of a map says its value in words and by its tone.
  'heat-table': 'place',
  map: 'place',
  // Dots that can be counted.
  'unit-chart': 'count',
  // A dot stands for two values, one on each axis.
  scatter: 'pair',
};

/** A label of a value axis. */
interface Tick {
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly element: Element;
}

/** How far the words of a tick may be from it: they stand beside its line, and are held between the edges. */
const heldBy = { x: 18, y: 9 } as const;

/** Holds the marks of a drawing to their values, and the labels of its axes to the marks; in each panel by itself. */
export function checkMarks(drawing: Element, drawn: DrawnFigure, page: Page): void {
  const panels = findAll(drawing, ({ tagName, attrs }) => {
    return tagName === 'g' && attrs.some(({ name, value }) => name === 'class' && /^chart-/.test(value));
  });
  for (const panel of panels.length > 0 ? panels : [drawing]) checkPanel(panel, drawn, page);
}

function checkPanel(panel: Element, drawn: DrawnFigure, page: Page): void {
  const { figure } = drawn;
  const scales: Scale[] = [];
  if (!areTrue(panel, figure, scales)) {
    report(page, {
      around: `${figure.title} (${attribute(panel, 'class') ?? ''})`,
      found: 'data-cell="…"',
      expected: {
        vi: 'các dấu đứng, dài, đậm hay nhiều đúng theo giá trị của chúng',
        en: 'marks that stand, stretch, stand out or are as many as their values say',
      },
    });
  }
  for (const ticks of axesOf(panel, page)) checkAxis(ticks, drawn, scales, page);
}

function areTrue(panel: Element, figure: Figure, scales: Scale[]): boolean {
  switch (shownBy[figure.chart]) {
    case 'place':
      return haveTones(panel, figure);
    case 'count':
      return areCounted(panel, figure);
    case 'pair':
      return ([0, 1] as const).every((column) => standOn(marksOf(panel, figure, column), scales));
    default:
      return haveScale(marksOf(panel, figure), scales);
  }
}

/** The marks that say which cell they draw, with the value of that cell or of another column of its row. */
function marksOf(drawing: Element, { table }: Figure, otherColumn?: number): Mark[] {
  const valueAt = (row: number, column: number) =>
    table.rows[row]?.cells[otherColumn ?? column]?.reading?.value;
  const found: Mark[] = [];
  for (const element of findAll(drawing, isSingleMark)) {
    const [row = -1, column = -1] = numbersIn(attribute(element, 'data-cell'));
    const value = valueAt(row, column);
    if (value === undefined) continue;
    found.push({ value, ...boxOf(element), role: roleOf(element) });
  }
  for (const line of findAll(drawing, (each) => attribute(each, 'data-cells') !== undefined)) {
    const cells = (attribute(line, 'data-cells') ?? '').split(' ');
    const pieces = (attribute(line, 'd') ?? '').split(/(?=M)/);
    pieces.forEach((piece, index) => {
      const [row = -1, first = -1] = numbersIn(cells[index]);
      [...piece.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].forEach(([, x, y], step) => {
        const value = valueAt(row, first + step);
        if (value === undefined) return;
        const [left, top] = [Number(x), Number(y)];
        found.push({ value, left, right: left, top, bottom: top, role: 'position' });
      });
    });
  }
  return found;
}

function isSingleMark(element: Element): boolean {
  const isShape = element.tagName === 'circle' || element.tagName === 'rect';
  return isShape && attribute(element, 'data-cell') !== undefined;
}

function numbersIn(reference: string | undefined): number[] {
  return (reference ?? '').split(',').map(Number);
}

/** A part of a stack shows its value by its length, wherever it begins. */
function roleOf(element: Element): Mark['role'] {
  return hasClass(element, 'part') ? 'length' : 'position';
}

function boxOf(element: Element): Omit<Mark, 'value' | 'role'> {
  const number = (name: string) => Number(attribute(element, name) ?? 0);
  if (element.tagName === 'circle') {
    const [left, top] = [number('cx'), number('cy')];
    return { left, right: left, top, bottom: top };
  }
  const [left, top] = [number('x'), number('y')];
  return { left, right: left + number('width'), top, bottom: top + number('height') };
}

function haveScale(marks: readonly Mark[], scales: Scale[]): boolean {
  return (['position', 'length'] as const).every((role) =>
    standOn(
      marks.filter((mark) => mark.role === role),
      scales,
      role,
    ),
  );
}

/** Whether marks stand on one scale, which is then known; two values fit every scale. */
function standOn(
  marks: readonly Mark[],
  scales: Scale[],
  role: Mark['role'] = 'position',
): boolean {
  if (new Set(marks.map(({ value }) => value)).size < 3) return true;
  const scale = role === 'length' ? fitLengths(marks) : fitEdges(marks);
  if (scale) scales.push(scale);
  return scale !== null;
}

/** Dots of a cell are as many as its value says. */
function areCounted(drawing: Element, { table }: Figure): boolean {
  const dots = Map.groupBy(findAll(drawing, isSingleMark), (each) => attribute(each, 'data-cell'));
  return [...dots].every(([reference, same]) => {
    const [row = -1, column = -1] = numbersIn(reference);
    return table.rows[row]?.cells[column]?.reading?.value === same.length;
  });
}

/** Of two cells the one with the greater value has the stronger tone, or in all cases the weaker one. */
function haveTones(drawing: Element, { table }: Figure): boolean {
  const marks = findAll(drawing, (each) => attribute(each, 'data-cell') !== undefined).flatMap(
    (element) => {
      const tone = /(?:^| )scale-(\d)/.exec(attribute(element, 'class') ?? '')?.[1];
      const [row = -1, column = -1] = numbersIn(attribute(element, 'data-cell'));
      const value = table.rows[row]?.cells[column]?.reading?.value;
      return tone === undefined || value === undefined ? [] : { value, tone: Number(tone) };
    },
  );
  const inOrder = marks.toSorted((a, b) => a.value - b.value);
  const rise = (sign: 1 | -1) =>
    inOrder.every(({ value, tone }, index) => {
      const previous = inOrder[index - 1];
      if (!previous) return true;
      return value === previous.value
        ? tone === previous.tone
        : sign * tone >= sign * previous.tone;
    });
  return rise(1) || rise(-1);
}

/** The labels that stand in one line across or down the drawing; labels that are no plain number are left out. */
function axesOf(drawing: Element, page: Page): Tick[][] {
  const ticks = findAll(
    drawing,
    (each) => each.tagName === 'text' && hasClass(each, 'tick'),
  ).flatMap((element): Tick[] => {
    const [, sign = '', number = ''] =
      /^([−-]?)(\d[\d.,]*)(?:%|st|nd|rd|th| ?\p{L}[\p{L} ]*)?$/u.exec(textOf(element)) ?? [];
    const digits = readDigits(number, page.locale);
    if (digits === null) return [];
    const value = Number(digits) * (sign === '' ? 1 : -1);
    const at = (name: string) => Number(attribute(element, name) ?? 0);
    return [{ value, x: at('x'), y: at('y'), element }];
  });
  const across = linesOf(ticks, 'y', 'x');
  const rest = ticks.filter((tick) => !across.flat().includes(tick));
  return [...across, ...linesOf(rest, 'x', 'y')];
}

/** Labels in line with each other whose values rise or fall from one to the next; where they begin anew, a line ends. */
function linesOf(ticks: readonly Tick[], same: 'x' | 'y', along: 'x' | 'y'): Tick[][] {
  return [...Map.groupBy(ticks, (tick) => Math.round(tick[same])).values()].flatMap((all) => {
    const lines: Tick[][] = [];
    for (const tick of all.toSorted((a, b) => a[along] - b[along])) {
      const line = lines.at(-1);
      const [last, before] = [line?.at(-1), line?.at(-2)];
      const goesOn =
        last !== undefined &&
        tick.value !== last.value &&
        (!before || tick.value > last.value === last.value > before.value);
      if (line && goesOn) line.push(tick);
      else lines.push([tick]);
    }
    return lines.filter(({ length }) => length >= 2);
  });
}

/** Years of the rows drawn in their order, places of the table, or round numbers on the scale of the marks. */
function checkAxis(
  ticks: readonly Tick[],
  { figure, values, domain }: DrawnFigure,
  scales: readonly Scale[],
  page: Page,
): void {
  const numerals = ticks.flatMap(({ element }) => numeralsIn(page, element));
  const side = isAcross(ticks) ? 'x' : 'y';
  const refuse = (vi: string, en: string) =>
    report(page, {
      around: `${figure.title}: ${ticks.map(({ element }) => textOf(element)).join(' ')}`,
      found: ticks.map(({ element }) => textOf(element)).join(' '),
      expected: { vi, en },
      numerals,
    });
  if (isOfYears(ticks, figure) || isOfPlaces(ticks, figure)) {
    const places = ticks.toSorted((a, b) => a.value - b.value).map((tick) => tick[side]);
    const isOrdered = places.every((at, index) => index === 0 || at > (places[index - 1] ?? at));
    return isOrdered ? settle(numerals, 'axis') : refuse('các mốc theo thứ tự', 'labels in order');
  }
  const fit = straightLine(ticks.map((tick) => ({ value: tick.value, at: tick[side] })));
  const isTrue =
    fit !== null &&
    ticks.every((tick) => Math.abs(fit.start + fit.slope * tick.value - tick[side]) <= heldBy[side]);
  if (!isTrue) {
    return refuse('các số trên trục cách nhau theo đúng giá trị', 'labels as far apart as their values');
  }
  const shown = [...values.map(({ value }) => value), ...domain, ...sumsOf(figure)];
  const whole = values.flatMap(({ outOf }) => outOf ?? []);
  const step = smallestStep(ticks);
  const low = Math.min(0, ...shown) - step;
  const high = Math.max(0, ...shown, ...whole) + step;
  const isRight = ticks.every(
    ({ value }) =>
      value >= low &&
      value <= high &&
      (isRound(value) || shown.includes(value) || whole.includes(value)),
  );
  if (!isRight) return refuse(`số tròn từ ${low} đến ${high}`, `round numbers from ${low} to ${high}`);
  const own = scales.filter((scale) => scale.side === side);
  if (own.length > 0 && !own.some((scale) => areOn(scale, ticks, side))) {
    return refuse('số trên trục và các dấu theo cùng một thang', 'labels and marks on one scale');
  }
  settle(numerals, 'axis');
}

function isAcross(ticks: readonly Tick[]): boolean {
  const range = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers);
  return range(ticks.map(({ x }) => x)) > range(ticks.map(({ y }) => y));
}

/** A scale of lengths has the same step as the axis; one of positions also the same beginning. */
function areOn({ start, slope, isOfLengths }: Scale, ticks: readonly Tick[], side: 'x' | 'y'): boolean {
  const [first] = ticks;
  return ticks.every((tick) => {
    if (!first) return true;
    const expected = isOfLengths
      ? first[side] + slope * (tick.value - first.value)
      : start + slope * tick.value;
    return Math.abs(expected - tick[side]) <= heldBy[side] * (isOfLengths ? 2 : 1);
  });
}

function smallestStep(ticks: readonly Tick[]): number {
  const values = ticks.map(({ value }) => value).toSorted((a, b) => a - b);
  return Math.min(...values.slice(1).map((value, index) => value - (values[index] ?? value)));
}

/** The greatest sums that parts of a figure make: the ends of stacks. */
function sumsOf({ table }: Figure): number[] {
  const columns = table.rows.map(({ cells }) => cells.map(({ reading }) => reading?.value ?? 0));
  const sum = (numbers: readonly number[]) =>
    numbers.reduce((total, each) => total + Math.max(0, each), 0);
  const inColumn = (index: number) => columns.map((cells) => cells[index] ?? 0);
  return [
    Math.max(...columns.map(sum)),
    Math.max(...(columns[0] ?? []).map((_, index) => sum(inColumn(index)))),
  ].filter(Number.isFinite);
}

/** Four digits without grouping that are years of the rows drawn, or lie between two of them. */
function isOfYears(ticks: readonly Tick[], { rows }: Figure): boolean {
  if (!ticks.every(({ element }) => /^(?:19|20)\d\d$/.test(textOf(element)))) return false;
  const years = rows.flatMap(({ cells }) =>
    Object.values(cells).flatMap(({ text }) => {
      const [, year] = /^((?:19|20)\d\d)(?!\d)/.exec(text) ?? [];
      return year === undefined ? [] : Number(year);
    }),
  );
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return ticks.every(({ value }) => value >= first && value <= last);
}

/** Places down a list of bars: each is a place that the table prints. */
function isOfPlaces(ticks: readonly Tick[], { chart, table }: Figure): boolean {
  if (chart !== 'ranked-bars') return false;
  const printed = new Set(table.rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
  return ticks.every(({ element }) => printed.has(textOf(element)));
}

/** Two digits and zeros, or three of which the last is a 5: what axes are divided by. */
function isRound(value: number): boolean {
  const digits = String(Number(Math.abs(value).toPrecision(12)))
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
  return digits.length <= 2 || (digits.length === 3 && digits.endsWith('5'));
}
