import { saidOf } from '../datasets/describe-problem.ts';
import { byFileAndLine, ruleOf, type Problem } from '../datasets/problem.ts';
import { rules } from '../datasets/rule.ts';
import type { Locale, Words } from '../i18n/locale.ts';
import { locate } from './locate.ts';
import type { Notice } from './notice.ts';

/** GitHub shows so many errors, and so many notices, of one step as annotations; the others only in its log. */
export const shownOfAStep = 10;

/**
 * Problems and notices as workflow commands of GitHub Actions, one a line: GitHub puts each on its line of the file.
 * The first problem of every file comes first, so that what is shown says most; how many are not shown is a notice.
 * @param textOf the text of a file, `null` where it has none
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function annotate(
  problems: readonly Problem[],
  notices: readonly Notice[],
  locale: Locale,
  textOf: (file: string) => string | null,
): string[] {
  const shown = oneOfEachFileFirst(problems).slice(0, shownOfAStep);
  const more = problems.length - shown.length;
  return [
    ...shown.map((problem) => errorOf(problem, locale, textOf)),
    ...(more > 0
      ? [`::notice title=${property(moreTitle[locale])}::${data(moreOf(more)[locale])}`]
      : []),
    ...notices
      .slice(0, shownOfAStep - 1)
      .map(({ file, line, words }) => command('notice', { file, line }, words[locale])),
  ];
}

function errorOf(
  problem: Problem,
  locale: Locale,
  textOf: (file: string) => string | null,
): string {
  const { line, column, endLine, endColumn } = locate(problem, textOf(problem.file));
  const place = {
    file: problem.file,
    line,
    // With an end on another line GitHub takes no columns.
    ...(endLine === undefined ? { col: column, endColumn } : { endLine }),
    title: rules[ruleOf(problem)][locale],
  };
  return command('error', place, saidOf(problem, locale).join('\n'));
}

/** By file and line within each round: the first of every file, the second of every file … */
function oneOfEachFileFirst(problems: readonly Problem[]): Problem[] {
  const seen = new Map<string, number>();
  return problems
    .toSorted(byFileAndLine)
    .map((problem) => {
      const round = seen.get(problem.file) ?? 0;
      seen.set(problem.file, round + 1);
      return { problem, round };
    })
    .sort((a, b) => a.round - b.round)
    .map(({ problem }) => problem);
}

function command(
  name: 'error' | 'notice',
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${property(String(value))}`],
  );
  return `::${name} ${written.join(',')}::${data(message)}`;
}

/** The characters that would end a command, escaped as GitHub's own toolkit does. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As `data`, and the characters that would end a property. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

const moreTitle: Words = { vi: 'Còn nữa', en: 'There is more' };

const moreOf = (more: number): Words => ({
  vi: `Còn ${more} chỗ cần sửa không hiện ở đây; tất cả nằm trong bảng tóm tắt của lần chạy này (Summary).`,
  en: `${more} more ${more === 1 ? 'problem is' : 'problems are'} not shown here; all are in the table on the summary page of this run.`,
});
