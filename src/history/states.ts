import { readBlobs, type Git } from './repository.ts';

/** A commit, as far as readers are told of it. */
export interface Commit {
  /** The full hash. */
  readonly id: string;
  /** The committer's day, YYYY-MM-DD, as the commit records it: the same on every machine. */
  readonly date: string;
  /** What its message says in its first line. */
  readonly title: string;
}

/** The CSV files of `data/` as they stood after a commit that changed one of them. */
export interface State {
  readonly commit: Commit;
  /** Id of the blob by id of the dataset. */
  readonly blobs: ReadonlyMap<string, string>;
  /** For a dataset that got another name in this commit: the one that it had before. */
  readonly renamed: ReadonlyMap<string, string>;
}

const csvPath = /^data\/([a-z0-9][a-z0-9-]*)\.csv$/;

/**
 * Every state of `data/` on the first-parent line of a commit, the oldest first. What a merge brought in counts as one
 * change, made when it was merged: that is when readers got it.
 */
export function readStates(git: Git, commit = 'HEAD'): State[] {
  const said = git([
    'log',
    ...['--first-parent', '-m', '--raw', '--no-abbrev', '-M', '--no-ext-diff', '--no-color'],
    // Four parts between NULs; what follows the last, up to the next commit, are its raw lines.
    ...['--encoding=UTF-8', '--format=%x00%H%x00%cs%x00%s%x00%b%x00'],
    ...[commit, '--', 'data'],
  ]).toString();
  const parts = said.split('\0').slice(1);
  const commits: { commit: Commit; changes: Change[] }[] = [];
  for (let i = 0; i + 4 < parts.length; i += 5) {
    const [id = '', date = '', subject = '', body = '', raw = ''] = parts.slice(i, i + 5);
    const changes = raw.split('\n').flatMap(readChange);
    commits.push({ commit: { id, date, title: titleOf(subject, body) }, changes });
  }

  const states: State[] = [];
  let blobs: ReadonlyMap<string, string> = new Map();
  for (const { commit: made, changes } of commits.reverse()) {
    const next = new Map(blobs);
    const renamed = new Map<string, string>();
    for (const { before, after } of changes) {
      if (before !== null && before.dataset !== after?.dataset) next.delete(before.dataset);
    }
    for (const { before, after } of changes) {
      if (after === null) continue;
      next.set(after.dataset, after.blob);
      if (before !== null && before.dataset !== after.dataset) {
        renamed.set(after.dataset, before.dataset);
      }
    }
    if (!sameEntries(blobs, next)) states.push({ commit: made, blobs: next, renamed });
    blobs = next;
  }
  return states;
}

/** The CSV files of `data/` in a commit: id of the blob by id of the dataset. */
export function readTree(git: Git, commit: string): Map<string, string> {
  const lines = git(['ls-tree', '--full-tree', commit, 'data/']).toString().split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, blob, path = ''] = /^\d+ blob ([0-9a-f]+)\t(.*)$/.exec(line) ?? [];
      const dataset = csvPath.exec(path)?.[1];
      return dataset !== undefined && blob !== undefined ? [[dataset, blob] as const] : [];
    }),
  );
}

/** What a commit says of itself. */
export function readCommit(git: Git, commit: string): Commit {
  const said = git([
    'show',
    '--no-patch',
    '--encoding=UTF-8',
    '--format=%H%x00%cs%x00%s%x00%b',
    commit,
  ]);
  const [id = '', date = '', subject = '', body = ''] = said.toString().split('\0');
  return { id, date, title: titleOf(subject, body) };
}

/** The datasets that got another name between a commit and the files as they are now: the old name by the new one. */
export function readRenames(git: Git, commit: string): Map<string, string> {
  const lines = git(['diff', '--raw', '--no-abbrev', '-M', '--no-ext-diff', commit, '--', 'data'])
    .toString()
    .split('\n');
  return new Map(
    lines.flatMap(readChange).flatMap(({ before, after }) => {
      const isRename = before !== null && after !== null && before.dataset !== after.dataset;
      return isRename ? [[after.dataset, before.dataset] as const] : [];
    }),
  );
}

/** The contents of every file in the states, each read once. */
export function readContents(git: Git, states: readonly State[]): Map<string, Uint8Array> {
  return readBlobs(
    git,
    states.flatMap(({ blobs }) => [...blobs.values()]),
  );
}

interface FileVersion {
  readonly dataset: string;
  readonly blob: string;
}

interface Change {
  readonly before: FileVersion | null;
  readonly after: FileVersion | null;
}

/** `:100644 100644 <before> <after> M<tab>data/x.csv`, or with `R096` two paths. Files other than CSVs are left out. */
function readChange(line: string): Change[] {
  const parts = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*\t([^\t]*)(?:\t([^\t]*))?$/.exec(line);
  if (!parts) return [];
  const [, oldBlob = '', newBlob = '', kind, first = '', second] = parts;
  const version = (path: string, blob: string): FileVersion | null => {
    const dataset = csvPath.exec(path)?.[1];
    return dataset === undefined ? null : { dataset, blob };
  };
  const before = kind === 'A' ? null : version(first, oldBlob);
  const after = kind === 'D' ? null : version(second ?? first, newBlob);
  return before === null && after === null ? [] : [{ before, after }];
}

/** What a merge made on GitHub says of itself is in its second line: the first only names a branch. */
function titleOf(subject: string, body: string): string {
  const [told = ''] = body.trim().split('\n');
  return subject.startsWith('Merge pull request ') && told !== '' ? told : subject;
}

function sameEntries(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
