import { coordinate, element } from './svg.ts';

/** A piece of a list that is not cut: where it begins and ends, y growing downwards. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
}

/** Blocks under each other that stand in one column: the first and the one after the last. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A run and how far it is moved from where it would stand in one column, and where it then ends. */
export interface MovedRun extends Run {
  readonly x: number;
  readonly y: number;
  readonly bottom: number;
}

/** Between two columns. */
const columnGap = 28;

/** The width of one of several columns that share a whole width. */
export function columnWidth(whole: number, columns: number): number {
  return (whole - (columns - 1) * columnGap) / columns;
}

/** The whole width that so many columns of one width take. */
export function widthOfColumns(width: number, columns: number): number {
  return width * columns + (columns - 1) * columnGap;
}

/** The columns that the blocks of a list run on in, beside each other, all of them beginning where the list does. */
export function moveRuns(blocks: readonly Block[], whole: number, columns: number): MovedRun[] {
  const start = blocks[0]?.top ?? 0;
  return runOn(blocks, columns).map((run, index) => {
    const y = start - (blocks[run.from]?.top ?? start);
    const bottom = (blocks[run.to - 1]?.bottom ?? start) + y;
    return { ...run, x: index * (columnWidth(whole, columns) + columnGap), y, bottom };
  });
}

/** What stands in a column, moved to its place; in the first it stands there already. */
export function drawMoved(
  { x, y }: Pick<MovedRun, 'x' | 'y'>,
  ...parts: readonly string[]
): string {
  if (x === 0 && y === 0) return parts.join('');
  const transform = `translate(${coordinate(x)},${coordinate(y)})`;
  return element('g', { transform }, ...parts);
}

/**
 * Spreads the blocks of a list over at most `columns` columns, in their order, so that the tallest column is as low as
 * can be. Fewer columns come back where that is no taller. Between the blocks of a column everything stays as it was.
 */
export function runOn(blocks: readonly Block[], columns: number): Run[] {
  const tops = blocks.map(({ top }) => top);
  const heights = blocks.flatMap(({ bottom }) => tops.map((top) => bottom - top));
  const limits = heights.filter((height) => height > 0).toSorted((a, b) => a - b);
  for (const limit of limits) {
    const runs = fill(blocks, limit);
    if (runs !== null && runs.length <= columns) return runs;
  }
  return blocks.length === 0 ? [] : [{ from: 0, to: blocks.length }];
}

/** Columns no taller than `limit`, filled one after the other; `null` where a block alone is taller. */
function fill(blocks: readonly Block[], limit: number): Run[] | null {
  const runs: { from: number; to: number; readonly top: number }[] = [];
  for (const [index, { top, bottom }] of blocks.entries()) {
    if (bottom - top > limit) return null;
    const last = runs.at(-1);
    if (last && bottom - last.top <= limit) last.to = index + 1;
    else runs.push({ from: index, to: index + 1, top });
  }
  return runs;
}
