import { readFileSync } from 'node:fs';
import path from 'node:path';
import { siteConfig } from '../../site.config.ts';
import type { Dataset, Library } from '../datasets/dataset.ts';
import { versionWords } from '../history/versions.ts';
import { inEach } from '../i18n/locale.ts';
import { datasetFiles, type DatasetFiles, wholeArchive } from '../packages/dataset-files.ts';
import type { Publication } from '../packages/publication.ts';
import { onceForContent, siteContent } from './content.ts';
import { currentVersion } from './history.ts';
import { absoluteLink, fileLink, pageLink, paths, sourceLink, versionFileLink } from './links.ts';

/** What the downloads say of this site and of the state of its data. */
export function publication(): Publication {
  const [locale] = siteConfig.locales;
  const version = currentVersion();
  const { id, date, digest } = version;
  return {
    name: siteConfig.name,
    locales: siteConfig.locales,
    home: absoluteLink(fileLink('')),
    version: {
      id,
      date,
      digest,
      words: inEach(siteConfig.locales, (each) => versionWords(version, each)),
      page: absoluteLink(pageLink(paths.version(id), locale)),
    },
    pageOf: (dataset, language) => absoluteLink(pageLink(paths.dataset(dataset), language)),
    sourcePageOf: (source, language) => absoluteLink(sourceLink(source, language)),
    fileOf: (name) => absoluteLink(fileLink(`${paths.datasets}${name}`)),
    permanentFileOf(dataset) {
      const file = version.files.find((each) => each.dataset === dataset);
      return file ? absoluteLink(versionFileLink(file)) : null;
    },
    licence: readFileSync(path.resolve('LICENSE-content.md'), 'utf8'),
  };
}

const files = onceForContent(() => new Map<Dataset, Promise<DatasetFiles>>());

/** The files of a dataset, made once: its page says how large they are before they are served. */
export function filesOf(dataset: Dataset): Promise<DatasetFiles> {
  let made = files().get(dataset);
  if (!made) {
    made = datasetFiles(dataset, siteContent().library, publication());
    files().set(dataset, made);
  }
  return made;
}

/** The archive of all datasets and its descriptor, made once. */
export const filesOfAll: () => Promise<ReturnType<typeof wholeArchive>> = onceForContent(
  ({ library }) => makeAll(library),
);

async function makeAll(library: Library): Promise<ReturnType<typeof wholeArchive>> {
  const made = new Map<string, DatasetFiles>();
  for (const [id, dataset] of library.datasets) made.set(id, await filesOf(dataset));
  return wholeArchive(library, made, publication());
}
