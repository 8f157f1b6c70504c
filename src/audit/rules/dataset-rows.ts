import type { Cell, Dataset, Library, Row } from '../../datasets/dataset.ts';
import type { Field } from '../../datasets/descriptor.ts';
import type { Locale } from '../../i18n/locale.ts';
import { message, type MessageKey } from '../../i18n/messages.ts';
import { anchorOf, type Facts } from '../facts.ts';
import {
  attribute,
  childrenOf,
  type Element,
  findByTag,
  hasClass,
  isElement,
  textOf,
} from '../html.ts';
import { readDigits } from '../numeral.ts';
import { numeralsIn, type Page, report, settle } from '../page.ts';
import { sourceLinked } from './row-links.ts';

/**
 * The page of a dataset: every row of the file, every column of the page's language, in the order of the file, in one table or,
 * when the later rows are folded, in two.
 */
export function checkDatasetRows(page: Page, facts: Facts): void {
  const [, id] = /^du-lieu\/([^/]+)\/$/.exec(page.path) ?? [];
  const dataset = facts.library.datasets.get(id ?? '');
  if (!dataset) return;
  const tables = page.elements('table').filter((each) => hasClass(each, 'rows-table'));
  const fields = dataset.fields.filter(
    ({ language }) => language === undefined || language === page.locale,
  );
  const lines = tables
    .flatMap((table) => findByTag(table, 'tr'))
    .filter((line) => attribute(line, 'id'));
  const titles = fields.map(({ title }) => title[page.locale]);
  if (tables.length === 0 && dataset.rows.length === 0) return;
  const headings = tables.map((table) => findByTag(table, 'th').map((head) => textOf(head)));
  const wrong = (headings.length > 0 ? headings : [[]]).find((heads) =>
    titles.some((title, index) => title !== heads[index]),
  );
  if (wrong) {
    report(page, {
      around: wrong.join(' | '),
      found: wrong.join(' | '),
      expected: { vi: titles.join(' | '), en: titles.join(' | ') },
    });
    return;
  }
  dataset.rows.forEach((row, index) => {
    const line = lines[index];
    if (line && attribute(line, 'id') === anchorOf(row)) {
      return checkLine(line, row, { dataset, fields }, page, facts);
    }
    report(page, {
      around: line ? textOf(line) : dataset.descriptor.title[page.locale],
      found: (line && attribute(line, 'id')) ?? '',
      expected: {
        vi: `dòng ${row.line} của data/${id}.csv: ${anchorOf(row)}`,
        en: `line ${row.line} of data/${id}.csv: ${anchorOf(row)}`,
      },
    });
  });
  for (const line of lines.slice(dataset.rows.length)) {
    report(page, {
      around: textOf(line),
      found: attribute(line, 'id') ?? '',
      expected: {
        vi: `không có dòng này trong data/${id}.csv`,
        en: `there is no such row in data/${id}.csv`,
      },
    });
  }
}

function checkLine(
  line: Element,
  row: Row,
  { dataset, fields }: { readonly dataset: Dataset; readonly fields: readonly Field[] },
  page: Page,
  facts: Facts,
): void {
  const cells = childrenOf(line).filter(isElement);
  fields.forEach((field, index) => {
    const shown = cells[index];
    const cell = row.cells[field.name];
    if (!shown || !cell) return;
    const found = textOf(shown);
    const numerals = numeralsIn(page, shown);
    const wanted = saysCell(shown, found, cell, field, page, facts, dataset.id);
    if (wanted === true) return settle(numerals, 'row');
    report(page, {
      around: textOf(line),
      found,
      expected: {
        vi: `${wanted}, theo ${dataset.id}[${row.key}].${field.name}`,
        en: `${wanted}, as ${dataset.id}[${row.key}].${field.name} says`,
      },
      numerals,
    });
  });
  // The link of the line says the key of the row, and nothing else has a numeral.
  for (const { element, numerals, attribute: name, text } of spokenIn(line, page)) {
    if (name === 'aria-label' && text.endsWith(`: ${row.key}`) && element.tagName === 'a') {
      settle(numerals, 'quoted');
    }
  }
}

/** `true`, or what the cell should say. */
function saysCell(
  shown: Element,
  found: string,
  cell: Cell,
  field: Field,
  page: Page,
  facts: Facts,
  dataset: string,
): true | string {
  const { text, value } = cell;
  if (field.type === 'integer' || field.type === 'number') {
    const isRight = value === null ? found === '–' : readDigits(found, page.locale) === text;
    return isRight || (value === null ? '–' : text);
  }
  if (value === null) return found === '' || '–';
  if (isSources(field) && Array.isArray(value)) {
    const ids = findByTag(shown, 'a').map((link) => sourceLinked(link, page, facts));
    return (
      (ids.join(';') === text && found.replaceAll(' ', '') === text.replaceAll(';', '')) || text
    );
  }
  if (dataset === 'sources' && field.name === 'url') {
    const [link] = findByTag(shown, 'a');
    const isRight =
      link !== undefined && attribute(link, 'href') === text && new URL(text).host === found;
    return isRight || text;
  }
  const wanted = wordsOf(text, field, page.locale, facts.library);
  return plain(found) === plain(wanted) || wanted;
}

function isSources({ role }: Field): boolean {
  return role === 'source' || role === 'origin' || role === 'corroboration';
}

function wordsOf(text: string, field: Field, locale: Locale, library: Library): string {
  if (field.refersTo === 'provinces') return library.provinces.get(text)?.name[locale] ?? text;
  if (field.role === 'status' || field.role === 'comparator') {
    return message(`${field.role}.${text}` as MessageKey, locale);
  }
  if (field.role === 'unit') {
    const unit = library.units.get(text);
    return (locale === 'vi' ? unit?.vi : unit?.enPlural) ?? text;
  }
  return field.categories?.find(({ value }) => value === text)?.label[locale] ?? text;
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

const spokenByPage = new WeakMap<Page, Map<Element, Page['blocks'][number][]>>();

/** Words in attributes below an element. */
function spokenIn(line: Element, page: Page): Page['blocks'][number][] {
  let byElement = spokenByPage.get(page);
  if (!byElement) {
    byElement = Map.groupBy(
      page.blocks.filter((block) => block.attribute !== null),
      ({ element }) => element,
    );
    spokenByPage.set(page, byElement);
  }
  return findByTag(line, 'a').flatMap((link) => byElement.get(link) ?? []);
}
