import type { Emphasis } from './mark.ts';

/** Rows of a ranking that are left out between two that are shown. */
export interface Gap {
  /** How many there are. */
  readonly omitted: number;
  /** Whether they are rows without a value. */
  readonly isMissing: boolean;
}

/** So many rows are shown at either end of the ranking, and on either side of the subject. */
const shown = { ends: 3, neighbours: 3 } as const;

/**
 * The rows of a ranking that speak: its head and its tail, the subject with its neighbours, and every row that has
 * a colour or a name of its own; between them gaps that say how many are left out. A gap of one row would take the
 * room of that row, which is shown instead. Rows without a value stand last, as everywhere in a ranking.
 */
export function excerpt<Row extends { readonly emphasis: Emphasis; readonly value: number | null }>(
  rows: readonly Row[],
): (Row | Gap)[] {
  const valued = rows.filter(({ value }) => value !== null).length;
  const subjects = rows.flatMap(({ emphasis }, index) => (emphasis === 'subject' ? [index] : []));
  const isShown = rows.map(
    ({ emphasis, value }, index) =>
      emphasis !== 'context' ||
      (value !== null &&
        (index < shown.ends ||
          index >= valued - shown.ends ||
          subjects.some((subject) => Math.abs(index - subject) <= shown.neighbours))),
  );
  return rows.flatMap((row, index): (Row | Gap)[] => {
    if (isShown[index] === true) return [row];
    // A gap ends with the rows that have a value: one that counted both kinds would tell nothing of either.
    if (index > 0 && index !== valued && isShown[index - 1] === false) return [];
    const end = index < valued ? valued : rows.length;
    const next = isShown.indexOf(true, index);
    const omitted = (next < 0 ? end : Math.min(next, end)) - index;
    return omitted === 1 ? [row] : [{ omitted, isMissing: index >= valued }];
  });
}

export function isGap(row: object): row is Gap {
  return 'omitted' in row;
}
