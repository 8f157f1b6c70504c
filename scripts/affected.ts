/**
 * `npm run affected -- 'dataset[key].column'`: what on the site rests on a cell, before a number is corrected; `*` in
 * the key stands for any, without a column the row is meant. Names each sentence, title, summary, figure, home number
 * and section of a profile. `--en` speaks English only. Exit code 1 only where the question cannot be answered.
 * What an edit did to the site is told by `npm run diff`.
 */
import { parseArgs } from 'node:util';
import { siteConfig } from '../site.config.ts';
import { describeProblems } from '../src/datasets/describe-problem.ts';
import { readDataFolder } from '../src/datasets/read-folder.ts';
import { readLibrary } from '../src/datasets/read-library.ts';
import { EvidenceFault } from '../src/evidence/fault.ts';
import { locales, type Words } from '../src/i18n/locale.ts';
import { cellsAt, findAffected, type Affected, type AskedCell } from '../src/stories/affected.ts';
import { readContentFolder } from '../src/stories/content-files.ts';
import { describeAffected } from '../src/stories/describe-affected.ts';
import { readContent } from '../src/stories/read-site.ts';
import { shownParts } from '../src/stories/shown-parts.ts';

interface Options {
  /** Addresses of cells. */
  readonly addresses: readonly string[];
  readonly english: boolean;
}

/** What rests on cells of the repository in `root`, for a person to read; `isAnswered` is false where that cannot be told. */
export function affected(
  root: string,
  { addresses, english }: Options,
): { isAnswered: boolean; said: string } {
  const languages = english ? (['en'] as const) : locales;
  const say = (told: Words) => languages.map((language) => told[language]).join('\n');
  const refuse = (said: string) => ({ isAnswered: false, said });
  if (addresses.length === 0) return refuse(say(howToAsk));

  const { library, problems } = readLibrary(readDataFolder(root), siteConfig.locales);
  if (problems.length > 0) return refuse(describeProblems(problems, english ? 'en' : 'both'));
  let cells: AskedCell[];
  try {
    cells = addresses.flatMap((address) => cellsAt(address, library));
  } catch (error) {
    if (!(error instanceof EvidenceFault)) throw error;
    const { expected, repair } = error.words;
    const why = (locale: (typeof locales)[number]) =>
      `✗ «${error.found}»: ${expected[locale]}. ${repair[locale]}`;
    return refuse(say({ vi: why('vi'), en: why('en') }));
  }
  const parts = shownParts(readContent(readContentFolder(root), siteConfig.locales), library);
  const found = findAffected(cells, parts, library);
  const told = describeAffected(found, { languages, library });
  return { isAnswered: true, said: `${told}\n\n${say(counted(found))}` };
}

/** How much there is, at the end, where it is read first in a terminal. */
function counted(found: readonly Affected[]): Words {
  const cells = found.reduce((sum, group) => sum + group.cells.length, 0);
  const parts = new Set(found.flatMap((group) => group.parts.map(({ id }) => id))).size;
  return {
    vi: `• ${cells} ô hoặc dòng; ${parts} chỗ trên trang dựa vào đó.`,
    en: `• ${cells} cells or rows; ${parts} parts of the site rest on them.`,
  };
}

const howToAsk: Words = {
  vi: '✗ Thiếu địa chỉ ô: npm run affected -- "bộ[khóa].cột". Muốn biết bản sửa này đổi gì trên trang: npm run diff.',
  en: '✗ The address of a cell is missing: npm run affected -- "dataset[key].column". What an edit changes on the site is told by npm run diff.',
};

if (import.meta.main) {
  const { values, positionals: addresses } = parseArgs({
    allowPositionals: true,
    options: { en: { type: 'boolean', default: false } },
  });
  const { isAnswered, said } = affected(process.cwd(), { addresses, english: values.en });
  if (isAnswered) console.log(said);
  else {
    console.error(said);
    process.exitCode = 1;
  }
}
