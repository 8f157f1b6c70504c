import type { Library } from '../datasets/dataset.ts';
import { splitWords } from '../evidence/fill.ts';
import { readExpression } from '../evidence/formula.ts';
import type { Reading } from '../evidence/reading.ts';
import type { Mdx } from './story.ts';

/** The numbers bound in words such as a title or a summary. @throws EvidenceFault as `splitWords` does. */
export function readingsInWords(templates: readonly string[], library: Library): Reading[] {
  return templates
    .flatMap((template) => splitWords(template, library))
    .flatMap((part) => (typeof part === 'string' ? [] : [part.reading]));
}

/** The numbers that the body of a text places. @throws EvidenceFault as `readExpression` does. */
export function readingsInText({ placements }: Mdx<unknown>, library: Library): Reading[] {
  return placements
    .filter(({ component }) => component === 'Value')
    .map(({ attributes }) => readExpression(attributes['of'] ?? '', library));
}
