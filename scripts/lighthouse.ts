/**
 * `npm run lighthouse`: Lighthouse for phones, with its standard throttling, on the built site served as a host serves it.
 * Each page is loaded once and, while it is not within its budget, twice more: then the medians count, since a busy machine
 * makes a page slower and never quicker.
 */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findBrowser, howToGetBrowser, launchFlags } from './browser.ts';
import { serveCompressed } from './compressing-server.ts';

/** What every page must reach: scores out of 100, times in milliseconds. */
export const budget = {
  performance: { least: 100 },
  accessibility: { least: 100 },
  'best-practices': { least: 100 },
  seo: { least: 100 },
  'largest-contentful-paint': { most: 1200 },
  'cumulative-layout-shift': { most: 0.01 },
  'total-blocking-time': { most: 50 },
} as const satisfies Readonly<Record<string, { least: number } | { most: number }>>;

type Measure = keyof typeof budget;
export type Measures = Readonly<Record<Measure, number>>;

const names = Object.keys(budget) as readonly Measure[];

/** What of the measures is not within the budget. */
export function beyondBudget(measures: Measures): Measure[] {
  return names.filter((name) => {
    const limit = budget[name];
    // A measure that could not be taken is NaN, which is within nothing.
    return 'least' in limit ? !(measures[name] >= limit.least) : !(measures[name] <= limit.most);
  });
}

/** The middle of an odd number of measurements, for each measure of its own; what failed counts as the worst. */
export function medianOf(all: readonly Measures[]): Measures {
  const middle = (name: Measure) => {
    const isScore = 'least' in budget[name];
    const worst = isScore ? -Infinity : Infinity;
    const sorted = all
      .map((measures) => (Number.isNaN(measures[name]) ? worst : measures[name]))
      .sort((a, b) => a - b);
    return sorted[(sorted.length - 1) / 2] ?? Number.NaN;
  };
  return Object.fromEntries(names.map((name) => [name, middle(name)])) as Measures;
}

/** The pages in a folder of the built site that are of one thing each, in their order: `tinh/` → `an-giang`, … */
function thingsIn(folder: string): string[] {
  return readdirSync(path.join('dist', folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The first of them: `tinh/` → `tinh/an-giang/`. */
function firstIn(folder: string): string {
  const [first] = thingsIn(folder);
  if (first === undefined) throw new Error(`There is no page in dist/${folder}`);
  return `${folder}${first}/`;
}

/** The page with the most bytes among them: what is slow is slow there first. */
function longestIn(folder: string): string {
  const sizeOf = (name: string) => statSync(path.join('dist', folder, name, 'index.html')).size;
  const longest = thingsIn(folder)
    .toSorted((a, b) => sizeOf(a) - sizeOf(b))
    .at(-1);
  if (longest === undefined) throw new Error(`There is no page in dist/${folder}`);
  return `${folder}${longest}/`;
}

async function measure(address: string, port: number): Promise<Measures> {
  const result = await lighthouse(address, {
    port,
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  });
  const { categories, audits } = result?.lhr ?? {};
  const measures = names.map((name) => {
    const score = categories?.[name]?.score;
    if (categories?.[name]) return [name, Math.round((score ?? Number.NaN) * 100)];
    return [name, audits?.[name]?.numericValue ?? Number.NaN];
  });
  return Object.fromEntries(measures) as Measures;
}

const print = (measures: Measures) =>
  names.map((name) => `${name} ${Math.round(measures[name] * 1000) / 1000}`).join(' · ');

async function run(): Promise<number> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    console.error(howToGetBrowser());
    return 1;
  }
  const pages = ['', 'cau-chuyen/', 'hinh/', 'du-lieu/', 'tinh/'].map((folder) =>
    folder === '' ? '' : firstIn(folder),
  );
  const english = pages.slice(0, 2).map((page) => `en/${page}`);
  const server = await serveCompressed('dist');
  const { port: debugging } = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [...launchFlags(), `--remote-debugging-port=${debugging}`],
  });
  let failed = 0;
  try {
    for (const page of new Set([...pages, longestIn('du-lieu/'), ...english])) {
      const address = new URL(page, server.address).href;
      const taken = [await measure(address, debugging)];
      if (beyondBudget(medianOf(taken)).length > 0) {
        taken.push(await measure(address, debugging), await measure(address, debugging));
      }
      const result = medianOf(taken);
      const beyond = beyondBudget(result);
      if (beyond.length > 0) failed += 1;
      const told = beyond.length === 0 ? '✓' : `✗ ${beyond.join(', ')}:`;
      console.log(`${told} /${page} (${taken.length}) ${print(result)}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return failed === 0 ? 0 : 1;
}

/** A port of this machine that nothing listens on. */
async function freePort(): Promise<{ port: number }> {
  const server = await serveCompressed('.');
  await server.close();
  return { port: Number(new URL(server.address).port) };
}

if (import.meta.main) process.exitCode = await run();
