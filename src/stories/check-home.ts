import type { Problem } from '../datasets/problem.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { fillWords } from '../evidence/fill.ts';
import { readExpression } from '../evidence/formula.ts';
import { checkClaim } from './check-claim.ts';
import { faultProblem, lineOf, lineOfFault, mentionsAny } from './check-figure.ts';
import { wordsIn } from './check-numerals.ts';
import { checkWritten } from './check-written.ts';
import { noSuchFigure, type CheckedAgainst } from './check-story.ts';
import type { Home } from './home.ts';

/** Every number and figure of the home page that the data cannot give. */
export function checkHome(
  home: Home,
  { path, text }: { readonly path: string; readonly text: string },
  against: CheckedAgainst,
): Problem[] {
  const { library, figures, brokenFigures, brokenDatasets } = against;
  const problems: Problem[] = [];
  const attempt = (part: string, read: () => void) => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof EvidenceFault)) throw error;
      if (mentionsAny(part, brokenDatasets)) return;
      problems.push(faultProblem(path, lineOfFault(text, error), error));
    }
  };
  for (const locale of library.languages) {
    for (const { [locale]: part } of [home.headline, home.lead]) {
      attempt(part, () => fillWords(part, locale, library));
    }
  }
  const [locale] = library.languages;
  const line = lineOf(text, home.claim === undefined ? 'headline:' : 'claim:');
  const place = { file: path, line, column: 'claim' };
  problems.push(
    ...checkClaim(
      { ...home, place, text, sentence: home.headline[locale], locale },
      library,
      brokenDatasets,
    ),
    ...checkWritten(
      [
        ...wordsIn({ headline: home.headline }, [home.claim ?? []].flat()),
        ...wordsIn({ ...home, headline: null }),
      ],
      { path, text },
      library,
    ),
  );
  for (const { of } of home.keyNumbers) attempt(of, () => readExpression(of, library));
  if (!figures.has(home.figure) && brokenFigures?.has(home.figure) !== true) {
    problems.push({
      rule: 'unknown-name',
      file: path,
      line: lineOf(text, 'figure:'),
      column: 'figure',
      found: home.figure,
      ...noSuchFigure(home.figure, against),
    });
  }
  return problems;
}
