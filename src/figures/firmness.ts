import type { Firmness } from '../charts/mark.ts';
import type { Status } from '../datasets/vocabulary.ts';

/** The visible form of a status: first estimates are hollow, what nobody published as such is dashed. */
export function firmnessOf(status: Status | null): Firmness {
  switch (status) {
    case 'estimate':
    case 'preliminary':
    case 'projection':
    case 'target':
      return 'hollow';
    case 'computed':
    case 'implied':
    case 'listed':
    case 'unclear':
      return 'dashed';
    default:
      return 'solid';
  }
}
