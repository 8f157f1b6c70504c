/**
 * `npm run affected`: what on the site rests on a cell, before and after a number is corrected.
 *
 *     npm run affected -- 'dataset[key].column'   what rests on this cell; `*` in the key stands for any
 *     npm run affected                            what an edit of `data/` that is not yet committed does to the site
 *     npm run affected -- --since <commit>        what changed since a commit
 *
 * Names each sentence, title, summary, figure, home number and section of a profile, with old → new as the page prints
 * it, and first those that are no longer true. `--en` speaks English only. Exit code 1 only where the question cannot
 * be answered: `npm run check` is what refuses.
 */
import { parseArgs } from 'node:util';
import { describeProblems } from '../src/datasets/describe-problem.ts';
import { readDataFolder } from '../src/datasets/read-folder.ts';
import { readLibrary } from '../src/datasets/read-library.ts';
import { EvidenceFault } from '../src/evidence/fault.ts';
import { readDataAt } from '../src/history/data-at.ts';
import { openRepository } from '../src/history/repository.ts';
import { locales, type Words } from '../src/i18n/locale.ts';
import {
  cellsAt,
  changedCells,
  findAffected,
  type Affected,
  type SiteState,
  type TouchedCell,
} from '../src/stories/affected.ts';
import { describeAffected } from '../src/stories/describe-affected.ts';
import { readSite } from '../src/stories/read-site.ts';
import { shownParts, type Written } from '../src/stories/shown-parts.ts';

interface Options {
  /** Addresses of cells; none: what changed since the commit. */
  readonly addresses: readonly string[];
  /** A commit. */
  readonly since: string;
  readonly english: boolean;
}

/** What rests on cells of the repository in `root`, for a person to read; `isAnswered` is false where that cannot be told. */
export function affected(
  root: string,
  { addresses, since, english }: Options,
): { isAnswered: boolean; said: string } {
  const languages = english ? (['en'] as const) : locales;
  const say = (told: Words) => languages.map((language) => told[language]).join('\n');
  const refuse = (said: string) => ({ isAnswered: false, said });

  const { library, problems } = readLibrary(readDataFolder(root));
  if (problems.length > 0) return refuse(describeProblems(problems, english ? 'en' : 'both'));
  // Read only for a question that can be answered: it takes a while.
  let written: Written | undefined;
  const stateOf = (data: typeof library): SiteState => {
    written ??= { ...readSite(root), root };
    return { library: data, parts: shownParts(written, data) };
  };

  if (addresses.length > 0) {
    let cells: TouchedCell[];
    try {
      cells = addresses.flatMap((address) => cellsAt(address, library));
    } catch (error) {
      if (!(error instanceof EvidenceFault)) throw error;
      const { expected, repair } = error.words;
      const why = (locale: (typeof locales)[number]) =>
        `✗ «${error.found}»: ${expected[locale]}. ${repair[locale]}`;
      return refuse(say({ vi: why('vi'), en: why('en') }));
    }
    const state = stateOf(library);
    const found = findAffected(cells, state, state);
    const told = describeAffected(found, { languages, library, isComparison: false });
    return { isAnswered: true, said: `${told}\n\n${say(counted(found))}` };
  }

  const git = openRepository(root);
  if (typeof git === 'string') return refuse(say(noHistory));
  let files;
  try {
    files = readDataAt(git, since);
  } catch {
    return refuse(say(unknownCommit(since)));
  }
  const before = readLibrary(files).library;
  const cells = changedCells(before, library);
  if (cells.length === 0) return { isAnswered: true, said: say(unchanged(since)) };
  const found = findAffected(cells, stateOf(before), stateOf(library));
  const told = describeAffected(found, { languages, library, isComparison: true });
  return { isAnswered: true, said: `${told}\n\n${say(counted(found))}` };
}

/** How much there is, at the end, where it is read first in a terminal. */
function counted(found: readonly Affected[]): Words {
  const cells = found.reduce((sum, group) => sum + group.cells.length, 0);
  const parts = new Map(
    found.flatMap((group) => group.parts.map((each) => [each.part.id, each.state])),
  );
  const states = [...parts.values()];
  const count = (state: (typeof states)[number]) => states.filter((each) => each === state).length;
  const broken = count('false') + count('unreadable');
  const vi = `${cells} ô hoặc dòng; ${parts.size} chỗ trên trang dựa vào đó, ${count('changed')} in khác đi, ${broken} phải sửa.`;
  const en = `${cells} cells or rows; ${parts.size} parts of the site rest on them, ${count('changed')} are printed otherwise, ${broken} must be repaired.`;
  return { vi: `${broken > 0 ? '✗' : '•'} ${vi}`, en: `${broken > 0 ? '✗' : '•'} ${en}` };
}

const unchanged = (since: string): Words => ({
  vi: `• So với bản ${since}, không ô nào trong data/ đổi.`,
  en: `• Against ${since}, no cell in data/ has changed.`,
});

const noHistory: Words = {
  vi: '✗ Không có lịch sử git để so (hoặc bản sao thiếu lịch sử). Hỏi theo địa chỉ ô vẫn được: npm run affected -- "bộ[khóa].cột".',
  en: '✗ There is no git history to compare with (or the clone is shallow). You can still ask by address: npm run affected -- "dataset[key].column".',
};

const unknownCommit = (since: string): Words => ({
  vi: `✗ Không có bản «${since}» trong kho này. Kiểm tra lại tên, hoặc chạy git fetch.`,
  en: `✗ There is no commit «${since}» in this repository. Check its name, or run git fetch.`,
});

if (import.meta.main) {
  const { values, positionals: addresses } = parseArgs({
    allowPositionals: true,
    options: {
      since: { type: 'string', default: 'HEAD' },
      en: { type: 'boolean', default: false },
    },
  });
  const { isAnswered, said } = affected(process.cwd(), {
    addresses,
    since: values.since,
    english: values.en,
  });
  if (isAnswered) console.log(said);
  else {
    console.error(said);
    process.exitCode = 1;
  }
}
