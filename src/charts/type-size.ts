/** Below this width a drawing is for a phone: fewer ticks, smaller type, breaks by number. */
const deskFrom = 480;

/** Sizes in CSS pixels of the few kinds of text in a drawing; none is under 12. */
export interface TypeSizes {
  /** Ticks, titles, captions, the labels of others. */
  readonly small: number;
  /** The labels of the subject. */
  readonly strong: number;
}

/** Whether a drawing of this width is made for a phone. */
export function isPhone(width: number): boolean {
  return width < deskFrom;
}

/** The type sizes for a drawing of this width, which is shown at this very width. */
export function typeSizes(width: number): TypeSizes {
  return isPhone(width) ? { small: 12, strong: 13 } : { small: 13, strong: 14 };
}
