import { z } from 'astro/zod';
import { themes } from './vocabulary.ts';

/**
 * The schema of `data/<id>.yaml`, in the words of the Data Package standard (v2) where it has them.
 * Every key carries a sentence for the person who fills it in; a key that is not listed here is an error.
 */

const words = z.strictObject({
  vi: z.string().min(1),
  en: z.string().min(1),
});

/** What a column is for, beyond its type. A column without a role is a dimension or a measure. */
const role = z.enum([
  'source', // where we read the row: ids in sources.csv; every dataset but the registers has one such column, required
  'origin', // who published it first, when `source` is a copy: cited as «origin, via source»
  'corroboration', // others that print the same
  'status', // how firmly the measures named in `of` stand: the words are in vocabulary.ts
  'comparator', // =, ~, <, >, <=, >= or ~< («gần»): the qualifier of the measures named in `of`
  'unit', // the unit of the measures named in `of`, row by row: ids in units.csv
  'vintage', // when the value was published, as YYYY or YYYY-MM
  'note', // a caveat for readers, in the language given by `language`
]);

/** YAML reads a bare year as a number; it means what was typed. */
const partialDate = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/),
);

/**
 * How a series goes on. The Data Package has no words for it. Every key only where a publication says so: what is
 * not known stays absent, and no calendar is guessed from the past.
 */
const updates = z.strictObject({
  /** How often the publisher publishes a new value. */
  every: z.enum(['month', 'quarter', 'half-year', 'year']).optional(),
  /** A value that was announced: what, by when (YYYY, YYYY-MM or YYYY-MM-DD), and the publications that announce it. */
  next: z
    .strictObject({ due: partialDate, what: words, sources: z.array(z.string()).min(1) })
    .optional(),
  /** The series has ended: from which time on there are no values, why, and the publications that say so. Not beside `next`. */
  ended: z
    .strictObject({ since: partialDate, reason: words, sources: z.array(z.string()).min(1) })
    .optional(),
});

const field = z.strictObject({
  /** The column's name in the header, in the same order as there. */
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  /** `year` is four digits, `date` is YYYY-MM-DD, `list` is values separated by `;`. */
  type: z.enum(['string', 'integer', 'number', 'year', 'date', 'list']),
  title: words,
  description: words.optional(),
  role: role.optional(),
  /** For a status, comparator or unit column: the measures that it speaks of. Left out: all of them. */
  of: z.array(z.string()).min(1).optional(),
  /** For a note: its language. */
  language: z.enum(['vi', 'en']).optional(),
  /** The register that the values are ids of. The roles `source`, `origin`, `corroboration` and `unit` imply theirs. */
  refersTo: z.enum(['sources', 'provinces', 'units']).optional(),
  /** For a measure: its unit, an id in units.csv. A column with the role `unit` does the same row by row. */
  unit: z.string().optional(),
  /** For a rank, which is then from 1 on: out of how many; a number, or the name of the column that says so. */
  outOf: z.union([z.int().positive(), z.string()]).optional(),
  /** Which way is better. Left out: neither. */
  better: z.enum(['lower', 'higher']).optional(),
  /** For a number: at most so many digits after the point. Required, so that 14.282 for 14282 is noticed. */
  decimals: z.int().min(0).max(12).optional(),
  /** The only values allowed, each with its words. */
  categories: z
    .array(z.strictObject({ value: z.string(), label: words }))
    .min(1)
    .optional(),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
      pattern: z.string().optional(),
    })
    .optional(),
});

export const descriptorSchema = z.strictObject({
  /** The dataset's id: the name of the file without its ending. */
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: words,
  /** What one row is, and what the numbers measure. */
  description: words,
  /** What was done to the numbers between the publication and this file. */
  processing: words,
  licenses: z.array(z.strictObject({ name: z.string(), title: z.string(), path: z.url() })).min(1),
  /** What it is about, for catalogues that sort data: codes explained in vocabulary.ts. */
  themes: z.array(z.enum(themes)).min(1).optional(),
  /** Where its rows are from when no column says so: ids in provinces.csv. */
  places: z.array(z.string()).min(1).optional(),
  schema: z.strictObject({
    fields: z.array(field).min(1),
    /** The columns that together name a row: no two rows have the same. */
    primaryKey: z.array(z.string()).min(1),
    /** What an unknown value looks like: the empty cell. */
    missingValues: z.tuple([z.literal('')]),
  }),
  /** Ranks that must agree with scores, among the rows that are alike in the columns of `within`. */
  rankings: z
    .array(
      z.strictObject({
        rank: z.string(),
        score: z.string(),
        within: z.array(z.string()).min(1),
        /** Rows known to disagree at the publisher, by key, and why they stay. */
        except: z.array(z.strictObject({ key: z.string(), reason: words })).optional(),
      }),
    )
    .optional(),
  /**
   * Series that must be whole: for each of `values` in the column `per`, the column `every` has each entry of the
   * register that it refers to (else each of its categories) in one row; with `by`, in one row for each of those.
   */
  complete: z
    .array(
      z.strictObject({
        per: z.string(),
        values: z.array(z.union([z.number(), z.string()])).min(1),
        every: z.string(),
        by: z.array(z.string()).optional(),
        /** Only rows with these values. */
        where: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
      }),
    )
    .optional(),
  /** Where a series stops being comparable with itself. No line, growth or change of rank is drawn or computed across. */
  breaks: z
    .array(
      z.strictObject({
        field: z.string(),
        after: z.number(),
        before: z.number(),
        /** A few words for the chart: «đổi phương pháp». */
        label: words,
        /** Why, in a sentence or two: it stands under every figure that shows the break. */
        reason: words,
        /** What else is known about it, for the page of the dataset. */
        details: words.optional(),
        sources: z.array(z.string()).min(1),
      }),
    )
    .optional(),
  /** True for a register that fills in time: the table may have no rows yet. */
  mayBeEmpty: z.boolean().optional(),
  /** How often there is something new, what is due next, or since when nothing more comes. */
  updates: updates.optional(),
});

export type Descriptor = z.infer<typeof descriptorSchema>;
export type Field = z.infer<typeof field>;
export type Updates = z.infer<typeof updates>;
export type Break = NonNullable<Descriptor['breaks']>[number];
