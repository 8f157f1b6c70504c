import type { Field } from '../datasets/descriptor.ts';
import type { Dataset, Library, Province, Source, Unit } from '../datasets/dataset.ts';
import { citeRows } from '../evidence/cite.ts';
import { yearsOf } from '../evidence/data-years.ts';
import { columnFor } from '../evidence/reading.ts';
import type { DatasetHistory } from '../history/dataset-history.ts';
import type { VersionFile } from '../history/versions.ts';
import { countryOf } from './country.ts';
import { licenceAddress } from './licence.ts';

/** What a catalogue says of a dataset, whatever the words of the catalogue are. */
export interface DatasetFacts {
  readonly dataset: Dataset;
  /** The first and the last year that its rows are of; `null` where their keys name none. */
  readonly years: readonly [number, number] | null;
  /** The places that its rows are of; `null` where neither the rows nor its editors say. */
  readonly places: Places | null;
  readonly measures: readonly Measure[];
  /** Day on which it came, and of its last change, as the history tells, YYYY-MM-DD. */
  readonly issued: string | null;
  readonly modified: string | null;
  /** Id of the first version of the data that had exactly this file. */
  readonly version: string | null;
  /** The publications that its rows rest on, the most telling first. */
  readonly sources: readonly Source[];
  /** Addresses of its licences. */
  readonly licences: readonly string[];
  readonly files: readonly DataFile[];
}

/** Some of the units of the register, or all of them: the country, ISO 3166-1. */
export type Places =
  | { readonly kind: 'country'; readonly country: string }
  | { readonly kind: 'provinces'; readonly provinces: readonly Province[] };

/** A column of numbers that say something about the world. */
export interface Measure {
  readonly field: Field;
  /** `null` for a bare count, and where the unit differs from row to row. */
  readonly unit: Unit | null;
}

/** One form of a dataset. */
export interface DataFile {
  readonly form: keyof typeof dataForms;
  /** Below the folder of the site. */
  readonly path: string;
  /** As far as it is known before the file is made: of the CSV. */
  readonly bytes: number | null;
  readonly sha256: string | null;
}

/** The forms in which a dataset is there, with their media types as IANA registers them. */
export const dataForms = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  zip: 'application/zip',
} as const;

/** @param history what the repository tells of it, where there is a history */
export function datasetFacts(
  dataset: Dataset,
  library: Library,
  {
    history,
    version,
  }: { readonly history: DatasetHistory | undefined; readonly version: VersionFile | undefined },
): DatasetFacts {
  const { id, rows, descriptor, bytes, digest } = dataset;
  const sources = citeRows(rows, library).map(({ source }) => source);
  const issued = history?.first.commit.date ?? null;
  return {
    dataset,
    years: yearsOf(rows, library),
    places: placesOf(dataset, library),
    measures: measuresOf(dataset, library),
    issued,
    modified: history?.changes[0]?.commit.date ?? issued,
    version: version?.since ?? null,
    sources: [...new Set(sources)],
    licences: descriptor.licenses.map(({ path }) => licenceAddress(path)),
    files: (Object.keys(dataForms) as (keyof typeof dataForms)[]).map((form) => ({
      form,
      path: `du-lieu/${id}.${form}`,
      bytes: form === 'csv' ? bytes.length : null,
      sha256: form === 'csv' ? digest : null,
    })),
  };
}

/** The places that the rows name, else those that the editors say it is about. */
function placesOf({ id, fields, rows, descriptor }: Dataset, library: Library): Places | null {
  const columns = fields.filter(({ refersTo }) => refersTo === 'provinces').map(({ name }) => name);
  const named = rows.flatMap(({ cells }) => columns.map((name) => cells[name]?.text ?? ''));
  const codes = new Set(id === 'provinces' ? library.provinces.keys() : named);
  if (codes.size === 0) for (const code of descriptor.places ?? []) codes.add(code);
  const provinces = [...library.provinces.values()].filter(({ code }) => codes.has(code));
  const [first] = provinces;
  if (!first) return null;
  return provinces.length === library.provinces.size
    ? { kind: 'country', country: countryOf(first) }
    : { kind: 'provinces', provinces };
}

function measuresOf(dataset: Dataset, library: Library): Measure[] {
  const { fields, rows, descriptor } = dataset;
  return fields
    .filter(
      ({ name, type, role }) =>
        ['integer', 'number'].includes(type) &&
        role === undefined &&
        !descriptor.schema.primaryKey.includes(name) &&
        !isTotal(name, fields),
    )
    .map((field) => {
      const column = columnFor(dataset, 'unit', field.name);
      const units =
        column === undefined
          ? new Set([field.unit ?? ''])
          : new Set(rows.map(({ cells }) => cells[column]?.text ?? ''));
      const [unit = ''] = units;
      return { field, unit: units.size === 1 ? (library.units.get(unit) ?? null) : null };
    });
}

/** Whether a column only says out of how many another one ranks. */
function isTotal(name: string, fields: readonly Field[]): boolean {
  return fields.some(({ outOf }) => outOf === name);
}
