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

/** What a number in a drawing stands for: an item of the list under it. */
export interface NumberedNote {
  /** «2020–2021, đổi phương pháp» */
  readonly heading: string;
  /** Why, in a sentence or two, where the heading does not say all. */
  readonly reason?: string | undefined;
}

/** Between `after` and `before` the numbers are not comparable: nothing is joined across. */
export interface ChartBreak {
  readonly after: number;
  readonly before: number;
  /** A few words for the drawing. */
  readonly label: string;
  /** What stands in the list under the drawing; left out, the same few words. */
  readonly note?: NumberedNote | undefined;
}

/** What happened at a time, or what is to be said of one value: words in the drawing, or a number for them. */
export interface ChartEvent {
  readonly time: number;
  /** A few words for the drawing. */
  readonly label: string;
  /** What stands in the list under the drawing; left out, the same few words. */
  readonly note?: NumberedNote | undefined;
  /** Id of the series whose value at this time it speaks of; left out, it is of the time itself. */
  readonly series?: string | undefined;
}

/** What every chart needs to be drawn; all words arrive ready to print. */
export interface DrawingOptions {
  /** Width of the drawing in CSS pixels: 288 for a phone, 720 for a desk. */
  readonly width: number;
  /** The text alternative, read by screen readers. */
  readonly label: string;
  /** The ends of the value axis, where several drawings must share one; left out, they follow from the values. */
  readonly domain?: readonly [number, number] | undefined;
  /**
   * Whether it is one of several panels, whose axis title and whose names of colours stand once over all of them: it
   * leaves these out, is lower, and writes the last value of each series only.
   */
  readonly isPanel?: boolean | undefined;
  /**
   * In how many columns beside each other the rows of a list run on, or panels stand; the whole width is divided into
   * these. Left out, rows stand in one column and panels in as many as suit a page. Other charts are one piece.
   */
  readonly columns?: number | undefined;
}
