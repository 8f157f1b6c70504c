/**
 * `npm run check`: reads everything in `data/` and `content/` and lists every problem, with file, line, what stands there,
 * what should and how to repair it. Exit code 1 when there is one. A value that was announced and is overdue is a notice.
 *
 * `npm run check -- --en` speaks English, `--today 2026-11-25` takes another day for today's, `--format` gives another
 * form: `github` (annotations; by itself in GitHub Actions, with a table in the summary of the run), `json`
 * (docs/check.schema.json) or `sarif`. Forms for machines go to the standard output: `npm run --silent check -- --format json`.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { siteConfig } from '../site.config.ts';
import { countOf, describeProblems } from '../src/datasets/describe-problem.ts';
import type { Dataset, Library } from '../src/datasets/dataset.ts';
import { findOverdue } from '../src/datasets/overdue.ts';
import { correctionsId } from '../src/history/corrections.ts';
import type { Problem } from '../src/datasets/problem.ts';
import type { Locale } from '../src/i18n/locale.ts';
import { annotate, shownOfAStep } from '../src/problems/annotate.ts';
import { checkOutput } from '../src/problems/json.ts';
import { overdueNotice, type Notice } from '../src/problems/notice.ts';
import { sarifLog } from '../src/problems/sarif.ts';
import { summarize } from '../src/problems/summarize.ts';
import { readSite, type SiteContent } from '../src/stories/read-site.ts';
import { localToday } from './today.ts';

/** The forms in which what was found is given; the first is for a person at a terminal. */
export const formats = ['text', 'github', 'json', 'sarif'] as const;

export type Format = (typeof formats)[number];

interface Options {
  readonly english?: boolean;
  /** YYYY-MM-DD */
  readonly today?: string;
  readonly format?: Format;
}

/** Prints what is wrong with a site that was read from `root`; true when nothing is. */
export function report(
  root: string,
  site: SiteContent,
  { english = false, today = localToday(), format = 'text' }: Options = {},
): boolean {
  const { library, problems } = site;
  const locale = english ? 'en' : 'vi';
  const textOf = textsIn(root);
  const notices =
    problems.length > 0
      ? []
      : [
          ...unfinishedNotices(site),
          ...findOverdue(library, today).map((overdue) =>
            overdueNotice(overdue, textOf(`data/${overdue.dataset.id}.yaml`) ?? ''),
          ),
        ];
  switch (format) {
    case 'text':
      if (problems.length > 0) console.error(describeProblems(problems, locale));
      else
        console.log(
          [sound(site, locale), ...notices.map(({ words }) => `• ${words[locale]}`)].join('\n'),
        );
      break;
    case 'github':
      reportToGitHub(problems, notices, locale, textOf);
      if (problems.length === 0) console.log(sound(site, locale));
      break;
    case 'json':
      console.log(JSON.stringify(checkOutput(problems, notices, textOf), null, 2));
      break;
    case 'sarif':
      console.log(JSON.stringify(sarifLog(problems, locale, textOf), null, 2));
      break;
  }
  return problems.length === 0;
}

function sound({ library, figures, stories }: SiteContent, locale: Locale): string {
  const slugs = new Set(stories.map(({ slug }) => slug)).size;
  return locale === 'vi'
    ? `✓ Dữ liệu và nội dung không có lỗi: ${library.datasets.size} bộ số liệu, ${figures.size} hình, ${slugs} câu chuyện.`
    : `✓ Data and content are sound: ${library.datasets.size} datasets, ${figures.size} figures, ${slugs} stories.`;
}

/** Puts problems on their lines and, in a run of GitHub Actions, all of them into its summary. */
export function reportToGitHub(
  problems: readonly Problem[],
  notices: readonly Notice[],
  locale: Locale,
  textOf: (file: string) => string | null,
): void {
  for (const line of annotate(problems, notices, locale, textOf)) console.log(line);
  if (problems.length > shownOfAStep) {
    console.log(`::group::${countOf(problems, locale)}`);
    console.log(describeProblems(problems, locale).replaceAll(/^::/gm, ' ::'));
    console.log('::endgroup::');
  }
  const { GITHUB_STEP_SUMMARY: summary } = process.env;
  if (summary === undefined || summary === '') return;
  appendFileSync(summary, summarize(problems, notices, locale, linkToFiles()));
}

/** The address of a line in the commit of the run; `null` outside GitHub Actions. */
function linkToFiles(): ((file: string, line: number) => string) | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: commit } = process.env;
  if (server === undefined || name === undefined || commit === undefined) return null;
  return (file, line) => `${server}/${name}/blob/${commit}/${encodeURI(file)}#L${line}`;
}

/** Gives the text of a file below the root, read once; `null` where there is none. */
export function textsIn(root: string): (file: string) => string | null {
  const texts = new Map<string, string | null>();
  return (file) => {
    let text = texts.get(file);
    if (text === undefined) {
      try {
        text = readFileSync(join(root, file), 'utf8');
      } catch {
        text = null;
      }
      texts.set(file, text);
    }
    return text;
  };
}

/** The form that was asked for; none asked for is that of where the command runs. `null` when there is no such form. */
function formatFrom(asked: string | undefined): Format | null {
  if (asked === undefined) return process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text';
  return formats.find((name) => name === asked) ?? null;
}

/** Drafts, which are checked and not published, and datasets that wait for their first row. */
function unfinishedNotices({ library, drafts }: SiteContent): Notice[] {
  const draft = (file: string): Notice => ({
    file,
    line: 1,
    words: { vi: `Bản nháp, chưa lên trang: ${file}`, en: `A draft, not published: ${file}` },
  });
  const empty = ({ path: file }: Dataset): Notice => ({
    file,
    line: 1,
    words: {
      vi: `Chưa có dòng nào, trang của bộ này là một bảng trống: ${file}`,
      en: `No rows yet, its page is an empty table: ${file}`,
    },
  });
  return [
    ...[...drafts.figures.keys()].map((id) => draft(`content/figures/${id}.yaml`)),
    ...drafts.stories.map(({ path }) => draft(path)),
    ...emptyDatasets(library).map(empty),
  ];
}

/** A register of corrections may wait for ever. */
function emptyDatasets({ datasets }: Library): Dataset[] {
  return [...datasets.values()].filter(({ id, rows }) => rows.length === 0 && id !== correctionsId);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      en: { type: 'boolean', default: false },
      today: { type: 'string', default: localToday() },
      format: { type: 'string' },
    },
  });
  const { en: english, today } = values;
  const format = formatFrom(values.format);
  if (format === null) {
    console.error(`✗ --format: ${formats.join(', ')}`);
    process.exitCode = 2;
  } else if (
    !report(process.cwd(), readSite(process.cwd(), siteConfig.locales), { english, today, format })
  ) {
    process.exitCode = 1;
  }
}
