import type { DatasetFacts } from '../dataset-facts.ts';
import { inEach } from '../../i18n/locale.ts';
import { headOf, type ApiContext } from './files.ts';
import {
  address,
  count,
  listOf,
  object,
  orNull,
  partOf,
  text,
  wholeSchema,
} from './schema-parts.ts';

/** What a dataset is used in. */
export interface DatasetUses {
  readonly figures: readonly string[];
  readonly stories: readonly string[];
}

/** All datasets and their files. Rows and columns are in the file of each dataset, which `files.json` names. */
export function datasetsFile(
  datasets: readonly { readonly facts: DatasetFacts; readonly uses: DatasetUses }[],
  context: ApiContext,
) {
  const { publication } = context;
  return {
    ...headOf('datasets', context),
    datasets: datasets.map(({ facts, uses }) => {
      const { dataset, years, places, measures, issued, modified, version, sources } = facts;
      const { id, descriptor, rows, bytes, digest } = dataset;
      return {
        id,
        title: descriptor.title,
        description: descriptor.description,
        pages: inEach(publication.locales, (locale) => publication.pages.dataset(id, locale)),
        files: {
          ...Object.fromEntries(
            facts.files.map(({ form, path }) => [form, publication.file(path)]),
          ),
          dataPackage: publication.file(`du-lieu/${id}/datapackage.json`),
        },
        bytes: bytes.length,
        sha256: digest,
        rows: rows.length,
        primaryKey: descriptor.schema.primaryKey,
        measures: measures.map(({ field, unit }) => ({
          column: field.name,
          title: field.title,
          unit: unit?.id ?? null,
        })),
        years: years === null ? null : { first: years[0], last: years[1] },
        country: places?.kind === 'country' ? places.country : null,
        provinces: places?.kind === 'provinces' ? places.provinces.map(({ code }) => code) : [],
        themes: descriptor.themes ?? [],
        licences: facts.licences,
        issued,
        modified,
        version,
        sources: sources.map((source) => source.id),
        ...uses,
      };
    }),
  };
}

export function datasetsSchema($id: string) {
  return wholeSchema(
    {
      $id,
      title: 'Datasets',
      description: 'All datasets of the site with their files, measures, sources and uses.',
    },
    {
      datasets: listOf(
        object({
          id: text('Id of the dataset: the name of its files.'),
          title: partOf('words', 'What it is called.'),
          description: partOf('words', 'What one row is, and what the numbers measure.'),
          pages: partOf('pages', 'The page of the dataset.'),
          files: object(
            {
              csv: address('UTF-8, commas, decimal points, empty cells for what is unknown.'),
              xlsx: address('For Excel and other spreadsheets.'),
              json: address('Rows with the meaning of every column.'),
              zip: address('All of these and the licence, to keep.'),
              dataPackage: address('Descriptor by the Data Package standard.'),
            },
            'The same rows in several forms.',
          ),
          bytes: count('Size of the CSV file in bytes.'),
          sha256: text('SHA-256 of the CSV file, in hexadecimal.', { pattern: '^[0-9a-f]{64}$' }),
          rows: count('How many rows there are.'),
          primaryKey: listOf(
            text('Name of a column.'),
            'The columns that name a row, in the order in which an address gives their values: dataset[year,province].',
          ),
          measures: listOf(
            object({
              column: text('Name of the column.'),
              title: partOf('words', 'What it measures.'),
              unit: orNull(
                text('Unit of all its numbers: an id of the dataset `units`.'),
                'a bare count or a rank, or the unit differs from row to row and stands in a column of its own.',
              ),
            }),
            'The columns that hold figures.',
          ),
          years: orNull(
            object(
              {
                first: { type: 'integer', description: 'The first year.' },
                last: { type: 'integer', description: 'The last year.' },
              },
              'The years that the rows are of.',
            ),
            'the key of its rows has no year.',
          ),
          country: orNull(
            text('ISO 3166-1 code of the country, when the rows are of all its provinces.', {
              pattern: '^[A-Z]{2}$',
            }),
            'see `provinces`.',
          ),
          provinces: listOf(
            text('ISO 3166-2 code.'),
            'The provinces that the rows are of, when they are of some; empty also where no column and no editor says so.',
          ),
          themes: listOf(
            text('Code of a theme.'),
            'What it is about, in the codes of the European data themes.',
          ),
          licences: listOf(
            address('Address of a licence.'),
            'The licences under which it may be used.',
          ),
          issued: orNull(
            partOf('day', 'Day on which it was first published here.'),
            'the history is not known.',
          ),
          modified: orNull(partOf('day', 'Day of its last change.'), 'the history is not known.'),
          version: orNull(
            text('Id of the first version of the data that had exactly this file.'),
            'the version is not known.',
          ),
          sources: listOf(
            text('Id of a source.'),
            'The publications that its rows rest on: ids of sources.json.',
          ),
          figures: listOf(text('Id of a figure.'), 'The figures that show rows of it.'),
          stories: listOf(text('Id of a story.'), 'The stories that rest on it.'),
        }),
        'In the order of their ids.',
      ),
    },
  );
}
