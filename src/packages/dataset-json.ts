import type { Cell, Dataset, Library } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { inLanguagesOf } from '../datasets/site-languages.ts';
import { inEach } from '../i18n/locale.ts';
import { registerOf } from '../datasets/register.ts';
import { categoriesOf, unitOf } from './column-words.ts';
import type { Publication } from './publication.ts';
import { usedIds, usedSources } from './used-entries.ts';

/** Where the form of these files is written down as a JSON Schema, below the home page. */
export const datasetSchemaPath = 'api/v1/schema/dataset.json';

/**
 * A dataset as JSON: what it is, its columns, the publications that it rests on, and its rows, each an object with every
 * column in the order of the CSV. What is not known is `null`, a list is an array, and a number is written with just the
 * digits of the CSV: `0.4350` is a JSON number too, and a program that reads decimals keeps its last zero, while one that
 * reads doubles still gets the right value. `datasetSchema` says all this to machines.
 */
export function datasetJson(dataset: Dataset, library: Library, publication: Publication): string {
  const { fields, rows } = dataset;
  const about = JSON.stringify(
    inLanguagesOf(aboutDataset(dataset, library, publication), publication.locales),
    null,
    2,
  );
  // The closing brace and the line break before it make room for the rows, one on each line.
  const lines = rows.map(({ cells }) => {
    const members = fields.map((field) => `${JSON.stringify(field.name)}:${valueOf(cells, field)}`);
    return `    {${members.join(',')}}`;
  });
  const table = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `${about.slice(0, -2)},\n  "rows": ${table}\n}\n`;
}

function valueOf(cells: Readonly<Record<string, Cell>>, { name }: Field): string {
  const { text, value } = cells[name] ?? { text: '', value: null };
  return typeof value === 'number' ? text : JSON.stringify(value);
}

/** Everything but the rows. */
function aboutDataset(dataset: Dataset, library: Library, publication: Publication) {
  const { id, descriptor, fields, rows, digest, bytes } = dataset;
  const { title, description, processing, licenses, schema, breaks, updates } = descriptor;
  const { home, version, locales, pageOf, sourcePageOf, fileOf, permanentFileOf } = publication;
  const provinces = usedIds(dataset, 'provinces');
  return {
    $schema: home + datasetSchemaPath,
    id,
    title,
    description,
    processing,
    licenses,
    publisher: { name: publication.name, home },
    page: inEach(locales, (locale) => pageOf(id, locale)),
    version: {
      id: version.id,
      date: version.date,
      digest: version.digest,
      page: version.page,
    },
    csv: {
      url: fileOf(`${id}.csv`),
      permanent: permanentFileOf(id),
      bytes: bytes.length,
      sha256: digest,
    },
    primaryKey: schema.primaryKey,
    columns: fields.map((field) => aboutColumn(field, library)),
    breaks: breaks ?? [],
    exceptions: (descriptor.rankings ?? []).flatMap(({ except }) => except ?? []),
    updates: updates ?? null,
    sources: usedSources(dataset, library).map((source) => ({
      ...source,
      page: inEach(locales, (locale) => sourcePageOf(source.id, locale)),
    })),
    provinces: [...library.provinces.values()]
      .filter(({ code }) => provinces.has(code))
      .map(({ code, name, region }) => ({ code, name, region })),
    units: [...library.units.values()]
      .filter((unit) => usedIds(dataset, 'units').has(unit.id))
      .map(({ id: unit, vi, enSingular, enPlural }) => ({
        id: unit,
        ...(locales.includes('vi') && { vi }),
        ...(locales.includes('en') && { enSingular, enPlural }),
      })),
    rowCount: rows.length,
  };
}

function aboutColumn(field: Field, library: Library) {
  const { name, type, title, description, constraints } = field;
  const { role, of, language, outOf, better, decimals } = field;
  const categories = categoriesOf(field);
  const unit = unitOf(field, library);
  return {
    name,
    type,
    title,
    description: description ?? null,
    role: role ?? null,
    refersTo: registerOf(field),
    unit: unit?.id ?? null,
    ...(of && { of }),
    ...(language && { language }),
    ...(outOf !== undefined && { outOf }),
    ...(better && { better }),
    ...(decimals !== undefined && { decimals }),
    ...(categories && { categories }),
    ...(constraints && { constraints }),
  };
}
