import { z } from 'astro/zod';
import { claimShape } from '../evidence/claim.ts';
import { wordsSchema } from '../figures/words.ts';

/** The schema of `content/home.yaml`. Words may hold `{dataset[key].column}`. */
export const homeSchema = z.strictObject({
  /** The strongest finding, as one sentence. */
  headline: wordsSchema,
  /** What must hold for the headline to be true; see docs/architecture.md. */
  ...claimShape,
  /** What the site is, as one sentence. */
  lead: wordsSchema,
  /** The figure that opens the page. */
  figure: z.string(),
  /** A few numbers to know, each with what it measures and when. */
  keyNumbers: z.array(z.strictObject({ of: z.string(), label: wordsSchema })).min(1),
});

export type Home = z.infer<typeof homeSchema>;
