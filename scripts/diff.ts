/**
 * `npm run diff`: what an edit changes on the site, before it is published: cells, rows, figures, sentences, claims that
 * became false, caveats.
 *
 *     npm run diff                       the files as they are now against where this branch left main, else the last commit
 *     npm run diff -- <commit>           against another commit
 *     npm run diff -- --report <folder>  also a page with the old and the new drawings side by side
 *
 * `--format markdown` writes what a pull request shows. `--en` speaks English. Exit code 1 only where the question
 * cannot be answered: `npm run check` is what refuses.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { siteConfig } from '../site.config.ts';
import { describeProblems } from '../src/datasets/describe-problem.ts';
import { answerOf, findCommit, unknownCommit } from '../src/history/find-commit.ts';
import { openRepository, type Git } from '../src/history/repository.ts';
import { readCommit } from '../src/history/states.ts';
import { formatDate } from '../src/i18n/format.ts';
import type { Locale, Words } from '../src/i18n/locale.ts';
import { describeTold } from '../src/review/describe-told.ts';
import { findDifferences } from '../src/review/differences.ts';
import { markdownOf, plain } from '../src/review/markdown.ts';
import { readSiteStates } from '../src/review/site-states.ts';
import { reportOf } from '../src/review/report.ts';
import { tellDifferences } from '../src/review/tell-differences.ts';

interface Options {
  /** A commit; '' for where this branch left main. */
  readonly base: string;
  readonly format: 'text' | 'markdown';
  readonly locale: Locale;
  /** Whether the page with the drawings is made. */
  readonly withReport: boolean;
}

/** What it found about the repository in `root`, for a person to read. */
interface Said {
  /** False where the question cannot be answered. */
  readonly isAnswered: boolean;
  readonly said: string;
  /** The page, as HTML. */
  readonly report: string | null;
}

export function diff(root: string, { base, format, locale, withReport }: Options): Said {
  const refuse = (words: string): Said => ({
    isAnswered: false,
    said: format === 'markdown' ? plain(words) : words,
    report: null,
  });
  const git = openRepository(root);
  if (typeof git === 'string') return refuse(noHistory[locale]);
  const id = findBase(git, base);
  if (id === null) return refuse(unknownCommit(base)[locale]);
  const states = readSiteStates(root, git, id, siteConfig.locales);
  if (states.before === null) {
    const problems = describeProblems(states.problems, locale);
    return {
      ...refuse(''),
      said:
        format === 'markdown'
          ? `## ${unreadable[locale]}\n\n${problems
              .split('\n')
              .map((line) => plain(line))
              .join('  \n')}`
          : `✗ ${unreadable[locale]}\n\n${problems}`,
    };
  }
  const { before, after, unreadBefore } = states;
  const { date } = readCommit(git, id);
  const where = id.slice(0, 7);
  const told = tellDifferences(findDifferences(before, after), {
    locale,
    base: {
      vi: `bản ${where} (${formatDate(date, 'vi')})`,
      en: `${where} (${formatDate(date, 'en')})`,
    },
    before: before.library,
    after: after.library,
    otherFiles: otherFiles(git, id),
    unreadBefore,
  });
  return {
    isAnswered: true,
    said: format === 'markdown' ? markdownOf(told, locale) : describeTold(told, locale),
    report: withReport ? reportOf(told, before, after, locale) : null,
  };
}

/** The commit to compare with: the one that was named, else where this branch left main, else HEAD. */
function findBase(git: Git, named: string): string | null {
  if (named !== '') return findCommit(git, named);
  return (
    answerOf(git, 'merge-base', 'HEAD', 'origin/main') ??
    answerOf(git, 'merge-base', 'HEAD', 'main') ??
    findCommit(git, 'HEAD')
  );
}

/** Files that differ from the commit, or are not in git yet, and are neither data nor content. */
function otherFiles(git: Git, commit: string): string[] {
  const listed = [
    git(['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', commit]),
    git(['ls-files', '--others', '--exclude-standard', '-z']),
  ];
  const files = listed.flatMap((list) => list.toString().split('\0'));
  return [...new Set(files)]
    .filter((file) => file !== '' && !/^(data|content)\//.test(file))
    .sort();
}

const noHistory: Words = {
  vi: '✗ Không có lịch sử git để so (hoặc bản sao thiếu lịch sử: chạy git fetch --unshallow).',
  en: '✗ There is no git history to compare with (or the clone is shallow: run git fetch --unshallow).',
};

const unreadable: Words = {
  vi: 'Chưa so được: sửa các lỗi sau trước.',
  en: 'They cannot be compared before these faults are repaired.',
};

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      report: { type: 'string' },
      en: { type: 'boolean', default: false },
    },
  });
  const locale = values.en ? 'en' : 'vi';
  const { isAnswered, said, report } = diff(process.cwd(), {
    base: positionals[0] ?? '',
    format: values.format === 'markdown' ? 'markdown' : 'text',
    locale,
    withReport: values.report !== undefined,
  });
  // Also what cannot be answered is shown where the answer would have been.
  if (isAnswered || values.format === 'markdown') console.log(said);
  else console.error(said);
  if (!isAnswered) process.exitCode = 1;
  if (report !== null && values.report !== undefined) {
    const file = path.join(values.report, 'index.html');
    mkdirSync(values.report, { recursive: true });
    writeFileSync(file, report);
    console.error(locale === 'vi' ? `• Trang so sánh: ${file}` : `• The report: ${file}`);
  }
}
