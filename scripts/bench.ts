/**
 * `npm run bench`: what the site costs when it grows. Builds copies of the last commit with 100 and 1 000 stories, each
 * story a copy of one that there is, and writes time, memory and pages into `docs/benchmarks.md`. Not a test: it depends
 * on the machine. The aims are 15 ms a page at 1 000 stories and 2 GB of memory at 5 000.
 *
 * `--sizes 100,1000,5000` measures others. `--pictures` also draws the pictures that networks show of each story: once
 * where every one must be drawn, once where all are kept from the build before. Without it the site is built without
 * them. The data are checked as in every build; the audit does not run. Linux only, which tells of memory.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openSite } from '../src/audit/built-site.ts';
import { mergeRows, readBenchmarks, rowsIn, writeTable } from './benchmark-tables.ts';
import { growSite } from './grown-site.ts';
import { measureRun } from './measure-run.ts';
import { localToday } from './today.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000' },
    pictures: { type: 'boolean', default: false },
  },
});

const root = path.dirname(import.meta.dirname);
const columns = [
  ...['câu chuyện · stories', 'hình · pictures', 'trang · pages', 's', 's CPU'],
  ...['ms/trang · page', 'ms CPU/trang · page'],
  ...['MB, một tiến trình · one process', 'MB, tất cả · all'],
  ...['nhân, tải · cores, load', 'bản, ngày · commit, day'],
];
const kinds = ['none', 'drawn', 'kept'] as const;
type Kind = (typeof kinds)[number];

/** Makes a grown site one of whose pictures none is drawn, or one like any other again. @throws Error when what draws them is no longer there */
function setPictures(site: string, kind: Kind): void {
  const name = 'scripts/beside-pages.ts';
  const code = readFileSync(path.join(root, name), 'utf8');
  const draws = /^async function drawAll\(.*\{$/m;
  if (!draws.test(code)) throw new Error(`${name} has no drawAll`);
  const text = kind === 'none' ? code.replace(draws, '$& return new Map();') : code;
  writeFileSync(path.join(site, name), text);
}

/** Builds a grown site and tells what that took, as a row of the table. */
async function measure(site: string, stories: number, pictures: Kind): Promise<string[]> {
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const run = await measureRun(process.execPath, ['scripts/build.ts'], { cwd: site });
  const pages = openSite(path.join(site, 'dist')).files.filter((file) => file.endsWith('.html'));
  const perPage = (seconds: number) => ((seconds * 1000) / pages.length).toFixed(1);
  const megabytes = (bytes: number) => String(Math.round(bytes / 2 ** 20));
  return [
    ...[String(stories), pictures, String(pages.length)],
    ...[run.seconds.toFixed(0), run.processorSeconds.toFixed(0)],
    ...[perPage(run.seconds), perPage(run.processorSeconds)],
    ...[megabytes(run.largest), megabytes(run.peak)],
    ...[`${cpus().length}, ${load}`, `${commit}, ${localToday()}`],
  ];
}

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root })
  .toString()
  .trim();
for (const stories of values.sizes.split(',').map(Number)) {
  const site = path.join(root, `.cache/bench/site-${stories}`);
  growSite(root, site, stories);
  try {
    for (const kind of values.pictures ? kinds : kinds.slice(0, 1)) {
      setPictures(site, kind);
      const row = await measure(site, stories, kind);
      console.log(columns.map((column, index) => `${column}: ${row[index]}`).join(' · '));
      // After each, for the next may take long.
      const rows = mergeRows(
        rowsIn(readBenchmarks(), 'growth'),
        [row],
        2,
        ([count, pictures = 'none']) => Number(count) * 10 + kinds.indexOf(pictures as Kind),
      );
      await writeTable('growth', { columns, rows });
    }
  } finally {
    rmSync(site, { recursive: true, force: true, maxRetries: 3 });
  }
}
