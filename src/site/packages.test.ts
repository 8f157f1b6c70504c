import { readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Dataset } from '../datasets/dataset.ts';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { datasetFiles, type DatasetFiles } from '../packages/dataset-files.ts';
import { datasetSchema } from '../packages/dataset-schema.ts';
import { sheetNames } from '../packages/workbook.ts';
import { siteContent } from './content.ts';
import { absoluteLink, fileLink } from './links.ts';
import { filesOf, filesOfAll, publication } from './packages.ts';

/** Every dataset of the site; what is read back from its files is held against the CSV itself, not against our reading of it. */
const { library } = siteContent();
const datasets: readonly Dataset[] = [...library.datasets.values()];
const named = datasets.map((dataset) => [dataset.id, dataset] as const);

let files: ReadonlyMap<string, DatasetFiles>;
beforeAll(async () => {
  const made = await Promise.all(
    datasets.map(async (each) => [each.id, await filesOf(each)] as const),
  );
  files = new Map(made);
});
const filesFor = (id: string) => files.get(id) ?? fail(id);
const fail = (id: string): never => {
  throw new Error(`no files of ${id}`);
};

/** A CSV as RFC 4180 has it, read by a few lines of our own: no cell here has a line break. */
function csvLines(bytes: Uint8Array): string[][] {
  return new TextDecoder()
    .decode(bytes)
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    );
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('the workbook of a dataset', () => {
  it.each(named)('has every cell of the CSV: %s', async (id, { bytes, fields }) => {
    const [header, ...lines] = csvLines(bytes);
    const [names, ...rows] = await readSheet(Buffer.from(filesFor(id).xlsx), sheetNames.data);
    expect(names).toEqual(header);
    expect(rows).toHaveLength(lines.length);
    for (const [index, line] of lines.entries()) {
      for (const [column, { type, name }] of fields.entries()) {
        const written = line[column] ?? '';
        const cell = rows[index]?.[column] ?? null;
        const where = `${id}, row ${index + 1}, ${name}`;
        if (written === '') expect(cell, where).toBeNull();
        else if (cell instanceof Date) expect(cell.toISOString().slice(0, 10), where).toBe(written);
        else if (typeof cell === 'number') {
          expect(['integer', 'number', 'year'], where).toContain(type);
          expect(cell, where).toBe(Number(written));
        } else {
          const isRun = /^[=+\-@]/.test(written) && !/^[=<>~-]{1,2}$/.test(written);
          expect(cell, where).toBe(isRun ? `'${written}` : written);
        }
      }
    }
  });

  it.each(named)('explains its columns and names its sources: %s', async (id, dataset) => {
    const rows = await readSheet(Buffer.from(filesFor(id).xlsx), sheetNames.explanation);
    const words = new Set(rows.flat().map(String));
    for (const { name, title } of dataset.fields) {
      expect(words).toContain(name);
      expect([...words].some((each) => each.startsWith(title.vi))).toBe(true);
    }
    expect(words).toContain(dataset.descriptor.title.vi);
    const sources = dataset.fields.findIndex(({ role }) => role === 'source');
    for (const line of csvLines(dataset.bytes).slice(1)) {
      for (const source of sources === -1 ? [] : (line[sources] ?? '').split(';'))
        expect(words).toContain(source);
    }
  });
});

describe('the JSON of a dataset', () => {
  let isValid: ValidateFunction;
  beforeAll(() => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    isValid = ajv.compile(datasetSchema(absoluteLink(fileLink(''))));
  });

  it.each(named)('has the form that its schema says: %s', (id) => {
    isValid(JSON.parse(text(filesFor(id).json)));
    expect(isValid.errors).toBeNull();
  });

  it.each(named)('has every cell of the CSV with its digits: %s', (id, { bytes, fields }) => {
    const [header = [], ...lines] = csvLines(bytes);
    const source = text(filesFor(id).json);
    const { rows } = JSON.parse(source) as { rows: Record<string, unknown>[] };
    expect(rows).toHaveLength(lines.length);
    // One line of the file for each row, so that the digits can be seen as they are written.
    const written = source.slice(source.indexOf('"rows":')).split('\n').slice(1);
    for (const [index, line] of lines.entries()) {
      expect(Object.keys(rows[index] ?? {})).toEqual(header);
      for (const [column, { type, name }] of fields.entries()) {
        const cell = line[column] ?? '';
        const value = rows[index]?.[name];
        if (cell === '') expect(value).toBeNull();
        else if (type === 'list') expect(value).toEqual(cell.split(';'));
        else if (type === 'integer' || type === 'number' || type === 'year') {
          expect(value).toBe(Number(cell));
          expect(written[index]).toMatch(
            new RegExp(`"${name}":${cell.replaceAll('.', '\\.')}[,}]`),
          );
        } else expect(value).toBe(cell);
      }
    }
  });

  it('is refused by its schema when a row has a number as text with nothing in it, or a member is missing', () => {
    const [id] = named[0] ?? fail('first');
    const whole = JSON.parse(text(filesFor(id).json)) as Record<string, unknown>;
    expect(isValid({ ...whole, rows: [{ x: '' }] })).toBe(false);
    expect(isValid({ ...whole, title: undefined })).toBe(false);
  });
});

describe('the Data Package', () => {
  let isValid: ValidateFunction;
  beforeAll(() => {
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const profile = readFileSync('src/packages/fixtures/data-package-2.0/profile.yaml', 'utf8');
    isValid = ajv.compile(parse(profile) as object);
  });
  const check = (descriptor: string) => {
    isValid(JSON.parse(descriptor));
    expect(isValid.errors).toBeNull();
  };

  it.each(named)('of a dataset is valid on the site and in its archive: %s', (id) => {
    check(filesFor(id).descriptor);
    check(text(unzipSync(filesFor(id).zip)['datapackage.json'] ?? new Uint8Array()));
  });

  it('of all datasets is valid and names each of them', async () => {
    const { descriptor } = await filesOfAll();
    check(descriptor);
    const { resources } = JSON.parse(descriptor) as { resources: { name: string; path: string }[] };
    expect(resources.map(({ name, path }) => [name, path])).toEqual(
      datasets.map(({ id }) => [id, `${id}.csv`]),
    );
  });

  it('is refused by the profile without resources, with a path out of its folder, with an unknown type of column', () => {
    const [id] = named[0] ?? fail('first');
    const sound = JSON.parse(filesFor(id).descriptor) as { resources: Record<string, unknown>[] };
    expect(isValid({ ...sound, resources: [] })).toBe(false);
    const [first] = sound.resources;
    expect(isValid({ ...sound, resources: [{ ...first, path: '../x.csv' }] })).toBe(false);
    const schema = { fields: [{ name: 'a', type: 'decimal' }] };
    expect(isValid({ ...sound, resources: [{ ...first, schema }] })).toBe(false);
  });

  it.each(named)(
    'says of %s what its columns are, and its keys lead to rows that are there',
    (id) => {
      const members = unzipSync(filesFor(id).zip);
      const { resources } = JSON.parse(text(members['datapackage.json'] ?? new Uint8Array())) as {
        resources: {
          name: string;
          path: string;
          bytes: number;
          schema: {
            fields: { name: string }[];
            primaryKey: string[];
            foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
          };
        }[];
      };
      const tables = new Map(
        resources.map(({ name, path }) => [name, csvLines(members[path] ?? new Uint8Array())]),
      );
      for (const { name, path, bytes, schema } of resources) {
        const [header = [], ...lines] = tables.get(name) ?? [];
        expect(members[path]).toHaveLength(bytes);
        expect(schema.fields.map((field) => field.name)).toEqual(header);
        const keys = lines.map((line) =>
          schema.primaryKey.map((key) => line[header.indexOf(key)]).join(','),
        );
        expect(new Set(keys).size).toBe(lines.length);
        for (const { fields, reference } of schema.foreignKeys ?? []) {
          const [there = [], ...others] = tables.get(reference.resource) ?? [];
          const known = new Set(others.map((line) => line[there.indexOf(reference.fields)]));
          for (const line of lines) {
            const value = line[header.indexOf(fields)] ?? '';
            if (value !== '') expect(known).toContain(value);
          }
        }
      }
    },
  );
});

describe('the archive', () => {
  it.each(named)('of a dataset holds its files byte for byte: %s', (id, { bytes }) => {
    const { zip, xlsx, json } = filesFor(id);
    const members = unzipSync(zip);
    expect(Buffer.from(members[`${id}.csv`] ?? [])).toEqual(Buffer.from(bytes));
    expect(Buffer.from(members[`${id}.xlsx`] ?? [])).toEqual(Buffer.from(xlsx));
    expect(Buffer.from(members[`${id}.json`] ?? [])).toEqual(Buffer.from(json));
    expect(text(members['README.txt'] ?? new Uint8Array())).toContain(`${id}.csv`);
    expect(text(members['LICENSE.md'] ?? new Uint8Array())).toBe(
      readFileSync('LICENSE-content.md', 'utf8'),
    );
  });

  it('of all datasets holds all of them', async () => {
    const members = unzipSync((await filesOfAll()).zip);
    for (const { id, bytes } of datasets) {
      expect(Buffer.from(members[`${id}.csv`] ?? [])).toEqual(Buffer.from(bytes));
      expect(Buffer.from(members[`xlsx/${id}.xlsx`] ?? [])).toEqual(Buffer.from(filesFor(id).xlsx));
      expect(Buffer.from(members[`json/${id}.json`] ?? [])).toEqual(Buffer.from(filesFor(id).json));
    }
  });
});

describe('the files of a dataset', () => {
  it('are the same bytes when they are made again, of data that were read again', async () => {
    const again = readLibrary(readDataFolder('.')).library;
    for (const id of ['dti-ranking', 'conflicts', 'corrections']) {
      const dataset = again.datasets.get(id) ?? fail(id);
      const made = await datasetFiles(dataset, again, publication());
      for (const form of ['csv', 'xlsx', 'json', 'zip'] as const) {
        expect(Buffer.from(made[form]), `${id}.${form}`).toEqual(Buffer.from(filesFor(id)[form]));
      }
      expect(made.descriptor).toBe(filesFor(id).descriptor);
    }
  });
});
