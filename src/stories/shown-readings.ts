import type { Library } from '../datasets/dataset.ts';
import { splitWords } from '../evidence/fill.ts';
import { readExpression } from '../evidence/formula.ts';
import type { Reading } from '../evidence/reading.ts';
import type { FigureSpec } from '../figures/kinds.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Mdx } from './story.ts';

/** The numbers bound in words such as a title or a summary. @throws EvidenceFault as `splitWords` does. */
export function readingsInWords(templates: readonly string[], library: Library): Reading[] {
  return templates
    .flatMap((template) => splitWords(template, library))
    .flatMap((part) => (typeof part === 'string' ? [] : [part.reading]));
}

/** The numbers bound in the words of a figure, and those among what it draws that are computed for it. */
export function readingsInFigure(
  { title, subtitle, notes, data }: FigureSpec,
  locale: Locale,
  library: Library,
): Reading[] {
  const words = [title, subtitle, ...notes].map((each) => each[locale]);
  const drawn = expressionsIn(data)
    .map((text) => readExpression(text, library))
    .filter(({ computation }) => computation !== null);
  return [...readingsInWords(words, library), ...drawn];
}

/** What stands under `of` anywhere in a figure's data. */
function expressionsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    key === 'of' && typeof value === 'string' ? [value] : expressionsIn(value),
  );
}

/** The numbers that the body of a text shows, itself and in its figures. @throws EvidenceFault as `readExpression` does. */
export function readingsInText(
  { placements, locale }: Mdx<unknown>,
  library: Library,
  figures: ReadonlyMap<string, FigureSpec>,
): Reading[] {
  return placements.flatMap(({ component, attributes: { of, id } }) => {
    const figure = component === 'Figure' ? figures.get(id ?? '') : undefined;
    if (figure) return readingsInFigure(figure, locale, library);
    return component === 'Value' ? [readExpression(of ?? '', library)] : [];
  });
}
