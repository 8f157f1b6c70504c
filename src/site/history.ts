import type { Row } from '../datasets/dataset.ts';
import { readDataHistory, type DataHistory } from '../history/data-history.ts';
import { historyOf, type ShownChange } from '../history/dataset-history.ts';
import { correctionsId, correctionsOf, type Correction } from '../history/corrections.ts';
import type { Version } from '../history/versions.ts';
import { siteContent } from './content.ts';

let history: DataHistory | undefined;

/** What the repository tells of the past of the data, read once for a build. */
export function dataHistory(): DataHistory {
  history ??= readDataHistory(process.cwd(), siteContent().library);
  return history;
}

/** The version of the data that this build shows; `versionWords` prints it for a citation. */
export function currentVersion(): Version {
  return dataHistory().versions.current;
}

/** The changes that touch cells of these rows, in these columns or in all, the newest first. */
export function historyOfRows(rows: Iterable<Row>, columns?: ReadonlySet<string>): ShownChange[] {
  return historyOf(rows, dataHistory().datasets, columns);
}

let corrections: readonly Correction[] | undefined;

/** The corrections and revisions, the newest first. */
export function siteCorrections(): readonly Correction[] {
  corrections ??= correctionsOf(siteContent().library);
  return corrections;
}

/** The entry that explains a change of a cell, if there is one. */
export function correctionFor(
  dataset: string,
  { key, column, before, after }: Pick<Correction, 'key' | 'column' | 'before' | 'after'>,
): Correction | undefined {
  return siteCorrections().find(
    (entry) =>
      entry.dataset === dataset &&
      entry.key === key &&
      entry.column === column &&
      entry.before === before &&
      entry.after === after,
  );
}

/** The day on which the register of corrections began, YYYY-MM-DD; `null` where there is no history to tell. */
export function registerSince(): string | null {
  return dataHistory().datasets.get(correctionsId)?.first.commit.date ?? null;
}
