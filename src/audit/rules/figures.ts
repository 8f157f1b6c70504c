import type { Row } from '../../datasets/dataset.ts';
import type { Figure } from '../../figures/figure.ts';
import { sourcesInRole } from '../../evidence/cite.ts';
import { type Calculated, readOne } from '../calculate.ts';
import type { Facts } from '../facts.ts';
import {
  attribute,
  childrenOf,
  type Element,
  findByTag,
  isElement,
  oneLine,
  textOf,
} from '../html.ts';
import { numeralsIn, type Page, report, settle } from '../page.ts';
import { describe, says } from '../printed.ts';
import { isKnown } from './computations.ts';
import { rowLinked, sourceLinked } from './row-links.ts';

/** The id of the figure that an element `<figure id="hinh-…">` shows. */
export function figureIdOf(element: Element): string | undefined {
  return element.tagName === 'figure'
    ? /^hinh-(.+)$/.exec(attribute(element, 'id') ?? '')?.[1]
    : undefined;
}

/** The tables of the figures on a page, each cell against the CSV cell that it stands for, and their sources. */
export function checkFigures(page: Page, facts: Facts): void {
  for (const element of page.elements('figure')) {
    const id = figureIdOf(element);
    const figure = id === undefined ? undefined : facts.figureOn(page, id);
    if (!figure) {
      report(page, {
        around: textOf(element),
        found: attribute(element, 'id') ?? '<figure>',
        expected: {
          vi: 'một biểu đồ có trong content/figures/',
          en: 'a figure that is in content/figures/',
        },
      });
      continue;
    }
    for (const table of findByTag(element, 'table')) {
      checkTable(table, figure, page, facts);
      // Words in a cell may name a number that the figure holds another against.
      const values = valuesOf(figure, facts);
      const open = numeralsIn(page, table).filter(({ is }) => is === null);
      settle(
        open.filter((numeral) => isKnown(numeral, values, page)),
        'table',
      );
    }
    checkSources(element, figure, page, facts);
    for (const row of figure.rows) page.rows.add(row);
  }
}

function checkTable(table: Element, figure: Figure, page: Page, facts: Facts): void {
  const [body] = findByTag(table, 'tbody');
  const lines = body ? childrenOf(body).filter(isElement) : [];
  const [head] = findByTag(table, 'thead');
  const titles = head ? findByTag(head, 'th').map((each) => textOf(each)) : [];
  const { stub, columns, rows } = figure.table;
  checkWords(head, [stub, ...columns.map(({ title }) => title)], figure, page);
  if (lines.length !== rows.length) {
    report(page, {
      around: figure.title,
      found: String(lines.length),
      expected: { vi: `bảng có ${rows.length} dòng`, en: `a table of ${rows.length} rows` },
    });
    return;
  }
  rows.forEach(({ header, cells }, rowIndex) => {
    const line = lines[rowIndex];
    if (!line) return;
    checkWords(line, [header, ...cells.map(({ text }) => text)], figure, page);
    checkHead(line, figure, page, facts);
    const shown = childrenOf(line).filter(
      (each) => isElement(each) && each.tagName === 'td',
    ) as Element[];
    shown.forEach((element, index) => {
      const reading = cells[index]?.reading ?? null;
      if (!reading) return checkPlaceOfOurs(element, [rowIndex, index], figure, page);
      const [{ dataset, key, column }] = reading.evidence;
      const row = facts.library.datasets.get(dataset)?.rowByKey.get(key);
      const isComputed = reading.computation !== null;
      const value = isComputed
        ? facts.valueOf(reading.computation.text)
        : row
          ? readOne(row, column, facts.library)
          : null;
      const name = isComputed ? reading.computation.text : `${dataset}[${key}].${column}`;
      checkCell(element, value, name, page, facts);
      if (row && !isComputed) {
        checkHeads(
          element,
          row,
          { unit: attribute(line, 'data-unit'), title: titles[index + 1] },
          page,
        );
      }
    });
  });
}

/** A line of the table has the words that the figure has there anew: years, units and remarks too. */
function checkWords(
  line: Element | undefined,
  wanted: readonly string[],
  { title }: Figure,
  page: Page,
): void {
  const cells = line ? findByTag(line, 'th', 'td') : [];
  const shown = cells.map((cell) => textOf(cell, ({ tagName }) => tagName === 'sup'));
  const at = wanted.findIndex((words, index) => oneLine(words) !== shown[index]);
  if (at < 0 && shown.length === wanted.length) {
    // Numbers in cells are held against the data one by one besides.
    if (line) page.remade.add(line);
    return settle(
      cells.filter(({ tagName }) => tagName === 'th').flatMap((cell) => numeralsIn(page, cell)),
      'quoted',
    );
  }
  const expected = wanted[at] ?? '–';
  report(page, {
    around: `${title}: ${shown.join(' | ')}`,
    found: shown[at] ?? '–',
    expected: { vi: expected, en: expected },
    numerals: at < 0 || !cells[at] ? [] : numeralsIn(page, cells[at]),
  });
}

/** The link at the head of a row leads to a row that the figure draws. */
function checkHead(line: Element, figure: Figure, page: Page, facts: Facts): void {
  for (const link of findByTag(line, 'a')) {
    const row = rowLinked(link, page, facts);
    if (row && figure.rows.includes(row)) continue;
    report(page, {
      around: textOf(line),
      found: attribute(link, 'href') ?? '',
      expected: {
        vi: `liên kết đến một dòng mà biểu đồ «${figure.id}» vẽ`,
        en: `a link to a row that the figure «${figure.id}» draws`,
      },
    });
  }
}

/** A cell prints a number, or a number with a word on it in brackets: `18,5% (tháng 5/2022)`. */
function checkCell(
  element: Element,
  value: Calculated | null,
  name: string,
  page: Page,
  facts: Facts,
): void {
  const found = textOf(element, ({ tagName }) => tagName === 'sup');
  const numerals = numeralsIn(page, element);
  const [, number = found] = /^(.*?) \(.*\)$/.exec(found) ?? [];
  const isRight = [found, number].some(
    (text) => value !== null && says(text, value, page.locale, facts.library),
  );
  if (!isRight) {
    const wanted = value ? describe(value) : name;
    report(page, {
      around: textOf((element.parentNode as Element | null) ?? element),
      found,
      expected: { vi: `${wanted}, theo ${name}`, en: `${wanted}, as ${name} says` },
      numerals,
    });
    return;
  }
  const said = numerals.filter(({ start, block }) => start - leading(block.text) < number.length);
  settle(said, 'table');
}

/** A place that we count ourselves: one more than how many of the first column are ahead, from either end. */
function checkPlaceOfOurs(
  element: Element,
  [row, column]: readonly [number, number],
  { table, chart }: Figure,
  page: Page,
): void {
  const place = Number(textOf(element));
  if (chart !== 'ranked-bars' || column !== 1 || !Number.isInteger(place) || place < 1) return;
  const values = table.rows.map(({ cells }) => cells[0]?.reading?.value);
  const own = values[row];
  if (own === undefined) return;
  const above = values.filter((value) => value !== undefined && value > own).length;
  const below = values.filter((value) => value !== undefined && value < own).length;
  if (place === above + 1 || place === below + 1) settle(numeralsIn(page, element), 'computed');
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}

/** The row that a cell was read in is of the unit and of the year that stand over and beside it. */
function checkHeads(
  element: Element,
  row: Row,
  { unit, title }: { readonly unit: string | undefined; readonly title: string | undefined },
  page: Page,
): void {
  const texts = Object.values(row.cells).map(({ text }) => text);
  const year = /^(?:19|20)\d\d$/.test(title ?? '') ? title : undefined;
  const isRight =
    (unit === undefined || texts.includes(unit)) &&
    (year === undefined || texts.some((text) => text.startsWith(year)));
  if (isRight) return;
  report(page, {
    around: textOf((element.parentNode as Element | null) ?? element),
    found: `${unit ?? ''} ${title ?? ''}`.trim(),
    expected: {
      vi: `đúng tỉnh và năm của dòng ${row.dataset}[${row.key}]`,
      en: `the unit and the year of row ${row.dataset}[${row.key}]`,
    },
  });
}

/** A figure names at least one publication in which its rows were read. */
function checkSources(element: Element, figure: Figure, page: Page, facts: Facts): void {
  const own = new Set(
    figure.rows.flatMap((row) =>
      (['source', 'origin'] as const).flatMap((role) =>
        sourcesInRole(row, role, facts.library).map(({ id }) => id),
      ),
    ),
  );
  const cited = findByTag(element, 'a').flatMap((link) => sourceLinked(link, page, facts) ?? []);
  if (cited.some((id) => own.has(id))) return;
  report(page, {
    around: figure.title,
    found: cited.join(', '),
    expected: {
      vi: `liên kết đến ít nhất một nguồn của các dòng được vẽ: ${[...own].slice(0, 3).join(', ')}`,
      en: `a link to at least one source of the rows drawn: ${[...own].slice(0, 3).join(', ')}`,
    },
  });
}

/** Every number that a figure shows, worked out from the cells: those of its table, and those bound in its data. */
export function valuesOf(figure: Figure, facts: Facts): readonly Calculated[] {
  let values = valuesByFigure.get(figure);
  if (!values) {
    const spec = facts.specOf(figure);
    const inTable = figure.table.rows.flatMap(({ cells }) =>
      cells.flatMap(({ reading }) => {
        if (!reading) return [];
        if (reading.computation) return facts.valueOf(reading.computation.text) ?? [];
        const [{ dataset, key, column }] = reading.evidence;
        const row = facts.library.datasets.get(dataset)?.rowByKey.get(key);
        return (row && readOne(row, column, facts.library)) ?? [];
      }),
    );
    const bound = expressionsIn(spec?.data).flatMap((text) => facts.valueOf(text) ?? []);
    values = [...inTable, ...bound];
    valuesByFigure.set(figure, values);
  }
  return values;
}

const valuesByFigure = new WeakMap<Figure, readonly Calculated[]>();

/** What stands under `of` anywhere in the data of a figure. */
function expressionsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    key === 'of' && typeof value === 'string' ? [value] : expressionsIn(value),
  );
}
