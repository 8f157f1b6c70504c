import type { ChartBreak } from '../charts/mark.ts';
import type { Dataset } from '../datasets/dataset.ts';
import type { Locale } from '../i18n/locale.ts';

/** The breaks of a dataset along a time column, in the words of a language. */
export function chartBreaks(dataset: Dataset, time: string, locale: Locale): ChartBreak[] {
  return (dataset.descriptor.breaks ?? [])
    .filter(({ field }) => field === time)
    .map(({ after, before, label }) => ({ after, before, label: label[locale] }));
}

/** The breaks that lie within the times shown, as sentences for the notes. */
export function breakNotes(
  dataset: Dataset,
  times: readonly number[],
  locale: Locale,
): string[] {
  const first = Math.min(...times);
  const last = Math.max(...times);
  return (dataset.descriptor.breaks ?? [])
    .filter(({ after, before }) => first <= after && before <= last)
    .map(({ after, before, reason }) => `${after}–${before}: ${reason[locale]}`);
}
