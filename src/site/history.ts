import { siteConfig } from '../../site.config.ts';
import type { Field } from '../datasets/descriptor.ts';
import { hasSeen, watchCells } from '../evidence/watch-cells.ts';
import { buildFigure } from '../figures/build-figure.ts';
import { readDataHistory, type DataHistory } from '../history/data-history.ts';
import { historyOf, type ShownChange } from '../history/dataset-history.ts';
import { correctionsId, correctionsOf, type Correction } from '../history/corrections.ts';
import type { Version } from '../history/versions.ts';
import { onceForContent, siteContent } from './content.ts';

/** What the repository tells of the past of the data, read once for a build. */
export const dataHistory: () => DataHistory = onceForContent(({ library }) =>
  readDataHistory(process.cwd(), library),
);

/** The version of the data that this build shows; `versionWords` prints it for a citation. */
export function currentVersion(): Version {
  return dataHistory().versions.current;
}

const provenance: readonly Field['role'][] = ['source', 'origin', 'corroboration', 'note'];

/**
 * The changes of the cells that a figure looks at, and the rows that came to it, the newest first. What changed in the
 * naming of its sources and in remarks is told on the pages of its datasets.
 */
export function historyOfFigure(id: string): ShownChange[] {
  const { library, figures } = siteContent();
  const spec = figures.get(id);
  if (!spec) throw new Error(`no figure «${id}» in content/figures`);
  const [locale] = siteConfig.locales;
  const watched = watchCells(library);
  const { rows } = buildFigure(id, spec, { library: watched.library, locale });
  return historyOf(rows, dataHistory().datasets, (cell) => {
    const dataset = library.datasets.get(cell.dataset);
    const field = dataset?.fields.find(({ name }) => name === cell.column);
    return (
      dataset !== undefined &&
      !provenance.includes(field?.role) &&
      hasSeen(watched.seen, cell, dataset)
    );
  });
}

/** Whether the site keeps a register of corrections. */
export function hasCorrections(): boolean {
  return siteContent().library.datasets.has(correctionsId);
}

/** The corrections and revisions, the newest first. */
export const siteCorrections: () => readonly Correction[] = onceForContent(({ library }) =>
  correctionsOf(library),
);

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
