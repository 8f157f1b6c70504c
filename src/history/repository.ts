import { spawnSync } from 'node:child_process';

/** Why a folder has no history that could be read: no repository, or one that was fetched without its past. */
export type Missing = 'none' | 'shallow';

/** Runs a git command that only reads, and gives what it printed. @throws Error with what git said when it fails. */
export type Git = (args: readonly string[], input?: string) => Buffer;

/**
 * The git repository whose root is `root`, not one further up: a download that was unpacked inside another
 * repository has no history of its own.
 */
export function openRepository(root: string): Git | Missing {
  const git: Git = (args, input) => runGit(root, args, input);
  let said: string;
  try {
    said = git(['rev-parse', '--is-shallow-repository', '--show-prefix', 'HEAD']).toString();
  } catch {
    return 'none';
  }
  const [isShallow, prefix] = said.split('\n');
  if (prefix !== '') return 'none';
  return isShallow === 'true' ? 'shallow' : git;
}

/** Settings of the person at the keyboard that would change what git prints. */
const settings = ['log.showSignature=false', 'log.showRoot=true', 'log.follow=false'];

function runGit(root: string, args: readonly string[], input = ''): Buffer {
  // Inside a hook, git names a repository in the environment: it need not be this one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
  );
  const { status, stdout, stderr, error } = spawnSync(
    'git',
    [...settings.flatMap((setting) => ['-c', setting]), ...args],
    { cwd: root, input, env: { ...env, LC_ALL: 'C' }, maxBuffer: Infinity },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`git ${args[0] ?? ''}: ${stderr.toString().trim()}`);
  return stdout;
}

/** The contents of blobs by their ids, in one pass. @throws Error when the repository lacks one. */
export function readBlobs(git: Git, ids: Iterable<string>): Map<string, Uint8Array> {
  const wanted = [...new Set(ids)];
  const blobs = new Map<string, Uint8Array>();
  if (wanted.length === 0) return blobs;
  const said = git(['cat-file', '--batch'], wanted.map((id) => `${id}\n`).join(''));
  let at = 0;
  for (const id of wanted) {
    const end = said.indexOf('\n', at);
    const header = said.subarray(at, end).toString();
    const size = Number(/^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1] ?? NaN);
    if (Number.isNaN(size)) throw new Error(`git cat-file: ${header}`);
    blobs.set(id, said.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return blobs;
}

/**
 * What stands in folders of commits, each named as git does, `<commit>:content/figures`: ids of blobs by name of the file.
 * All are read in one run; a folder that a commit has not is empty.
 */
export function readFolders(git: Git, names: Iterable<string>): Map<string, Map<string, string>> {
  const wanted = [...new Set(names)];
  const folders = new Map<string, Map<string, string>>();
  if (wanted.length === 0) return folders;
  const said = git(['cat-file', '--batch'], wanted.map((name) => `${name}\n`).join(''));
  let at = 0;
  for (const name of wanted) {
    const end = said.indexOf('\n', at);
    const size = Number(/ tree (\d+)$/.exec(said.subarray(at, end).toString())?.[1] ?? NaN);
    at = end + 1;
    if (Number.isNaN(size)) {
      folders.set(name, new Map());
      continue;
    }
    folders.set(name, filesIn(said.subarray(at, at + size)));
    at += size + 1;
  }
  return folders;
}

/** The files of a tree as git stores it: `<mode> <name>`, a NUL and the bytes of the id, one after the other. */
function filesIn(tree: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  for (let at = 0; at < tree.length;) {
    const end = tree.indexOf(0, at);
    const [mode = '', ...name] = tree.subarray(at, end).toString().split(' ');
    const id = tree.subarray(end + 1, end + 21).toString('hex');
    if (mode.startsWith('100')) files.set(name.join(' '), id);
    at = end + 21;
  }
  return files;
}
