/** A mark of a drawing: the value that it stands for and the box around it, in the drawing's pixels. */
export interface Mark {
  readonly value: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether it shows its value by where it is, or by how long it is. */
  readonly role: 'position' | 'length';
}

/** A straight line from values to pixels along one side of the drawing. */
export interface Scale {
  readonly side: 'x' | 'y';
  readonly start: number;
  readonly slope: number;
  readonly isOfLengths: boolean;
}

/** How far a mark may be from its place: outlines lie inside, lengths are rounded, and a short mark has a middle. */
const tolerance = 3;
/** A mark so thin may show its value with its middle: it is a level, not a length. */
const thin = 8;

/** Where a mark may have its value on a side: at one of its ends, or in its middle where it is thin. */
export function edgesOf({ left, right, top, bottom }: Mark, side: 'x' | 'y'): number[] {
  const [from, to] = side === 'x' ? [left, right] : [top, bottom];
  return to - from <= thin ? [(from + to) / 2, from, to] : [from, to];
}

/** The scale on which every mark has an end at its value; `null` where there is none. */
export function fitEdges(marks: readonly Mark[]): Scale | null {
  const inOrder = marks.toSorted((a, b) => a.value - b.value);
  // Lines through the least and the greatest values are tried: with others the rest would be far off.
  const lows = inOrder.slice(0, 3);
  const highs = inOrder.slice(-3);
  for (const side of ['x', 'y'] as const) {
    for (const low of lows) {
      for (const high of highs) {
        if (high.value === low.value) continue;
        for (const from of edgesOf(low, side)) {
          for (const to of edgesOf(high, side)) {
            if (Math.abs(to - from) < 2 * tolerance) continue;
            const slope = (to - from) / (high.value - low.value);
            const scale = { side, start: from - slope * low.value, slope, isOfLengths: false };
            if (marks.every((mark) => hasEdgeOn(mark, scale))) return scale;
          }
        }
      }
    }
  }
  return null;
}

function hasEdgeOn(mark: Mark, { side, start, slope }: Scale): boolean {
  const at = start + slope * mark.value;
  return edgesOf(mark, side).some((edge) => Math.abs(edge - at) <= tolerance);
}

/** The scale of which every mark has the length of its value, apart from the same gap; `null` where there is none. */
export function fitLengths(marks: readonly Mark[]): Scale | null {
  for (const side of ['x', 'y'] as const) {
    const points = marks.map(({ value, left, right, top, bottom }) => ({
      value: Math.abs(value),
      at: side === 'x' ? right - left : bottom - top,
    }));
    const fit = straightLine(points);
    if (!fit || !(fit.slope > 0)) continue;
    const isTrue = points.every(
      ({ value, at }) => Math.abs(fit.start + fit.slope * value - at) <= tolerance,
    );
    if (isTrue) return { side, ...fit, isOfLengths: true };
  }
  return null;
}

/** Least squares; `null` for points of one value. */
export function straightLine(
  points: readonly { readonly value: number; readonly at: number }[],
): { start: number; slope: number } | null {
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const middle = mean(points.map(({ value }) => value));
  const height = mean(points.map(({ at }) => at));
  const spread = points.reduce((sum, { value }) => sum + (value - middle) ** 2, 0);
  if (!(spread > 0)) return null;
  const slope =
    points.reduce((sum, { value, at }) => sum + (value - middle) * (at - height), 0) / spread;
  return { start: height - slope * middle, slope };
}
