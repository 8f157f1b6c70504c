import type { Emphasis, Firmness, NumberedNote } from '../charts/mark.ts';
import type { Dataset, Library, Row } from '../datasets/dataset.ts';
import type { Status } from '../datasets/vocabulary.ts';
import type { Citation } from '../evidence/cite.ts';
import type { Locale, Words } from '../i18n/locale.ts';
import type { FigureTable } from './figure-table.ts';

/** A dataset shown one way, in one language: everything that the page prints. Only made by `buildFigure`. */
export interface Figure {
  readonly id: string;
  readonly chart: string;
  readonly title: string;
  readonly subtitle: string;
  /** The text alternative, with a word on how many values are not firm. */
  readonly alt: string;
  /** One drawing for a phone, one for a desk; the page shows one of the two. Each is made when it is asked for. */
  readonly drawings: { readonly narrow: Drawing; readonly wide: Drawing };
  /** The same drawing for another place than the page: at any width in pixels and, of rows or panels, in columns. */
  readonly draw: (width: number, columns?: number) => Drawing;
  /** The least width of a column of its rows or panels; `null` where it is one piece. */
  readonly leastColumn: number | null;
  /** The forms of marks that need a word: everything but what is simply published. */
  readonly forms: readonly FormKey[];
  /** How a form of chart that not everyone has met is read; `null` where it reads by itself. */
  readonly howToRead: string | null;
  /** What the numbers in the drawing for a phone stand for, in their order; the wide drawing has words instead. */
  readonly numbered: readonly NumberedNote[];
  /** The breaks that its values lie on both sides of and that no number stands for. */
  readonly breaks: readonly NumberedNote[];
  /** The editor's, then those of the kind, such as what the drawing leaves out. */
  readonly notes: readonly string[];
  readonly table: FigureTable;
  /** Every row that it rests on: those drawn, and those that its annotations name. The sources are theirs. */
  readonly rows: readonly Row[];
  readonly citations: readonly [Citation, ...Citation[]];
  readonly datasets: readonly Dataset[];
  /** Who else must be named under it, such as those who drew the boundaries of a map. */
  readonly credits: readonly Credit[];
}

/** Whose work is part of a drawing, and under which licence that and the drawing therefore are. */
export interface Credit {
  readonly text: string;
  readonly licence: { readonly name: string; readonly title: Words; readonly path: string };
}

/** One form of a mark and the statuses that it stands for. */
export interface FormKey {
  readonly firmness: Firmness;
  readonly statuses: readonly Status[];
  /** The form by itself, as a small SVG. */
  readonly svg: string;
}

/** An SVG, and what the numbers in it stand for. */
export interface Drawing {
  readonly svg: string;
  readonly notes: readonly NumberedNote[];
}

/** What a kind of figure works with. */
export interface FigureContext {
  readonly library: Library;
  readonly locale: Locale;
}

/** What a drawing is asked for: `DrawingOptions` of the charts. */
export interface DrawRequest {
  readonly width: number;
  readonly label: string;
  /** The ends of the value axis, where several drawings share one. */
  readonly domain?: readonly [number, number] | undefined;
  /** Whether it is one of several panels. */
  readonly isPanel?: boolean | undefined;
  /** In how many columns its rows or panels stand, where it has any. */
  readonly columns?: number | undefined;
}

/** What a kind of figure makes of its data: a way to draw it at any width, a table, and the rows it rests on. */
export interface FigureContent {
  readonly draw: (request: DrawRequest) => Drawing;
  /** The least width of a column of its rows or panels; left out where it is one piece. */
  readonly leastColumn?: number;
  /** What its marks look like, for the key to their forms; `none` where a form could not be seen. */
  readonly markShape: 'dot' | 'bar' | 'none';
  /** The values on its value axis, for several drawings that share one; left out where there is no such axis. */
  readonly values?: readonly number[];
  /** What its axis measures, which stands once over several panels. */
  readonly axisTitle?: string;
  /** Whose the colours are, for a key over several panels. */
  readonly colours?: readonly { readonly name: string; readonly emphasis: Emphasis }[];
  /** How it is read, where not everyone has met such a chart: whole sentences that hold at every width. */
  readonly howToRead?: string;
  readonly table: FigureTable;
  readonly rows: readonly Row[];
  /** What the drawing leaves out, and why: printed after the editor's notes. */
  readonly notes?: readonly string[];
  /** Whose work is part of the drawing. */
  readonly credits?: readonly Credit[];
  /** Breaks between its values that are no breaks of its axis, and why the values stand together all the same. */
  readonly breaks?: readonly NumberedNote[];
}
