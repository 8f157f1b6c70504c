import type { Status } from '../datasets/vocabulary.ts';
import type { Reading } from '../evidence/reading.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';

/** The firmer first: of two values of one time, the line runs through the one that comes first here. */
const order: readonly Status[] = [
  'final',
  'published',
  'reported',
  'restated',
  'preliminary',
  'computed',
  'implied',
  'listed',
  'estimate',
  'unclear',
  'projection',
  'target',
];

/** Compares two readings of one thing by how firmly they stand; negative if the first is the firmer. */
export function compareFirmness(a: Reading, b: Reading): number {
  const place = ({ status }: Reading) => (status === null ? 0 : order.indexOf(status));
  return place(a) - place(b);
}

/** Which of several published values one is, in the few words that stand at its mark. */
export function vintageWords(status: Status, locale: Locale): string {
  return message(status === 'restated' ? 'vintage.restated' : `status.${status}`, locale);
}
