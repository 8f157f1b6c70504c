/** What an edit does to the site, told in one language: the same for a terminal, a pull request and a report. */
export interface Told {
  /** What was compared with what. */
  readonly compared: string;
  /** How much changed, in one sentence. */
  readonly counts: string;
  /** Whether a sentence is now false or cannot be printed. */
  readonly isBroken: boolean;
  readonly sections: readonly ToldSection[];
}

/** One kind of thing that changed. */
export interface ToldSection {
  readonly id: SectionId;
  readonly title: string;
  /** A sentence on what to do about it or how to read it. */
  readonly hint: string | null;
  readonly items: readonly ToldItem[];
  /** How many more items there are, where not all are told. */
  readonly rest: number;
}

/** In the order in which they are told. */
export const sectionIds = [
  'broken',
  'code',
  'data',
  'figures',
  'texts',
  'caveats',
  'home',
  'profiles',
  'keys',
  'same',
  'unread',
] as const;

export type SectionId = (typeof sectionIds)[number];

/** One thing that changed. */
export interface ToldItem {
  /** `content/stories/x/vi.mdx:12`; '' where no file is meant. */
  readonly place: string;
  /** What it is: «câu», «hình, tiêu đề». */
  readonly what: string;
  readonly changes: readonly ToldChange[];
  /** How many more changes there are, where not all are told. */
  readonly rest: number;
  /** What the claim found, or what the data cannot give. */
  readonly reasons: readonly string[];
  /** Addresses of the changed cells that it rests on. */
  readonly cells: readonly string[];
  /** The figure whose drawings belong here, by its id. */
  readonly figure: string | null;
}

/** Old and new of one part of a thing; `null` where it was not there yet or is no more. */
export interface ToldChange {
  /** Which part; '' where there is only one. */
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** How many things are told of each kind. */
export interface Most {
  /** In a section. */
  readonly items: number;
  /** Of a thing. */
  readonly changes: number;
}

/** The same with the first of many things only, and how many more there are. */
export function withMost(told: Told, { items: mostItems, changes: mostChanges }: Most): Told {
  return {
    ...told,
    sections: told.sections.map(({ items, rest, ...section }) => ({
      ...section,
      rest: rest + Math.max(0, items.length - mostItems),
      items: items.slice(0, mostItems).map(({ changes, rest: more, ...item }) => ({
        ...item,
        rest: more + Math.max(0, changes.length - mostChanges),
        changes: changes.slice(0, mostChanges),
      })),
    })),
  };
}
