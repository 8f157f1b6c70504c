import type { ChartBreak, NumberedNote } from '../charts/mark.ts';
import type { Dataset } from '../datasets/dataset.ts';
import type { Locale } from '../i18n/locale.ts';

type Break = NonNullable<Dataset['descriptor']['breaks']>[number];

/** The breaks of a dataset along a time column, in the words of a language. */
export function chartBreaks(dataset: Dataset, time: string, locale: Locale): ChartBreak[] {
  return (dataset.descriptor.breaks ?? [])
    .filter(({ field }) => field === time)
    .map((each) => ({
      after: each.after,
      before: each.before,
      label: each.label[locale],
      note: noteOf(each, locale),
    }));
}

/** The breaks that lie within the times shown, in their order: what stands under a figure that has values on both sides. */
export function breakNotes(
  dataset: Dataset,
  times: readonly number[],
  locale: Locale,
): NumberedNote[] {
  const first = Math.min(...times);
  const last = Math.max(...times);
  return (dataset.descriptor.breaks ?? [])
    .filter(({ after, before }) => first <= after && before <= last)
    .map((each) => noteOf(each, locale));
}

function noteOf({ after, before, label, reason }: Break, locale: Locale): NumberedNote {
  return { heading: `${after}–${before}, ${label[locale]}`, reason: reason[locale] };
}
