import { z } from 'astro/zod';
import type { KeyWords } from './key-words.ts';

/**
 * The same reader with words on its keys, for what makes its own JSON Schema of a reader: Astro does so for frontmatter,
 * which its extension for VS Code then completes and checks.
 */
export function describedReader<Shape extends z.ZodRawShape>(
  reader: z.ZodObject<Shape, z.core.$strict>,
  keys: KeyWords,
): z.ZodObject<Shape, z.core.$strict> {
  const shape = Object.fromEntries(
    Object.entries(reader.shape as unknown as Record<string, z.ZodType>).map(([key, part]) => [
      key,
      part.describe(keys[key] ?? ''),
    ]),
  );
  return z.strictObject(shape) as unknown as z.ZodObject<Shape, z.core.$strict>;
}
