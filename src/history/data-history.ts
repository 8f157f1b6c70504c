import type { Library } from '../datasets/dataset.ts';
import { readDatasetHistories, type DatasetHistory } from './dataset-history.ts';
import { openRepository, type Missing } from './repository.ts';
import { readContents, readStates } from './states.ts';
import { readVersions, type Versions } from './versions.ts';

/** What the repository tells of the past of `data/`. */
export interface DataHistory {
  /** Why there is no past, where there is none: the site is then built without it and says so. */
  readonly missing: Missing | null;
  /** By id of the dataset; empty where there is no past. */
  readonly datasets: ReadonlyMap<string, DatasetHistory>;
  readonly versions: Versions;
}

/** Reads the history of `data/` from the git repository in `root`: three runs of git, every file parsed once. */
export function readDataHistory(root: string, library: Library): DataHistory {
  const datasets = library.datasets.values();
  const git = openRepository(root);
  if (typeof git === 'string') {
    return {
      missing: git,
      datasets: new Map(),
      versions: readVersions([], new Map(), datasets),
    };
  }
  const states = readStates(git);
  const contents = readContents(git, states);
  const primaryKeys = new Map(
    [...library.datasets].map(([id, { descriptor }]) => [id, descriptor.schema.primaryKey]),
  );
  return {
    missing: null,
    datasets: readDatasetHistories(states, contents, primaryKeys),
    versions: readVersions(states, contents, datasets),
  };
}
