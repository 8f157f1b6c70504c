import { extent, nice, ticks } from 'd3-array';
import type { Segment } from './box.ts';
import { element, pathThrough } from './svg.ts';

/** A light line across the plot at one tick of the value axis; the one at zero is stronger. */
export interface GridLine extends Segment {
  readonly isZero: boolean;
}

/** All grid lines of one strength are one path. */
export function drawGrid(grid: readonly GridLine[]): string {
  return [false, true]
    .map((isZero) => {
      const lines = grid.filter((each) => each.isZero === isZero);
      if (lines.length === 0) return '';
      const d = lines
        .map(({ x1, y1, x2, y2 }) =>
          pathThrough([
            [x1, y1],
            [x2, y2],
          ]),
        )
        .join('');
      return element('path', { class: isZero ? 'zero' : 'grid', d });
    })
    .join('');
}

/** A round number on the value axis, and how it is written. */
export interface Tick {
  readonly value: number;
  readonly text: string;
}

/**
 * Writes a value at a tick. `decimals` is what the ticks of the axis need together,
 * so that 0.5 stands as 0.50 beside 0.55.
 */
export type TickFormat = (value: number, decimals: number) => string;

/**
 * Round numbers from `low` to `high`, about `count` of them, written by `format`. There are fewer if
 * too coarse a format would write two of them alike, which would be untrue, or if they do not fit.
 */
export function roundTicks(
  [low, high]: readonly [number, number],
  count: number,
  format: TickFormat,
  fit: (ticks: readonly Tick[]) => boolean = () => true,
): Tick[] {
  for (let wanted = count; wanted > 0; wanted--) {
    const values = ticks(low, high, wanted);
    const decimals = Math.max(0, ...values.map(decimalsOf));
    const found = values.map((value) => ({ value, text: format(value, decimals) }));
    if (new Set(found.map(({ text }) => text)).size === found.length && fit(found)) return found;
  }
  return [];
}

/** Digits after the point of a round number: 2 for 0.25. */
function decimalsOf(value: number): number {
  const digits = String(Number(value.toPrecision(12)));
  const point = digits.indexOf('.');
  return point < 0 ? 0 : digits.length - point - 1;
}

/** From the least to the greatest of `values`; around a single value there is some room. */
export function valueDomain(values: readonly number[]): [number, number] {
  const [low, high] = extent(values);
  if (low === undefined || high === undefined) return [0, 1];
  const room = low === high ? Math.abs(low || 1) / 10 : 0;
  return [low - room, high + room];
}

/** The round numbers just outside all `values`, for a value axis with about `count` ticks. */
export function roundDomain(values: readonly number[], count: number): [number, number] {
  const [low, high] = valueDomain(values);
  return nice(low, high, count) as [number, number];
}
