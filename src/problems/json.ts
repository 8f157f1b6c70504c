import { byFileAndLine, ruleOf, type Problem } from '../datasets/problem.ts';
import type { Words } from '../i18n/locale.ts';
import { locate, type Region } from './locate.ts';
import type { Notice } from './notice.ts';

/** What `npm run check -- --format json` prints; `docs/check.schema.json` describes it for machines. */
export interface CheckOutput {
  /** The version of this shape: a key may be added, none changes its meaning. */
  readonly version: 1;
  readonly ok: boolean;
  readonly problems: readonly (Region & {
    readonly rule: string;
    readonly file: string;
    /** The column of a CSV or the key of YAML. */
    readonly name?: string;
    readonly found?: string;
    readonly expected: Words;
    readonly repair: Words;
  })[];
  readonly notices: readonly {
    readonly file: string;
    readonly line: number;
    readonly words: Words;
  }[];
}

/** Problems and notices for machines, in both languages, by file and line. @param textOf as for `annotate` */
export function checkOutput(
  problems: readonly Problem[],
  notices: readonly Notice[],
  textOf: (file: string) => string | null,
): CheckOutput {
  return {
    version: 1,
    ok: problems.length === 0,
    problems: problems.toSorted(byFileAndLine).map((problem) => {
      const { file, column, found, expected, repair } = problem;
      return {
        rule: ruleOf(problem),
        file,
        ...locate(problem, textOf(file)),
        ...(column === undefined ? {} : { name: column }),
        ...(found === undefined ? {} : { found }),
        expected,
        repair,
      };
    }),
    notices,
  };
}
