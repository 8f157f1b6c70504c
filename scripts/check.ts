/**
 * `npm run check`: reads everything in `data/` and `content/` and lists every problem, with file, line and column.
 * Exit code 1 when there is one. `npm run check -- --en` says it in English only.
 */
import { parseArgs } from 'node:util';
import { describeProblems } from '../src/datasets/describe-problem.ts';
import { readSite } from '../src/stories/read-site.ts';

/** Prints all problems of the site in `root`; true when there are none. */
export function check(root: string, { english = false } = {}): boolean {
  const { library, figures, stories, problems } = readSite(root);
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
  return true;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { en: { type: 'boolean', default: false } } });
  if (!check(process.cwd(), { english: values.en })) process.exitCode = 1;
}
