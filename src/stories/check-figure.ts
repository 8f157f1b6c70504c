import type { Library } from '../datasets/dataset.ts';
import type { Problem } from '../datasets/problem.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { buildFigure } from '../figures/build-figure.ts';
import type { FigureSpec } from '../figures/kinds.ts';
import { locales } from '../i18n/locale.ts';
import { checkClaim } from './check-claim.ts';
import { checkNumerals, wordsIn } from './check-numerals.ts';

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
  for (const locale of locales) {
    try {
      // Asking for the drawings makes them: what cannot be drawn is found here, not on a page.
      Object.values(buildFigure(figure.id, figure.spec, { library, locale }).drawings);
    } catch (error) {
      if (!(error instanceof EvidenceFault)) throw error;
      if (mentionsAny(figure.text, brokenDatasets)) return [];
      return [faultProblem(figure.path, lineOf(figure.text, error.found), error)];
    }
  }
  const { path, text, spec } = figure;
  const line = lineOf(text, spec.claim === undefined ? 'title:' : 'claim:');
  const place = { file: path, line, column: 'claim' };
  const { title, claim, because } = spec;
  return [
    ...checkClaim(
      { claim, because, place, text, sentence: title.vi, locale: 'vi' },
      library,
      brokenDatasets,
    ),
    ...checkNumerals(
      [...wordsIn({ title }, [claim ?? []].flat()), ...wordsIn({ ...spec, title: null })],
      { path, text },
      library,
    ),
  ];
}

export function faultProblem(file: string, line: number, fault: EvidenceFault): Problem {
  return { file, line, found: fault.found, ...fault.words };
}

/** Whether a text names one of the datasets: then its faults are the datasets' own. */
export function mentionsAny(text: string, datasets: ReadonlySet<string>): boolean {
  for (const id of datasets) {
    if (id === 'sources' || id === 'provinces' || id === 'units' || text.includes(id)) return true;
  }
  return false;
}

/** The first line on which a piece of text stands, else the first line. */
export function lineOf(text: string, found: string): number {
  const index = text.split('\n').findIndex((line) => line.includes(found));
  return index < 0 ? 1 : index + 1;
}
