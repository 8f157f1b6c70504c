import { describe, expect, it } from 'vitest';
import { excerpt, isGap } from './excerpt.ts';
import type { Emphasis } from './mark.ts';

/** A ranking of so many rows, of which some are not context and some, at the end, have no value. */
const ranking = (count: number, special: Readonly<Record<number, Emphasis>>, missing = 0) =>
  Array.from({ length: count }, (_, index) => ({
    place: index + 1,
    value: index < count - missing ? count - index : null,
    emphasis: special[index + 1] ?? ('context' as const),
  }));

/** Places shown, and gaps as «+41», or «–5» for rows without a value. */
const summary = (rows: ReturnType<typeof ranking>) =>
  excerpt(rows).map((row) =>
    isGap(row) ? `${row.isMissing ? '–' : '+'}${row.omitted}` : row.place,
  );

describe('an excerpt of a ranking', () => {
  it('shows both ends and the subject with its neighbours, and counts what is left out', () => {
    expect(summary(ranking(63, { 30: 'subject' }))).toEqual([
      ...[1, 2, 3, '+23', 27, 28, 29, 30, 31, 32, 33, '+27', 61, 62, 63],
    ]);
  });

  it('shows every row that has a colour or a name', () => {
    expect(summary(ranking(63, { 2: 'subject', 20: 'comparison', 40: 'named' }))).toEqual([
      ...[1, 2, 3, 4, 5, '+14', 20, '+19', 40, '+20', 61, 62, 63],
    ]);
  });

  it('shows a row rather than a gap of one', () => {
    expect(summary(ranking(12, { 8: 'subject' }))).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    ]);
  });

  it('counts rows without a value apart, and shows them where they are not context', () => {
    expect(summary(ranking(30, { 1: 'subject', 29: 'comparison' }, 6))).toEqual([
      ...[1, 2, 3, 4, '+17', 22, 23, 24, '–4', 29, 30],
    ]);
    expect(summary(ranking(10, { 9: 'subject' }, 10))).toEqual(['–8', 9, 10]);
  });

  it('leaves nothing out of a short ranking, and nothing uncounted of a long one', () => {
    for (const count of [0, 1, 6, 7, 34, 63]) {
      const rows = ranking(count, { 5: 'subject', 33: 'comparison' }, count > 40 ? 12 : 0);
      const counted = excerpt(rows).reduce((sum, row) => sum + (isGap(row) ? row.omitted : 1), 0);
      expect(counted).toBe(count);
    }
  });
});
