/**
 * `npm run new dataset|figure|story|source|correction|site`: asks a few questions and writes files that pass the check.
 * Flags answer beforehand; where nobody can be asked (a script, a pipe) they must answer all, and those that are missing
 * are listed. `npm run new figure -- --help` lists all of a kind. Nothing is written before every answer is taken and
 * what is to be written has passed the check, and never over a file that is there. What is not known yet stays blank,
 * and the file a draft, which is not published. `--en` speaks English only.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { siteConfig } from '../site.config.ts';
import { describeProblems } from '../src/datasets/describe-problem.ts';
import { readDataFolder } from '../src/datasets/read-folder.ts';
import type { Problem } from '../src/datasets/problem.ts';
import { readLibrary } from '../src/datasets/read-library.ts';
import { closest, didYouMean } from '../src/datasets/suggest.ts';
import type { Locale, Words } from '../src/i18n/locale.ts';
import { checkScaffold } from '../src/scaffolds/check-scaffold.ts';
import {
  flagsOf,
  kindWords,
  scaffoldKinds,
  typedFlag,
  type ScaffoldKind,
} from '../src/scaffolds/flags.ts';
import { newCorrection } from '../src/scaffolds/new-correction.ts';
import { newDataset } from '../src/scaffolds/new-dataset.ts';
import { newFigure } from '../src/scaffolds/new-figure.ts';
import { newSite } from '../src/scaffolds/new-site.ts';
import { newSource } from '../src/scaffolds/new-source.ts';
import { newStory } from '../src/scaffolds/new-story.ts';
import {
  askerIn,
  Ended,
  flagAsker,
  Refused,
  terminalAsker,
  Unanswered,
  type Asker,
  type Terminal,
} from '../src/scaffolds/question.ts';
import type { Scaffold } from '../src/scaffolds/scaffold.ts';
import { readSite, withDrafts, type SiteContent } from '../src/stories/read-site.ts';
import { findChanges } from './check-history.ts';
import { describeSite, refuseFolder, writeSite } from './new-site.ts';
import { writeIds } from './schemas.ts';
import { localToday } from './today.ts';

export interface Request {
  readonly kind: ScaffoldKind;
  /** Flags by name, without dashes; one of a column as `unit rate`. */
  readonly flags: ReadonlyMap<string, string>;
  /** Whom to ask; `null` where nobody can be. */
  readonly terminal: Terminal | null;
  readonly english: boolean;
  /** YYYY-MM-DD */
  readonly today: string;
}

interface Said {
  /** False where something has to be done first; nothing was then written. */
  readonly isDone: boolean;
  readonly said: string;
}

/** Makes what was asked for in the repository in `root`; what it says is for a person. */
export async function makeNew(root: string, request: Request): Promise<Said> {
  const { kind, flags, terminal, english } = request;
  const locale: Locale = english ? 'en' : 'vi';
  const refuse = (...said: string[]) => ({ isDone: false, said: said.join('\n') });
  const unknown = [...flags.keys()].filter(
    (name) => !flagsOf(kind, siteConfig.locales).some((flag) => flag.name === name.split(' ')[0]),
  );
  if (unknown.length > 0) return refuse(...unknown.map((name) => unknownFlag(name, kind)[locale]));

  const asker = askerIn(
    siteConfig.locales,
    terminal === null ? flagAsker(flags) : terminalAsker(terminal, flags, locale),
  );
  try {
    return kind === 'site'
      ? await makeSite(root, asker, locale)
      : await makePart(root, { ...request, kind }, asker);
  } catch (error) {
    if (error instanceof Unanswered) return refuse(missingFlags(error, kind, locale));
    if (error instanceof Refused) return refuse(...refusedAnswers(error, locale));
    if (error instanceof Ended) return refuse(`\n${nothingWritten[locale]}`);
    throw error;
  }
}

/** A request for a part of the site in this repository. */
type PartRequest = Request & { readonly kind: Exclude<ScaffoldKind, 'site'> };

/** Makes a part of this site. */
async function makePart(root: string, request: PartRequest, asker: Asker): Promise<Said> {
  const locale: Locale = request.english ? 'en' : 'vi';
  const refuse = (...said: string[]) => ({ isDone: false, said: said.join('\n') });
  const site = readSite(root, siteConfig.locales);
  // A sentence that a changed number made untrue is no reason to keep its correction from being entered.
  const inData = site.problems.filter(({ file }) => file.startsWith('data/'));
  if (inData.length > 0) return refuse(repairFirst[locale], describeProblems(inData, locale));
  const scaffold = await scaffoldOf(root, request, site, asker);
  if ('said' in scaffold) return scaffold;
  const there = [...scaffold.files.keys()].filter(
    (path) => !scaffold.grown.has(path) && existsSync(join(root, path)),
  );
  if (there.length > 0) return refuse(...there.map((path) => isThere(path)[locale]));
  const { library, figures } = withDrafts(site);
  const place = { files: readDataFolder(root), library, figures };
  const problems = checkScaffold(scaffold, place);
  return problems.length > 0
    ? refuse(notSound[locale], describeProblems(problems, locale))
    : { isDone: true, said: write(root, scaffold, locale) };
}

/** What is to be written, or what to say where nothing is. */
async function scaffoldOf(
  root: string,
  { kind, flags, english, today }: PartRequest,
  site: SiteContent,
  asker: Asker,
): Promise<Scaffold | Said> {
  const locale: Locale = english ? 'en' : 'vi';
  switch (kind) {
    case 'dataset':
      return newDataset(site.library, { locale, readFile: (path) => fileAt(root, path) }, asker);
    case 'figure':
      return newFigure(site, locale, asker);
    case 'story':
      return newStory(site, { locale, today }, asker);
    case 'source':
      return newSource(site.library, asker);
    case 'correction': {
      const { lines, said } = findChanges(root, { base: flags.get('base') ?? '', today, english });
      if (lines === null) return { isDone: false, said };
      const made = await newCorrection(site.library, lines, flags.get('cell') ?? '', asker);
      return made ?? { isDone: true, said: `${said}\n${nothingToEnter[locale]}` };
    }
  }
}

/** The site of another province, in a folder of its own. */
async function makeSite(root: string, asker: Asker, locale: Locale): Promise<Said> {
  const refuse = (why: Words, problems: readonly Problem[]) => ({
    isDone: false,
    said: `${why[locale]}\n${describeProblems(problems, locale)}`,
  });
  const files = readDataFolder(root);
  const { library, problems } = readLibrary(files, siteConfig.locales);
  if (problems.length > 0) return refuse(repairFirst, problems);
  const made = await newSite(
    library,
    { files, locale, refuseFolder: (folder) => refuseFolder(root, folder) },
    asker,
  );
  const faults = writeSite(root, made);
  return faults.length > 0
    ? refuse(notSound, faults)
    : { isDone: true, said: describeSite(made)[locale] };
}

function fileAt(root: string, path: string) {
  const place = resolve(root, path);
  return existsSync(place) ? { path, bytes: readFileSync(place) } : null;
}

function write(root: string, { files, grown, next }: Scaffold, locale: Locale): string {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const ids = writeIds(root, withDrafts(readSite(root, siteConfig.locales)));
  const wrote = { vi: ['Đã viết', 'Đã thêm vào'], en: ['Wrote', 'Added to'] }[locale];
  const steps = [...next, check].map((words, index) => `  ${index + 1}. ${words[locale]}`);
  return [
    ...[...files.keys()].map((path) => `✓ ${wrote[grown.has(path) ? 1 : 0]} ${path}`),
    `✓ ${wrote[1]} ${ids}`,
    { vi: 'Tiếp theo:', en: 'Next:' }[locale],
    ...steps,
  ].join('\n');
}

const check: Words = {
  vi: 'Kiểm tra: npm run check',
  en: 'Check: npm run check',
};

const repairFirst: Words = {
  vi: '✗ Trong data/ còn lỗi, phải sửa trước khi thêm cái mới.',
  en: '✗ There are problems in data/; repair them before something is added.',
};

const notSound: Words = {
  vi: '✗ Chưa viết gì: những tệp sắp viết còn lỗi.',
  en: '✗ Nothing was written: what was to be written has problems.',
};

const nothingWritten: Words = {
  vi: '✗ Đã dừng; chưa viết gì.',
  en: '✗ Ended; nothing was written.',
};

const nothingToEnter: Words = {
  vi: 'Không có dòng nào phải thêm vào data/corrections.csv.',
  en: 'There is nothing to enter in data/corrections.csv.',
};

const isThere = (path: string): Words => ({
  vi: `✗ Đã có ${path}; chưa viết gì. Chọn mã khác, hoặc sửa tệp ấy.`,
  en: `✗ There is ${path} already; nothing was written. Choose another id, or edit that file.`,
});

function unknownFlag(name: string, kind: ScaffoldKind): Words {
  const known = flagsOf(kind, siteConfig.locales).map((flag) => flag.name);
  const near = closest(name, known);
  const repair = didYouMean(near === null ? null : `--${near}`, {
    vi: `Xem các cờ: npm run new ${kind} -- --help`,
    en: `See the flags: npm run new ${kind} -- --help`,
  });
  return {
    vi: `✗ npm run new ${kind} không có cờ --${name}. ${repair.vi}`,
    en: `✗ npm run new ${kind} has no flag --${name}. ${repair.en}`,
  };
}

function missingFlags({ questions }: Unanswered, kind: ScaffoldKind, locale: Locale): string {
  const head = {
    vi: '✗ Chưa viết gì. Ở đây không có ai để hỏi, nên phải trả lời bằng cờ; còn thiếu:',
    en: '✗ Nothing was written. Nobody can be asked here, so flags must answer; missing are:',
  }[locale];
  const lines = questions.flatMap(({ flag, asks, options = [] }) => {
    const values = options.slice(0, 20).map(({ value }) => value);
    const list =
      values.length === 0
        ? []
        : [`      ${values.join(' | ')}${options.length > 20 ? ' | …' : ''}`];
    return [`  ${typedFlag(flag)}  ${asks[locale]}`, ...list];
  });
  return [head, ...lines, `  npm run new ${kind} -- --help`].join('\n');
}

function refusedAnswers({ answers }: Refused, locale: Locale): string[] {
  const need = { vi: 'Cần', en: 'Expected' }[locale];
  const repair = { vi: 'Cách sửa', en: 'Repair' }[locale];
  return answers.map(({ about, found, says }) => {
    const name = about.startsWith('--') ? typedFlag(about.slice(2)) : about;
    return `✗ ${name}: «${found}»\n  ${need}: ${says.expected[locale]}\n  ${repair}: ${says.repair[locale]}`;
  });
}

/** What the command can make; of one kind, its flags. */
function usage(kind: ScaffoldKind | undefined, locale: Locale): string {
  if (kind === undefined) {
    const lines = scaffoldKinds.map(
      (each) => `  npm run new ${each.padEnd(10)}  ${kindWords[each][locale]}`,
    );
    const head = { vi: 'Tạo gì?', en: 'What is to be made?' }[locale];
    const foot = {
      vi: 'Trả lời trước bằng cờ, ví dụ: npm run new figure -- --dataset … ; xem các cờ: npm run new figure -- --help',
      en: 'Flags answer beforehand: npm run new figure -- --dataset … ; to see them: npm run new figure -- --help',
    }[locale];
    return [head, ...lines, foot].join('\n');
  }
  const flags = flagsOf(kind, siteConfig.locales);
  const typed = flags.map(({ name, takes }) => `--${name} ${takes}`);
  const width = Math.max(...typed.map(({ length }) => length));
  return [
    `npm run new ${kind} -- …`,
    ...flags.map(({ words }, index) => `  ${(typed[index] ?? '').padEnd(width)}  ${words[locale]}`),
    `  ${'--en'.padEnd(width)}  ${{ vi: 'hỏi và trả lời bằng tiếng Anh', en: 'English only' }[locale]}`,
  ].join('\n');
}

/** The command line: a kind, and flags `--name value` or `--name=value`. */
function readArguments(args: readonly string[]): { words: string[]; flags: Map<string, string> } {
  const words: string[] = [];
  const flags = new Map<string, string>();
  const switches = ['en', 'help'];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    const [, name, own] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(arg) ?? [];
    if (name === undefined) {
      words.push(arg);
      continue;
    }
    const next = args[index + 1];
    const takesNext =
      own === undefined && !switches.includes(name) && next !== undefined && !next.startsWith('--');
    const value = own ?? (takesNext ? next : '');
    if (takesNext) index += 1;
    const isOfColumn = scaffoldKinds.some((kind) =>
      flagsOf(kind).some((flag) => flag.name === name && flag.isOfColumn === true),
    );
    const at = value.indexOf('=');
    if (isOfColumn && at > 0)
      flags.set(`${name} ${value.slice(0, at).trim()}`, value.slice(at + 1));
    else flags.set(name, value);
  }
  return { words, flags };
}

if (import.meta.main) {
  const { words, flags } = readArguments(process.argv.slice(2));
  const english = flags.delete('en');
  const asksHelp = flags.delete('help');
  const locale: Locale = english ? 'en' : 'vi';
  const isTalking = process.stdin.isTTY && process.stdout.isTTY;
  const lines = isTalking
    ? createInterface({ input: process.stdin, output: process.stdout })
    : null;
  const terminal: Terminal | null = lines && {
    read: (prompt) =>
      new Promise((done) => {
        const end = () => done(null);
        lines.once('close', end);
        lines.question(prompt).then(
          (line) => {
            lines.off('close', end);
            done(line);
          },
          () => done(null),
        );
      }),
    print: (text) => console.log(text),
  };

  let [named] = words;
  if (named === undefined && terminal !== null && !asksHelp) {
    console.log(usage(undefined, locale));
    named = (await terminal.read('  › '))?.trim() ?? undefined;
  }
  const kind = scaffoldKinds.find((each) => each === named);
  if (kind === undefined || asksHelp || words.length > 1) {
    const near = named === undefined ? null : closest(named, scaffoldKinds);
    const isAsked = asksHelp && (named === undefined || kind !== undefined);
    if (!isAsked && near !== null && kind === undefined) {
      const meant = didYouMean(near, {
        vi: 'Chọn một trong các loại dưới đây.',
        en: 'Choose one of these.',
      });
      console.error(`✗ «${named}». ${meant[locale]}`);
    }
    (isAsked ? console.log : console.error)(usage(kind, locale));
    if (!isAsked) process.exitCode = 1;
  } else {
    const { isDone, said } = await makeNew(process.cwd(), {
      kind,
      flags,
      terminal,
      english,
      today: localToday(),
    });
    if (isDone) console.log(said);
    else {
      console.error(said);
      process.exitCode = 1;
    }
  }
  lines?.close();
}
