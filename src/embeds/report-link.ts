import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';

/** The kinds of things that someone can report an error in. */
export const reportKinds = ['bieu-do', 'du-lieu', 'cau-chuyen'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What a report is about. */
export interface Reported {
  readonly kind: ReportKind;
  readonly id: string;
  /** Left out where the id and the address say enough. */
  readonly title: string | undefined;
  /** Address of the page with its origin. */
  readonly address: string;
  /** Id of the version of the data. */
  readonly version: string;
}

/** The names under which the page for reports reads these in its address. */
export const reportParameters = {
  kind: 'loai',
  id: 'id',
  title: 'ten',
  address: 'trang',
  version: 'phien-ban',
} as const satisfies Record<keyof Reported, string>;

/** Servers refuse addresses of some thousand characters: a longer title is cut, the rest is short by itself. */
const longestTitle = 140;

/** The title of the report and what stands in it, with room for what the reader found. */
export function reportWords(reported: Reported, locale: Locale): { title: string; body: string } {
  const kind = message(`report.kind.${reported.kind}`, locale);
  const title = `${message('report.issue', locale)}: ${kind} ${reported.id}`;
  const lines = [
    `${capital(kind)}: ${named(reported)}`,
    `${message('report.address', locale)}: ${reported.address}`,
    `${message('report.version', locale)}: ${reported.version}`,
    '',
    message('report.what', locale),
    '',
    message('report.source', locale),
    '',
  ];
  return { title, body: lines.join('\n') };
}

/** The form for reports on GitHub, `.github/ISSUE_TEMPLATE/`, and the fields of it that a link fills in. */
export const issueForm = {
  template: 'bao-loi.yml',
  fields: { address: 'trang', named: 'ten', version: 'phien-ban', what: 'dieu-sai' },
} as const;

/** That form, with what the report is about filled in. */
export function issueLink(repository: string, reported: Reported, locale: Locale): string {
  const { title } = reportWords(reported, locale);
  const { template, fields } = issueForm;
  return `https://github.com/${repository}/issues/new?${query({
    template,
    title,
    [fields.address]: reported.address,
    [fields.named]: named(reported),
    [fields.version]: reported.version,
  })}`;
}

/** What follows the address of the page for reports: what the report is about. */
export function reportQuery(reported: Reported): string {
  return query({
    [reportParameters.kind]: reported.kind,
    [reportParameters.id]: reported.id,
    ...(reported.title === undefined
      ? {}
      : { [reportParameters.title]: shortened(reported.title) }),
    [reportParameters.address]: reported.address,
    [reportParameters.version]: reported.version,
  });
}

/**
 * Spaces are written %20, those that do not break too: a plus is one to forms only. Letters beyond ASCII stay letters, as HTML allows in an address:
 * in percents, which browsers make of them, a Vietnamese title would weigh six times as much in every page.
 */
function query(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => {
      const encoded = encodeURIComponent(value.replaceAll(/[^\S\n]/g, ' '));
      return `${name}=${encoded.replaceAll(/(?:%[89A-F][0-9A-F])+/g, decodeURIComponent)}`;
    })
    .join('&');
}

function named({ title, id }: Reported): string {
  return title === undefined ? id : `${shortened(title)} (${id})`;
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= longestTitle ? text : `${letters.slice(0, longestTitle - 1).join('')}…`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
