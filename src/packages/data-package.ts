import { createHash } from 'node:crypto';
import type { Dataset, Library } from '../datasets/dataset.ts';
import { inLanguagesOf } from '../datasets/site-languages.ts';
import type { Languages } from '../i18n/locale.ts';
import type { Publication } from './publication.ts';
import { tableSchema, titled } from './table-schema.ts';
import { usedRegisters, usedSources } from './used-entries.ts';

/** The profile of the Data Package standard, version 2, that descriptors are valid against. */
const profile = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** Where the files of a descriptor lie: on the site, each at its full address, or in one archive with the descriptor. */
export type Place = 'site' | 'archive';

/**
 * The descriptor of one dataset and of the registers that it refers to, by the Data Package standard, version 2. A path
 * of the standard cannot climb out of its folder, so on the site the files are named by their addresses, which resolve
 * from wherever the descriptor is kept; in the archive they lie beside it, with only those rows of the registers that the
 * dataset refers to.
 */
export function datasetPackage(
  dataset: Dataset,
  library: Library,
  { publication, place }: { readonly publication: Publication; readonly place: Place },
): string {
  const { id, descriptor } = dataset;
  const used = usedRegisters(dataset, library);
  const names = new Set([id, ...used.map(({ register }) => register.id)]);
  const pathOf = (name: string) =>
    place === 'archive' ? `${name}.csv` : publication.fileOf(`${name}.csv`);
  const files = [
    { dataset, bytes: dataset.bytes },
    ...used.map(({ register, bytes }) => ({
      dataset: register,
      bytes: place === 'archive' ? bytes : register.bytes,
    })),
  ];
  return asText(
    {
      $schema: profile,
      name: id,
      ...titled(publication.locales, descriptor.title, descriptor.description),
      homepage: publication.pageOf(id, publication.locales[0]),
      ...ofPublication(publication),
      licenses: descriptor.licenses,
      sources: sourcesOf(dataset, library, publication),
      resources: files.map((file) =>
        resource(file, pathOf(file.dataset.id), {
          resources: names,
          languages: publication.locales,
        }),
      ),
    },
    publication,
  );
}

/** The descriptor of all datasets; their files lie beside it, on the site and in the archive. */
export function wholePackage(library: Library, publication: Publication): string {
  const datasets = [...library.datasets.values()];
  const names = new Set(library.datasets.keys());
  return asText(
    {
      $schema: profile,
      name: 'tat-ca',
      ...titled(publication.locales, publication.name),
      homepage: publication.home,
      ...ofPublication(publication),
      licenses: unique(datasets.flatMap(({ descriptor }) => descriptor.licenses)),
      resources: datasets.map((dataset) => ({
        ...resource({ dataset, bytes: dataset.bytes }, `${dataset.id}.csv`, {
          resources: names,
          languages: publication.locales,
        }),
        homepage: publication.pageOf(dataset.id, publication.locales[0]),
        licenses: dataset.descriptor.licenses,
      })),
    },
    publication,
  );
}

function ofPublication({ name, locales, home, version }: Publication) {
  return {
    version: version.id,
    contributors: [
      { title: name[locales[0]], titles: name, path: home, roles: ['publisher', 'creator'] },
    ],
  };
}

/** The publications that a dataset rests on. One without an address is named only. */
function sourcesOf(dataset: Dataset, library: Library, { locales, sourcePageOf }: Publication) {
  return usedSources(dataset, library).map(({ id, title, publisher, url, publishedOn }) => ({
    title: `${publisher}: ${title}`,
    ...(url !== null && { path: url }),
    id,
    ...(publishedOn !== null && { publishedOn }),
    page: sourcePageOf(id, locales[0]),
  }));
}

/** A CSV file. `bytes` may be fewer than the dataset has: the schema is that of all its rows. */
function resource(
  { dataset, bytes }: { readonly dataset: Dataset; readonly bytes: Uint8Array },
  path: string,
  {
    resources,
    languages,
  }: { readonly resources: ReadonlySet<string>; readonly languages: Languages },
) {
  const { id, descriptor } = dataset;
  const { title, description, processing, breaks, updates } = descriptor;
  return {
    name: id,
    type: 'table',
    path,
    ...titled(languages, title, description),
    processing,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    ...(breaks && { breaks }),
    ...(updates && { updates }),
    schema: tableSchema(dataset, resources, languages),
  };
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** A descriptor as a file, with words in the languages of the site. */
function asText(value: unknown, { locales }: Publication): string {
  return `${JSON.stringify(inLanguagesOf(value, locales), null, 2)}\n`;
}
