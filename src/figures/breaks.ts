import type { ChartBreak } from '../charts/mark.ts';
import type { Dataset } from '../datasets/dataset.ts';
import type { Locale } from '../i18n/locale.ts';

/** The breaks of a dataset along a time column, in the words of a language. */
export function chartBreaks(dataset: Dataset, time: string, locale: Locale): ChartBreak[] {
  return (dataset.descriptor.breaks ?? [])
    .filter(({ field }) => field === time)
    .map(({ after, before, label }) => ({ after, before, label: label[locale] }));
}

/** A break that a figure shows, in words: the drawing for a phone marks it with its number in this list. */
export interface BreakNote {
  /** «2020–2021, đổi phương pháp» */
  readonly label: string;
  readonly reason: string;
}

/** The breaks that lie within the times shown, in their order. */
export function breakNotes(
  dataset: Dataset,
  times: readonly number[],
  locale: Locale,
): BreakNote[] {
  const first = Math.min(...times);
  const last = Math.max(...times);
  return (dataset.descriptor.breaks ?? [])
    .filter(({ after, before }) => first <= after && before <= last)
    .map(({ after, before, label, reason }) => ({
      label: `${after}–${before}, ${label[locale]}`,
      reason: reason[locale],
    }));
}
