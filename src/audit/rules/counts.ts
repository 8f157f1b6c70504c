import type { Dataset } from '../../datasets/dataset.ts';
import { citeRows, distinctPublishers, sourcesInRole } from '../../evidence/cite.ts';
import type { Locale } from '../../i18n/locale.ts';
import { message, type MessageKey } from '../../i18n/messages.ts';
import { readOne } from '../calculate.ts';
import type { Facts } from '../facts.ts';
import {
  attribute,
  childrenOf,
  closest,
  type Element,
  findByTag,
  hasClass,
  isElement,
  plainSpaces,
  textOf,
} from '../html.ts';
import { readDigits } from '../numeral.ts';
import { type Block, type Page, report, settle, type ShownNumeral, wordsAround } from '../page.ts';
import { figureIdOf } from './figures.ts';
import {
  addedRows,
  changedCells,
  changedFiles,
  firstRows,
  foldedItems,
  foldedRows,
  numberOfEntry,
  removedRows,
  restatedRows,
  unlistedChanges,
} from './history-counts.ts';
import { columnLinked, datasetLinked, rowLinked } from './row-links.ts';

/** A count that the interface prints: the words that it stands in, and what it should be where it stands. */
interface Count {
  /** The words of the interface, with one slot. */
  readonly key: MessageKey;
  /** `undefined` where this place has nothing to do with the count. */
  readonly expected: (at: Place, facts: Facts) => number | undefined;
}

export interface Place {
  readonly page: Page;
  readonly block: Block;
  /** What stands between the beginning of the block and the count. */
  readonly before: string;
}

/** Every count that the words of the interface have a slot for. A new one is a finding until it is here. */
const counts: readonly Count[] = [
  { key: 'dataset.other-rows', expected: foldedRows },
  { key: 'dataset.row-count', expected: (at, facts) => datasetAt(at, facts)?.rows.length },
  { key: 'figures.lead', expected: (_, { content }) => content.figures.size },
  { key: 'sources.lead', expected: (_, { library }) => library.sources.size },
  { key: 'figures.row-count', expected: rowsOfFigure },
  { key: 'sources.rows', expected: (at, facts) => foldedItems(at) ?? rowsOfSource(at, facts) },
  { key: 'source.datasets', expected: foldedItems },
  { key: 'figure.more-sources', expected: unnamedPublishers },
  { key: 'dataset.from', expected: (at, facts) => constraintsAt(at, facts)?.minimum },
  { key: 'history.cells', expected: changedCells },
  { key: 'history.added-rows', expected: addedRows },
  { key: 'history.removed-rows', expected: removedRows },
  { key: 'history.rest', expected: unlistedChanges },
  { key: 'version.changed-files', expected: changedFiles },
  { key: 'corrections.restated', expected: restatedRows },
  { key: 'corrections.number', expected: numberOfEntry },
  { key: 'history.entry', expected: numberOfEntry },
  { key: 'profile.rank-of', expected: totalOfRanks },
  { key: 'dataset.to', expected: (at, facts) => constraintsAt(at, facts)?.maximum },
];

/** Counts that the interface makes: each is made again. */
export function checkCounts(block: Block, page: Page, facts: Facts): void {
  for (const count of counts) checkCount(count, block, page, facts);
  checkRowsTitle(block, page, facts);
  checkFirstRows(block, page, facts);
}

function checkCount({ key, expected }: Count, block: Block, page: Page, facts: Facts): void {
  for (const match of block.text.matchAll(patternOf(key, block.locale))) {
    const [start, end] = match.indices?.[1] ?? [0, 0];
    const numeral = block.numerals.find((each) => each.end === end);
    if (!numeral || numeral.is !== null) continue;
    const wanted = expected({ page, block, before: block.text.slice(0, start) }, facts);
    if (wanted !== undefined) compare(numeral, block.text.slice(start, end), wanted, page);
  }
}

function compare(numeral: ShownNumeral, printed: string, wanted: number, page: Page): void {
  if (readDigits(printed, numeral.block.locale) === String(wanted)) {
    return settle([numeral], 'count');
  }
  report(page, {
    around: wordsAround(numeral),
    found: printed,
    expected: { vi: `${wanted}, đếm lại từ dữ liệu`, en: `${wanted}, counted again in the data` },
    numerals: [numeral],
  });
}

const patterns = new Map<string, RegExp>();

/** The words of the interface with their slot as a group that holds a numeral. */
function patternOf(key: MessageKey, locale: Locale): RegExp {
  const name = `${key} ${locale}`;
  let pattern = patterns.get(name);
  if (!pattern) {
    const [before = '', after = ''] = plainSpaces(message(key, locale)).split(/\{\w+\}/);
    pattern = new RegExp(
      `${RegExp.escape(before)}([−-]?\\p{N}+(?:[.,]\\p{N}+)*)${RegExp.escape(after)}`,
      'dgu',
    );
    patterns.set(name, pattern);
  }
  return pattern;
}

/** The dataset that a count speaks of: of those linked in the same item of a list, the one named last before it. */
function datasetAt({ page, block, before }: Place, facts: Facts) {
  const item = closest(block.element, ({ tagName }) => tagName === 'li') ?? block.element;
  const linked = findByTag(item, 'a').flatMap((link) => {
    const id = datasetLinked(link, page, facts);
    const title = textOf(link);
    const at = before.lastIndexOf(title);
    return id === undefined ? [] : { id, size: title.length, end: at < 0 ? at : at + title.length };
  });
  // One title may be the beginning or the end of another.
  const [nearest] = linked.toSorted((a, b) => b.end - a.end || b.size - a.size);
  return facts.library.datasets.get(nearest?.id ?? '');
}

/** On the page of a figure: how many of the rows drawn are of a dataset. */
function rowsOfFigure(at: Place, facts: Facts): number | undefined {
  const [, id] = /^hinh\/([^/]+)\/$/.exec(at.page.path) ?? [];
  const figure = id === undefined ? undefined : facts.figureOn(at.page, id);
  const dataset = datasetAt(at, facts);
  return figure?.rows.filter((row) => row.dataset === dataset?.id).length;
}

/** In the register of sources: how many rows of a dataset rest on a source or are confirmed by it. */
function rowsOfSource(at: Place, facts: Facts): number | undefined {
  const [, id] =
    /^nguon-(.+)$/.exec(
      attribute(
        closest(at.block.element, ({ tagName }) => tagName === 'li') ?? at.block.element,
        'id',
      ) ?? '',
    ) ?? [];
  const dataset = datasetAt(at, facts);
  if (id === undefined || !dataset) return undefined;
  let bySource = rowsBySource.get(dataset);
  if (!bySource) rowsBySource.set(dataset, (bySource = countBySource(dataset, facts)));
  return bySource.get(id) ?? 0;
}

const rowsBySource = new WeakMap<Dataset, ReadonlyMap<string, number>>();

function countBySource({ rows }: Dataset, { library }: Facts): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const named = (['source', 'origin', 'corroboration'] as const).flatMap((role) =>
      sourcesInRole(row, role, library).map(({ id }) => id),
    );
    for (const id of new Set(named)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** «và 3 nguồn khác»: the publishers of a figure that are not named before. */
function unnamedPublishers({ page, block, before }: Place, facts: Facts): number | undefined {
  const around = closest(block.element, (each) => figureIdOf(each) !== undefined);
  const id =
    (around && figureIdOf(around)) ?? /^hinh\/(.+)\.(?:vi|en)\.\w+\.svg$/.exec(page.file)?.[1];
  const figure = id === undefined ? undefined : facts.figureOn(page, id);
  if (!figure) return undefined;
  const named = before.split(';').length;
  return distinctPublishers(citeRows(figure.rows, facts.library)).length - named;
}

/** In the table of columns: what the column of this line allows. */
function constraintsAt({ page, block }: Place, facts: Facts) {
  const [, id] = /^du-lieu\/([^/]+)\/$/.exec(page.path) ?? [];
  const line = closest(block.element, ({ tagName }) => tagName === 'tr');
  const [head, , type] = line ? childrenOf(line).filter(isElement) : [];
  const fields = facts.library.datasets.get(id ?? '')?.fields ?? [];
  if (!head || block.element !== type) return undefined;
  return fields.find(({ name }) => name === textOf(head))?.constraints;
}

/** «hạng trong 63» at the head of a column or a line of ranks: what all of them are out of. */
function totalOfRanks({ page, block }: Place, facts: Facts): number | undefined {
  const head = closest(block.element, ({ tagName }) => tagName === 'th');
  const line = head && closest(head, ({ tagName }) => tagName === 'tr');
  const table = line && closest(line, ({ tagName }) => tagName === 'table');
  if (!table) return undefined;
  const cellsOf = (row: Element) => childrenOf(row).filter(isElement);
  const column = cellsOf(line).indexOf(head);
  const isOverColumn = closest(line, ({ tagName }) => tagName === 'thead') !== undefined;
  const cells = isOverColumn
    ? findByTag(table, 'tr').flatMap((row) => cellsOf(row)[column] ?? [])
    : cellsOf(line);
  const totals = new Set(
    cells
      .filter(({ tagName }) => tagName === 'td')
      .flatMap((cell) => findByTag(cell, 'a'))
      .flatMap((link) => {
        const row = rowLinked(link, page, facts);
        const value = row && readOne(row, columnLinked(link), facts.library);
        return value?.outOf ?? [];
      }),
  );
  return totals.size === 1 ? [...totals][0] : undefined;
}

/** «Có trong kho dữ liệu từ 25/11/2026, khi đó 169 dòng»: the second slot is the count. */
function checkFirstRows(block: Block, page: Page, facts: Facts): void {
  const [before = '', , after = ''] = plainSpaces(message('history.first', block.locale)).split(
    /\{\w+\}/,
  );
  const middle = plainSpaces(message('history.first', block.locale)).split(/\{\w+\}/)[1] ?? '';
  const form = new RegExp(
    `${RegExp.escape(before)}[^,]*${RegExp.escape(middle)}([0-9.,]+)${RegExp.escape(after)}`,
    'd',
  );
  const [start, end] = form.exec(block.text)?.indices?.[1] ?? [];
  const numeral = block.numerals.find((each) => each.end === end);
  const wanted = firstRows({ page, block, before: '' }, facts);
  if (start === undefined || end === undefined || !numeral || wanted === undefined) return;
  compare(numeral, block.text.slice(start, end), wanted, page);
}

/** «Các dòng (220)» over the table of a dataset. */
function checkRowsTitle(block: Block, page: Page, facts: Facts): void {
  const [, id] = /^du-lieu\/([^/]+)\/$/.exec(page.path) ?? [];
  const dataset = facts.library.datasets.get(id ?? '');
  if (!dataset || !isRowsTitle(block.element)) return;
  for (const numeral of block.numerals) compare(numeral, numeral.text, dataset.rows.length, page);
}

function isRowsTitle(element: Element): boolean {
  return hasClass(element, 'rows-title');
}
