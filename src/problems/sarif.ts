import { saidOf } from '../datasets/describe-problem.ts';
import { byFileAndLine, ruleOf, type Problem } from '../datasets/problem.ts';
import { rules } from '../datasets/rule.ts';
import type { Locale } from '../i18n/locale.ts';
import { locate } from './locate.ts';

/**
 * Problems as a log of SARIF 2.1.0, which code scanning of GitHub and many editors read.
 * @param textOf as for `annotate`
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifLog(
  problems: readonly Problem[],
  locale: Locale,
  textOf: (file: string) => string | null,
): object {
  const ids = Object.keys(rules);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'npm run check',
            language: locale,
            rules: Object.entries(rules).map(([id, words]) => ({
              id,
              shortDescription: { text: words[locale] },
              defaultConfiguration: { level: 'error' },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.toSorted(byFileAndLine).map((problem) => {
          const rule = ruleOf(problem);
          const { line, column, endLine, endColumn } = locate(problem, textOf(problem.file));
          return {
            ruleId: rule,
            ruleIndex: ids.indexOf(rule),
            level: 'error',
            message: { text: saidOf(problem, locale).join('\n') },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: encodeURI(problem.file), uriBaseId: '%SRCROOT%' },
                  region: { startLine: line, startColumn: column, endLine, endColumn },
                },
              },
            ],
            // Tells the same problem again when lines above it come or go.
            partialFingerprints: {
              'problem/v1': [rule, problem.file, problem.column, problem.found].join('|'),
            },
          };
        }),
      },
    ],
  };
}
