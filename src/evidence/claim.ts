import { z } from 'astro/zod';

/**
 * What must hold for a sentence to be true: a condition, a list of which all must hold, or `none` for a sentence that
 * states nothing about data; `because` then says why.
 */
export const claimShape = {
  claim: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
  because: z.string().min(1).optional(),
};

export type Claim = z.infer<z.ZodObject<typeof claimShape>>;
