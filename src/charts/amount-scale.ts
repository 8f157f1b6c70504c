/** One of the five tones for amounts, from the faintest to the strongest: tokens `--scale-1` to `--scale-5`. */
export type Tone = 1 | 2 | 3 | 4 | 5;

/** How amounts become tones. */
export interface AmountScale {
  /**
   * Where each step but the first begins, ascending, at most four; a value there belongs to the step that begins.
   * Without any, all values have one tone.
   */
  readonly thresholds: readonly number[];
  /** Which end stands out. */
  readonly strongest: 'greatest' | 'smallest';
}

/** The tones of so many steps, as far from each other as they can be. */
const tonesOf: readonly (readonly Tone[])[] = [
  [3],
  [2, 4],
  [1, 3, 5],
  [1, 2, 4, 5],
  [1, 2, 3, 4, 5],
];

/** The tones of the steps, from the smallest values to the greatest. Throws if there are more than five steps. */
export function tonesOfSteps({ thresholds, strongest }: AmountScale): readonly Tone[] {
  const tones = tonesOf[thresholds.length];
  if (tones === undefined) throw new Error(`There are no tones for ${thresholds.length + 1} steps`);
  return strongest === 'greatest' ? tones : tones.toReversed();
}

/** The step that a value belongs to, counted from 0. */
export function stepOf(value: number, { thresholds }: AmountScale): number {
  return thresholds.filter((threshold) => threshold <= value).length;
}

/**
 * Thresholds that part values into `count` steps of about equally many. Each is one of the values, so it can be
 * printed as it is; equal values are never parted, which may leave fewer steps.
 */
export function quantileThresholds(values: readonly number[], count: number): number[] {
  const ordered = values.toSorted((a, b) => a - b);
  const [least] = ordered;
  const found = Array.from(
    { length: count - 1 },
    (_, index) => ordered[Math.round(((index + 1) * ordered.length) / count)],
  );
  return [...new Set(found)].filter(
    (threshold): threshold is number => threshold !== undefined && threshold !== least,
  );
}
