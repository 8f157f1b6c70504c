import { z } from 'astro/zod';
import { claimShape } from '../evidence/claim.ts';
import type { FigureContent, FigureContext } from './figure.ts';
import { wordsSchema } from './words.ts';

/** What every figure says, whatever its kind. Words may hold `{dataset[key].column}`: the number comes from the data. */
const words = {
  /** True for one that is not finished: it is checked like all others, and published nowhere. */
  draft: z.boolean().optional(),
  /** The finding, as one sentence. */
  title: wordsSchema,
  /** What must hold for the title to be true, such as `dataset[key].column > 9`; see docs/architecture.md. */
  ...claimShape,
  /** Measure, place, period, unit. */
  subtitle: wordsSchema,
  /** The text alternative: what a reader who cannot see the drawing must know, with its numbers. */
  alt: wordsSchema,
  /** What to know when reading it. */
  notes: z.array(wordsSchema).default([]),
};

/**
 * A kind of figure: its name in `chart:`, the schema of what an editor writes under `data:`, and how that becomes
 * something to draw.
 * @param build throws an EvidenceFault when the data cannot carry the figure.
 */
export function figureKind<Chart extends string, Data extends z.ZodType>(
  chart: Chart,
  data: Data,
  build: (data: z.infer<Data>, context: FigureContext) => FigureContent,
) {
  return { chart, schema: z.strictObject({ ...words, chart: z.literal(chart), data }), build };
}
