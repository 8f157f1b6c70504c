/**
 * `npm run bench:dev`: how long an editor waits in the live preview (`npm run dev`), from a cell saved on the disk to the page
 * that shows it in the browser, for a dataset, a figure and a story, in a copy of the site with its history. Prints the
 * median and the worst of several edits. Not a test: it depends on the machine. The aim is 1 s.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { live } from '../e2e/addresses.ts';
import { cloneRepository, removeCopy } from '../e2e/repository-copy.ts';
import { findBrowser, howToGetBrowser, launchFlags } from './browser.ts';

const aim = 1000;
/** Edits of each page that count. One before them fills what the server and the browser keep. */
const edits = 7;

/** A score that no sentence compares closely: its last digits may be others, and the site is still sound. */
const cell = { file: 'data/papi.csv', line: /^(2024,VN-58,)41\.\d{4}/m };
const pages = {
  dataset: 'du-lieu/papi/',
  figure: 'hinh/papi-2024/',
  story: 'cau-chuyen/nguoi-dan-va-doanh-nghiep/',
} as const;

/** Milliseconds from saving the score to the page with it, painted. */
async function edit(page: Page, copy: string, score: string): Promise<number> {
  const file = path.join(copy, cell.file);
  const text = readFileSync(file, 'utf8');
  const start = performance.now();
  writeFileSync(file, text.replace(cell.line, `$1${score}`));
  await page.waitForFunction(
    (words) => document.body.textContent.includes(words),
    score.replace('.', ','),
    { polling: 10, timeout: 10_000 },
  );
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  );
  return performance.now() - start;
}

/** Waits until the server answers a page. */
async function open(page: Page, address: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      const response = await page.goto(address, { timeout: 120_000 });
      if (response?.ok() === true) break;
      throw new Error(`${address}: ${response?.status()}`);
    } catch (error) {
      if (tries === 60) throw error;
      await page.waitForTimeout(500);
    }
  }
  // The scripts of the page wait for saved files only once they are connected.
  await page.waitForLoadState('networkidle');
}

const executablePath = findBrowser();
if (executablePath === undefined) throw new Error(howToGetBrowser());
const copy = cloneRepository();
const server = spawn(
  process.execPath,
  ['scripts/serve.ts', '--live', '--port', new URL(live).port],
  { cwd: copy, stdio: 'ignore' },
);
const browser = await chromium.launch({ executablePath, args: launchFlags() });
try {
  const page = await browser.newPage();
  const known = readFileSync(path.join(copy, cell.file), 'utf8');
  let last = 6300;
  for (const [kind, place] of Object.entries(pages)) {
    await open(page, new URL(place, live).href);
    const save = () => {
      // What stands elsewhere on the page would be seen before it is saved.
      do last += 1;
      while (known.includes(`41.${last}`));
      return edit(page, copy, `41.${last}`);
    };
    // A server that has just started may not be watching yet.
    for (let tries = 1; !(await save().then(Boolean, () => false)); tries += 1)
      if (tries === 6) throw new Error(`${place} does not show what is saved`);
    const times: number[] = [];
    for (let index = 0; index < edits; index += 1) {
      // An editor does not save while the page still loads.
      await page.waitForTimeout(1500);
      times.push(await save());
    }
    times.sort((a, b) => a - b);
    const [median = NaN, worst = NaN] = [times[Math.floor(times.length / 2)], times.at(-1)];
    const verdict = median <= aim ? '✓' : '✗';
    console.log(
      `${verdict} ${kind.padEnd(8)} median ${median.toFixed(0).padStart(5)} ms, worst ${worst.toFixed(0).padStart(5)} ms  ${place}`,
    );
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
  removeCopy(copy);
}
