import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { keysAt } from '../datasets/schema-keys.ts';
import { editorSchemas, idsSchema, jsonSchemas } from './editor-schemas.ts';
import { idsFile, longestEnd, schemasIn, type JsonSchema } from './json-schema.ts';

const addFormats = addFormatsModule as unknown as (ajv: Ajv) => void;

/** The real files of each schema, as YAML says them. */
const files: Readonly<Record<string, readonly (readonly [path: string, content: unknown])[]>> = {
  dataset: yamlIn('data'),
  map: yamlIn('data/map'),
  figure: yamlIn('content/figures'),
  home: yamlIn('content').filter(([path]) => path.endsWith('home.yaml')),
  profile: yamlIn('content').filter(([path]) => path.endsWith('profile.yaml')),
  story: frontmatterIn('content/stories'),
  page: frontmatterIn('content/pages'),
};

function yamlIn(folder: string): [string, unknown][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [`${folder}/${name}`, parse(readFileSync(`${folder}/${name}`, 'utf8'))]);
}

function frontmatterIn(folder: string): [string, unknown][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => {
      const [, text = ''] = readFileSync(`${folder}/${path}`, 'utf8').split(/^---$/m);
      return [`${folder}/${path}`, parse(text)];
    });
}

const ids: JsonSchema = { definitions: Object.fromEntries(['units', 'sources', 'datasets', 'figures'].map((list) => [list, { enum: ['any'] }])) };
const names = Object.keys(editorSchemas);

/** The file of a schema as an editor uses it. */
function judgeOf(name: string): (content: unknown) => boolean {
  const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, keywords: ['enumDescriptions'] });
  addFormats(ajv);
  ajv.addSchema(ids, idsFile);
  const written = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as JsonSchema;
  return ajv.compile(written);
}

it.each([...jsonSchemas()])('%s is as the code makes it: else run npm run schemas', (path, schema) => {
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});

describe.each(names)('the schema of %s', (name) => {
  const { reader, words } = editorSchemas[name] ?? { reader: null, words: null };
  if (reader === null) throw new Error(name);
  const judge = judgeOf(name);
  const real = files[name] ?? [];

  it('accepts every real file', () => {
    expect(real.length).toBeGreaterThan(0);
    expect(real.filter(([, content]) => !judge(content)).map(([path]) => path)).toEqual([]);
  });

  it('has exactly the keys that the reader knows, in every place', () => {
    const schema = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as JsonSchema;
    const whole = withoutReferences(schema, schema.definitions ?? {});
    const keys = new Map<string, Set<string>>();
    for (const [path, part] of schemasIn(whole)) {
      for (const key of Object.keys(part.properties ?? {})) {
        keys.set(path, (keys.get(path) ?? new Set()).add(key));
      }
    }
    expect(keys.size).toBeGreaterThan(0);
    for (const [path, found] of keys) {
      const steps = path.split(/\.|(?=\[\])/).filter((step) => step !== '').map((step) => (step === '[]' ? 0 : step));
      expect([path, ...[...found].sort()]).toEqual([path, ...keysAt(reader, steps).sort()]);
    }
  });

  it('says of every key what it is for, and of no key that is not there', () => {
    const said = new Set<string>();
    const silent: string[] = [];
    const schema = jsonSchemas().get(`schemas/${name}.schema.json`) ?? {};
    for (const [path, part] of schemasIn(withoutReferences(schema, schema.definitions ?? {}))) {
      for (const [key, property] of Object.entries(part.properties ?? {})) {
        const own = path === '' ? key : `${path}.${key}`;
        const found = longestEnd(own, words.keys);
        if (found === undefined) {
          if (key !== 'vi' && key !== 'en') silent.push(own);
        } else {
          said.add(found);
          if (Object.keys(property).length > 0 && property.description !== found) silent.push(own);
        }
      }
    }
    expect(silent).toEqual([]);
    expect(Object.values(words.keys).filter((text) => !said.has(text))).toEqual([]);
  });

  it('refuses what the reader refuses, and nothing else, wherever one value of a real file is changed', () => {
    let [refused, accepted] = [0, 0];
    for (const [path, content] of distinctPlaces(real)) {
      for (const [what, changed] of changesAt(content, path)) {
        const read = reader.safeParse(changed);
        // What one key owes another stands in no JSON Schema.
        if (!read.success && read.error.issues.every(({ code }) => code === 'custom')) continue;
        expect([what, judge(changed)]).toEqual([what, read.success]);
        if (read.success) accepted += 1;
        else refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(10);
    expect(accepted).toBeGreaterThan(0);
  });
});

it('offers ids and refuses none, so that the list may be older than the data', () => {
  const judge = judgeOf('home');
  const [[, home] = ['', {}]] = files['home'] ?? [];
  expect(judge({ ...(home as object), figure: 'a-figure-of-tomorrow' })).toBe(true);
  const { schema } = idsSchema({
    library: { units: new Map([['km', { id: 'km', vi: 'km' }]]), sources: new Map(), datasets: new Map() } as never,
    figures: new Map(),
  });
  expect(schema.definitions?.['units']).toEqual({ enum: ['km'], enumDescriptions: ['km'] });
});

type Step = string | number;

/** Each place that files have, once: `schema.fields[].title` in the first file and field that has one. */
function distinctPlaces(
  all: readonly (readonly [string, unknown])[],
): [path: readonly Step[], content: unknown][] {
  const seen = new Map<string, [readonly Step[], unknown]>();
  for (const [, content] of all) {
    const walk = (value: unknown, path: readonly Step[], kind: string) => {
      const tag = String((value as { chart?: unknown; about?: unknown } | null)?.chart ?? (value as { about?: unknown } | null)?.about ?? '');
      const place = `${kind}${tag}`;
      if (!seen.has(place)) seen.set(place, [path, content]);
      if (Array.isArray(value)) {
        value.forEach((item, index) => walk(item, [...path, index], `${place}[]`));
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, part] of Object.entries(value)) walk(part, [...path, key], `${place}.${key}`);
      }
    };
    walk(content, [], '');
  }
  return [...seen.values()];
}

/** Values of other kinds, one of which is right in many a place. */
const others: readonly unknown[] = ['', 'x', 0, 7, -1.5, 2024, true, null, [], ['x'], {}, { vi: 'x', en: 'x' }, { vi: 'x' }, '2024-02-30', '2024-02-29', 'https://x.vn/'];

function* changesAt(content: unknown, path: readonly Step[]): Generator<[string, unknown]> {
  const where = path.join('.');
  for (const other of others) yield [`${where} := ${JSON.stringify(other)}`, changed(content, path, () => other)];
  yield [`${where} + a key`, changed(content, path, (value) => (isMap(value) ? { ...value, unknownKey: 1 } : value))];
  const parent = path.slice(0, -1);
  const last = path.at(-1);
  if (last === undefined) return;
  yield [
    `${where} left out`,
    changed(content, parent, (value) =>
      Array.isArray(value)
        ? value.toSpliced(Number(last), 1)
        : Object.fromEntries(Object.entries(value as object).filter(([key]) => key !== last)),
    ),
  ];
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function changed(content: unknown, [step, ...rest]: readonly Step[], change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(content);
  if (Array.isArray(content)) {
    return content.with(Number(step), changed(content[Number(step)], rest, change));
  }
  const map = content as Record<string, unknown>;
  return { ...map, [step]: changed(map[String(step)], rest, change) };
}

function withoutReferences(schema: JsonSchema, definitions: Record<string, JsonSchema>): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) => {
    if (key === 'definitions') return undefined;
    const reference = (value as JsonSchema | null)?.$ref;
    const [, name] = /^#\/definitions\/(.*)$/.exec(reference ?? '') ?? [];
    return name === undefined ? value : withoutReferences(definitions[name] ?? {}, definitions);
  });
  return JSON.parse(text) as JsonSchema;
}
