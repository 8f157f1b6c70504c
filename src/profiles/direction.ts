import { compareReadings } from '../evidence/qualifier.ts';
import type { Reading } from '../evidence/reading.ts';

/**
 * How a later number stands to an earlier one: of ranks a smaller one is «up». `otherTotal` where the two are out of
 * different totals, 55/60 and 55/61: no number of places lies between them.
 * @returns `null` where a qualifier leaves it open.
 */
export function directionFrom(
  earlier: Reading,
  later: Reading,
): 'up' | 'down' | 'unchanged' | 'otherTotal' | null {
  if (earlier.outOf !== later.outOf) return 'otherTotal';
  const isRank = later.unit === 'rank';
  if (compareReadings(later, isRank ? '<' : '>', earlier) === true) return 'up';
  if (compareReadings(later, isRank ? '>' : '<', earlier) === true) return 'down';
  return compareReadings(later, '=', earlier) === true ? 'unchanged' : null;
}
