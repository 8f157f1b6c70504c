import type { Dataset, Library } from '../datasets/dataset.ts';
import { sourcesInRole } from './cite.ts';

/** How many rows of a dataset rest on a source, or are confirmed by it. */
export interface Support {
  readonly dataset: Dataset;
  readonly rows: number;
  /** Whether it is cited for a break in the series. */
  readonly explainsBreak: boolean;
}

/** For every source, the datasets that it supports: as where a row was read, its origin, or a second witness. */
export function countSupport(library: Library): Map<string, Support[]> {
  const support = new Map<string, Support[]>();
  for (const dataset of library.datasets.values()) {
    const counts = new Map<string, number>();
    for (const row of dataset.rows) {
      const ids = new Set(
        (['source', 'origin', 'corroboration'] as const)
          .flatMap((role) => sourcesInRole(row, role, library))
          .map(({ id }) => id),
      );
      for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const explaining = new Set(dataset.descriptor.breaks?.flatMap(({ sources }) => sources));
    for (const id of new Set([...counts.keys(), ...explaining])) {
      const entry = {
        dataset,
        rows: counts.get(id) ?? 0,
        explainsBreak: explaining.has(id),
      };
      support.set(id, [...(support.get(id) ?? []), entry]);
    }
  }
  return support;
}
