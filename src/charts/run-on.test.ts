import { describe, expect, it } from 'vitest';
import { moveRuns, runOn } from './run-on.ts';

/** Blocks of these heights under each other, a pixel apart. */
function blocks(...heights: readonly number[]) {
  let top = 10;
  return heights.map((height) => {
    const block = { top, bottom: top + height };
    top = block.bottom + 1;
    return block;
  });
}

const lengths = (runs: readonly { from: number; to: number }[]) =>
  runs.map(({ from, to }) => to - from);

describe('a list that runs on in columns', () => {
  it('keeps its order and loses nothing', () => {
    const runs = runOn(blocks(3, 9, 4, 4, 2, 8), 3);
    expect(runs[0]?.from).toBe(0);
    expect(runs.at(-1)?.to).toBe(6);
    for (const [index, { from }] of runs.entries()) {
      if (index > 0) expect(from).toBe(runs[index - 1]?.to);
    }
  });

  it('has columns that are as even as can be', () => {
    expect(lengths(runOn(blocks(5, 5, 5, 5, 5, 5), 2))).toEqual([3, 3]);
    expect(lengths(runOn(blocks(20, 5, 5, 5), 2))).toEqual([1, 3]);
  });

  it('has fewer columns where more would not make it lower', () => {
    expect(lengths(runOn(blocks(30, 4, 4), 3))).toEqual([1, 2]);
    expect(runOn([], 3)).toEqual([]);
  });

  it('begins every column where the list begins', () => {
    const list = blocks(5, 5, 5, 5);
    const moved = moveRuns(list, 228, 2);
    expect(moved.map(({ x }) => x)).toEqual([0, 128]);
    for (const { from, y } of moved) expect((list[from]?.top ?? NaN) + y).toBe(10);
  });
});
