/**
 * `npm run guide-pictures`: takes the pictures of the guides from the real site, into `docs/pictures/<name>.<locale>.png`: builds
 * a copy of the repository, opens its pages in a browser, makes a mistake in the copy and photographs what the commands say of it.
 * `--only <name>` takes one of them.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Locator, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { freePort } from '../e2e/addresses.ts';
import { copyRepository, removeCopy } from '../e2e/repository-copy.ts';
import { locales, type Locale } from '../src/i18n/locale.ts';
import { indexedPng } from '../src/pictures/indexed-png.ts';
import { findBrowser, howToGetBrowser, launchFlags } from './browser.ts';

const root = path.dirname(import.meta.dirname);

/** What is photographed, each in every language. */
export const pictureNames = ['number-and-row', 'edit-links', 'check', 'report', 'block'] as const;
type PictureName = (typeof pictureNames)[number];

export const pictureFolder = 'docs/pictures';
export const pictureFile = (name: PictureName, locale: Locale) => `${name}.${locale}.png`;

/** The most that a picture may weigh, in bytes: a guide is also read on a phone. */
export const mostBytes = 80_000;

/** Pixels of a picture to one of the page: words stay sharp on a dense screen. */
const scale = 1.5;
const width = 720;
/** A window in which everything that is shown has room. */
const tall = 1600;
/** The font of the site: those of equal width that a Linux has set Vietnamese marks beside their letters. */
const typed = 'white-space: pre-wrap; font-family: var(--font)';
/** Around what is shown, in pixels of the page. */
const margin = 16;

/** A number in a story, and the row that it leads to. */
const number = {
  story: 'cau-chuyen/chuyen-doi-so/',
  dataset: 'du-lieu/dti-ranking/',
  row: 'row-2022_VN-58',
} as const;
const shownColumns = 8;

/** The cell that the mistakes are made in, and what shows it. */
const cell = {
  file: 'data/grdp-growth.csv',
  row: '2024,VN-58,9.32,=,total,estimate,1,',
  /** As Excel in Vietnamese writes it. */
  withComma: '2024,VN-58,9,32,=,total,estimate,1,',
  /** Two digits changed places: nothing is wrong with its form. */
  swapped: '2024,VN-58,3.92,=,total,estimate,1,',
  dataset: 'du-lieu/grdp-growth/',
  figure: 'grdp-growth',
} as const;

/** What the pictures are taken with. */
interface Studio {
  readonly page: Page;
  /** A copy of the repository that may be edited, with its pages built. */
  readonly copy: string;
  /** The address of a page. */
  readonly at: (place: string, locale: Locale) => string;
}

type Taken = Promise<Buffer>;

const takers: Readonly<Record<PictureName, (studio: Studio, locale: Locale) => Taken>> = {
  async 'number-and-row'(studio, locale) {
    const { page, at } = studio;
    await page.goto(at(number.story, locale));
    const link = page.locator(`.story-summary a[href$="#${number.row}"]`).first();
    await link.hover();
    const card = page.locator('[popover]:popover-open');
    await card.waitFor();
    const story = await around(page, link.locator('xpath=ancestor::p'), card);
    await page.goto(`${at(number.dataset, locale)}#${number.row}`);
    const row = page.locator(`[id="${number.row}"]`);
    await row.evaluate((found) => {
      // The head of the table, the row and what stands around it.
      const near = [found.previousElementSibling, found, found.nextElementSibling];
      for (const other of [...(found.parentElement?.children ?? [])])
        if (!near.includes(other)) other.remove();
    });
    const further = `:nth-child(n + ${shownColumns + 1})`;
    await page.addStyleTag({ content: `th${further}, td${further} { display: none }` });
    const rows = await around(page, page.locator(`table:has([id="${number.row}"])`));
    return stacked(studio, [story, rows], locale);
  },

  async 'edit-links'({ page, at }, locale) {
    await page.goto(at(cell.dataset, locale));
    return around(page, page.locator('.site-footer'));
  },

  async check(studio, locale) {
    return withEdit(studio, cell.withComma, () => {
      const said = commandOutput(studio, 'check', locale);
      return terminal(studio, locale, said);
    });
  },

  async report(studio, locale) {
    const { page, copy } = studio;
    return withEdit(studio, cell.swapped, async () => {
      commandOutput(studio, 'diff', locale, '--report', 'changes');
      await page.setViewportSize({ width: 1000, height: tall });
      await page.goto(pathToFileURL(path.join(copy, 'changes/index.html')).href);
      const item = page.locator('#figures li').filter({ hasText: `figures/${cell.figure}.yaml` });
      const drawings = item
        .locator('.columns .narrow svg, .columns .wide svg')
        .locator('visible=true');
      const taken = await around(
        page,
        item.locator('.head').first(),
        item.locator('.columns h3').last(),
        drawings.first(),
        drawings.last(),
      );
      await page.setViewportSize({ width, height: tall });
      return taken;
    });
  },

  async block({ page, at }, locale) {
    await page.goto(at('khoi-bai-viet/', locale));
    await page.addStyleTag({ content: `.example-typed, .example-typed code { ${typed} }` });
    const example = page.locator('.example').first();
    return around(page, example.locator('xpath=preceding-sibling::h2[1]'), example);
  },
};

/** The part of a page that holds all of these, with a margin. */
async function around(page: Page, ...shown: readonly Locator[]): Taken {
  await shown[0]?.scrollIntoViewIfNeeded();
  await page.evaluate(() => document.fonts.ready);
  const boxes = [];
  for (const one of shown) {
    const box = await one.boundingBox();
    if (box === null) throw new Error(`nothing to be seen of ${one.toString()}`);
    boxes.push(box);
  }
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)) - margin);
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - margin);
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + margin;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + margin;
  const most = page.viewportSize()?.width ?? width;
  // Not the whole page: a card closes when the page is scrolled for that.
  return page.screenshot({
    animations: 'disabled',
    clip: { x: left, y: top, width: Math.min(right, most) - left, height: bottom - top },
  });
}

/** Pictures one under the other, with an arrow from each to the next. */
async function stacked({ page, at }: Studio, taken: readonly Buffer[], locale: Locale): Taken {
  await page.goto(at('khoi-bai-viet/', locale));
  const images = taken.map((png) => `data:image/png;base64,${png.toString('base64')}`);
  await page.evaluate(
    ([sources, zoom]) => {
      const parts = sources.map((source) => `<img src="${source}" style="zoom: ${1 / zoom}">`);
      const arrow = '<p style="text-align: center; font-size: 2rem; margin: 0">↓</p>';
      document.body.innerHTML = `<main style="max-width: none">${parts.join(arrow)}</main>`;
    },
    [images, scale] as const,
  );
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  return around(page, page.locator('main'));
}

/** What a command printed, as text on paper. */
async function terminal({ page, at }: Studio, locale: Locale, text: string): Taken {
  await page.goto(at('khoi-bai-viet/', locale));
  await page.evaluate(
    ([words, style]) => {
      const pre = document.createElement('pre');
      pre.className = 'example-typed';
      pre.style.cssText = style;
      pre.textContent = words;
      document.body.style.padding = '1rem';
      document.body.replaceChildren(pre);
    },
    [text, `${typed}; margin: 0; font-size: 0.875rem`] as const,
  );
  return around(page, page.locator('pre'));
}

/** What a command of the repository says in the copy, after the line that was typed. */
function commandOutput({ copy }: Studio, name: string, locale: Locale, ...flags: string[]): string {
  const parts = [...flags, ...(locale === 'en' ? ['--en'] : [])];
  const { stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`, ...parts], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, GITHUB_ACTIONS: '' },
  });
  const typed = `$ npm run ${name}${parts.length > 0 ? ` -- ${parts.join(' ')}` : ''}`;
  return `${typed}\n\n${`${stdout}${stderr}`.trim()}`;
}

/** Does something while the cell in the copy is another. */
async function withEdit({ copy }: Studio, edited: string, act: () => Taken): Taken {
  const file = path.join(copy, cell.file);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(cell.row)) throw new Error(`${cell.file} has no «${cell.row}»`);
  writeFileSync(file, text.replace(cell.row, edited));
  try {
    return await act();
  } finally {
    writeFileSync(file, text);
  }
}

/** A copy of the repository with a commit to compare with, and its pages, built as GitHub builds them. */
function prepareCopy(): string {
  const copy = copyRepository();
  const git = (...parts: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.org', ...parts], { cwd: copy });
  git('init', '--quiet', '--initial-branch', 'main');
  writeFileSync(path.join(copy, '.git/info/exclude'), 'node_modules\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Everything');
  const drawn = path.join(root, '.cache/pictures');
  if (existsSync(drawn)) {
    mkdirSync(path.join(copy, '.cache'));
    symlinkSync(drawn, path.join(copy, '.cache/pictures'), 'junction');
  }
  // The links to its files need a place of the repository; their words do not show which.
  execFileSync(process.execPath, ['scripts/build.ts'], {
    cwd: copy,
    stdio: 'ignore',
    env: { ...process.env, GITHUB_REPOSITORY: 'example/site' },
  });
  return copy;
}

async function main(only: string | undefined): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(howToGetBrowser());
  const copy = prepareCopy();
  const port = await freePort();
  const server = spawn(process.execPath, ['scripts/serve.ts', '--port', String(port)], {
    cwd: copy,
    stdio: 'ignore',
  });
  const browser = await chromium.launch({ executablePath, args: launchFlags() });
  try {
    const page = await browser.newPage({
      viewport: { width, height: tall },
      deviceScaleFactor: scale,
      colorScheme: 'light',
    });
    const origin = `http://localhost:${port}/`;
    for (
      let tries = 0;
      !(await fetch(origin)
        .then(({ ok }) => ok)
        .catch(() => false));
      tries += 1
    ) {
      if (tries === 100) throw new Error('the site is not served');
      await page.waitForTimeout(200);
    }
    const at = (place: string, locale: Locale) =>
      `${origin}${locale === locales[0] ? '' : `${locale}/`}${place}`;
    mkdirSync(path.join(root, pictureFolder), { recursive: true });
    for (const name of pictureNames) {
      if (only !== undefined && name !== only) continue;
      for (const locale of locales) {
        const taken = PNG.sync.read(await takers[name]({ page, copy, at }, locale));
        const png = indexedPng({ ...taken, pixels: taken.data });
        const file = `${pictureFolder}/${pictureFile(name, locale)}`;
        writeFileSync(path.join(root, file), png);
        console.log(`${png.length > mostBytes ? '✗' : '✓'} ${file} · ${png.length} bytes`);
        if (png.length > mostBytes) process.exitCode = 1;
      }
    }
  } finally {
    await browser.close();
    server.kill('SIGTERM');
    await once(server, 'exit');
    removeCopy(copy);
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  await main(values.only);
}
