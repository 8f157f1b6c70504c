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
import type { Page } from '../page.ts';
import type { Place } from './counts.ts';

/** What became of a dataset between two versions. */
interface Difference {
  readonly cells: number;
  readonly added: number;
  readonly removed: number;
}

/** «ô đổi: 2»: in the two published files, before and after. */
export function changedCells(at: Place, facts: Facts): number | undefined {
  return differenceAt(at, facts)?.cells;
}

export function addedRows(at: Place, facts: Facts): number | undefined {
  return differenceAt(at, facts)?.added;
}

export function removedRows(at: Place, facts: Facts): number | undefined {
  return differenceAt(at, facts)?.removed;
}

/** «và 240 nữa»: the changes that the list does not show. */
export function unlistedChanges(at: Place, facts: Facts): number | undefined {
  const difference = differenceAt(at, facts);
  const item = closest(at.block.element, ({ tagName }) => tagName === 'li');
  const list = item?.parentNode as Element | null | undefined;
  if (!difference || !list) return undefined;
  const listed = childrenOf(list).filter(isElement).length - 1;
  return difference.cells + difference.added + difference.removed - listed;
}

/** «khi đó 169 dòng»: the rows of the first file of a dataset. */
export function firstRows({ page }: Place, { versions }: Facts): number | undefined {
  const dataset = datasetOf(page);
  const first = [...versions.checksums.keys()].findLast((version) =>
    versions.table(version, dataset),
  );
  return first === undefined ? undefined : versions.table(first, dataset)?.rows.length;
}

/** «tệp mới hoặc đổi: 3»: files of a version that the version before does not have. */
export function changedFiles({ block, page }: Place, facts: Facts): number | undefined {
  const item = closest(block.element, ({ tagName }) => tagName === 'li');
  const version = item && versionLinked(item, page, facts);
  const own = facts.versions.checksums.get(version ?? '');
  const before = versionBefore(version, facts);
  if (!own) return undefined;
  const known = facts.versions.checksums.get(before ?? '');
  return [...own].filter(([dataset, checksum]) => known?.get(dataset) !== checksum).length;
}

/** «Hiện có 34 dòng như vậy»: rows of all datasets whose publisher restated a value. */
export function restatedRows(_: Place, { library }: Facts): number {
  return [...library.datasets.values()].reduce((sum, { fields, rows }) => {
    const columns = fields.filter(({ role }) => role === 'status').map(({ name }) => name);
    return (
      sum +
      rows.filter(({ cells }) => columns.some((name) => cells[name]?.text === 'restated')).length
    );
  }, 0);
}

/** A count in a `<summary>`: as many items as are folded under it. */
export function foldedItems({ block }: Place): number | undefined {
  const details = closest(block.element, ({ tagName }) => tagName === 'details');
  const list =
    details && findAll(details, ({ tagName }) => tagName === 'ul' || tagName === 'ol')[0];
  return list && childrenOf(list).filter(isElement).length;
}

/** A count in the fold of a dataset's page: the lines of the table in it. That all tables hold each row once is another rule. */
export function foldedRows({ block }: Place): number | undefined {
  const details = closest(block.element, ({ tagName }) => tagName === 'details');
  return details && findByTag(details, 'tr').filter((line) => attribute(line, 'id')).length;
}

function datasetOf({ path }: Page): string {
  return /^du-lieu\/([^/]+)\/$/.exec(path)?.[1] ?? '';
}

/** The version that the entry of a history links to. */
function versionLinked(item: Element, page: Page, facts: Facts): string | undefined {
  for (const link of findByTag(item, 'a')) {
    const target = resolveLink(attribute(link, 'href') ?? '', page, facts.base);
    const [, version] =
      target.kind === 'page' ? (/phien-ban\/([^/]+)\/index\.html$/.exec(target.file) ?? []) : [];
    if (version !== undefined) return version;
  }
  return undefined;
}

function versionBefore(version: string | undefined, { versions }: Facts): string | undefined {
  const all = [...versions.checksums.keys()];
  const at = all.indexOf(version ?? '');
  return at < 0 ? undefined : all[at + 1];
}

function differenceAt({ block, page }: Place, facts: Facts): Difference | undefined {
  const entry = closest(
    block.element,
    (each) =>
      each.tagName === 'li' && isElementWithClass(each.parentNode as Element | null, 'history'),
  );
  if (!entry) return undefined;
  const version = versionLinked(entry, page, facts);
  const before = versionBefore(version, facts);
  const dataset = datasetOf(page);
  const primaryKey = facts.library.datasets.get(dataset)?.descriptor.schema.primaryKey;
  if (version === undefined || before === undefined || !primaryKey) return undefined;
  const [old, now] = [before, version].map((each) => rowsByKey(each, dataset, primaryKey, facts));
  if (!old || !now) return undefined;
  const common = [...now.keys()].filter((key) => old.has(key));
  const cells = common.flatMap((key) => {
    const [former, present] = [old.get(key), now.get(key)];
    return Object.keys(present ?? {}).filter(
      (column) => former?.[column] !== undefined && former[column] !== present?.[column],
    );
  });
  return {
    cells: cells.length,
    added: now.size - common.length,
    removed: old.size - common.length,
  };
}

function isElementWithClass(element: Element | null, name: string): boolean {
  return element !== null && hasClass(element, name);
}

function rowsByKey(
  version: string,
  dataset: string,
  primaryKey: readonly string[],
  { versions }: Facts,
): Map<string, Record<string, string>> | null {
  const table = versions.table(version, dataset);
  if (!table) return null;
  const names = table.header.cells;
  return new Map(
    table.rows.map(({ cells }) => {
      const row = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
      return [primaryKey.map((column) => row[column] ?? '').join(), row];
    }),
  );
}

/** The number of an entry is in its own address. */
export function numberOfEntry({ block, page }: Place, facts: Facts): number | undefined {
  const item = closest(block.element, ({ attrs }) =>
    attrs.some(({ name, value }) => name === 'id' && /^so-\d+$/.test(value)),
  );
  const own = item && /^so-(\d+)$/.exec(attribute(item, 'id') ?? '')?.[1];
  if (own !== undefined) return Number(own);
  const link = closest(block.element, ({ tagName }) => tagName === 'a');
  const links = link ? [link] : findByTag(block.element, 'a');
  for (const each of links) {
    const target = resolveLink(attribute(each, 'href') ?? '', page, facts.base);
    const [, number] =
      target.kind === 'page' ? (/^so-(\d+)$/.exec(target.fragment ?? '') ?? []) : [];
    const says = readDigits(/\d+/.exec(textOf(each))?.[0] ?? '', page.locale);
    if (number !== undefined && says === number) return Number(number);
  }
  return undefined;
}
