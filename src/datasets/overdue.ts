import type { Dataset, Library } from './dataset.ts';
import type { Updates } from './descriptor.ts';

/** A value that was announced and is not there: its day has passed. A notice, not a problem: only the publisher can be late. */
export interface Overdue {
  readonly dataset: Dataset;
  readonly next: NonNullable<Updates['next']>;
}

/** What is overdue on a day (YYYY-MM-DD), the longest first. A month or year is over when its last day is. */
export function findOverdue(library: Library, today: string): Overdue[] {
  return [...library.datasets.values()]
    .flatMap((dataset) => {
      const { next } = dataset.descriptor.updates ?? {};
      // Cut to the same length, days, months and years compare as texts.
      return next !== undefined && next.due < today.slice(0, next.due.length)
        ? [{ dataset, next }]
        : [];
    })
    .sort((a, b) => (a.next.due < b.next.due ? -1 : a.next.due > b.next.due ? 1 : 0));
}
