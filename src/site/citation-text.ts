import { siteConfig } from '../../site.config.ts';
import type { Row } from '../datasets/dataset.ts';
import { citeRows } from '../evidence/cite.ts';
import { yearsOf } from '../evidence/data-years.ts';
import { versionWords } from '../history/versions.ts';
import { formatDate } from '../i18n/format.ts';
import type { Locale, Words } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import { siteContent } from './content.ts';
import { currentVersion } from './history.ts';
import { absoluteLink, pageLink } from './links.ts';

/** What is cited: a page whose words rest on rows. */
export interface CitedPage {
  readonly title: Words;
  /** The page. */
  readonly path: string;
  readonly rows: readonly Row[];
  /** The address at which the cited state of the data stays, in a language. */
  readonly data: (locale: Locale) => string;
}

/**
 * How to cite a page, as plain text: site, title, what time the data are of, their version, the page, and where exactly
 * that version stays. The addresses stand last and apart: a full stop after one would be taken for a part of it.
 */
export function citationText({ title, path, rows, data }: CitedPage, locale: Locale): string {
  const parts = [timeWords(rows, locale), versionWords(currentVersion(), locale)];
  const state = parts.filter((part) => part !== null).join('; ');
  return [
    `${siteConfig.name[locale]}: “${title[locale]}”.`,
    `${state.charAt(0).toLocaleUpperCase(locale)}${state.slice(1)}.`,
    [pageLink(path, locale), data(locale)].map(absoluteLink).join(' · '),
  ].join(' ');
}

function timeWords(rows: readonly Row[], locale: Locale): string | null {
  const { library } = siteContent();
  const years = yearsOf(rows, library);
  if (years !== null) {
    const [first, last] = years;
    return message('cite.years', locale, {
      years: first === last ? String(first) : `${first}–${last}`,
    });
  }
  const [newest] = citeRows(rows, library)
    .flatMap(({ source }) => source.publishedOn ?? [])
    .sort()
    .reverse();
  return newest === undefined
    ? null
    : message('cite.newest', locale, { date: formatDate(newest, locale) });
}
