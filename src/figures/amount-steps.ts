import { z } from 'astro/zod';
import { quantileThresholds, type AmountScale } from '../charts/amount-scale.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import type { Reading } from '../evidence/reading.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import { wordsSchema } from './words.ts';

/** What an editor writes to give amounts their tones. */
export const stepsSchema = {
  /**
   * `from: [16, 32, 48]`: where the second and each further step begins, at most four numbers; `because` says in a
   * few words why there. Or `equal: 5`: so many steps with about equally many values each.
   */
  steps: z.union([
    z.strictObject({ from: z.array(z.number()).min(1).max(4), because: wordsSchema.optional() }),
    z.strictObject({ equal: z.int().min(2).max(5) }),
  ]),
  /** Which values stand out most: the greatest, which for ranks are the last places, or the smallest. */
  strongest: z.enum(['greatest', 'smallest']).default('greatest'),
};
type Steps = z.infer<z.ZodObject<typeof stepsSchema>>;

/** A scale and the words of its key. */
export interface AmountSteps {
  readonly scale: AmountScale;
  readonly key: {
    readonly labels: readonly string[];
    readonly bounds?: readonly string[];
    readonly words: string;
  };
}

/**
 * The scale of these readings and its words. Whole numbers have ranges («17–32»); others are parted at bounds.
 * @throws EvidenceFault when the steps do not ascend.
 */
export function amountSteps(
  { steps, strongest }: Steps,
  readings: readonly Reading[],
  locale: Locale,
): AmountSteps {
  const values = readings.map(({ value }) => value);
  const thresholds = 'from' in steps ? steps.from : quantileThresholds(values, steps.equal);
  if (thresholds.some((each, index) => each <= (thresholds[index - 1] ?? -Infinity))) {
    throw new EvidenceFault(JSON.stringify(thresholds), {
      expected: { vi: 'các ngưỡng tăng dần', en: 'steps that ascend' },
      repair: { vi: 'Xếp lại các số trong «from».', en: 'Put the numbers of «from» in order.' },
    });
  }
  const isRank = readings.some(({ unit }) => unit === 'rank');
  const last = Math.max(...readings.map(({ outOf, value }) => outOf ?? value));
  if (isRank && thresholds.some((each) => each <= 1 || each > last)) {
    throw new EvidenceFault(JSON.stringify(thresholds), {
      expected: {
        vi: `các ngưỡng trong khoảng hạng 2–${last}`,
        en: `steps within the ranks, 2–${last}`,
      },
      repair: { vi: 'Sửa các số trong «from».', en: 'Correct the numbers of «from».' },
    });
  }
  const decimals = Math.max(
    0,
    ...('from' in steps ? thresholds.map(decimalsOf) : readings.map((each) => each.decimals)),
  );
  const isPercent = readings.some(({ unit }) => unit === 'percent');
  const print = (value: number) => formatNumber(value, locale, decimals) + (isPercent ? '%' : '');
  const areWhole = decimals === 0 && readings.every((each) => each.decimals === 0);
  const ends = isRank ? { from: 1, to: last } : { from: null, to: null };
  const labels = Array.from({ length: thresholds.length + 1 }, (_, step) => {
    const from = thresholds[step - 1] ?? ends.from;
    const next = thresholds[step];
    const to = next === undefined ? ends.to : areWhole ? next - 1 : next;
    if (from === null && next === undefined) return print(values[0] ?? 0);
    if (from === null) return message('amount.below', locale, { bound: print(next ?? 0) });
    if (to === null) return message('amount.from', locale, { bound: print(from) });
    if (!areWhole) {
      return message('amount.between', locale, { from: print(from), to: print(to) });
    }
    return from === to ? print(from) : `${print(from)}–${print(to)}`;
  });
  const direction = isRank
    ? strongest === 'greatest'
      ? 'amount.lower-rank'
      : 'amount.higher-rank'
    : strongest === 'greatest'
      ? 'amount.greater'
      : 'amount.smaller';
  const chosen = 'from' in steps ? steps.because?.[locale] : message('amount.equal', locale);
  return {
    scale: { thresholds, strongest },
    key: {
      labels,
      ...(!areWhole && { bounds: thresholds.map(print) }),
      words: [message(direction, locale), ...(chosen === undefined ? [] : [chosen])].join(' '),
    },
  };
}

/** Digits after the point of a number as an editor wrote it: 1 for 0.5. */
function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
