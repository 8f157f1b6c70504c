/**
 * `npm run reproduce`: whether a commit makes the same site wherever and whenever it is built. Clones the repository into
 * two folders, builds it there with two time zones, two languages of the machine and on two days, and compares every file, byte for
 * byte. Uncommitted changes do not take part. Exit code 1 where a file differs. `--en` speaks English only.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openSite } from '../src/audit/built-site.ts';

const root = path.dirname(import.meta.dirname);

/** Two machines that have nothing in common but the commit. */
const machines: readonly Readonly<Record<string, string>>[] = [
  { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8', DAYS_AHEAD: '0' },
  { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C', DAYS_AHEAD: '400' },
];

/** Builds the commit that is checked out in a clone in `folder`; the site's files by name with their digests. */
function buildIn(folder: string, machine: Readonly<Record<string, string>>): Map<string, string> {
  execFileSync('git', ['clone', '--quiet', root, folder]);
  // The packages are those of the lockfile already.
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const clock = pathToFileURL(path.join(import.meta.dirname, 'other-day.mjs')).href;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    env: { ...process.env, ...machine, NODE_OPTIONS: `--import=${clock}` },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`the build in ${folder} stopped:\n${stderr}`);
  const { files, read } = openSite(path.join(folder, 'dist'));
  return new Map(
    files.map((file) => [file, createHash('sha256').update(read(file)).digest('hex')]),
  );
}

const { values } = parseArgs({ options: { en: { type: 'boolean', default: false } } });
const say = (vi: string, en: string) => console.log(values.en ? en : vi);
const place = mkdtempSync(path.join(tmpdir(), 'reproduce-'));
try {
  const [first = new Map<string, string>(), second = new Map<string, string>()] = machines.map(
    (machine, index) => {
      // Of other lengths, so that a path that got into a file shows.
      const folder = path.join(place, index === 0 ? 'a' : 'another-folder/below', 'site');
      mkdirSync(path.dirname(folder), { recursive: true });
      return buildIn(folder, machine);
    },
  );
  const differing = [...new Set([...first.keys(), ...second.keys()])]
    .filter((file) => first.get(file) !== second.get(file))
    .sort();
  for (const file of differing) console.error(`✗ ${file}`);
  if (differing.length > 0) {
    say(`✗ ${differing.length} tệp khác nhau.`, `✗ ${differing.length} files differ.`);
    process.exitCode = 1;
  } else {
    const sums = first.get('SHA256SUMS') ?? '';
    say(
      `✓ Hai lần dựng cho ra ${first.size} tệp giống nhau đến từng byte. SHA-256 của SHA256SUMS: ${sums}`,
      `✓ Two builds made ${first.size} files, the same to the last byte. SHA-256 of SHA256SUMS: ${sums}`,
    );
  }
} finally {
  rmSync(place, { recursive: true, force: true, maxRetries: 3 });
}
