import { siteConfig } from '../../site.config.ts';
import type { Province, Row } from '../datasets/dataset.ts';
import type { WidthName } from '../figures/build-figure.ts';
import { issueLink, reportQuery, type Reported } from '../embeds/report-link.ts';
import { idOf } from '../evidence/reading-name.ts';
import type { Reading } from '../evidence/reading.ts';
import type { Commit } from '../history/states.ts';
import type { VersionFile } from '../history/versions.ts';
import type { Locale } from '../i18n/locale.ts';
import type { FileForm } from '../packages/dataset-files.ts';
import type { FigureFrame } from '../pictures/frame.ts';
import { slugOf } from '../profiles/slug.ts';

const [defaultLocale] = siteConfig.locales;
const { origin, base: root } = siteConfig.address;

/** The address of a page, `du-lieu/x/`, in a language and below the site's base. */
export function pageLink(path: string, locale: Locale): string {
  return root + (locale === defaultLocale ? '' : `${locale}/`) + path;
}

/** The address of a file, which is the same in every language. */
export function fileLink(path: string): string {
  return root + path;
}

/** A link as it must be written outside the site. */
export function absoluteLink(link: string): string {
  return new URL(link, origin).href;
}

export const paths = {
  home: '',
  stories: 'cau-chuyen/',
  story: (slug: string) => `cau-chuyen/${slug}/`,
  figures: 'hinh/',
  figure: (id: string) => `hinh/${id}/`,
  datasets: 'du-lieu/',
  dataset: (id: string) => `du-lieu/${id}/`,
  sources: 'nguon/',
  source: (id: string) => `nguon/${id}/`,
  corrections: 'sua-so-lieu/',
  versions: 'phien-ban/',
  version: (id: string) => `phien-ban/${id}/`,
  about: 'gioi-thieu/',
  check: 'kiem-chung/',
  provinces: 'tinh/',
  province: (slug: string) => `tinh/${slug}/`,
  comparison: 'so-sanh/',
  embed: (id: string) => `nhung/${id}/`,
  pinnedEmbed: (id: string, version: string) => `nhung/${id}/${version}/`,
  report: 'bao-loi/',
  search: 'tim/',
  checksums: 'cach-kiem-tra/',
  blocks: 'khoi-bai-viet/',
  accessibility: 'tiep-can/',
} as const;

export function provinceLink({ name }: Province, locale: Locale): string {
  return pageLink(paths.province(slugOf(name.vi)), locale);
}

/** The comparison of two units; without a script the page shows all of them. */
export function comparisonLink(a: Province, b: Province, locale: Locale): string {
  return `${pageLink(paths.comparison, locale)}?a=${a.code}&b=${b.code}`;
}

/** The name of the file of one drawing, without its ending. */
export function drawingName(id: string, locale: Locale, width: WidthName): string {
  return `${id}.${locale}.${width}`;
}

export function drawingPath(id: string, locale: Locale, width: WidthName): string {
  return `${paths.figures}${drawingName(id, locale, width)}.svg`;
}

/** A file of a dataset: `du-lieu/x.xlsx`. */
export function datasetFile(id: string, form: FileForm): string {
  return `${paths.datasets}${id}.${form}`;
}

/** The descriptor of a dataset's Data Package. */
export function datasetDescriptor(id: string): string {
  return `${paths.dataset(id)}datapackage.json`;
}

/** The archive of all datasets, and the descriptor of all of them. */
export const allDatasets = {
  archive: `${paths.datasets}tat-ca.zip`,
  descriptor: `${paths.datasets}datapackage.json`,
} as const;

/** The file of a figure as a picture. */
export function picturePath(id: string, locale: Locale, frame: FigureFrame): string {
  return `${paths.figures}${id}.${locale}.${frame}.png`;
}

/** The file of the numbers that a figure shows. */
export function figureCsvPath(id: string, locale: Locale): string {
  return `${paths.figures}${id}.${locale}.csv`;
}

/** The file that reference managers read. */
export function bibtexPath(id: string, locale: Locale): string {
  return `${paths.figures}${id}.${locale}.bib`;
}

/** The id of the part of a figure's page that lets it be taken. */
export const takeAnchor = 'dung-lai';

/** Where an error is reported: a new issue on GitHub or, where the repository's place is not known, our page on it. */
export function reportLink(reported: Reported, locale: Locale): string {
  const { repository } = siteConfig;
  return repository === undefined
    ? reportPageLink(reported, locale)
    : issueLink(repository, reported, locale);
}

/** Our page on how to report an error, which fills in what the report is about: a shorter address than that of an issue. */
export function reportPageLink(reported: Reported, locale: Locale): string {
  return `${pageLink(paths.report, locale)}?${reportQuery(reported)}`;
}

/** The id of a row's line in the table of its dataset. */
export function rowAnchor(key: string): string {
  return `row-${key.replaceAll(',', '_').replaceAll(' ', '-')}`;
}

/** The address of a row on the page of its dataset. */
export function rowLink(row: Pick<Row, 'dataset' | 'key'>, locale: Locale): string {
  return `${pageLink(paths.dataset(row.dataset), locale)}#${rowAnchor(row.key)}`;
}

/** The id of the table of all rows on the page of a dataset. */
export const rowsAnchor = 'cac-dong';

export function rowsLink(dataset: string, locale: Locale): string {
  return `${pageLink(paths.dataset(dataset), locale)}#${rowsAnchor}`;
}

/** The id of a computation among those of its page. */
export function computationAnchor(reading: Reading): string {
  return `tinh-${idOf(reading)}`;
}

/** Where a number leads: a cell to its row, a computed number to its computation on the same page. */
export function readingLink(reading: Reading, locale: Locale): string {
  return reading.computation === null
    ? rowLink(reading.evidence[0], locale)
    : `#${computationAnchor(reading)}`;
}

/** The id of a source in the register. */
export function sourceAnchor(id: string): string {
  return `nguon-${id}`;
}

/** The page of a source. */
export function sourceLink(id: string, locale: Locale): string {
  return pageLink(paths.source(id), locale);
}

/** The id of an entry on the page of corrections. */
export function correctionAnchor(number: number): string {
  return `so-${number}`;
}

export function correctionLink(number: number, locale: Locale): string {
  return `${pageLink(paths.corrections, locale)}#${correctionAnchor(number)}`;
}

/** The forms in which feeds are there: Atom and JSON Feed. */
export const feedForms = {
  xml: { name: 'Atom', type: 'application/atom+xml' },
  json: { name: 'JSON', type: 'application/feed+json' },
} as const;

export type FeedForm = keyof typeof feedForms;

/** The feeds, named after the pages that they are of. */
export type FeedName = 'stories' | 'corrections' | 'versions';

/** The file of a feed. */
export function feedLink(name: FeedName, form: FeedForm, locale: Locale): string {
  return pageLink(`${paths[name]}feed.${form}`, locale);
}

/** A file of the API, without its ending: `index`, `figures/x`, `schema/figure`. */
export function apiPath(name: string): string {
  return `api/v1/${name}.json`;
}

/** The id of the section that tells how to take the data along. */
export const reuseAnchor = 'dung-lai';

/** The address at which exactly these bytes stand: that of the first version which had them. */
export function versionFileLink({ since, dataset }: VersionFile): string {
  return fileLink(`${paths.version(since)}${dataset}.csv`);
}

/** A commit on GitHub; `null` where the repository's place is not known. */
export function commitLink({ id }: Commit): string | null {
  const { repository } = siteConfig;
  return repository === undefined ? null : `https://github.com/${repository}/commit/${id}`;
}

/** The page's path without base and language: what the language switch keeps. */
export function pathWithoutLocale(pathname: string): string {
  const path = pathname.startsWith(root) ? pathname.slice(root.length) : pathname.slice(1);
  const [first = ''] = path.split('/');
  const isPrefix =
    first !== defaultLocale && (siteConfig.locales as readonly string[]).includes(first);
  return isPrefix ? path.slice(first.length + 1) : path;
}

/** The language of the page that is being built. */
export function localeOf(current: string | undefined): Locale {
  return siteConfig.locales.find((locale) => locale === current) ?? defaultLocale;
}

/** The parameters of `src/pages/[...locale]/`, one for each language of the site. */
export const localeParams = siteConfig.locales.map((locale) => ({
  locale,
  param: locale === defaultLocale ? undefined : locale,
}));
