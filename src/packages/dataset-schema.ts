import { comparators, registerIds, sourceKinds, statuses } from '../datasets/vocabulary.ts';
import { schemaInLanguagesOf } from '../datasets/site-languages.ts';
import { locales, type Locale } from '../i18n/locale.ts';
import { datasetSchemaPath } from './dataset-json.ts';

const words = object({
  vi: { type: 'string', minLength: 1 },
  en: { type: 'string', minLength: 1 },
});
const address = { type: 'string', format: 'uri', pattern: '^https?://' };
const addresses = object({ vi: address, en: address });
const id = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$' };
const columnName = { type: 'string', pattern: '^[a-z][a-z0-9_]*$' };
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const count = { type: 'integer', minimum: 0 };
const partialDate = {
  type: 'string',
  pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$',
};
const sourceId = { type: 'string', minLength: 1 };
const sourceIds = { type: 'array', items: sourceId, minItems: 1 };

const types = ['string', 'integer', 'number', 'year', 'date', 'list'];
const roles = [
  'source',
  'origin',
  'corroboration',
  'status',
  'comparator',
  'unit',
  'vintage',
  'note',
];

const column = object(
  {
    name: columnName,
    type: { enum: types },
    title: words,
    description: orNull(words),
    role: {
      enum: [...roles, null],
      description: 'What the column is for; null: a dimension or a measure.',
    },
    refersTo: {
      enum: [...registerIds, null],
      description: 'The register that the values are ids of.',
    },
    unit: { type: ['string', 'null'], description: 'The unit of all values, an id in units.' },
  },
  {
    of: {
      ...listOf(columnName),
      description: 'The measures that a status, qualifier or unit speaks of.',
    },
    language: { enum: ['vi', 'en'] },
    outOf: {
      type: ['integer', 'string'],
      description: 'For a rank: out of how many, or the column that says so.',
    },
    better: { enum: ['lower', 'higher'] },
    decimals: { ...count, description: 'At most so many digits after the point.' },
    categories: listOf(object({ value: { type: 'string' }, label: words })),
    constraints: object(
      {},
      {
        required: { type: 'boolean' },
        unique: { type: 'boolean' },
        minimum: { type: 'number' },
        maximum: { type: 'number' },
        pattern: { type: 'string' },
      },
    ),
  },
);

const source = object({
  id: sourceId,
  title: { type: 'string', minLength: 1 },
  titleIsOriginal: { type: 'boolean' },
  publisher: { type: 'string', minLength: 1 },
  url: orNull(address),
  publishedOn: orNull(partialDate),
  language: { type: 'string', pattern: '^[a-z]{2}$' },
  kind: { enum: sourceKinds },
  page: addresses,
});

const value = {
  description:
    'A number with the digits of the CSV, a text, the ids of a list, or null: not known.',
  anyOf: [
    { type: 'number' },
    { type: 'string', minLength: 1 },
    { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1, uniqueItems: true },
    { type: 'null' },
  ],
};

/**
 * The form of the JSON file of a dataset as a JSON Schema (2020-12), published at `datasetSchemaPath`.
 * @param home the address of the home page with the slash at its end
 * @param languages those of the site
 */
export function datasetSchema(
  home: string,
  languages: readonly Locale[] = locales,
): Readonly<Record<string, unknown>> {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: home + datasetSchemaPath,
    title: 'A dataset: what it is, its columns, its sources, its rows',
    description: `Words of a column with the role status: ${statuses.join(', ')}; with the role comparator: ${comparators.join(' ')}.`,
    ...object({
      $schema: { const: home + datasetSchemaPath },
      id,
      title: words,
      description: words,
      processing: words,
      licenses: listOf(
        object({ name: { type: 'string' }, title: { type: 'string' }, path: address }),
      ),
      publisher: object({ name: words, home: address }),
      page: addresses,
      version: object({
        id: { type: 'string' },
        date: orNull({ type: 'string', format: 'date' }),
        digest: sha256,
        page: address,
      }),
      csv: object({ url: address, permanent: orNull(address), bytes: count, sha256 }),
      primaryKey: listOf(columnName),
      columns: listOf(column),
      breaks: {
        type: 'array',
        items: object(
          {
            field: columnName,
            after: { type: 'number' },
            before: { type: 'number' },
            label: words,
            reason: words,
            sources: sourceIds,
          },
          { details: words },
        ),
      },
      exceptions: {
        type: 'array',
        description: 'Rows known to contradict their own score at the publisher.',
        items: object({ key: { type: 'string' }, reason: words }),
      },
      updates: orNull(
        object(
          {},
          {
            every: { enum: ['month', 'quarter', 'half-year', 'year'] },
            next: object({ due: partialDate, what: words, sources: sourceIds }),
            ended: object({ since: partialDate, reason: words, sources: sourceIds }),
          },
        ),
      ),
      sources: { type: 'array', items: source },
      provinces: {
        type: 'array',
        items: object({ code: { type: 'string' }, name: words, region: { type: 'string' } }),
      },
      units: {
        type: 'array',
        items: object({
          id: { type: 'string' },
          ...(languages.includes('vi') && { vi: { type: 'string' } }),
          ...(languages.includes('en') && {
            enSingular: { type: 'string' },
            enPlural: { type: 'string' },
          }),
        }),
      },
      rowCount: count,
      rows: {
        type: 'array',
        description: 'One object for each line of the CSV, in its order, with every column.',
        items: { type: 'object', propertyNames: columnName, additionalProperties: value },
      },
    }),
  };
  return schemaInLanguagesOf(schema, languages);
}

type Schema = Readonly<Record<string, unknown>>;

/** An object with just these members: the first must be there, the others may. */
function object(required: Record<string, Schema>, optional: Record<string, Schema> = {}) {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

function listOf(items: Schema) {
  return { type: 'array', items, minItems: 1 };
}

function orNull(schema: Schema) {
  return { anyOf: [schema, { type: 'null' }] };
}
