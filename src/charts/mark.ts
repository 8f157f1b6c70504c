/** Whose mark it is, which decides its colour: the subject of the site, the comparison a figure speaks of, or context. */
export type Emphasis = 'subject' | 'comparison' | 'named' | 'context';

/**
 * The visible form of how firmly a value stands. Forms carry it, not hues:
 * `solid` published or final, `ringed` restated, `half` preliminary, `hollow` a first estimate, a forecast or a target,
 * `dashed` computed by us, `dotted` implied by a source that does not print it.
 */
export const firmnesses = ['solid', 'ringed', 'half', 'hollow', 'dashed', 'dotted'] as const;
export type Firmness = (typeof firmnesses)[number];

/**
 * Where the words of a mark stand in the figure's table: `row,column`, both from 0. It is printed on the mark as
 * `data-cell`, so that a script can read the mark out and a test can hold the drawing against the table.
 */
export type TableReference = `${number},${number}`;

/** Between `after` and `before` the numbers are not comparable: nothing is joined across. */
export interface ChartBreak {
  readonly after: number;
  readonly before: number;
  readonly label: string;
}

/** What every chart needs to be drawn; all words arrive ready to print. */
export interface DrawingOptions {
  /** Width of the drawing in CSS pixels: 288 for a phone, 720 for a desk. */
  readonly width: number;
  /** The text alternative, read by screen readers. */
  readonly label: string;
  /** The ends of the value axis, where several drawings must share one; left out, they follow from the values. */
  readonly domain?: readonly [number, number] | undefined;
}
