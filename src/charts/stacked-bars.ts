import type { ChartBreak, DrawingOptions } from './mark.ts';
import { type PlacedStacks, type PlannedStack, drawStacks, placeStacks } from './stack-chart.ts';
import type { StackPart } from './stacks.ts';
import type { TickFormat } from './value-axis.ts';

/** The parts of a whole, at several times or in several places, as amounts or as shares. */
export interface StackedBarsData {
  /** From zero on, in this order. */
  readonly parts: readonly StackPart[];
  readonly stacks: readonly PlannedStack[];
  /** What the number at the end of a bar is; empty if there is none. */
  readonly totalName: string;
  /** Where stacks before and after cannot be compared. */
  readonly breaks: readonly ChartBreak[];
  /** Writes a value at a tick of the axis. */
  readonly tick: TickFormat;
  /** What is measured and in which unit, in plain words, at the top left. */
  readonly axisTitle: string;
}

/**
 * Places bars whose parts are at least zero. A bar with a missing part is not drawn as a whole: it has a gap where that
 * part would be, or ends open. Throws as `placeStacks` does.
 */
export function placeStackedBars(data: StackedBarsData, options: DrawingOptions): PlacedStacks {
  return placeStacks({ ...data, isSigned: false, marksTotal: false }, options);
}

/** The drawing as SVG. */
export function drawStackedBars(placed: PlacedStacks): string {
  return drawStacks('stacked-bars', placed);
}
