import { drawPlaceStrip } from '../charts/place-strip.ts';
import type { Reading } from '../evidence/reading.ts';
import { firmnessOf } from './firmness.ts';

/** A rank as a dot between the first place and the last, to stand beside its number; nothing for other numbers. */
export function placeStrip({ value, outOf, status }: Reading, isSubject: boolean): string {
  if (outOf === null) return '';
  return drawPlaceStrip({ place: value, outOf, firmness: firmnessOf(status), isSubject });
}
