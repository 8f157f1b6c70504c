import type { Dataset, Library } from '../datasets/dataset.ts';
import { packArchive } from './archive.ts';
import { datasetPackage, wholePackage } from './data-package.ts';
import { datasetJson } from './dataset-json.ts';
import type { Publication } from './publication.ts';
import { datasetReadMe, wholeReadMe } from './read-me.ts';
import { usedRegisters } from './used-entries.ts';
import { datasetWorkbook } from './workbook.ts';

/** The forms in which a dataset can be taken away, by the ending of the file. */
export const fileForms = ['csv', 'xlsx', 'json', 'zip'] as const;

export type FileForm = (typeof fileForms)[number];

/** The files of a dataset. */
export type DatasetFiles = Readonly<Record<FileForm, Uint8Array>> & {
  /** The descriptor of its Data Package, as it stands on the site. */
  readonly descriptor: string;
};

/** Makes every file of a dataset. The same data give the same bytes, on every machine and every day. */
export async function datasetFiles(
  dataset: Dataset,
  library: Library,
  publication: Publication,
): Promise<DatasetFiles> {
  const { id, bytes: csv } = dataset;
  const xlsx = await datasetWorkbook(dataset, library, publication);
  const json = utf8(datasetJson(dataset, library, publication));
  const members: Record<string, Uint8Array> = {
    [`${id}.csv`]: csv,
    [`${id}.xlsx`]: xlsx,
    [`${id}.json`]: json,
    'datapackage.json': utf8(datasetPackage(dataset, library, { publication, place: 'archive' })),
    'LICENSE.md': utf8(publication.licence),
  };
  for (const { register, bytes } of usedRegisters(dataset, library)) {
    members[`${register.id}.csv`] = bytes;
  }
  members['README.txt'] = utf8(datasetReadMe(dataset, publication, Object.keys(members)));
  return {
    csv,
    xlsx,
    json,
    zip: packArchive(members, publication.version.date),
    descriptor: datasetPackage(dataset, library, { publication, place: 'site' }),
  };
}

/**
 * One archive of all datasets. The CSV files lie beside their descriptor, as on the site; the boundaries of maps are not
 * among them, for they have a licence of their own.
 * @param files by id of the dataset
 */
export function wholeArchive(
  library: Library,
  files: ReadonlyMap<string, DatasetFiles>,
  publication: Publication,
): { readonly zip: Uint8Array; readonly descriptor: string } {
  const descriptor = wholePackage(library, publication);
  const members: Record<string, Uint8Array> = {
    'datapackage.json': utf8(descriptor),
    'LICENSE.md': utf8(publication.licence),
    'README.txt': utf8(wholeReadMe(library, publication)),
  };
  for (const [id, { csv, xlsx, json }] of files) {
    members[`${id}.csv`] = csv;
    members[`xlsx/${id}.xlsx`] = xlsx;
    members[`json/${id}.json`] = json;
  }
  return { zip: packArchive(members, publication.version.date), descriptor };
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
