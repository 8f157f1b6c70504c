import type { Dataset, Library, Row } from '../datasets/dataset.ts';
import type { Citation } from '../evidence/cite.ts';
import type { BreakNote } from './breaks.ts';
import type { Status } from '../datasets/vocabulary.ts';
import type { Locale } from '../i18n/locale.ts';

/** A cell of a figure's table: the same words as the label in the drawing. */
export interface TableCell {
  readonly text: string;
  /** How firmly it stands, where that is not a matter of course. */
  readonly status: Status | null;
}

export interface TableRow {
  readonly header: string;
  /** The row of the dataset that holds the values, when it is one. */
  readonly row: Row | null;
  readonly isSubject: boolean;
  readonly cells: readonly TableCell[];
}

/** The rows that a figure draws, as a table for those who cannot or would rather not look at it. */
export interface FigureTable {
  /** Title of the first column, which heads the rows. */
  readonly stub: string;
  readonly columns: readonly { readonly title: string; readonly afterBreak: boolean }[];
  readonly rows: readonly TableRow[];
}

/** A dataset shown one way, in one language: everything that the page prints. Only made by `buildFigure`. */
export interface Figure {
  readonly id: string;
  readonly chart: string;
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  /** One drawing for a phone, one for a desk; the page shows one of the two. */
  readonly drawings: { readonly narrow: Drawing; readonly wide: Drawing };
  readonly breaks: readonly BreakNote[];
  readonly notes: readonly string[];
  readonly table: FigureTable;
  /** Every row drawn; the sources are theirs. */
  readonly rows: readonly Row[];
  readonly citations: readonly [Citation, ...Citation[]];
  readonly datasets: readonly Dataset[];
}

/** An SVG, and the words of the numbered marks that did not fit into it. */
export interface Drawing {
  readonly svg: string;
  readonly notes: readonly string[];
}

/** What a kind of figure works with. */
export interface FigureContext {
  readonly library: Library;
  readonly locale: Locale;
}

/** What a kind of figure makes of its data: a way to draw it at any width, a table, and the rows it rests on. */
export interface FigureContent {
  readonly draw: (options: { width: number; label: string }) => Drawing;
  readonly table: FigureTable;
  readonly rows: readonly Row[];
}
