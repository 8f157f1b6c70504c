import type { Dataset, Library } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { formatDate } from '../i18n/format.ts';
import type { Languages, Words } from '../i18n/locale.ts';
import { bothOf, categoriesOf, unitOf } from './column-words.ts';
import { howToCite } from './how-to-cite.ts';
import type { Publication } from './publication.ts';
import { harmless } from './sheet-cell.ts';
import { usedSources } from './used-entries.ts';

/** A line of the sheet that explains a dataset. */
export interface Line {
  readonly kind: 'title' | 'heading' | 'text';
  readonly cells: readonly string[];
}

const heading = (...cells: readonly string[]): Line => ({ kind: 'heading', cells });
const text = (...cells: readonly string[]): Line => ({ kind: 'text', cells });
const gap = text();

/** How words stand in the sheet of a site in these languages. */
class Speech {
  readonly #languages: Languages;

  constructor(languages: Languages) {
    this.#languages = languages;
  }

  /** «Vietnamese · English», for the words of the interface that head a line or a column. */
  both(key: string): string {
    return this.joined(bothOf(key));
  }

  /** The words in each language in one cell; those that are the same in all stand once. */
  joined(words: Words): string {
    return [...new Set(this.pair(words))].join(' · ');
  }

  /** A cell for each language. */
  pair(words: Words): readonly string[] {
    return this.#languages.map((locale) => words[locale]);
  }
}

/**
 * What must be known to use a dataset, as lines of a sheet: what it is, what was done to it, which version, under which
 * licence; its columns; the publications that it rests on; where it cannot be compared with itself or contradicts itself.
 * The first language of the site stands in the second column, the next one in the third.
 */
export function explanation(
  dataset: Dataset,
  library: Library,
  publication: Publication,
): readonly Line[] {
  const speech = new Speech(publication.locales);
  return [
    ...aboutDataset(dataset, publication, speech),
    ...aboutColumns(dataset, library, speech),
    ...aboutSources(dataset, library, speech),
    ...caveats(dataset, speech),
  ];
}

function aboutDataset(dataset: Dataset, publication: Publication, speech: Speech): Line[] {
  const { id, descriptor, digest } = dataset;
  const { version, pageOf, fileOf, permanentFileOf } = publication;
  return [
    { kind: 'title', cells: [id, ...speech.pair(descriptor.title)] },
    text(speech.both('package.description'), ...speech.pair(descriptor.description)),
    text(speech.both('dataset.processing'), ...speech.pair(descriptor.processing)),
    text(speech.both('package.version'), ...speech.pair(version.words), '', '', version.page),
    ...descriptor.licenses.map((licence) =>
      text(speech.both('dataset.licence'), licence.title, licence.name, '', '', licence.path),
    ),
    text(speech.both('version.cite'), ...speech.pair(howToCite(dataset, publication))),
    text(speech.both('package.page'), ...publication.locales.map((locale) => pageOf(id, locale))),
    text('CSV', fileOf(`${id}.csv`), permanentFileOf(id) ?? ''),
    text(speech.both('dataset.digest'), digest),
    text(speech.both('package.cells'), ...speech.pair(bothOf('package.cells-how'))),
    ...(hasApostrophes(dataset)
      ? [text(speech.both('package.apostrophe'), ...speech.pair(bothOf('package.apostrophe-how')))]
      : []),
    gap,
  ];
}

/** Whether a cell has an apostrophe in the workbook that it does not have in the CSV. */
function hasApostrophes({ fields, rows }: Dataset): boolean {
  const worded = fields.filter(({ type }) => type === 'string' || type === 'list');
  return rows.some(({ cells }) =>
    worded.some(({ name }) => {
      const { text: words = '' } = cells[name] ?? {};
      return harmless(words) !== words;
    }),
  );
}

function aboutColumns({ fields, descriptor }: Dataset, library: Library, speech: Speech): Line[] {
  const key = descriptor.schema.primaryKey;
  return [
    heading(
      speech.both('dataset.column'),
      ...speech.pair(bothOf('dataset.meaning')),
      speech.both('dataset.type'),
      speech.both('dataset.unit'),
      speech.both('package.values'),
    ),
    ...fields.map((field) => {
      const unit = unitOf(field, library);
      const type = speech.joined(bothOf(`type.${field.type}`));
      return text(
        field.name,
        ...speech.pair(meaningOf(field)),
        key.includes(field.name) ? `${type} (${speech.both('dataset.key')})` : type,
        unit === undefined ? '' : speech.joined({ vi: unit.vi, en: unit.enPlural }),
        (categoriesOf(field) ?? [])
          .map(({ value, label }) => `${value}: ${speech.joined(label)}`)
          .join('\n'),
      );
    }),
    gap,
  ];
}

function meaningOf({ title, description }: Field): Words {
  const inLanguage = (locale: keyof Words) =>
    description ? `${title[locale]}. ${description[locale]}` : title[locale];
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}

function aboutSources(dataset: Dataset, library: Library, speech: Speech): Line[] {
  const sources = usedSources(dataset, library);
  // In the register itself the rows are the sources.
  if (sources.length === 0 || dataset.id === 'sources') return [];
  return [
    heading(
      `${speech.both('dataset.sources')} (${speech.both('source.id')})`,
      speech.both('package.title'),
      speech.both('source.publisher'),
      speech.both('source.date'),
      speech.both('source.kind'),
      speech.both('package.address'),
    ),
    ...sources.map(({ id, title, publisher, publishedOn, kind, url }) =>
      text(id, title, publisher, publishedOn ?? '', speech.both(`kind.${kind}`), url ?? ''),
    ),
    gap,
  ];
}

function caveats({ descriptor }: Dataset, speech: Speech): Line[] {
  const { breaks = [], rankings = [], updates = {} } = descriptor;
  const { next, ended } = updates;
  const dated = (key: string, when: string, what?: Words): Words => ({
    vi: bothOf(key, {
      since: formatDate(when, 'vi'),
      due: formatDate(when, 'vi'),
      what: what?.vi ?? '',
    }).vi,
    en: bothOf(key, {
      since: formatDate(when, 'en'),
      due: formatDate(when, 'en'),
      what: what?.en ?? '',
    }).en,
  });
  const lines = [
    ...breaks.map(({ field, after, before, reason, details, sources }) =>
      text(
        `${speech.both('dataset.breaks')}: ${field} ${after}–${before}`,
        ...speech.pair(details ?? reason),
        '',
        '',
        sources.join(', '),
      ),
    ),
    ...rankings
      .flatMap(({ except = [] }) => except)
      .map(({ key, reason }) =>
        text(`${speech.both('dataset.exceptions')}: ${key}`, ...speech.pair(reason)),
      ),
    ...(ended
      ? [
          text(
            speech.both('updates.title'),
            ...speech.pair(dated('updates.ended', ended.since)),
            '',
            '',
            ended.sources.join(', '),
          ),
          text('', ...speech.pair(ended.reason)),
        ]
      : []),
    ...(next
      ? [
          text(
            speech.both('updates.title'),
            ...speech.pair(dated('updates.next', next.due, next.what)),
            '',
            '',
            next.sources.join(', '),
          ),
        ]
      : []),
  ];
  return lines.length === 0 ? [] : [heading(speech.both('package.caveats')), ...lines];
}
