/** A straight line y = intercept + slope · x, and the share of the variance of y that it accounts for (r²). */
export interface FittedLine {
  readonly slope: number;
  readonly intercept: number;
  readonly rSquared: number;
}

/**
 * The straight line with the least sum of squared vertical distances from the points (ordinary least squares): slope
 * Σ(x − x̄)(y − ȳ) ÷ Σ(x − x̄)², through (x̄, ȳ). `null` where all x are alike or there are fewer than three points;
 * r² is 0 where all y are alike.
 */
export function leastSquares(points: readonly { readonly x: number; readonly y: number }[]) {
  if (points.length < 3) return null;
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  let [squaresX, squaresY, products] = [0, 0, 0];
  for (const { x, y } of points) {
    squaresX += (x - meanX) ** 2;
    squaresY += (y - meanY) ** 2;
    products += (x - meanX) * (y - meanY);
  }
  if (squaresX === 0) return null;
  const slope = products / squaresX;
  const rSquared = squaresY === 0 ? 0 : products ** 2 / (squaresX * squaresY);
  return { slope, intercept: meanY - slope * meanX, rSquared } satisfies FittedLine;
}
