import { z } from 'astro/zod';
import type { KeyWords } from './key-words.ts';

/** A JSON Schema of draft 7, as far as editors read it. */
export interface JsonSchema {
  $schema?: string;
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | readonly string[];
  const?: unknown;
  enum?: unknown[];
  /** Read by editors: a line on each value of `enum`. */
  enumDescriptions?: string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  items?: JsonSchema | JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  if?: JsonSchema;
  then?: JsonSchema;
  definitions?: Record<string, JsonSchema>;
  [keyword: string]: unknown;
}

/** The words that a schema is given for editors. */
export interface SchemaWords {
  readonly title: string;
  readonly keys: KeyWords;
  /** By the path of a key, a line on each value that it may have. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Keys, as in `keys`, whose values are ids: an editor offers those that there are. */
  readonly ids?: Readonly<Record<string, IdList>>;
}

/** Lists of ids that editors are offered; they are in a file of their own, `idsFile`. */
export const idLists = ['units', 'sources', 'datasets', 'figures'] as const;
export type IdList = (typeof idLists)[number];

/** Name of the file of ids, in the same folder as the schemas that point to it. */
export const idsFile = 'ids.schema.json';

/**
 * The JSON Schema of what a reader accepts, made from the reader's own schema, with words on every key. Variants that
 * a key tells apart (`chart:`, `about:`) become that key and conditions, so that an editor can complete and judge a
 * file before it is whole. What JSON Schema cannot say (that a column exists, that a claim holds) is left to the check.
 */
export function jsonSchemaOf(schema: z.ZodType, words: SchemaWords): JsonSchema {
  const converted = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      // The names of keys are text anyway, and YAML may show an editor a bare year as a number.
      if (zodSchema._zod.def.type === 'record') delete jsonSchema.propertyNames;
      // Before YAML is read against the schema, a bare year becomes text: `2024` is as good as `'2024'`.
      const { type } = zodSchema._zod.def;
      if (type === 'pipe' && z.safeParse(zodSchema, 2024).success && jsonSchema.type === 'string') {
        const text = { ...jsonSchema };
        delete jsonSchema.type;
        delete jsonSchema.pattern;
        delete jsonSchema.format;
        jsonSchema.anyOf = [text, { type: 'integer', minimum: 1000, maximum: 9999 }];
      }
    },
  }) as JsonSchema;
  const { $schema, ...body } = withConditions(converted);
  describeKeys(body, '', words);
  const { schema: shared, definitions } = share(body);
  return {
    ...($schema === undefined ? {} : { $schema }),
    title: words.title,
    ...shared,
    ...(Object.keys(definitions).length === 0 ? {} : { definitions }),
  };
}

/** What stands for the longest end of a path that has something; `undefined` where none has. */
export function longestEnd<Value>(
  path: string,
  byPath: Readonly<Record<string, Value>>,
): Value | undefined {
  const steps = path.split('.');
  for (let first = 0; first < steps.length; first += 1) {
    const value = byPath[steps.slice(first).join('.')];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Offers ids where a text stands, or the texts of a list. One that is not in the list may be newer than it: it is let pass. */
function offer(property: JsonSchema, list: IdList): void {
  const offered = { $ref: `${idsFile}#/definitions/${list}` };
  if (property.type === 'string') property.anyOf = [offered, {}];
  else if (property.type === 'array' && !Array.isArray(property.items)) {
    property.items = { ...property.items, anyOf: [offered, {}] };
  }
}

/** Every schema within a schema, itself included, with the path of the key that it is for. */
export function* schemasIn(schema: JsonSchema, path = ''): Generator<[string, JsonSchema]> {
  yield [path, schema];
  const {
    properties = {},
    items,
    additionalProperties,
    anyOf = [],
    oneOf = [],
    allOf = [],
  } = schema;
  for (const [key, part] of Object.entries(properties)) {
    yield* schemasIn(part, path === '' ? key : `${path}.${key}`);
  }
  for (const item of [items ?? []].flat()) yield* schemasIn(item, `${path}[]`);
  if (typeof additionalProperties === 'object') yield* schemasIn(additionalProperties, `${path}.*`);
  for (const part of [...anyOf, ...oneOf, ...allOf]) yield* schemasIn(part, path);
  if (schema.then) yield* schemasIn(schema.then, path);
}

function describeKeys(
  schema: JsonSchema,
  root: string,
  { keys, values = {}, ids = {} }: SchemaWords,
): void {
  for (const [path, part] of schemasIn(schema, root)) {
    for (const [key, property] of Object.entries(part.properties ?? {})) {
      const own = path === '' ? key : `${path}.${key}`;
      const description = longestEnd(own, keys);
      if (description !== undefined) property.description = description;
      const list = longestEnd(own, ids);
      if (list !== undefined) offer(property, list);
    }
    const lines = values[path];
    if (lines && part.enum)
      part.enumDescriptions = part.enum.map((value) => lines[String(value)] ?? '');
  }
}

/** Turns `oneOf` with a key that tells its variants apart into that key and a condition for each of its values. */
function withConditions(schema: JsonSchema): JsonSchema {
  const mapped = mapSchemas(schema, withConditions);
  const { oneOf, ...rest } = mapped;
  const key = oneOf === undefined ? undefined : discriminatorOf(oneOf);
  if (oneOf === undefined || key === undefined) return mapped;
  const variants = oneOf.map(({ properties = {}, required = [] }) => ({ properties, required }));
  const [first = { properties: {}, required: [] }] = variants;
  const isShared = (name: string) =>
    name !== key &&
    variants.every(
      ({ properties, required }) =>
        JSON.stringify(properties[name]) === JSON.stringify(first.properties[name]) &&
        required.includes(name) === first.required.includes(name),
    );
  const names = Object.keys(first.properties);
  const shared = names.filter(isShared);
  // Where all variants have the same keys, what is not known can be said at once, whatever the variant.
  const isUniform = variants.every(
    ({ properties }) => Object.keys(properties).sort().join() === names.toSorted().join(),
  );
  const kinds = variants.map(({ properties }) => properties[key]?.const);
  return {
    ...rest,
    type: 'object',
    properties: Object.fromEntries(
      (isUniform ? names : [key, ...shared]).map((name) => [
        name,
        name === key
          ? { type: 'string', enum: kinds }
          : isShared(name)
            ? (first.properties[name] ?? {})
            : {},
      ]),
    ),
    required: names.filter(
      (name) =>
        first.required.includes(name) &&
        (name === key ||
          isShared(name) ||
          (isUniform && variants.every((each) => each.required.includes(name)))),
    ),
    ...(isUniform ? { additionalProperties: false } : {}),
    allOf: variants.map(({ properties, required }, index) => ({
      if: { properties: { [key]: { const: kinds[index] } }, required: [key] },
      then: isUniform
        ? {
            properties: Object.fromEntries(
              Object.entries(properties).filter(([name]) => name !== key && !isShared(name)),
            ),
          }
        : {
            properties: { ...properties, [key]: {} },
            required: required.filter((name) => name !== key && !isShared(name)),
            additionalProperties: false,
          },
    })),
  };
}

/** The key that has another constant in each variant. */
function discriminatorOf(variants: readonly JsonSchema[]): string | undefined {
  const [first] = variants;
  return Object.keys(first?.properties ?? {}).find((key) => {
    const constants = variants.map(({ properties }) => properties?.[key]?.const);
    return !constants.includes(undefined) && new Set(constants).size === variants.length;
  });
}

/** The same schema with its direct parts changed. */
function mapSchemas(schema: JsonSchema, change: (part: JsonSchema) => JsonSchema): JsonSchema {
  const result: JsonSchema = { ...schema };
  if (schema.properties) {
    result.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([key, part]) => [key, change(part)]),
    );
  }
  if (Array.isArray(schema.items)) result.items = schema.items.map(change);
  else if (schema.items) result.items = change(schema.items);
  if (typeof schema.additionalProperties === 'object') {
    result.additionalProperties = change(schema.additionalProperties);
  }
  for (const keyword of ['anyOf', 'oneOf', 'allOf'] as const) {
    const parts = schema[keyword];
    if (parts) result[keyword] = parts.map(change);
  }
  if (schema.then) result.then = change(schema.then);
  return result;
}

/** So long a part is written once when it comes twice. */
const longEnough = 400;

/** Puts what comes several times into `definitions`, named after its key, so that the file can be read by a person too. */
function share(schema: JsonSchema): {
  schema: JsonSchema;
  definitions: Record<string, JsonSchema>;
} {
  const counts = new Map<string, number>();
  const keys = new Map<string, string>();
  for (const [path, part] of schemasIn(schema)) {
    const text = JSON.stringify(part);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (!keys.has(text)) keys.set(text, /[A-Za-z]+(?=[^A-Za-z]*$)/.exec(path)?.[0] ?? 'part');
  }
  const names = new Map<string, string>();
  const definitions: Record<string, JsonSchema> = {};
  const replace = (part: JsonSchema): JsonSchema => {
    const text = JSON.stringify(part);
    if ((counts.get(text) ?? 0) < 2 || text.length < longEnough) return mapSchemas(part, replace);
    let name = names.get(text);
    if (name === undefined) {
      const key = keys.get(text) ?? 'part';
      const same = [...names.values()].filter((other) => other.replace(/-\d+$/, '') === key).length;
      name = same === 0 ? key : `${key}-${same + 1}`;
      names.set(text, name);
      definitions[name] = mapSchemas(part, replace);
    }
    return { $ref: `#/definitions/${name}` };
  };
  return { schema: mapSchemas(schema, replace), definitions };
}
