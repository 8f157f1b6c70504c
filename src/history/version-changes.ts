import { compareTables, isChange, readPlainTable, type TableDifference } from './compare-tables.ts';
import type { Version, VersionFile } from './versions.ts';

/** What became of a dataset between a version and the one before. */
export interface VersionChange {
  readonly dataset: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** How many rows it has in this version; 0 where it was removed. */
  readonly rows: number;
  /** What changed in it; `null` where it came or went as a whole, or where only the order of its lines is another. */
  readonly difference: TableDifference | null;
}

/** A dated version with what it changed. */
export interface ChangedVersion {
  readonly version: Version;
  /** YYYY-MM-DD */
  readonly date: string;
  /** By id of the dataset. */
  readonly changes: readonly VersionChange[];
}

/**
 * What each version changed, the oldest first. A state that no commit has is not told of: it has no day.
 * @param versions the oldest first
 * @param primaryKeys the columns that name a row of today’s datasets; rows of others are compared whole
 */
export function versionChanges(
  versions: readonly Version[],
  primaryKeys: ReadonlyMap<string, readonly string[]>,
): ChangedVersion[] {
  return versions.flatMap((version, index) => {
    const { date, files } = version;
    if (date === null) return [];
    const before = new Map(versions[index - 1]?.files.map((file) => [file.dataset, file]));
    const changes = files.flatMap((file) => {
      const old = before.get(file.dataset);
      before.delete(file.dataset);
      return old?.sha256 === file.sha256
        ? []
        : [changeOf(old, file, primaryKeys.get(file.dataset) ?? [])];
    });
    const removed = [...before.keys()].map((dataset): VersionChange => {
      return { dataset, kind: 'removed', rows: 0, difference: null };
    });
    return [{ version, date, changes: [...changes, ...removed].sort(byDataset) }];
  });
}

function changeOf(
  before: VersionFile | undefined,
  { dataset, bytes }: VersionFile,
  primaryKey: readonly string[],
): VersionChange {
  const now = readPlainTable(bytes);
  const rows = now?.rows.length ?? 0;
  if (before === undefined) return { dataset, kind: 'added', rows, difference: null };
  const old = readPlainTable(before.bytes);
  const difference = old && now && compareTables(old, now, primaryKey);
  return {
    dataset,
    kind: 'changed',
    rows,
    difference: difference && isChange(difference) ? difference : null,
  };
}

function byDataset(a: VersionChange, b: VersionChange): number {
  return a.dataset < b.dataset ? -1 : 1;
}
