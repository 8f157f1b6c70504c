/**
 * `npm run check:history`: holds the data against what is already published. A published value that changed needs an
 * entry in `data/corrections.csv`, and every published version must keep its address. Exit code 1 where one does not.
 * `--base <commit>` names the published commit; left out, it is where this branch left origin/main, else the commit
 * before. The rule holds from the first commit that has `data/corrections.csv`. `--en` speaks English only.
 */
import { parseArgs } from 'node:util';
import { describeProblems } from '../src/datasets/describe-problem.ts';
import type { Problem } from '../src/datasets/problem.ts';
import { readDataFolder } from '../src/datasets/read-folder.ts';
import { readLibrary } from '../src/datasets/read-library.ts';
import { checkChanges } from '../src/history/check-changes.ts';
import { lostVersion } from '../src/history/correction-advice.ts';
import { checkCorrections, correctionsId } from '../src/history/corrections.ts';
import { openRepository, readBlobs, type Git } from '../src/history/repository.ts';
import {
  readCommit,
  readContents,
  readRenames,
  readStates,
  readTree,
} from '../src/history/states.ts';
import { readVersions } from '../src/history/versions.ts';
import { formatDate } from '../src/i18n/format.ts';
import type { Words } from '../src/i18n/locale.ts';

interface Options {
  /** A commit; '' for the usual one. */
  readonly base: string;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly english: boolean;
}

/** Prints what it finds about the repository in `root`; true when nothing has to be repaired. */
function checkHistory(root: string, { base, today, english }: Options): boolean {
  const say = (words: Words, write = console.log) => {
    if (!english) write(words.vi);
    write(words.en);
  };
  const git = openRepository(root);
  if (typeof git === 'string') {
    say(git === 'none' ? noRepository : shallowClone, console.error);
    return false;
  }
  const { library, problems: faults } = readLibrary(readDataFolder(root));
  const broken = [...faults, ...checkCorrections(library)];
  if (broken.length > 0) {
    console.error(describeProblems(broken, english ? 'en' : 'both'));
    return false;
  }

  const id = findBase(git, base);
  if (id === undefined) {
    say(unknownCommit(base), console.error);
    return false;
  }
  if (id === null) {
    say(nothingBefore);
    return true;
  }
  const commit = readCommit(git, id);
  const tree = readTree(git, id);
  const where = `${id.slice(0, 7)}`;
  if (!tree.has(correctionsId)) {
    say(beforeTheRule(where));
    return true;
  }
  const blobs = readBlobs(git, tree.values());
  const files = new Map(
    [...tree].map(([name, blob]) => [name, blobs.get(blob) ?? new Uint8Array()]),
  );
  const renamed = readRenames(git, id);
  const { problems, lines, changes } = checkChanges({ commit, files }, library, renamed, today);

  const versionsAt = (at: string) => {
    const states = readStates(git, at);
    return readVersions(states, readContents(git, states), library.datasets.values()).all;
  };
  const kept = new Set(versionsAt('HEAD').map((version) => version.id));
  const lost = versionsAt(id)
    .filter((version) => version.commit !== null && !kept.has(version.id))
    .map((version): Problem => ({
      file: 'data/',
      line: 1,
      found: version.id,
      ...lostVersion(commit),
    }));

  if (problems.length + lost.length > 0) {
    console.error(describeProblems([...problems, ...lost], english ? 'en' : 'both'));
    if (lines.length > 0) {
      say(linesToAdd, console.error);
      console.error(`\n${lines.join('\n')}\n`);
    }
    return false;
  }
  say(sound(where, commit.date, changes));
  return true;
}

/** The commit to compare with; `null` when there is none before, `undefined` when the one that was named is not there. */
function findBase(git: Git, named: string): string | null | undefined {
  const resolve = (...args: string[]) => {
    try {
      return git(args).toString().trim() || null;
    } catch {
      return null;
    }
  };
  // GitHub names the commit before the first push by zeros.
  if (named !== '' && !/^0+$/.test(named)) {
    return (
      resolve('rev-parse', '--verify', '--quiet', '--end-of-options', `${named}^{commit}`) ??
      undefined
    );
  }
  const head = resolve('rev-parse', 'HEAD');
  const fork = resolve('merge-base', 'HEAD', 'origin/main');
  if (fork !== null && fork !== head) return fork;
  const isEdited = resolve('status', '--porcelain', '--', 'data') !== null;
  return isEdited ? head : resolve('rev-parse', '--verify', '--quiet', 'HEAD^');
}

const noRepository: Words = {
  vi: '✗ Thư mục này không phải kho git, hoặc máy không có git: không có lịch sử để so. Hãy dùng bản sao bằng git clone.',
  en: '✗ This folder is no git repository, or there is no git: there is no history to compare with. Use a clone.',
};

const shallowClone: Words = {
  vi: '✗ Bản sao này thiếu lịch sử (shallow clone). Chạy git fetch --unshallow; trong GitHub Actions ghi fetch-depth: 0 cho actions/checkout.',
  en: '✗ This clone is without its history (shallow). Run git fetch --unshallow; in GitHub Actions write fetch-depth: 0 for actions/checkout.',
};

const nothingBefore: Words = {
  vi: '✓ Chưa có bản nào trước bản này để so.',
  en: '✓ There is no earlier commit to compare with.',
};

const unknownCommit = (base: string): Words => ({
  vi: `✗ Không có bản «${base}» trong kho này. Kiểm tra lại tên, hoặc chạy git fetch.`,
  en: `✗ There is no commit «${base}» in this repository. Check its name, or run git fetch.`,
});

const beforeTheRule = (where: string): Words => ({
  vi: `✓ Bản ${where} chưa có data/corrections.csv: quy tắc «số đã công bố mà đổi thì phải ghi vào sổ» có hiệu lực từ bản đầu tiên có tệp ấy.`,
  en: `✓ ${where} has no data/corrections.csv: the rule that every changed value is entered holds from the first commit that has it.`,
});

const linesToAdd: Words = {
  vi: 'Các dòng cần thêm vào cuối data/corrections.csv (còn phải điền kind, reason_vi, reason_en):',
  en: 'The lines to add at the end of data/corrections.csv (kind, reason_vi and reason_en are still to be filled in):',
};

const sound = (where: string, date: string, changes: number): Words => ({
  vi: `✓ So với bản ${where} (${formatDate(date, 'vi')}): ${changes} chỗ đã công bố nay khác, chỗ nào cũng có trong data/corrections.csv.`,
  en: `✓ Against ${where} (${formatDate(date, 'en')}): ${changes} published values differ, each of them entered in data/corrections.csv.`,
});

/** Today where the command runs, YYYY-MM-DD. */
function localToday(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      base: { type: 'string', default: '' },
      today: { type: 'string', default: localToday() },
      en: { type: 'boolean', default: false },
    },
  });
  const { base, today, en: english } = values;
  if (!checkHistory(process.cwd(), { base, today, english })) process.exitCode = 1;
}
