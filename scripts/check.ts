/**
 * `npm run check`: reads everything in `data/` and `content/` and lists every problem, with file, line and column.
 * Exit code 1 when there is one. A value that was announced and is overdue is a notice, no problem.
 * `npm run check -- --en` says it in English only, `--today 2026-11-25` takes another day for today's.
 */
import { parseArgs } from 'node:util';
import { describeProblems } from '../src/datasets/describe-problem.ts';
import type { Dataset, Library } from '../src/datasets/dataset.ts';
import { findOverdue } from '../src/datasets/overdue.ts';
import { correctionsId } from '../src/history/corrections.ts';
import { formatDate } from '../src/i18n/format.ts';
import { readSite } from '../src/stories/read-site.ts';
import { localToday } from './today.ts';

/** Prints all problems of the site in `root`; true when there are none. */
export function check(root: string, { english = false, today = localToday() } = {}): boolean {
  const { library, figures, stories, drafts, problems } = readSite(root);
  if (problems.length > 0) {
    console.error(describeProblems(problems, english ? 'en' : 'both'));
    return false;
  }
  const slugs = new Set(stories.map(({ slug }) => slug)).size;
  if (!english) {
    console.log(
      `✓ Dữ liệu và nội dung không có lỗi: ${library.datasets.size} bộ số liệu, ${figures.size} hình, ${slugs} câu chuyện.`,
    );
  }
  console.log(
    `✓ Data and content are sound: ${library.datasets.size} datasets, ${figures.size} figures, ${slugs} stories.`,
  );
  const unfinished = [
    ...[...drafts.figures.keys()].map((id) => `content/figures/${id}.yaml`),
    ...new Set(drafts.stories.map(({ slug }) => `content/stories/${slug}/`)),
  ];
  for (const path of unfinished) {
    if (!english) console.log(`• Bản nháp, chưa lên trang: ${path}`);
    console.log(`• A draft, not published: ${path}`);
  }
  for (const { path } of emptyDatasets(library)) {
    if (!english) console.log(`• Chưa có dòng nào, trang của bộ này là một bảng trống: ${path}`);
    console.log(`• No rows yet, its page is an empty table: ${path}`);
  }
  for (const { dataset, next } of findOverdue(library, today)) {
    if (!english) {
      console.log(
        `• Đã quá hạn mà chưa có số mới: ${dataset.id} (${next.what.vi}, chậm nhất ${formatDate(next.due, 'vi')}). Xem đã công bố chưa; nếu có, thêm dòng và sửa «updates» trong data/${dataset.id}.yaml.`,
      );
    }
    console.log(
      `• Overdue: ${dataset.id} (${next.what.en}, ${formatDate(next.due, 'en')} at the latest). See whether it is published; if so, add the rows and correct “updates” in data/${dataset.id}.yaml.`,
    );
  }
  return true;
}

/** Datasets that wait for their first row; a register of corrections may wait for ever. */
function emptyDatasets({ datasets }: Library): Dataset[] {
  return [...datasets.values()].filter(({ id, rows }) => rows.length === 0 && id !== correctionsId);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      en: { type: 'boolean', default: false },
      today: { type: 'string', default: localToday() },
    },
  });
  if (!check(process.cwd(), { english: values.en, today: values.today })) process.exitCode = 1;
}
