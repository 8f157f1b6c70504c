import type { Library, Province } from '../datasets/dataset.ts';
import { compareReadings } from '../evidence/qualifier.ts';
import type { Reading } from '../evidence/reading.ts';
import type { Peers } from './peers.ts';

/** Who stands before a unit, beside it and behind it: of ranks the lower first, of values the higher. */
export interface Order {
  readonly ahead: readonly Province[];
  readonly level: readonly Province[];
  readonly behind: readonly Province[];
}

/** @returns `null` where a qualifier leaves the order open: nobody knows whether «hơn 99» is above 99.5. */
export function orderAmong(
  { code }: Province,
  own: Reading,
  { readings }: Peers,
  library: Library,
): Order | null {
  const lowFirst = own.better === 'lower';
  const order = { ahead: [] as Province[], level: [] as Province[], behind: [] as Province[] };
  for (const [id, other] of readings) {
    const province = library.provinces.get(id);
    if (!province || id === code) continue;
    const isLower = compareReadings(other, '<', own);
    const isHigher = isLower === true ? false : compareReadings(other, '>', own);
    if (isLower === null || isHigher === null) return null;
    if (!isLower && !isHigher) order.level.push(province);
    else order[isLower === lowFirst ? 'ahead' : 'behind'].push(province);
  }
  return order;
}
