import {
  type TextBlock,
  type TextLabel,
  heldBetween,
  keepApart,
  labelBelow,
} from './text-label.ts';
import type { TypeSizes } from './type-size.ts';
import { type GridLine, type Tick, type TickFormat, roundTicks } from './value-axis.ts';

/** A plot whose values run from left to right. */
export interface LyingPlot {
  /** Where a value is. */
  readonly x: (value: number) => number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly sizes: TypeSizes;
}

/** Grid lines across a plot at about `count` round numbers, and these under it, as many as have room. */
export function placeLyingAxis(
  domain: readonly [number, number],
  count: number,
  tick: TickFormat,
  { x, top, bottom, width, sizes }: LyingPlot,
): { readonly grid: readonly GridLine[]; readonly labels: readonly TextLabel[] } {
  const labelsOf = (ticks: readonly Tick[]) =>
    ticks.map(({ value, text }) => {
      const block: TextBlock = { lines: [text], size: sizes.small, weight: 400, role: 'tick' };
      return heldBetween(labelBelow(block, x(value), bottom + 2, 'middle'), 0, width);
    });
  const fit = (ticks: readonly Tick[]) => keepApart(labelsOf(ticks), sizes.small);
  const ticks = roundTicks(domain, count, tick, fit);
  const grid = ticks.map(({ value }) => ({
    x1: x(value),
    y1: top,
    x2: x(value),
    y2: bottom,
    isZero: value === 0,
  }));
  return { grid, labels: labelsOf(ticks) };
}
