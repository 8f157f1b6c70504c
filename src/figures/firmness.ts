import type { Firmness } from '../charts/mark.ts';
import type { Status } from '../datasets/vocabulary.ts';

/** The visible form of a status; `null`, where a dataset says nothing, stands as firmly as what is published. */
const firmnessByStatus: Readonly<Record<Status, Firmness>> = {
  published: 'solid',
  final: 'solid',
  reported: 'solid',
  restated: 'ringed',
  preliminary: 'half',
  estimate: 'hollow',
  projection: 'hollow',
  target: 'hollow',
  computed: 'dashed',
  implied: 'dotted',
  listed: 'dotted',
  unclear: 'dotted',
};

export function firmnessOf(status: Status | null): Firmness {
  return status === null ? 'solid' : firmnessByStatus[status];
}
