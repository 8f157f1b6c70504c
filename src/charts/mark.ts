/** Whose mark it is, which decides its colour: the subject of the site, the comparison a figure speaks of, or context. */
export type Emphasis = 'subject' | 'comparison' | 'named' | 'context';

/**
 * The visible form of how firmly a value stands. Forms carry it, not hues:
 * `solid` published or final, `hollow` a first estimate or preliminary, `dashed` computed by us or implied.
 */
export type Firmness = 'solid' | 'hollow' | 'dashed';

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
}
