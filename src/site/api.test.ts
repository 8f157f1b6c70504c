import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { formNames, type FormName } from '../catalogue/api/files.ts';
import { parseTable } from '../datasets/parse-table.ts';
import { apiFiles } from './api.ts';

/** The files as a program gets them. */
const files = new Map(
  [...apiFiles()].map(([name, make]) => [name, JSON.parse(JSON.stringify(make())) as object]),
);
const fileOf = (name: string) => files.get(name) ?? expect.unreachable(`no file ${name}`);

/** What a file of the API is of. */
function formOf(name: string): FormName {
  const [first = '', second] = name.split('/');
  const singular = { figures: 'figure', stories: 'story', provinces: 'province' }[first];
  const form = second === undefined ? first : singular;
  return formNames.find((each) => each === form) ?? expect.unreachable(`«${name}» has no form`);
}

const data = [...files].filter(([name]) => !name.startsWith('schema/'));

/** The same schema, but nothing is allowed that it does not explain. */
function closed(part: unknown): object {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part as never;
  const own = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]));
  return (own as Record<string, unknown>)['type'] === 'object'
    ? { ...own, additionalProperties: false }
    : own;
}

function validator(isClosed: boolean): (form: FormName) => ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  formats.default(ajv);
  const compiled = new Map<FormName, ValidateFunction>();
  return (form) => {
    let found = compiled.get(form);
    if (!found) {
      const schema = fileOf(`schema/${form}`);
      compiled.set(form, (found = ajv.compile(isClosed ? closed(schema) : schema)));
    }
    return found;
  };
}

describe('every file of the API', () => {
  const open = validator(false);
  const strict = validator(true);

  it('is of a form that has files', () => {
    const found = new Set(data.map(([name]) => formOf(name)));
    expect([...found].sort()).toEqual([...formNames].sort());
    expect(data.length).toBeGreaterThan(130);
  });

  it('fulfils the schema of its form, which it names', () => {
    for (const [name, file] of data) {
      const isValid = open(formOf(name));
      expect({ name, isValid: isValid(file), errors: isValid.errors }).toEqual({
        name,
        isValid: true,
        errors: null,
      });
      const { $id } = fileOf(`schema/${formOf(name)}`) as { $id: string };
      expect(file).toHaveProperty('$schema', $id);
    }
  });

  it('has no property that its schema does not explain', () => {
    for (const [name, file] of data) {
      const isValid = strict(formOf(name));
      isValid(file);
      expect({ name, errors: isValid.errors }).toEqual({ name, errors: null });
    }
  });

  it('leads only to addresses of the API that are there', () => {
    const home = (fileOf('index') as { $schema: string }).$schema.replace(/schema\/.*$/, '');
    for (const [name, file] of data) {
      for (const [, to = ''] of JSON.stringify(file).matchAll(/"(http[^"{]*)"/g)) {
        if (!to.startsWith(home)) continue;
        const target = to.slice(home.length).replace(/\.json$/, '');
        expect({ name, target, isThere: files.has(target) }).toEqual({
          name,
          target,
          isThere: true,
        });
      }
    }
  });
});

describe('a schema refuses', () => {
  const open = validator(false);
  const figure = [...files.keys()].find((name) => name.startsWith('figures/')) ?? '';
  /** Whether a file is still of its form when something else stands at a place of it; `undefined` takes that away. */
  const isFineWith = (name: string, place: readonly (string | number)[], put: unknown) => {
    const file = JSON.parse(JSON.stringify(fileOf(name))) as object;
    const [last = '', ...way] = place.toReversed();
    const holder = way.reduceRight(
      (part, step) => part[step] as never,
      file as Record<string, unknown>,
    );
    holder[last] = put;
    return open(formOf(name))(JSON.parse(JSON.stringify(file)));
  };

  it.each([
    ['a file without the version of the data', 'index', ['dataVersion'], undefined],
    ['a number as text', figure, ['values', 0, 'value', 'value'], '8.42'],
    [
      'a number whose digits are those of a language',
      figure,
      ['values', 0, 'value', 'text'],
      '8,42',
    ],
    ['a qualifier that is none', figure, ['values', 0, 'value', 'comparator'], '≈'],
    ['words in one language only', figure, ['title', 'en'], undefined],
    ['a day that is none', 'stories', ['stories', 0, 'written'], '2026-13-01'],
    [
      'an address below the site only',
      'datasets',
      ['datasets', 0, 'files', 'csv'],
      '/du-lieu/x.csv',
    ],
    ['a checksum that is none', 'datasets', ['datasets', 0, 'sha256'], 'abc'],
    ['a negative count', 'datasets', ['datasets', 0, 'rows'], -1],
    ['a kind of source that there is not', 'sources', ['sources', 0, 'kind'], 'rumour'],
    [
      'a sentence that stands nowhere',
      'stories/chuyen-doi-so',
      ['sentences', 'vi', 0, 'part'],
      'end',
    ],
    ['a country in words', 'provinces/VN-58', ['country'], 'Việt Nam'],
    ['a version without its files', 'versions', ['versions', 0, 'files'], undefined],
    ['an entry of an unknown kind', 'corrections', ['corrections', 0, 'kind'], 'slip'],
  ])('%s', (_, name, place, put) => {
    expect(isFineWith(name, place, put)).toBe(false);
  });

  it('nothing that was only added', () => {
    expect(isFineWith('index', ['news'], 'added within v1')).toBe(true);
    expect(isFineWith('datasets', ['datasets', 0, 'news'], 1)).toBe(true);
  });
});

describe('each number of the API', () => {
  /** The cells of a CSV by the address of the row, read from the file alone. */
  const tables = new Map<string, Map<string, Record<string, string>>>();
  const cellAt = (cell: string): string | undefined => {
    const [, id = '', key = '', column = ''] = /^([a-z0-9-]+)\[(.*)\]\.(\w+)$/.exec(cell) ?? [];
    let rows = tables.get(id);
    if (!rows) {
      const { table } = parseTable(readFileSync(`data/${id}.csv`, 'utf8'), id);
      const names = table?.header.cells ?? [];
      const primaryKey =
        /primaryKey: \[([^\]]*)\]/
          .exec(readFileSync(`data/${id}.yaml`, 'utf8'))?.[1]
          ?.split(/,\s*/) ?? [];
      rows = new Map(
        (table?.rows ?? []).map(({ cells }) => {
          const row = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
          return [primaryKey.map((name) => row[name]).join(','), row];
        }),
      );
      tables.set(id, rows);
    }
    return rows.get(key)?.[column];
  };
  interface Value {
    readonly value: number;
    readonly text: string;
    readonly cell: string | null;
    readonly expression: string | null;
  }
  const valuesIn = (part: unknown): Value[] => {
    if (typeof part !== 'object' || part === null) return [];
    const below = Object.values(part).flatMap(valuesIn);
    return 'cell' in part && 'value' in part ? [part as Value, ...below] : below;
  };
  const all = data.flatMap(([, file]) => valuesIn(file));

  it('that stands in a cell is that of the CSV, digit for digit', () => {
    const inCells = all.filter(({ cell }) => cell !== null);
    expect(inCells.length).toBeGreaterThan(3000);
    for (const { cell, value, text, expression } of inCells) {
      expect({ cell, text }).toEqual({ cell, text: cellAt(cell ?? '') });
      expect(value).toBe(Number(text));
      expect(expression).toBeNull();
    }
  });

  it('that was computed says how', () => {
    const computed = all.filter(({ cell }) => cell === null);
    expect(computed.length).toBeGreaterThan(50);
    for (const { expression, value, text } of computed) {
      expect(expression).toMatch(/\(.+\)$/);
      expect(Number(text)).toBe(value);
    }
  });
});

describe('the API as a whole', () => {
  it('has every figure with every number of its table', () => {
    for (const [name, file] of data.filter(([each]) => each.startsWith('figures/'))) {
      const { values, rows } = file as { values: unknown[]; rows: unknown[] };
      expect({ name, isEmpty: values.length === 0 || rows.length === 0 }).toEqual({
        name,
        isEmpty: false,
      });
    }
  });

  it('counts the rows of a dataset as its file has them', () => {
    const { datasets } = fileOf('datasets') as {
      datasets: { id: string; rows: number; bytes: number }[];
    };
    for (const { id, rows, bytes } of datasets) {
      const csv = readFileSync(`data/${id}.csv`);
      expect({ id, rows, bytes }).toEqual({
        id,
        rows: parseTable(csv.toString('utf8'), id).table?.rows.length,
        bytes: csv.length,
      });
    }
  });
});
