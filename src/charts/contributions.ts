import type { ChartBreak, DrawingOptions } from './mark.ts';
import { type PlacedStacks, drawStacks, placeStacks } from './stack-chart.ts';
import type { PartValue, Stack, StackPart } from './stacks.ts';
import type { TickFormat } from './value-axis.ts';

/** What parts add to a change or take from it, and the change itself: percentage points of growth by sector. */
export interface ContributionsData {
  /** From zero outwards, in this order. */
  readonly parts: readonly StackPart[];
  readonly stacks: readonly (Stack & {
    /** The change that the parts add up to; `null` where it was not published. */
    readonly total: PartValue | null;
  })[];
  /** What the change is called. */
  readonly totalName: string;
  /** Where stacks before and after cannot be compared. */
  readonly breaks: readonly ChartBreak[];
  /** Writes a value at a tick of the axis. */
  readonly tick: TickFormat;
  /** What is measured and in which unit, in plain words, at the top left. */
  readonly axisTitle: string;
}

/**
 * Places what adds to the right of zero and what takes away to its left, with a mark across for the change. Where a
 * part is missing nobody can say where the others lie: then there is the mark, and words. Throws as `placeStacks` does.
 */
export function placeContributions(data: ContributionsData, options: DrawingOptions): PlacedStacks {
  const stacks = data.stacks.map((stack) => ({ ...stack, whole: null }));
  return placeStacks({ ...data, stacks, isSigned: true, marksTotal: true }, options);
}

/** The drawing as SVG. */
export function drawContributions(placed: PlacedStacks): string {
  return drawStacks('contributions', placed);
}
