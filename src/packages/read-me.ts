import type { Dataset, Library } from '../datasets/dataset.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import { howToCite } from './how-to-cite.ts';
import type { Publication } from './publication.ts';

const sheet = 78;

/** The text that lies in the archive of a dataset, for whoever opens it without knowing where it came from. */
export function datasetReadMe(
  dataset: Dataset,
  publication: Publication,
  files: readonly string[],
): string {
  const { id, descriptor } = dataset;
  return inEach(publication, (locale) => [
    descriptor.title[locale],
    publication.name[locale],
    ['', ...wrapped(descriptor.description[locale])],
    section('package.page', locale, [publication.pageOf(id, locale)]),
    section('package.version', locale, [
      publication.version.words[locale],
      publication.version.page,
    ]),
    section('dataset.processing', locale, wrapped(descriptor.processing[locale])),
    section(
      'package.files',
      locale,
      files.map((file) => fileLine(file, id, locale)),
    ),
    section('version.cite', locale, wrapped(howToCite(dataset, publication)[locale])),
    section('dataset.licence', locale, [
      ...descriptor.licenses.map(({ title, path }) => `${title}: ${path}`),
      ...wrapped(message('package.numbers', locale)),
    ]),
    section('package.check', locale, wrapped(message('package.check-how', locale))),
  ]);
}

/** The text that lies in the archive of all datasets. */
export function wholeReadMe({ datasets }: Library, publication: Publication): string {
  const { home, version } = publication;
  return inEach(publication, (locale) => [
    message('package.all', locale),
    publication.name[locale],
    section('package.site', locale, [home]),
    section('package.version', locale, [version.words[locale], version.page]),
    section('package.files', locale, [
      `datapackage.json: ${message('package.file.descriptor', locale)}`,
      `*.csv: ${message('package.file.csv', locale)}`,
      `json/*.json: ${message('package.file.json', locale)}`,
      `xlsx/*.xlsx: ${message('package.file.xlsx', locale)}`,
    ]),
    section(
      'dataset.list',
      locale,
      [...datasets.values()].map(({ id, descriptor }) => `${id}: ${descriptor.title[locale]}`),
    ),
    section('dataset.licence', locale, [
      ...new Set(
        [...datasets.values()].flatMap(({ descriptor }) =>
          descriptor.licenses.map(({ title, path }) => `${title}: ${path}`),
        ),
      ),
      ...wrapped(message('package.numbers', locale)),
    ]),
    section('package.check', locale, wrapped(message('package.check-how', locale))),
  ]);
}

type Part = string | readonly string[];

/** The same text in each language, parted by a rule. */
function inEach({ locales }: Publication, partsIn: (locale: Locale) => readonly Part[]): string {
  return locales
    .map((locale) => `${partsIn(locale).flat().join('\n')}\n`)
    .join(`\n${'='.repeat(sheet)}\n\n`);
}

function section(key: Parameters<typeof message>[0], locale: Locale, lines: readonly string[]) {
  const head = message(key, locale);
  return ['', head, '-'.repeat(head.length), ...lines];
}

function fileLine(file: string, id: string, locale: Locale): string {
  const what = file.startsWith(`${id}.`) ? file.slice(id.length + 1) : undefined;
  if (what === 'csv' || what === 'xlsx' || what === 'json') {
    return `${file}: ${message(`package.file.${what}`, locale)}`;
  }
  if (file === 'datapackage.json') return `${file}: ${message('package.file.descriptor', locale)}`;
  if (file.endsWith('.csv')) return `${file}: ${message('package.file.register', locale)}`;
  return `${file}: ${message('dataset.licence', locale)}`;
}

/** Words in lines that fit a narrow window; an address is never cut. */
function wrapped(words: string): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > sheet) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
