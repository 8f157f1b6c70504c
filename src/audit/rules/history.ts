import { message } from '../../i18n/messages.ts';
import type { Facts } from '../facts.ts';
import {
  attribute,
  childrenOf,
  closest,
  type Element,
  findAll,
  findByTag,
  hasClass,
  isElement,
  textOf,
} from '../html.ts';
import { resolveLink } from '../links.ts';
import { readDigits } from '../numeral.ts';
import { numeralsIn, type Page, report, settle, type ShownNumeral } from '../page.ts';
import { rowLinked } from './row-links.ts';

/** Values that the data had: `<del>` and `<ins>` say what stands in a published version of the file. */
export function checkFormerValues(page: Page, facts: Facts): void {
  for (const element of [...page.elements('del'), ...page.elements('ins')]) {
    const numerals = numeralsIn(page, element);
    const found = textOf(element);
    const dataset = datasetAround(element, page, facts);
    const texts = [found, readDigits(found, page.locale)].filter((text) => text !== null);
    const isKnown =
      found === message('history.empty', page.locale) ||
      (dataset !== undefined && texts.some((text) => hadText(dataset, text, facts)));
    if (isKnown) settle(numerals, 'former');
    else {
      report(page, {
        around: textOf((element.parentNode as Element | null) ?? element),
        found,
        expected: {
          vi: `một giá trị có trong một phiên bản đã công bố của bộ «${dataset ?? '?'}»`,
          en: `a value of a published version of the dataset «${dataset ?? '?'}»`,
        },
        numerals,
      });
    }
  }
}

/** Notes are printed with single spaces. */
function hadText(dataset: string, text: string, { versions, library }: Facts): boolean {
  if (versions.had(dataset, text)) return true;
  return (
    library.datasets
      .get(dataset)
      ?.rows.some(({ cells }) => Object.values(cells).some((cell) => cell.text === text)) ?? false
  );
}

/** The dataset of the page, else that of the row linked in the same item. */
function datasetAround(element: Element, page: Page, facts: Facts): string | undefined {
  const [, id] = /^du-lieu\/([^/]+)\/$/.exec(page.path) ?? [];
  if (id !== undefined) return id;
  const item = closest(element, ({ tagName }) => tagName === 'li');
  const links = item ? findByTag(item, 'a') : [];
  return links.map((link) => rowLinked(link, page, facts)).find((row) => row)?.dataset;
}

/** «ô đổi: 2 · dòng thêm: 4» over what became of the cells of a figure: as many as are listed there and left out. */
export function checkChangesOfFigure(page: Page): void {
  for (const details of page.elements('details')) {
    const [list] = findByTag(details, 'ul').filter((each) => hasClass(each, 'history-cells'));
    const [summary] = findByTag(details, 'summary');
    if (!list || !summary || !page.path.startsWith('hinh/')) continue;
    const items = childrenOf(list).filter(isElement);
    const cells = items.filter((item) => findByTag(item, 'del').length > 0).length;
    const rows = items.filter(
      (item) => findAll(item, (each) => hasClass(each, 'history-sign')).length > 0,
    ).length;
    const said = numeralsIn(page, summary);
    const more = items.slice(cells + rows).flatMap((item) => numeralsIn(page, item));
    const numberOf = ({ text }: ShownNumeral) => Number(readDigits(text, page.locale));
    const sum = (numerals: readonly ShownNumeral[]) =>
      numerals.reduce((total, numeral) => total + numberOf(numeral), 0);
    const isRight =
      more.length > 0
        ? sum(said) === cells + rows + sum(more)
        : [cells, rows].filter((count) => count > 0).join() === said.map(numberOf).join();
    if (isRight) settle([...said, ...more], 'count');
  }
}

/** The files of a version: name, size and checksum are those of the file that is linked. */
export function checkVersionTable(page: Page, facts: Facts): void {
  const tables = page.elements('table').filter((table) => hasClass(table, 'version-files'));
  const [, version] = /^phien-ban\/([^/]+)\/$/.exec(page.path) ?? [];
  for (const line of tables.flatMap((table) => findByTag(table, 'tr'))) {
    const [link] = findByTag(line, 'a');
    const [size] = findByTag(line, 'td').filter((cell) => hasClass(cell, 'number'));
    const [code] = findByTag(line, 'code');
    if (!link || !size || !code || version === undefined) continue;
    const target = resolveLink(attribute(link, 'href') ?? '', page, facts.base);
    const file = target.kind === 'file' ? target.file : '';
    const dataset = textOf(link).replace(/\.csv$/, '');
    const bytes = facts.sizeOf(file);
    const isRight =
      file.endsWith(`/${dataset}.csv`) &&
      readDigits(textOf(size), page.locale) === String(bytes) &&
      textOf(code) === facts.versions.checksums.get(version)?.get(dataset);
    if (isRight) settle(numeralsIn(page, size), 'count');
    else {
      report(page, {
        around: textOf(line),
        found: textOf(size),
        expected: {
          vi: `cỡ và mã kiểm của tệp ${file}: ${bytes ?? '–'}`,
          en: `size and checksum of the file ${file}: ${bytes ?? '–'}`,
        },
        numerals: numeralsIn(page, size),
      });
    }
  }
}
