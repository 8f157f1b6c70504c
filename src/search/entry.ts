/** What a page is, in the order in which pages that fit equally well are listed. */
export const entryKinds = ['story', 'province', 'page', 'figure', 'dataset', 'source'] as const;

export type EntryKind = (typeof entryKinds)[number];

/** A page that can be found. */
export interface SearchEntry {
  readonly kind: EntryKind;
  /** Its address below the site, without base and language: `tinh/dong-nai/`. */
  readonly path: string;
  /** Printed in the list of results, like `lead`. */
  readonly title: string;
  /** What the page is about, in a sentence or less. */
  readonly lead: string;
  /** Other names of the page, such as its title in another language: found like a title, but not printed. */
  readonly names: readonly string[];
  /** What else stands on the page, as a list of words: found, but not printed. */
  readonly words: string;
}

/** The file that a browser loads when someone searches. */
export interface SearchIndex {
  readonly language: string;
  readonly entries: readonly SearchEntry[];
}
