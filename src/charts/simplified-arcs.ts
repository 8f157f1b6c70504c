/** A point in a plane. */
export type Position = readonly [number, number];

/** The points of a line, each with how much of the plane it is worth; the ends are worth everything. */
export type WeighedLine = readonly { readonly point: Position; readonly weight: number }[];

/**
 * Weighs each point of a line: by the area of the triangle that would go with it if points were taken away one after
 * the other, the least important first. A point that goes later never weighs less than one that went before.
 *
 * Method: Visvalingam and Whyatt, «Line generalisation by repeated elimination of points», 1993.
 */
export function weighPoints(points: readonly Position[]): WeighedLine {
  const left = points.map((point) => ({ point, weight: Infinity }));
  const weighed = [...left];
  let greatest = 0;
  while (left.length > 2) {
    let least = { index: 0, area: Infinity };
    for (const [index, { point }] of left.entries()) {
      const [before, after] = [left[index - 1], left[index + 1]];
      if (before === undefined || after === undefined) continue;
      const area = triangle(before.point, point, after.point);
      if (area < least.area) least = { index, area };
    }
    greatest = Math.max(greatest, least.area);
    for (const gone of left.splice(least.index, 1)) gone.weight = greatest;
  }
  return weighed;
}

/** The points of a line that are worth at least `area`, in the square of the units of its points. */
export function simplify(line: WeighedLine, area: number): Position[] {
  return line.filter(({ weight }) => weight >= area).map(({ point }) => point);
}

function triangle(a: Position, b: Position, c: Position): number {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}
