/**
 * `npm run format` begins with this: writes every CSV of `data/` that a spreadsheet program saved in its own way (`;`,
 * decimal commas, a mark at the beginning, Windows line ends, UTF-16, other quotation marks or order of columns) in the
 * one form that they have here, so that a change shows only what was changed. Refuses where that would be a guess. Exit
 * code 1 where a file was left as it was. `--en` speaks English only.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { siteConfig } from '../site.config.ts';
import { describeProblems } from '../src/datasets/describe-problem.ts';
import type { Problem } from '../src/datasets/problem.ts';
import { readDescriptor } from '../src/datasets/read-descriptor.ts';
import { readDataFolder } from '../src/datasets/read-folder.ts';
import { readLibrary } from '../src/datasets/read-library.ts';
import { canonicalForm } from '../src/spreadsheets/canonical-form.ts';

/** Writes what can be written in `root`; names the files written and what keeps others from it. */
export function formatData(root: string): { written: string[]; problems: Problem[] } {
  const files = readDataFolder(root);
  const { library } = readLibrary(files, siteConfig.locales);
  const written: string[] = [];
  const problems: Problem[] = [];
  for (const file of files.filter((each) => each.path.endsWith('.csv'))) {
    const yaml = files.find((each) => each.path === file.path.replace(/csv$/, 'yaml'));
    const descriptor = yaml && readDescriptor(yaml, siteConfig.locales).descriptor?.descriptor;
    // What has no readable description is for `npm run check` to say.
    if (!descriptor) continue;
    const { csv, problems: found } = canonicalForm(file, descriptor.schema.fields, library);
    problems.push(...found);
    if (csv === null || Buffer.compare(Buffer.from(csv), Buffer.from(file.bytes)) === 0) continue;
    writeFileSync(path.join(root, file.path), csv);
    written.push(file.path);
  }
  return { written, problems };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { en: { type: 'boolean', default: false } } });
  const { written, problems } = formatData(process.cwd());
  for (const file of written)
    console.log(
      values.en ? `✓ ${file}: written in the one form.` : `✓ ${file}: đã viết lại theo dạng chung.`,
    );
  if (problems.length > 0) {
    console.error(describeProblems(problems, values.en ? 'en' : 'vi'));
    process.exitCode = 1;
  }
}
