/**
 * `npm run check:history`: holds the data against what is already published. A published value that changed needs an
 * entry in `data/corrections.csv`, and every published version must keep its address. Exit code 1 where one does not.
 * `--base <commit>` names the published commit; left out, it is where this branch left origin/main, else the commit
 * before. The rule holds from the first commit that has `data/corrections.csv`. `--en` speaks English only.
 */
import { parseArgs } from 'node:util';
import { siteConfig } from '../site.config.ts';
import { describeProblems } from '../src/datasets/describe-problem.ts';
import type { Library } from '../src/datasets/dataset.ts';
import { ofRule, type Problem } from '../src/datasets/problem.ts';
import { readDataFolder } from '../src/datasets/read-folder.ts';
import { readLibrary } from '../src/datasets/read-library.ts';
import { readPastFigures } from '../src/embeds/past-figures.ts';
import { readPins } from '../src/embeds/pins.ts';
import { checkChanges } from '../src/history/check-changes.ts';
import { readDataHistory } from '../src/history/data-history.ts';
import { lostVersion } from '../src/history/correction-advice.ts';
import { checkCorrections, correctionsId } from '../src/history/corrections.ts';
import { answerOf, findCommit, unknownCommit } from '../src/history/find-commit.ts';
import { openRepository, readBlobs, type Git } from '../src/history/repository.ts';
import {
  readCommit,
  readContents,
  readRenames,
  readStates,
  readTree,
} from '../src/history/states.ts';
import { readVersions } from '../src/history/versions.ts';
import { formatDate, formatList } from '../src/i18n/format.ts';
import type { Languages, Words } from '../src/i18n/locale.ts';
import { reportToGitHub, textsIn } from './check.ts';
import { localToday } from './today.ts';

interface Options {
  /** A commit; '' for the usual one. */
  readonly base: string;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly english: boolean;
}

/** What it finds about the repository in `root`, for a person to read, and whether nothing has to be repaired. */
export function checkHistory(
  root: string,
  options: Options,
): { isSound: boolean; said: string; problems: readonly Problem[] } {
  const { isSound, said, problems } = findChanges(root, options);
  return { isSound, said, problems };
}

/** The same with the lines that `data/corrections.csv` lacks; `null` where the data could not be compared. */
export function findChanges(
  root: string,
  { base, today, english }: Options,
): {
  isSound: boolean;
  said: string;
  lines: readonly string[] | null;
  problems: readonly Problem[];
} {
  const words = (told: Words) => (english ? told.en : `${told.vi}\n${told.en}`);
  const sound = (told: Words) => ({
    isSound: true,
    said: [words(told), ...lost].join('\n'),
    lines: [],
    problems: [],
  });
  const refuse = (...told: string[]) => ({
    isSound: false,
    said: told.join('\n'),
    lines: null,
    problems: changed,
  });
  /** What cannot be drawn any more is told, and stops nobody. */
  const lost: string[] = [];
  let changed: readonly Problem[] = [];
  const language = english ? 'en' : 'both';

  const git = openRepository(root);
  if (typeof git === 'string') {
    return refuse(words(git === 'none' ? noRepository : shallowClone));
  }
  const { library, problems: faults } = readLibrary(readDataFolder(root), siteConfig.locales);
  const broken = [...faults, ...checkCorrections(library)];
  if (broken.length > 0) return refuse(describeProblems(broken, language));

  lost.push(...lostFigures(root, library).map(words));
  const found = findBase(git, base);
  if (found === undefined) return refuse(words(unknownCommit(base)));
  if (found === null) return sound(nothingBefore);
  const { id, isFork } = found;
  const commit = readCommit(git, id);
  const tree = readTree(git, id);
  const where = id.slice(0, 7);
  if (!tree.has(correctionsId)) return sound(beforeTheRule(where));
  const blobs = readBlobs(git, tree.values());
  const files = new Map(
    [...tree].map(([name, blob]) => [name, blobs.get(blob) ?? new Uint8Array()]),
  );
  const renamed = readRenames(git, id);
  const { problems, lines, changes } = checkChanges({ commit, files }, library, renamed, today);

  // A branch may have main merged into it; what counts is the line of main once the branch is merged there.
  const lostIds = isFork
    ? []
    : lostVersions(git, id).map((version): Problem => ({
        file: 'data/',
        line: 1,
        found: version,
        ...lostVersion(commit),
      }));
  if (problems.length + lostIds.length === 0) return sound(compared(where, commit.date, changes));
  changed = ofRule('correction', [...problems, ...lostIds]);
  const described = describeProblems(changed, language);
  return lines.length === 0
    ? refuse(described)
    : { ...refuse(described, `${words(linesToAdd(siteConfig.locales))}\n`, ...lines, ''), lines };
}

/** The pinned figures whose pages say only that today's code cannot draw them, and why. */
function lostFigures(root: string, library: Library): Words[] {
  const pins = readPins(root, readDataHistory(root, library), siteConfig.pinsSince);
  return readPastFigures(root, pins, siteConfig.locales).flatMap((past) =>
    'fault' in past
      ? lostFigure(`nhung/${past.pin.figure}/${past.pin.version.id}/`, past.fault)
      : [],
  );
}

const lostFigure = (address: string, { vi, en }: Words): Words => ({
  vi: `! ${address}: phần mềm hiện nay không vẽ lại được bản này (${vi}). Trang ấy vẫn còn, nói rõ điều đó và dẫn đến số liệu. Nếu bản này từng được công bố, hãy sửa để phần mềm đọc được như trước.`,
  en: `! ${address}: today's code cannot draw this state any more (${en}). Its page stays, says so and links to the data. If the state was published once, let the code read it as it did.`,
});

/** The ids of the versions that a commit has and HEAD has not. */
function lostVersions(git: Git, commit: string): string[] {
  const versionsAt = (at: string) => {
    const states = readStates(git, at);
    const { all } = readVersions(states, readContents(git, states), []);
    return all.filter((version) => version.commit !== null).map((version) => version.id);
  };
  const kept = new Set(versionsAt('HEAD'));
  return versionsAt(commit).filter((id) => !kept.has(id));
}

/**
 * The commit to compare with, and whether it is only where this branch left the published one; `null` when there is
 * none before, `undefined` when the one that was named is not there.
 */
function findBase(git: Git, named: string): { id: string; isFork: boolean } | null | undefined {
  // GitHub names the commit before the first push by zeros.
  if (named !== '' && !/^0+$/.test(named)) {
    const id = findCommit(git, named);
    return id === null ? undefined : { id, isFork: false };
  }
  const head = findCommit(git, 'HEAD');
  const fork = answerOf(git, 'merge-base', 'HEAD', 'origin/main');
  if (fork !== null && fork !== head) return { id: fork, isFork: true };
  const isEdited = answerOf(git, 'status', '--porcelain', '--', 'data') !== null;
  const id = isEdited ? head : findCommit(git, 'HEAD^');
  return id === null ? null : { id, isFork: false };
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

const beforeTheRule = (where: string): Words => ({
  vi: `✓ Bản ${where} chưa có data/corrections.csv: quy tắc «số đã công bố mà đổi thì phải ghi vào sổ» có hiệu lực từ bản đầu tiên có tệp ấy.`,
  en: `✓ ${where} has no data/corrections.csv: the rule that every changed value is entered holds from the first commit that has it.`,
});

const linesToAdd = (languages: Languages): Words => {
  const reasons = languages.map((locale) => `reason_${locale}`);
  return {
    vi: `Các dòng cần thêm vào cuối data/corrections.csv (còn phải điền ${['kind', ...reasons].join(', ')}):`,
    en: `The lines to add at the end of data/corrections.csv (${formatList(['kind', ...reasons], 'en')} are still to be filled in):`,
  };
};

const compared = (where: string, date: string, changes: number): Words =>
  changes === 0 ? unchanged(where, date) : explained(where, date, changes);

const unchanged = (where: string, date: string): Words => ({
  vi: `✓ So với bản ${where} (${formatDate(date, 'vi')}), không con số đã công bố nào đổi.`,
  en: `✓ Against ${where} (${formatDate(date, 'en')}), no published value has changed.`,
});

const explained = (where: string, date: string, changes: number): Words => ({
  vi: `✓ So với bản ${where} (${formatDate(date, 'vi')}): ${changes} chỗ đã công bố nay khác, chỗ nào cũng có trong data/corrections.csv.`,
  en: `✓ Against ${where} (${formatDate(date, 'en')}): ${changes} published values differ, each of them entered in data/corrections.csv.`,
});

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      base: { type: 'string', default: '' },
      today: { type: 'string', default: localToday() },
      en: { type: 'boolean', default: false },
    },
  });
  const { base, today, en: english } = values;
  const { isSound, said, problems } = checkHistory(process.cwd(), { base, today, english });
  if (process.env['GITHUB_ACTIONS'] === 'true' && problems.length > 0) {
    reportToGitHub(problems, [], english ? 'en' : 'vi', textsIn(process.cwd()));
  }
  if (isSound) console.log(said);
  else {
    console.error(said);
    process.exitCode = 1;
  }
}
