import { z } from 'astro/zod';

/** The same words in each language; both are required. */
export const wordsSchema = z.strictObject({
  vi: z.string().min(1),
  en: z.string().min(1),
});
