import { scaleLinear } from 'd3-scale';
import type { AxisTime } from './joined-runs.ts';
import {
  type TextBlock,
  type TextLabel,
  heldBetween,
  keepApart,
  labelBelow,
} from './text-label.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** The x of a time, true to scale: years that were skipped are seen. A single time is at the right. */
export function timeScale(times: readonly AxisTime[], [left, right]: readonly [number, number]) {
  const values = times.map(({ value }) => value);
  const [first, last] = [Math.min(...values), Math.max(...values)];
  return scaleLinear([first, last], [first === last ? right : left, right]);
}

/**
 * The labels of a time axis, each under its time. Where not all have room, every second, third, …
 * counted from the last is kept: the latest time is the one that readers look for.
 */
export function placeTimeLabels(
  times: readonly AxisTime[],
  x: (time: number) => number,
  top: number,
  size: number,
  [left, right]: readonly [number, number],
): TextLabel[] {
  const words = (label: string, width: number): TextBlock => ({
    lines: wrapText(label, width, size, 400),
    size,
    weight: 400,
    role: 'tick',
  });
  const gap = size / 3;
  const ordered = times.toSorted((a, b) => b.value - a.value);
  for (let every = 1; ; every++) {
    const kept = ordered.filter((_, index) => index % every === 0);
    const steps = kept.slice(1).map(({ value }, index) => x(kept[index]?.value ?? NaN) - x(value));
    const room = Math.min(right - left, ...steps) - gap;
    const labels = kept.map(({ value, label }) =>
      heldBetween(
        labelBelow(words(label, Math.max(room, longestWord(label, size))), x(value), top, 'middle'),
        left,
        right,
      ),
    );
    if (keepApart(labels, gap) || kept.length === 1) return labels.toReversed();
  }
}

/** A time is never broken inside a word. */
function longestWord(label: string, size: number): number {
  return Math.max(...label.split(' ').map((word) => textWidth(word, size, 400)));
}
