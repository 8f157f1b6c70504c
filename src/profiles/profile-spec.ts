import { z } from 'astro/zod';
import { wordsSchema } from '../figures/words.ts';
import { profileFigureSchema } from './profile-figure.ts';
import { sectionDataSchema } from './section-points.ts';
import { sectionSentenceSchema, unitSentenceSchema } from './sentence-kinds.ts';

/** A number that every unit is shown with, at one time for all: on its own page, beside its neighbours, in comparisons. */
const measure = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** The address of the cell, with `{unit}` for the unit. */
  of: z.string(),
  /** What it is and of when, as a phrase that stands under the number. */
  label: wordsSchema,
  /** The same in two or three words, to head a column. */
  short: wordsSchema,
  /** Whether it is among the few that open the unit's page. */
  opens: z.boolean().default(false),
  /** Whether it stands beside each unit where units are listed. */
  listed: z.boolean().default(false),
});

const section = z.strictObject({
  /** Its id in the address of the page. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: wordsSchema,
  data: sectionDataSchema,
  /** What is said where nothing was found of the unit. */
  none: wordsSchema,
  /** Sentences in paragraphs, in their order; each is there where it has something to say. */
  paragraphs: z.array(z.array(sectionSentenceSchema).min(1)).min(1),
  figures: z.array(profileFigureSchema).default([]),
});

/** So many figures a page carries at most: it must be light on a cheap phone. */
const mostFigures = 3;

/** The schema of `content/profile.yaml`: the pages that are made for every unit of the register `provinces`. */
export const profileSpecSchema = z.strictObject({
  /** The page that lists all units. */
  index: z.strictObject({
    title: wordsSchema,
    lead: wordsSchema,
    /** A figure of `content/figures/` that shows them all. */
    figure: z.string().optional(),
  }),
  /** The page on which any two are compared. */
  comparison: z.strictObject({ title: wordsSchema, lead: wordsSchema }),
  /** The unit that the site is about: it stands out in lists and opens the comparison. */
  subject: z.string(),
  measures: z.array(measure).min(1),
  /** The sentences that open the page of a unit. */
  opening: z.array(unitSentenceSchema).min(1),
  sections: z
    .array(section)
    .min(1)
    .refine((all) => all.flatMap(({ figures }) => figures).length <= mostFigures, {
      error: `figures ≤ ${mostFigures}`,
    }),
});

export type ProfileSpec = z.infer<typeof profileSpecSchema>;
export type ProfileSection = z.infer<typeof section>;
export type ProfileMeasure = z.infer<typeof measure>;
