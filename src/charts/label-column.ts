import type { Segment } from './box.ts';
import { roomFor, spread } from './spread.ts';
import { type TextBlock, type TextLabel, heightOf, labelBeside } from './text-label.ts';

/** Words in a column of labels, and the height at which they would like to stand. */
export interface ColumnLabel {
  readonly block: TextBlock;
  readonly wanted: number;
}

/** Words that have their place in a column. */
export interface PlacedColumnLabel {
  readonly label: TextLabel;
  readonly wanted: number;
  readonly centre: number;
}

/** The height that a column of labels needs. */
export function columnRoom(labels: readonly Pick<ColumnLabel, 'block'>[]): number {
  return roomFor(
    labels.map(({ block }) => heightOf(block)),
    1,
  );
}

/** Labels under each other at an edge, in the order of the heights that they want, spread so that none overlap. */
export function placeColumn(
  labels: readonly ColumnLabel[],
  edge: number,
  anchor: 'start' | 'end',
  range: readonly [number, number],
): PlacedColumnLabel[] {
  const ordered = labels.toSorted((a, b) => a.wanted - b.wanted);
  const centres = spread(
    ordered.map(({ wanted }) => wanted),
    ordered.map(({ block }) => heightOf(block)),
    1,
    range,
  );
  return ordered.map(({ block, wanted }, index) => {
    const centre = centres[index] ?? wanted;
    return { label: labelBeside(block, edge, centre, anchor), wanted, centre };
  });
}

/** Thin lines from marks to the labels that were moved away from them. */
export function columnLeaders(
  column: readonly PlacedColumnLabel[],
  from: number,
  to: number,
): Segment[] {
  return column
    .filter(({ label, wanted, centre }) => Math.abs(centre - wanted) > label.size / 2)
    .map(({ wanted, centre }) => ({ x1: from, y1: wanted, x2: to, y2: centre }));
}
