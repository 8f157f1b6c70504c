import type { Ring } from './area-shapes.ts';
import type { Segment } from './box.ts';

/** Pixels between two areas that count as touching. */
const touching = 0.05;

/**
 * Lines from lower left to upper right across areas, `gap` pixels apart and only inside them: what is hatched has no
 * value. Rings inside rings are holes (even–odd rule); a line runs on from an area into its neighbour.
 */
export function hatch(rings: readonly Ring[], gap: number): Segment[] {
  // Turned by 45°, the lines lie level: `along` runs to the upper right, `across` to the lower right.
  const turned = rings.map((ring) =>
    ring.map(([x, y]) => ({ along: (x - y) / Math.SQRT2, across: (x + y) / Math.SQRT2 })),
  );
  const levels = turned.flat().map(({ across }) => across);
  const first = Math.ceil(Math.min(...levels) / gap);
  const last = Math.floor(Math.max(...levels) / gap);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => {
    const level = (first + step) * gap;
    const crossings = turned
      .flatMap((ring) =>
        ring.flatMap((from, index) => {
          const to = ring[(index + 1) % ring.length] ?? from;
          if (from.across <= level === to.across <= level) return [];
          const share = (level - from.across) / (to.across - from.across);
          return [from.along + share * (to.along - from.along)];
        }),
      )
      .toSorted((a, b) => a - b);
    const back = (along: number) => ({
      x: (along + level) / Math.SQRT2,
      y: (level - along) / Math.SQRT2,
    });
    // Where one area ends and the next begins, the line goes on.
    const stretches: { start: number; end: number }[] = [];
    for (const [index, start] of crossings.entries()) {
      const end = crossings[index + 1];
      if (index % 2 === 1 || end === undefined || end - start < touching) continue;
      const last = stretches.at(-1);
      if (last !== undefined && start - last.end < touching) last.end = end;
      else stretches.push({ start, end });
    }
    return stretches.map(({ start, end }): Segment => {
      const [from, to] = [back(start), back(end)];
      return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
    });
  }).flat();
}
