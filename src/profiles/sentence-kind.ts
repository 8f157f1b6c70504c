import { z } from 'astro/zod';
import type { Library, Province, Row } from '../datasets/dataset.ts';
import type { Locale, Words } from '../i18n/locale.ts';
import type { KnownNames, Names } from './names.ts';
import type { SectionPoints } from './section-points.ts';

/** Whom a sentence is about and in which language. */
export interface UnitContext {
  readonly library: Library;
  readonly locale: Locale;
  readonly province: Province;
}

/** The same within a section, which has numbers. */
export interface SectionContext extends UnitContext {
  readonly section: SectionPoints;
}

/** The words for the situation that a unit is in. */
export interface Choice {
  /** Its key in the file that editors write: `tied`. */
  readonly situation: string;
  readonly words: Words;
  readonly names: Names;
  /** Rows that the sentence rests on besides those of its numbers. */
  readonly rows?: readonly Row[];
}

/**
 * A kind of sentence: its name in `about:`, the words that an editor writes for each situation, the names that those
 * words may use beside `unitNames`, and the choice. Where it has nothing to say of a unit, it says nothing: an empty list.
 * @param choose throws an EvidenceFault for what an editor can cause.
 */
export function sentenceKind<About extends string, Shape extends z.ZodRawShape, Context>(
  about: About,
  shape: Shape,
  names: KnownNames,
  choose: (spec: z.infer<z.ZodObject<Shape>>, context: Context) => Choice[],
) {
  return { about, schema: z.strictObject({ about: z.literal(about), ...shape }), names, choose };
}

/** A choice, or none where the editor left the words of this situation out. */
export function chosen(situation: string, words: Words | undefined, names: Names): Choice[] {
  return words === undefined ? [] : [{ situation, words, names }];
}
