import type { Row } from '../../datasets/dataset.ts';
import type { Facts } from '../facts.ts';
import { attribute, type Element } from '../html.ts';
import { resolveLink } from '../links.ts';
import type { Page } from '../page.ts';

const datasetPage = /^(?:[a-z]{2}\/)?du-lieu\/([^/]+)\/index\.html$/;
const sourcesPage = /^(?:[a-z]{2}\/)?nguon\/(?:([^/]+)\/)?index\.html$/;

/** The dataset whose page a link leads to. */
export function datasetLinked(link: Element, page: Page, facts: Facts): string | undefined {
  const target = resolveLink(attribute(link, 'href') ?? '', page, facts.base);
  if (target.kind === 'page') return datasetPage.exec(target.file)?.[1];
  return target.kind === 'file' ? /^du-lieu\/([^/]+)\.csv$/.exec(target.file)?.[1] : undefined;
}

/** The row that a link leads to: `undefined` for a link to something else, `null` for one to a row that is not there. */
export function rowLinked(link: Element, page: Page, facts: Facts): Row | null | undefined {
  const target = resolveLink(attribute(link, 'href') ?? '', page, facts.base);
  if (target.kind !== 'page' || !target.fragment?.startsWith('row-')) return undefined;
  const [, dataset] = datasetPage.exec(target.file) ?? [];
  return dataset === undefined ? null : (facts.rowAt(dataset, target.fragment) ?? null);
}

/** The source whose entry or page a link leads to. */
export function sourceLinked(link: Element, page: Page, facts: Facts): string | undefined {
  const target = resolveLink(attribute(link, 'href') ?? '', page, facts.base);
  if (target.kind !== 'page') return undefined;
  const [whole, id] = sourcesPage.exec(target.file) ?? [];
  return whole === undefined ? undefined : (id ?? /^nguon-(.+)$/.exec(target.fragment ?? '')?.[1]);
}

/** The column of the row that a link means; empty where it names none. */
export function columnLinked(link: Element): string {
  return attribute(link, 'data-column') ?? attribute(link, 'data-card') ?? '';
}
