/** A part of a JSON Schema (draft 2020-12). */
export type Schema = Readonly<Record<string, unknown>>;

/** What every schema of the API may point to. */
export type PartName = 'words' | 'pages' | 'value' | 'day';

export function partOf(name: PartName, description: string): Schema {
  return { $ref: `#/$defs/${name}`, description };
}

export function text(description: string, others: Schema = {}): Schema {
  return { type: 'string', description, ...others };
}

export function address(description: string): Schema {
  return { type: 'string', format: 'uri', description };
}

export function count(description: string): Schema {
  return { type: 'integer', minimum: 0, description };
}

export function listOf(items: Schema, description: string): Schema {
  return { type: 'array', items, description };
}

/** Also `null`, and what that means. */
export function orNull(schema: Schema, meaning: string): Schema {
  return {
    anyOf: [schema, { type: 'null' }],
    description: `${String(schema['description'] ?? '')} Null: ${meaning}`,
  };
}

/**
 * An object with these properties, all of them required. Others may be added within a version of the API, so
 * they are allowed.
 */
export function object(properties: Readonly<Record<string, Schema>>, description?: string): Schema {
  return {
    type: 'object',
    ...(description === undefined ? {} : { description }),
    properties,
    required: Object.keys(properties),
  };
}

/** What stands at the head of every file. */
export const head = {
  $schema: address('The JSON Schema of this file.'),
  dataVersion: text(
    'Id of the version of the data that this file was made from; its page keeps every CSV file as it was.',
  ),
} satisfies Record<string, Schema>;

/** A schema that stands by itself. */
export function wholeSchema(
  {
    $id,
    title,
    description,
  }: { readonly $id: string; readonly title: string; readonly description: string },
  properties: Readonly<Record<string, Schema>>,
): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id,
    title,
    description,
    ...object({ ...head, ...properties }),
    $defs: parts,
  };
}

const parts: Readonly<Record<PartName, Schema>> = {
  words: object(
    { vi: text('Vietnamese.'), en: text('English.') },
    'The same words in each language of the site.',
  ),
  pages: object(
    { vi: address('In Vietnamese.'), en: address('In English.') },
    'The page for readers, in each language.',
  ),
  day: { type: 'string', format: 'date', description: 'A day, YYYY-MM-DD.' },
  value: object(
    {
      value: {
        type: 'number',
        description:
          'The number, in the unit that `unit` names. A computed number is rounded to the digits that its inputs justify.',
      },
      text: text(
        'The same number with the digits that its source printed: 0.4350 keeps its last zero, which JSON numbers do not.',
        { pattern: String.raw`^-?\d+(\.\d+)?$` },
      ),
      unit: orNull(
        text(
          'Unit of the number: an id of the dataset `units`, such as percent, point or billion_vnd.',
        ),
        'a bare count or a year.',
      ),
      outOf: orNull(count('For a rank: out of how many.'), 'not a rank.'),
      comparator: text(
        'Qualifier of the number: = exactly, ~ about, ~< nearly, > more than, >= or more, < less than, <= at most.',
        {
          enum: ['=', '~', '~<', '>', '>=', '<', '<='],
        },
      ),
      status: orNull(
        text(
          'How firmly the number stands, such as published, final, preliminary, estimate, restated, computed, target.',
        ),
        'the dataset does not say.',
      ),
      vintage: orNull(
        text('When the number was published, YYYY or YYYY-MM.'),
        'the dataset does not say.',
      ),
      cell: orNull(
        text('Address of the cell that holds the number: dataset[key].column.'),
        'the number was computed; see `expression`.',
      ),
      expression: orNull(
        text('How the number was computed from cells, in the notation of this site.'),
        'the number stands in a cell.',
      ),
      sources: listOf(
        text('Id of a source.'),
        'The publications that answer for the number or for what it was computed from: where it was read or, where that was a copy, where it was first published. Ids of sources.json.',
      ),
    },
    'A number with everything that it rests on.',
  ),
};
