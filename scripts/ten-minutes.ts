/**
 * `npm run ten-minutes`: walks the way from a new figure to the page in a clone, command by command, as an editor does: a
 * spreadsheet with one more year → import → check → diff → build → the page shows it. Prints each command, what it
 * said first and how long it took; exit code 1 where a step fails or the page does not show the row. The clone is thrown
 * away: the row in it is made up for the walk and is published nowhere.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import writeWorkbook from 'write-excel-file/node';
import { readDataFolder } from '../src/datasets/read-folder.ts';
import { readLibrary } from '../src/datasets/read-library.ts';

const root = path.dirname(import.meta.dirname);
const dataset = 'grdp-growth';
/** A province that no sentence counts on, after its last year. */
const province = 'VN-22';
const year = 2025;

/** The spreadsheet as it comes by mail: a title, a gap, the columns by their Vietnamese names, one row. */
async function spreadsheet(): Promise<Uint8Array> {
  const { library } = readLibrary(readDataFolder(root));
  const { fields = [], rows = [] } = library.datasets.get(dataset) ?? {};
  const row = rows.findLast(({ cells: { province: of } }) => of?.text === province);
  const cells = fields.map(({ name, type }) => {
    const text = row?.cells[name]?.text ?? '';
    if (name === 'year') return { type: Number, value: year, format: '0' };
    if (name === 'province')
      return { type: String, value: library.provinces.get(province)?.name.vi ?? '' };
    if (text === '') return null;
    return type === 'number' || type === 'integer'
      ? { type: Number, value: Number(text), format: text.replaceAll(/\d/g, '0') }
      : { type: String, value: text };
  });
  const header = fields.map(({ title }) => ({ type: String, value: title.vi }));
  const title = [{ type: String, value: 'Bảng chỉ để thử', columnSpan: fields.length }];
  return writeWorkbook([title, [], header, cells]).toBuffer();
}

const place = mkdtempSync(path.join(tmpdir(), 'ten-minutes-'));
const clone = path.join(place, 'site');
const sheet = path.join(place, 'bang moi.xlsx');
const began = performance.now();
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
try {
  execFileSync('git', ['clone', '--quiet', root, clone]);
  symlinkSync(path.join(root, 'node_modules'), path.join(clone, 'node_modules'), 'junction');
  // It is no part of the clone, but git would not know.
  writeFileSync(path.join(clone, '.git/info/exclude'), 'node_modules\n');
  writeFileSync(sheet, await spreadsheet());
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
    console.log(
      `\n$ npm run ${command}${shown === '' ? '' : ` -- ${shown}`}   (${seconds(start)})`,
    );
    const said = (status === 0 ? stdout : stderr).trim().split('\n');
    // A build names every page; its last line says enough.
    console.log((command === 'build' ? said.slice(-1) : said.slice(0, 24)).join('\n'));
    if (status !== 0) throw new Error(`npm run ${command} stopped`);
  }
  const page = `du-lieu/${dataset}/index.html`;
  const isShown = readFileSync(path.join(clone, 'dist', page), 'utf8').includes(
    `id="row-${year}_${province}_`,
  );
  if (!isShown) throw new Error(`${page} does not show the row of ${year}`);
  console.log(`\n✓ /du-lieu/${dataset}/ · ${province}, ${year} · ${seconds(began)}`);
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  rmSync(place, { recursive: true, force: true, maxRetries: 3 });
}
