import { z } from 'astro/zod';
import type { Locale } from '../i18n/locale.ts';
import type { Link } from './links.ts';
import type { Prose } from './prose.ts';
import type { Sentence } from './sentences.ts';

/** YAML readers turn an unquoted day into a Date and a year into a number; both mean what was typed. */
const typed = (value: unknown) => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? String(value) : value;
};
const day = z.preprocess(typed, z.iso.date());

/** A condition, several of which all must hold, or why there is nothing to check: `{ claim: none, because: … }`. */
const claimValue = z.union([
  z.string(),
  z.array(z.string()).min(1),
  z.strictObject({ claim: z.literal('none'), because: z.string().min(1) }),
]);

/** The frontmatter of `content/stories/<slug>/<locale>.mdx`. */
export const storySchema = z.strictObject({
  /** True for one that is not finished: it is checked like all others, and published nowhere. */
  draft: z.boolean().optional(),
  /** The finding, as a headline. Numbers as `{dataset[key].column}`. */
  title: z.string().min(1),
  /** A short name for navigation and breadcrumbs. */
  shortTitle: z.string().min(1),
  /** Words under which readers look for the story and which its title does not have: «DTI», «thủ tục hành chính». */
  keywords: z.array(z.string().min(1)).default([]),
  /** Three sentences: what a reader in a hurry must know. Numbers as `{dataset[key].column}`. */
  summary: z.array(z.string().min(1)).length(3),
  /** What must hold for the title and for each sentence of the summary to be true; see docs/architecture.md. */
  claims: z.strictObject({ title: claimValue, summary: z.array(claimValue).length(3) }),
  /** The day the text was written. */
  written: day,
  /** The day of the last change of substance, if there was one. */
  updated: day.optional(),
  /** Up to when the data reach: YYYY, YYYY-MM or YYYY-MM-DD. */
  dataUntil: z.preprocess(typed, z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
  /** Place in the list of stories, 1 first. */
  order: z.int().positive(),
  /** The figure that stands for the story in lists. */
  leadFigure: z.string().min(1),
});

export type StoryFrontmatter = z.infer<typeof storySchema>;

/** A component that a story places, where it stands, what it asks for and what it encloses. */
export interface Placement {
  readonly component: string;
  readonly attributes: Readonly<Record<string, string | null>>;
  /** The MDX between its tags, as typed. */
  readonly source: string;
  /** The same in one line. */
  readonly inside: string;
  /** Line of the MDX file, counted from 1. */
  readonly line: number;
}

/** What an MDX file says about itself and which evidence it places; its prose stays with the renderer. */
export interface Mdx<Frontmatter> {
  readonly slug: string;
  readonly locale: Locale;
  readonly path: string;
  readonly frontmatter: Frontmatter;
  /** The line of a part of the frontmatter: `['summary', 1]`. */
  readonly lineOf: (part: readonly (string | number)[]) => number;
  readonly placements: readonly Placement[];
  /** Its running words, piece by piece, without code and what is marked plain. */
  readonly prose: readonly Prose[];
  /** What is to be typed or is a name of a file: code, in blocks and in sentences. */
  readonly commands: readonly string[];
  /** Everything that it says, in order: sentences, headings, caveats, figures. */
  readonly content: readonly Sentence[];
  /** Those of its sentences that place a number, name a publication, claim something or have a numeral. */
  readonly sentences: readonly Sentence[];
  /** Every link and picture. */
  readonly links: readonly Link[];
}

export type Story = Mdx<StoryFrontmatter>;

/** The frontmatter of `content/pages/<slug>/<locale>.mdx`: pages about the site itself. */
export const pageSchema = z.strictObject({
  title: z.string().min(1),
  /** One sentence for search engines. */
  description: z.string().min(1),
});

export type Page = Mdx<z.infer<typeof pageSchema>>;
