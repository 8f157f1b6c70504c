import type { Dataset, Library, Row } from '../datasets/dataset.ts';
import type { Break } from '../datasets/descriptor.ts';
import { sourcesInRole } from './cite.ts';

/**
 * What a publication is to a row that names it: where it was read, where a copied row was first published, the copy
 * that it was read in, or a second witness. In this order, the first one counts where it is several.
 */
export const parts = ['source', 'origin', 'copy', 'corroboration'] as const;

export type Part = (typeof parts)[number];

/** What a source carries in a dataset. */
export interface Support {
  readonly dataset: Dataset;
  /** The rows that name it, in the order of the file, and what it is to each. */
  readonly rows: ReadonlyMap<Row, Part>;
  /** The breaks in the series for which it is cited. */
  readonly breaks: readonly Break[];
  /** Whether it is cited for what is due next, or for the end of the series. */
  readonly isForUpdates: boolean;
}

/** For every source that supports something, what it supports, in the order of the datasets. */
export function findSupport(library: Library): Map<string, Support[]> {
  const support = new Map<string, Support[]>();
  for (const dataset of library.datasets.values()) {
    const rows = new Map<string, Map<Row, Part>>();
    for (const row of dataset.rows) {
      for (const [id, part] of partsIn(row, library)) {
        const own = rows.get(id);
        if (own) own.set(row, part);
        else rows.set(id, new Map([[row, part]]));
      }
    }
    const { breaks = [], updates = {} } = dataset.descriptor;
    const forBreaks = breaks.flatMap(({ sources }) => sources);
    const forUpdates = [updates.next, updates.ended].flatMap((part) => part?.sources ?? []);
    for (const id of new Set([...rows.keys(), ...forBreaks, ...forUpdates])) {
      const entry = {
        dataset,
        rows: rows.get(id) ?? new Map(),
        breaks: breaks.filter(({ sources }) => sources.includes(id)),
        isForUpdates: forUpdates.includes(id),
      };
      const own = support.get(id);
      if (own) own.push(entry);
      else support.set(id, [entry]);
    }
  }
  return support;
}

/** The publications that a row names, by id, and what each is to it. */
export function partsIn(row: Row, library: Library): Map<string, Part> {
  const named = (role: 'source' | 'origin' | 'corroboration') =>
    sourcesInRole(row, role, library).map(({ id }) => id);
  const [sources, origins] = [named('source'), named('origin')];
  const found = new Map<string, Part>();
  const add = (ids: readonly string[], part: Part) => {
    for (const id of ids) if (!found.has(id)) found.set(id, part);
  };
  const isCopied = origins.length > 0;
  add(isCopied ? sources.filter((id) => origins.includes(id)) : sources, 'source');
  add(origins, 'origin');
  add(sources, 'copy');
  add(named('corroboration'), 'corroboration');
  return found;
}
