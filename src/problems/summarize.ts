import { countOf, visible } from '../datasets/describe-problem.ts';
import { byFileAndLine, ruleOf, type Problem } from '../datasets/problem.ts';
import { rules } from '../datasets/rule.ts';
import type { Locale, Words } from '../i18n/locale.ts';
import type { Notice } from './notice.ts';

/** So many rows fit a summary of GitHub Actions, which may have one megabyte. */
const mostRows = 400;

/**
 * All problems as Markdown for the summary of a run: one table, by file and line, with the repair.
 * @param linkTo the address of a line of a file, where the files can be seen
 */
export function summarize(
  problems: readonly Problem[],
  notices: readonly Notice[],
  locale: Locale,
  linkTo: ((file: string, line: number) => string) | null,
): string {
  const words = headings[locale];
  const place = (file: string, line: number) => {
    const name = `\`${file}:${line}\``;
    return linkTo === null ? name : `[${name}](${linkTo(file, line)})`;
  };
  const rows = problems
    .toSorted(byFileAndLine)
    .slice(0, mostRows)
    .map((problem) => {
      const { file, line, column, found, expected, repair } = problem;
      const cells = [
        `${place(file, line)}${column === undefined ? '' : ` · ${escape(column)}`}`,
        escape(rules[ruleOf(problem)][locale]),
        found === undefined ? '' : escape(found),
        escape(expected[locale]),
        escape(repair[locale]),
      ];
      return `| ${cells.join(' | ')} |`;
    });
  const more = problems.length - rows.length;
  return [
    `## ${words.title}`,
    '',
    problems.length === 0 ? words.sound : countOf(problems, locale),
    '',
    ...(rows.length === 0
      ? []
      : [
          `| ${words.columns.join(' | ')} |`,
          `|${' --- |'.repeat(words.columns.length)}`,
          ...rows,
          '',
        ]),
    ...(more > 0 ? [moreRows(more)[locale], ''] : []),
    ...notices.map(
      (notice) => `- ${place(notice.file, notice.line)}: ${escape(notice.words[locale])}`,
    ),
    '',
  ].join('\n');
}

const headings = {
  vi: {
    title: 'Kiểm tra dữ liệu và nội dung',
    sound: '✓ Không có lỗi.',
    columns: ['Chỗ', 'Loại', 'Đang ghi', 'Cần', 'Cách sửa'],
  },
  en: {
    title: 'Data and content',
    sound: '✓ No problems.',
    columns: ['Place', 'Kind', 'Found', 'Expected', 'Repair'],
  },
} as const;

const moreRows = (more: number): Words => ({
  vi: `… và ${more} chỗ nữa; chạy \`npm run check\` để xem hết.`,
  en: `… and ${more} more; run \`npm run check\` to see them all.`,
});

/** Text that stays one cell of a table and is shown as typed: no mark-up, no line breaks, not longer than it helps. */
function escape(text: string): string {
  const letters = [...text];
  const short = letters.length <= 300 ? text : `${letters.slice(0, 299).join('')}…`;
  return visible(short)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~@]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
