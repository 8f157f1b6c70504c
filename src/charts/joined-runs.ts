import type { ChartBreak } from './mark.ts';

/** A time on an axis and how it is written there. */
export interface AxisTime {
  readonly value: number;
  readonly label: string;
}

/**
 * The stretches of a series that a line may join, in order of time: neighbours on the axis, both
 * with a value, and no break between them. A stretch of one point is a point that stands alone.
 * Throws if a point's time is not on the axis or comes twice.
 */
export function joinedRuns<Point extends { readonly time: number; readonly value: number | null }>(
  points: readonly Point[],
  times: readonly AxisTime[],
  breaks: readonly ChartBreak[],
): Point[][] {
  const pointAt = new Map(points.map((point) => [point.time, point]));
  if (pointAt.size < points.length) throw new Error('A series has two points at one time');
  const axis = times.map(({ value }) => value).toSorted((a, b) => a - b);
  for (const time of pointAt.keys()) {
    if (!axis.includes(time)) throw new Error(`The time ${time} of a point is not on the axis`);
  }

  const runs: Point[][] = [];
  let previous: number | undefined;
  for (const time of axis) {
    const point = pointAt.get(time);
    const run = runs.at(-1);
    if (point !== undefined && point.value !== null) {
      const neighbour = previous !== undefined && run?.at(-1)?.time === previous;
      if (neighbour && !isBroken(previous ?? time, time, breaks)) run?.push(point);
      else runs.push([point]);
    }
    previous = time;
  }
  return runs;
}

/** Whether any break lies, wholly or in part, between two times. */
export function isBroken(from: number, to: number, breaks: readonly ChartBreak[]): boolean {
  return breaks.some(({ after, before }) => from < before && to > after);
}
