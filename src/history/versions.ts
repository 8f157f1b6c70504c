import { createHash } from 'node:crypto';
import type { Dataset } from '../datasets/dataset.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import type { Commit, State } from './states.ts';

/** A file of a version. */
export interface VersionFile {
  readonly dataset: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
  /** Id of the first version that had exactly this file: its bytes have their address there and nowhere else. */
  readonly since: string;
}

/** A state of all CSV files of `data/`, under an address that stays. */
export interface Version {
  /** `<date>-<first eight digits of the digest>`: part of the address, and what a citation names. */
  readonly id: string;
  /** Day of the commit that made it, YYYY-MM-DD; `null` for a state that no commit has, or where there is no history. */
  readonly date: string | null;
  /** SHA-256 of `checksums`, in hexadecimal. */
  readonly digest: string;
  /** By id of the dataset. */
  readonly files: readonly VersionFile[];
  readonly commit: Commit | null;
}

/** A version as a citation names it: «phiên bản 2026-11-25, ab12cd34». */
export function versionWords({ date, digest }: Version, locale: Locale): string {
  const short = digest.slice(0, 8);
  return date === null
    ? message('version.undated', locale, { digest: short })
    : message('version.words', locale, { date, digest: short });
}

export interface Versions {
  readonly current: Version;
  /** The oldest first, `current` last. */
  readonly all: readonly Version[];
  /** Which version stood when, the oldest first: a state that came back on the same day is there again. */
  readonly line: readonly Standing[];
}

/** A version for as long as it stood. */
export interface Standing {
  readonly version: Version;
  /** The commit that made it; `null` for files that no commit has. */
  readonly start: string | null;
  /** The last commit of the first-parent line that has it, as git understands it; `null` for files that no commit has. */
  readonly end: string | null;
}

/**
 * The SHA-256 of every file in the form of the command sha256sum, by name:
 * `LC_ALL=C; sha256sum data/*.csv` prints the same. Its own SHA-256 is the digest of the version.
 */
export function checksums(files: readonly Pick<VersionFile, 'dataset' | 'sha256'>[]): string {
  return [...files]
    .map(({ dataset, sha256 }) => ({ path: `data/${dataset}.csv`, sha256 }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}

/**
 * Every version, the oldest first: each state of `data/` on the first-parent line of the history is one, and stays one
 * as long as the history is only added to. The last is the state that is there now; where no commit has it (a file was
 * just edited, or there is no history) it has no date.
 * @param contents the bytes of every blob in the states
 * @param datasets as they are now
 */
export function readVersions(
  states: readonly State[],
  contents: ReadonlyMap<string, Uint8Array>,
  datasets: Iterable<Pick<Dataset, 'id' | 'digest' | 'bytes'>>,
): Versions {
  const sums = new Map<string, string>();
  const sumOf = (blob: string) => {
    const known = sums.get(blob) ?? sha256(contents.get(blob) ?? new Uint8Array());
    sums.set(blob, known);
    return known;
  };

  const versions = new Map<string, Version>();
  const since = new Map<string, string>();
  const add = (files: readonly Omit<VersionFile, 'since'>[], commit: Commit | null): Version => {
    const digest = sha256(checksums(files));
    const date = commit?.date ?? null;
    const id = [date, digest.slice(0, 8)].filter((part) => part !== null).join('-');
    // A state that came back on the same day is the same version.
    let version = versions.get(id);
    if (version) return version;
    const placed = files.map((file) => {
      const name = `${file.dataset} ${file.sha256}`;
      const first = since.get(name) ?? id;
      since.set(name, first);
      return { ...file, since: first };
    });
    version = { id, date, digest, commit, files: placed.sort(byDataset) };
    versions.set(id, version);
    return version;
  };

  let current: Version | undefined;
  const line: Standing[] = [];
  for (const [index, { commit, blobs }] of states.entries()) {
    const files = [...blobs].map(([dataset, blob]) => ({
      dataset,
      sha256: sumOf(blob),
      bytes: contents.get(blob) ?? new Uint8Array(),
    }));
    current = add(files, commit);
    const next = states[index + 1]?.commit;
    line.push({
      version: current,
      start: commit.id,
      end: next === undefined ? 'HEAD' : `${next.id}^1`,
    });
  }
  const now = [...datasets].map(({ id, digest, bytes }) => ({
    dataset: id,
    sha256: digest,
    bytes,
  }));
  if (current?.digest !== sha256(checksums(now))) {
    current = add(now, null);
    line.push({ version: current, start: null, end: null });
  }
  versions.delete(current.id);
  return { current, all: [...versions.values(), current], line };
}

function byDataset(a: VersionFile, b: VersionFile): number {
  return a.dataset < b.dataset ? -1 : 1;
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
