import type { Row } from '../datasets/dataset.ts';
import {
  compareTables,
  isChange,
  readPlainTable,
  type ChangedCell,
  type PlainTable,
  type TableDifference,
} from './compare-tables.ts';
import type { Commit, State } from './states.ts';

/** What a commit did to a dataset. */
export interface DatasetChange {
  readonly commit: Commit;
  readonly difference: TableDifference;
  /** The dataset's name before this commit, where it got another one. */
  readonly renamedFrom: string | null;
}

/** What became of a dataset since it came into the repository. */
export interface DatasetHistory {
  readonly first: { readonly commit: Commit; readonly rows: number };
  /** The newest first. */
  readonly changes: readonly DatasetChange[];
}

/**
 * The history of each dataset that there is today, by its id.
 * @param contents the bytes of every blob in the states
 * @param primaryKeys the columns that name a row of today's datasets
 */
export function readDatasetHistories(
  states: readonly State[],
  contents: ReadonlyMap<string, Uint8Array>,
  primaryKeys: ReadonlyMap<string, readonly string[]>,
): Map<string, DatasetHistory> {
  const tables = new Map<string, PlainTable | null>();
  const tableOf = (blob: string) => {
    let table = tables.get(blob);
    if (table === undefined) {
      table = readPlainTable(contents.get(blob) ?? new Uint8Array());
      tables.set(blob, table);
    }
    return table;
  };

  const histories = new Map<string, DatasetHistory>();
  for (const [dataset, versions] of versionsByDataset(states)) {
    const primaryKey = primaryKeys.get(dataset);
    if (primaryKey === undefined) continue;
    let first: DatasetHistory['first'] | undefined;
    let last: PlainTable | undefined;
    const changes: DatasetChange[] = [];
    for (const { commit, blob, renamedFrom } of versions) {
      const table = tableOf(blob);
      if (table === null) continue;
      if (last === undefined) first = { commit, rows: table.rows.length };
      else {
        const difference = compareTables(last, table, primaryKey);
        if (isChange(difference) || renamedFrom !== null) {
          changes.unshift({ commit, difference, renamedFrom });
        }
      }
      last = table;
    }
    if (first) histories.set(dataset, { first, changes });
  }
  return histories;
}

interface FileVersion {
  readonly commit: Commit;
  readonly blob: string;
  readonly renamedFrom: string | null;
}

/** The versions of each file, the oldest first, through all its names. */
function versionsByDataset(states: readonly State[]): Map<string, FileVersion[]> {
  const versions = new Map<string, FileVersion[]>();
  for (const { commit, blobs, renamed } of states) {
    for (const [dataset, blob] of blobs) {
      const renamedFrom = renamed.get(dataset) ?? null;
      if (renamedFrom !== null) versions.set(dataset, [...(versions.get(renamedFrom) ?? [])]);
      const own = versions.get(dataset);
      if (own === undefined) versions.set(dataset, [{ commit, blob, renamedFrom }]);
      else if (renamedFrom !== null || own.at(-1)?.blob !== blob) {
        own.push({ commit, blob, renamedFrom });
      }
    }
  }
  return versions;
}

/** What a commit did to the rows that something on the site rests on. */
export interface ShownChange {
  readonly commit: Commit;
  readonly dataset: string;
  readonly cells: readonly ChangedCell[];
  /** The keys of those that came with it, later than the dataset itself. */
  readonly addedRows: readonly string[];
}

/**
 * The changes that touch these rows, the newest first: what a figure or a number has to tell of its past.
 * @param rests whether it rests on a cell of one of the rows; left out: on all of them
 */
export function historyOf(
  rows: Iterable<Row>,
  histories: ReadonlyMap<string, DatasetHistory>,
  rests: (
    cell: Pick<ChangedCell, 'key' | 'column'> & { readonly dataset: string },
  ) => boolean = () => true,
): ShownChange[] {
  const keys = new Map<string, Set<string>>();
  for (const { dataset, key } of rows) {
    const own = keys.get(dataset);
    if (own) own.add(key);
    else keys.set(dataset, new Set([key]));
  }
  const shown = [...keys].flatMap(([dataset, own]) =>
    (histories.get(dataset)?.changes ?? []).flatMap(({ commit, difference }): ShownChange[] => {
      const cells = difference.cells.filter(
        ({ key, column }) => own.has(key) && rests({ dataset, key, column }),
      );
      const addedRows = difference.addedRows.filter((key) => own.has(key));
      return cells.length + addedRows.length > 0 ? [{ commit, dataset, cells, addedRows }] : [];
    }),
  );
  // A stable sort: commits of one day stay in their order within a dataset.
  return shown.sort((a, b) =>
    a.commit.date < b.commit.date ? 1 : a.commit.date > b.commit.date ? -1 : 0,
  );
}
