import type { Library } from '../datasets/dataset.ts';
import type { Problem } from '../datasets/problem.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { builtFigure } from '../figures/built-figure.ts';
import type { FigureSpec } from '../figures/kinds.ts';
import { checkClaim } from './check-claim.ts';
import { wordsIn } from './check-numerals.ts';
import { checkWritten } from './check-written.ts';

interface FigureFile {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly spec: FigureSpec;
}

/** Builds the figure in every language and judges its claim: one that does not build is a problem of its file. */
export function checkFigure(
  figure: FigureFile,
  library: Library,
  brokenDatasets: ReadonlySet<string>,
): Problem[] {
  for (const locale of library.languages) {
    try {
      // Asking for the drawings makes them: what cannot be drawn is found here, not on a page.
      Object.values(builtFigure(figure.id, figure.spec, { library, locale }).drawings);
    } catch (error) {
      if (!(error instanceof EvidenceFault)) throw error;
      if (mentionsAny(figure.text, brokenDatasets)) return [];
      return [faultProblem(figure.path, lineOfFault(figure.text, error), error)];
    }
  }
  const { path, text, spec } = figure;
  const [locale] = library.languages;
  const line = lineOf(text, spec.claim === undefined ? 'title:' : 'claim:');
  const place = { file: path, line, column: 'claim' };
  const { title, claim, because } = spec;
  return [
    ...checkClaim(
      { claim, because, place, text, sentence: title[locale], locale },
      library,
      brokenDatasets,
    ),
    ...checkWritten(
      [...wordsIn({ title }, [claim ?? []].flat()), ...wordsIn({ ...spec, title: null })],
      { path, text },
      library,
    ),
  ];
}

export function faultProblem(file: string, line: number, fault: EvidenceFault): Problem {
  return { rule: 'evidence', file, line, found: fault.found, ...fault.words };
}

/** Whether a text names one of the datasets: then its faults are the datasets' own. */
export function mentionsAny(text: string, datasets: ReadonlySet<string>): boolean {
  for (const id of datasets) {
    if (id === 'sources' || id === 'provinces' || id === 'units' || text.includes(id)) return true;
  }
  return false;
}

/** The line of a file on which a fault has to be repaired: that of the words around it, where they are known. */
export function lineOfFault(text: string, { within, found }: EvidenceFault): number {
  return lineOf(text, within !== undefined && text.includes(within) ? within : found);
}

/**
 * The line on which a piece of text stands: as a value of its own, else as a whole word, else anywhere; otherwise the
 * first line.
 */
export function lineOf(text: string, found: string): number {
  const lines = text.split('\n');
  // A text of several lines stands on none of them.
  if (!lines.some((line) => line.includes(found))) return 1;
  const literal = found.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const forms = [
    new RegExp(`(?:: |- |\\[|, )["']?${literal}["']?(?:\\s*(?:#|,|\\]|\\}|$))`),
    new RegExp(`(?<![\\p{L}\\d_-])${literal}(?![\\p{L}\\d_-])`, 'u'),
  ];
  for (const form of forms) {
    const index = lines.findIndex((line) => line.includes(found) && form.test(line));
    if (index >= 0) return index + 1;
  }
  return lines.findIndex((line) => line.includes(found)) + 1;
}
