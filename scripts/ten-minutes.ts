/**
 * `npm run ten-minutes`: walks the way from a new figure to the page in a clone, command by command, as an editor does: a
 * spreadsheet with one more year → import → check → diff → build → the page shows it. Prints each command, what it
 * said first and how long it took; exit code 1 where a step fails or the page does not show the row. The clone is thrown
 * away: the row in it is made up for the walk and is published nowhere. `--record` also writes all of it, with the day,
 * into docs/ten-minutes.txt.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { nextYear, nextYearAsWorkbook } from './next-year.ts';
import { localToday } from './today.ts';

const { values } = parseArgs({ options: { record: { type: 'boolean', default: false } } });
const root = path.dirname(import.meta.dirname);
const { dataset, province, year } = nextYear;

const place = mkdtempSync(path.join(tmpdir(), 'ten-minutes-'));
const clone = path.join(place, 'site');
const sheet = path.join(place, 'bang moi.xlsx');
const began = performance.now();
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const said: string[] = [];
function say(words: string): void {
  console.log(words);
  said.push(words);
}

/** The day, the machine and how busy it was, without which a time means nothing. */
function circumstances(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${localToday()} · Node ${process.versions.node} · ${cpus().length} × ${cpu?.model.trim() ?? ''} · ${memory} GB · load ${loadavg()[0]?.toFixed(1)}`;
}

try {
  say(`npm run ten-minutes · ${circumstances()}`);
  say('Dòng đưa vào chỉ để thử, không phải số liệu, và không được đăng ở đâu.');
  say(
    'The row that is brought in is made up for the walk; it is no figure and is published nowhere.',
  );
  execFileSync('git', ['clone', '--quiet', root, clone]);
  symlinkSync(path.join(root, 'node_modules'), path.join(clone, 'node_modules'), 'junction');
  // It is no part of the clone, but git would not know.
  writeFileSync(path.join(clone, '.git/info/exclude'), 'node_modules\n');
  writeFileSync(sheet, await nextYearAsWorkbook(clone));
  const steps: readonly (readonly [command: string, ...parts: string[]])[] = [
    ['import', sheet, '--into', dataset],
    ['check'],
    ['diff'],
    ['build'],
  ];
  for (const [command, ...parts] of steps) {
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [`scripts/${command}.ts`, ...parts],
      { cwd: clone, encoding: 'utf8', maxBuffer: 2 ** 28 },
    );
    const shown = parts.map((part) => (part === sheet ? '"bang moi.xlsx"' : part)).join(' ');
    say(`\n$ npm run ${command}${shown === '' ? '' : ` -- ${shown}`}   (${seconds(start)})`);
    const lines = (status === 0 ? stdout : stderr).trim().replaceAll(sheet, 'bang moi.xlsx');
    // A build names every page; its last line says enough.
    const told = command === 'build' ? lines.split('\n').slice(-1) : lines.split('\n').slice(0, 24);
    say(told.join('\n'));
    if (status !== 0) throw new Error(`npm run ${command} stopped`);
  }
  const page = `du-lieu/${dataset}/index.html`;
  const isShown = readFileSync(path.join(clone, 'dist', page), 'utf8').includes(
    `id="row-${year}_${province}_`,
  );
  if (!isShown) throw new Error(`${page} does not show the row of ${year}`);
  say(`\n✓ /du-lieu/${dataset}/ · ${province}, ${year} · ${seconds(began)}`);
  if (values.record) writeFileSync(path.join(root, 'docs/ten-minutes.txt'), `${said.join('\n')}\n`);
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  rmSync(place, { recursive: true, force: true, maxRetries: 3 });
}
