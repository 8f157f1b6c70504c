import type { Dataset, Library } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { formatDate } from '../i18n/format.ts';
import type { Words } from '../i18n/locale.ts';
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

/** «Vietnamese · English», for the words of the interface that head a line or a column. */
const both = (key: string): string => bothWords(bothOf(key));
const bothWords = ({ vi, en }: Words): string => (vi === en ? vi : `${vi} · ${en}`);
const pair = ({ vi, en }: Words): readonly string[] => [vi, en];
const heading = (...cells: readonly string[]): Line => ({ kind: 'heading', cells });
const text = (...cells: readonly string[]): Line => ({ kind: 'text', cells });
const gap = text();

/**
 * What must be known to use a dataset, as lines of a sheet: what it is, what was done to it, which version, under which
 * licence; its columns; the publications that it rests on; where it cannot be compared with itself or contradicts itself.
 * Vietnamese stands in the second column, English in the third.
 */
export function explanation(
  dataset: Dataset,
  library: Library,
  publication: Publication,
): readonly Line[] {
  return [
    ...aboutDataset(dataset, publication),
    ...aboutColumns(dataset, library),
    ...aboutSources(dataset, library),
    ...caveats(dataset),
  ];
}

function aboutDataset(dataset: Dataset, publication: Publication): Line[] {
  const { id, descriptor, digest } = dataset;
  const { version, pageOf, fileOf, permanentFileOf } = publication;
  return [
    { kind: 'title', cells: [id, ...pair(descriptor.title)] },
    text(both('package.description'), ...pair(descriptor.description)),
    text(both('dataset.processing'), ...pair(descriptor.processing)),
    text(both('package.version'), ...pair(version.words), '', '', version.page),
    ...descriptor.licenses.map((licence) =>
      text(both('dataset.licence'), licence.title, licence.name, '', '', licence.path),
    ),
    text(both('version.cite'), ...pair(howToCite(dataset, publication))),
    text(both('package.page'), pageOf(id, 'vi'), pageOf(id, 'en')),
    text('CSV', fileOf(`${id}.csv`), permanentFileOf(id) ?? ''),
    text(both('dataset.digest'), digest),
    text(both('package.cells'), ...pair(bothOf('package.cells-how'))),
    ...(hasApostrophes(dataset)
      ? [text(both('package.apostrophe'), ...pair(bothOf('package.apostrophe-how')))]
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

function aboutColumns({ fields, descriptor }: Dataset, library: Library): Line[] {
  const key = descriptor.schema.primaryKey;
  return [
    heading(
      both('dataset.column'),
      ...pair(bothOf('dataset.meaning')),
      both('dataset.type'),
      both('dataset.unit'),
      both('package.values'),
    ),
    ...fields.map((field) => {
      const unit = unitOf(field, library);
      const type = bothWords(bothOf(`type.${field.type}`));
      return text(
        field.name,
        ...pair(meaningOf(field)),
        key.includes(field.name) ? `${type} (${both('dataset.key')})` : type,
        unit === undefined ? '' : bothWords({ vi: unit.vi, en: unit.enPlural }),
        (categoriesOf(field) ?? [])
          .map(({ value, label }) => `${value}: ${bothWords(label)}`)
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

function aboutSources(dataset: Dataset, library: Library): Line[] {
  const sources = usedSources(dataset, library);
  // In the register itself the rows are the sources.
  if (sources.length === 0 || dataset.id === 'sources') return [];
  return [
    heading(
      `${both('dataset.sources')} (${both('source.id')})`,
      both('package.title'),
      both('source.publisher'),
      both('source.date'),
      both('source.kind'),
      both('package.address'),
    ),
    ...sources.map(({ id, title, publisher, publishedOn, kind, url }) =>
      text(id, title, publisher, publishedOn ?? '', both(`kind.${kind}`), url ?? ''),
    ),
    gap,
  ];
}

function caveats({ descriptor }: Dataset): Line[] {
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
        `${both('dataset.breaks')}: ${field} ${after}–${before}`,
        ...pair(details ?? reason),
        '',
        '',
        sources.join(', '),
      ),
    ),
    ...rankings
      .flatMap(({ except = [] }) => except)
      .map(({ key, reason }) => text(`${both('dataset.exceptions')}: ${key}`, ...pair(reason))),
    ...(ended
      ? [
          text(
            both('updates.title'),
            ...pair(dated('updates.ended', ended.since)),
            '',
            '',
            ended.sources.join(', '),
          ),
          text('', ...pair(ended.reason)),
        ]
      : []),
    ...(next
      ? [
          text(
            both('updates.title'),
            ...pair(dated('updates.next', next.due, next.what)),
            '',
            '',
            next.sources.join(', '),
          ),
        ]
      : []),
  ];
  return lines.length === 0 ? [] : [heading(both('package.caveats')), ...lines];
}
