import type { Weight } from '../charts/text-width.ts';

/** A fixed frame for pictures that leave the site: its size in pixels and that of everything written in it. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** From the edge to what stands in the frame. */
  readonly margin: number;
  /** Between the words and the drawing beside them. */
  readonly gutter: number;
  /** Widths of the words that stand beside a drawing, the narrowest first. */
  readonly columns: readonly number[];
  /** Whether drawings are tried as for a desk, as for a phone or both. */
  readonly devices: readonly ('desk' | 'phone')[];
  readonly sizes: {
    /** The headline, the largest first: it is shrunk before it takes more than `titleLines`. */
    readonly title: readonly number[];
    readonly subtitle: number;
    /** The headline of a drawing that stands under that of a page. */
    readonly caption: number;
    /** Forms and notes. */
    readonly note: number;
    /** Source, licence and address. */
    readonly footer: number;
  };
  /** So many lines of headline may stand over a drawing; none where words stand only beside it. */
  readonly titleLines: number;
  /** Whether notes stand in it that the drawing can be understood without. */
  readonly hasFurtherNotes: boolean;
  /** How much a drawing may be enlarged. */
  readonly mostEnlarged: number;
  /** From this size on the words of a drawing are read with ease: what is above it counts no more. */
  readonly easy: number;
  /** No text is smaller than this, in pixels of the finished picture. */
  readonly floor: number;
}

const landscape: Frame = {
  width: 1200,
  height: 630,
  margin: 36,
  gutter: 40,
  columns: [320, 360, 400, 440, 480, 540, 600],
  devices: ['desk', 'phone'],
  sizes: {
    title: [42, 40, 38, 36, 34, 32, 30, 28, 26],
    subtitle: 18,
    caption: 18,
    note: 15,
    footer: 14,
  },
  titleLines: 2,
  hasFurtherNotes: true,
  mostEnlarged: 2,
  easy: 17,
  floor: 12,
};

/** What networks show of a page: the headline of the page beside a drawing that has a headline of its own. */
const page: Frame = {
  ...landscape,
  columns: [320, 360, 400, 460, 520],
  sizes: { ...landscape.sizes, title: [52, 50, 48, 46, ...landscape.sizes.title], subtitle: 20 },
  titleLines: 0,
};

/**
 * The frames of pictures: `landscape` is what networks show of a link, `square` stands in a feed on a phone, `page` and
 * `profile` are what networks show of pages. There are many profiles and they are alike: fewer ways are tried,
 * and their notes stay on their pages.
 */
export const frames = {
  landscape,
  square: {
    width: 1080,
    height: 1080,
    margin: 44,
    gutter: 40,
    columns: [300, 340, 380, 420, 480],
    devices: ['desk', 'phone'],
    sizes: {
      title: [56, 52, 48, 46, 44, 42, 40, 38, 36, 34],
      subtitle: 24,
      caption: 24,
      note: 20,
      footer: 18,
    },
    titleLines: 3,
    hasFurtherNotes: true,
    mostEnlarged: 2.4,
    easy: 20,
    floor: 15,
  },
  page,
  profile: { ...page, columns: [400], devices: ['desk'], hasFurtherNotes: false },
} as const satisfies Record<string, Frame>;

export type FrameName = keyof typeof frames;
/** The frames in which every figure is there as a picture. */
export const figureFrames = ['landscape', 'square'] as const satisfies readonly FrameName[];
export type FigureFrame = (typeof figureFrames)[number];

/** What a piece of writing is, for its place among the others. */
export interface Writing {
  readonly size: number;
  readonly weight: Weight;
  /** Classes for the colour. */
  readonly role: string;
}
