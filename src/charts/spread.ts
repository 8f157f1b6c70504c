/**
 * Centres for things of the given `sizes` along one axis, as near as possible to where each is
 * `wanted` (least sum of squared moves), in the order given, at least `gap` apart and inside
 * `[from, to]`. `wanted` must not decrease. Where there is not room enough for all, they are packed
 * from `from` on and run past `to`; `roomFor` says beforehand how much room they need.
 *
 * Method: without the sizes this is isotonic regression, solved by pooling adjacent violators
 * (Ayer et al. 1955); its solution within bounds is the free solution clipped to them.
 */
export function spread(
  wanted: readonly number[],
  sizes: readonly number[],
  gap: number,
  [from, to]: readonly [number, number],
): number[] {
  // The distance of each centre from the first when all are packed.
  const packed: number[] = [];
  for (const [index, size] of sizes.entries()) {
    const before = packed[index - 1];
    packed.push(before === undefined ? 0 : before + ((sizes[index - 1] ?? 0) + size) / 2 + gap);
  }

  const pools: { sum: number; count: number }[] = [];
  for (const [index, at] of wanted.entries()) {
    let pool = { sum: at - (packed[index] ?? 0), count: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.sum / last.count >= pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }

  const lowest = from + (sizes[0] ?? 0) / 2;
  const highest = to - (sizes.at(-1) ?? 0) / 2 - (packed.at(-1) ?? 0);
  return pools
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .map((start, index) => Math.max(lowest, Math.min(highest, start)) + (packed[index] ?? 0));
}

/** The room that things of these sizes need side by side. */
export function roomFor(sizes: readonly number[], gap: number): number {
  return sizes.reduce((sum, size) => sum + size, 0) + Math.max(0, sizes.length - 1) * gap;
}
