import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { launchFlags } from '../scripts/browser.ts';
import { type CompressingServer, serveCompressed } from '../scripts/compressing-server.ts';
import { SiteInAFolder } from '../scripts/fixtures/site-in-a-folder.ts';
import { copyEngine } from '../scripts/new-site.ts';

/**
 * How pages look, against pictures in `e2e/looks/`. The pages are those of the second site, which no editor changes, and
 * the pictures are as small as if one saw the page from the other end of the room: what is where, how large, in which
 * colour. So they hold on every system, whichever way it smooths letters; the tint of small words is for `palette.test.ts`.
 * `npx playwright test looks --update-snapshots` takes them anew.
 */

const pages = {
  home: '',
  story: 'cau-chuyen/bay-nam-dan-dau/',
  figure: 'hinh/hang-nang-luc/',
  dataset: 'du-lieu/nang-luc-canh-tranh/',
  province: 'tinh/hai-phong/',
  stories: 'cau-chuyen/',
  missing: '404.html',
} as const;

const screens = {
  'phone-light': { width: 390, height: 2400, colorScheme: 'light' },
  'phone-dark': { width: 390, height: 2400, colorScheme: 'dark' },
  'desk-light': { width: 1280, height: 1600, colorScheme: 'light' },
} as const;

type PageName = keyof typeof pages;
type Screen = keyof typeof screens;

/** A point of a picture is the mean of a square with so many pixels on a side. */
const side = 8;
/** Two points differ when a channel differs by more, of 255; two pictures, when more of their points do, in per cent. */
const limits = { channel: 32, share: 0.25 };

/** Letters have the same places at every size, and the same colours on every screen. */
const steady = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];
/** What is drawn by the system, or in a font of the system, is drawn in that of the site. */
const ownLooks =
  'code, pre { font-family: var(--font) !important } select, button { appearance: none !important }';

/** The picture of a page, each point the mean colour of a square of it. */
function fromAfar(screenshot: Buffer): PNG {
  const { width, height, data } = PNG.sync.read(screenshot);
  const small = new PNG({ width: Math.floor(width / side), height: Math.floor(height / side) });
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      const sums = [0, 0, 0];
      for (let v = 0; v < side; v += 1) {
        for (let u = 0; u < side; u += 1) {
          const at = ((y * side + v) * width + x * side + u) * 4;
          sums.forEach((sum, channel) => (sums[channel] = sum + (data[at + channel] ?? 0)));
        }
      }
      const to = (y * small.width + x) * 4;
      sums.forEach((sum, channel) => (small.data[to + channel] = Math.round(sum / side ** 2)));
      small.data[to + 3] = 255;
    }
  }
  return small;
}

/** How many of the points of two pictures differ, in per cent; all of them, where the pictures have other sizes. */
function difference(a: PNG, b: PNG): number {
  if (a.width !== b.width || a.height !== b.height) return 100;
  let count = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const differs = [0, 1, 2].some(
      (channel) =>
        Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) > limits.channel,
    );
    if (differs) count += 1;
  }
  return (count * 400) / a.data.length;
}

let root: string;
let server: CompressingServer;

/** Takes the picture of a page, with a style sheet of a fault or without. */
async function look(browser: Browser, name: PageName, screen: Screen, fault = ''): Promise<PNG> {
  const { colorScheme, ...viewport } = screens[screen];
  // A test may put style into a page, which its policy forbids to everyone else.
  const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true });
  try {
    const page = await context.newPage();
    await page.goto(server.address + pages[name]);
    await page.addStyleTag({ content: ownLooks + fault });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await expect(page.locator('.figure:not(.is-live), .copy[hidden]')).toHaveCount(0);
    return fromAfar(await page.screenshot({ animations: 'disabled' }));
  } finally {
    await context.close();
  }
}

const fileOf = (name: PageName, screen: Screen) =>
  path.join(import.meta.dirname, 'looks', `${name}-${screen}.png`);
const kept = (name: PageName, screen: Screen) => PNG.sync.read(readFileSync(fileOf(name, screen)));

// All in one worker: the site is built once.
test.describe.configure({ mode: 'default' });
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...launchFlags(), ...steady] }),
});

test.beforeAll(async () => {
  test.setTimeout(120_000);
  root = mkdtempSync(path.join(tmpdir(), 'looks-'));
  copyEngine(process.cwd(), root);
  for (const fixture of ['second-site', 'second-site-provinces']) {
    cpSync(`scripts/fixtures/${fixture}`, root, { recursive: true });
  }
  const { isSound, said } = new SiteInAFolder(root).run('build');
  expect(isSound, said).toBe(true);
  server = await serveCompressed(path.join(root, 'dist'));
});
test.afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

for (const name of Object.keys(pages) as PageName[]) {
  test(`the page «${name}» looks as it did`, async ({ browser }, info) => {
    for (const screen of Object.keys(screens) as Screen[]) {
      const now = await look(browser, name, screen);
      const file = fileOf(name, screen);
      if (['all', 'changed'].includes(info.config.updateSnapshots)) {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, PNG.sync.write(now, { colorType: 2 }));
      }
      const how = 'npx playwright test looks --update-snapshots';
      expect(existsSync(file), `${file} is not there: ${how}`).toBe(true);
      const differs = difference(kept(name, screen), now);
      if (differs > limits.share) {
        const shown = info.outputPath(path.basename(file));
        await writeFile(shown, PNG.sync.write(now));
        const told = `${name}-${screen}: ${differs.toFixed(2)} % differ from ${file}, see ${shown}. If it shall be so: ${how}`;
        expect.soft(differs, told).toBeLessThanOrEqual(limits.share);
      }
    }
  });
}

for (const flags of [
  ['--font-render-hinting=full'],
  ['--font-render-hinting=full', '--disable-font-subpixel-positioning'],
  ['--enable-lcd-text', '--text-contrast=1', '--text-gamma=1'],
]) {
  test(`letters that are smoothed otherwise make no difference: ${flags.join(' ')}`, async ({
    launchOptions,
  }) => {
    const browser = await chromium.launch({
      ...launchOptions,
      args: [...launchFlags(), ...flags],
    });
    try {
      for (const screen of Object.keys(screens) as Screen[]) {
        const differs = difference(kept('story', screen), await look(browser, 'story', screen));
        expect(differs, screen).toBeLessThanOrEqual(limits.share);
      }
    } finally {
      await browser.close();
    }
  });
}

for (const [fault, style] of [
  ['the colour of the subject is another', ':root { --accent: #1a56a9 !important }'],
  ['quiet words cannot be seen', ':root { --ink-soft: var(--paper) !important }'],
  ['a drawing is gone', '.figure-drawings { display: none }'],
  ['the font is gone', ':root { --font: serif !important }'],
  ['a margin is gone', '.figure { margin-block: 0 !important }'],
  ['a heading is one step larger', '.figure-title { font-size: var(--step-2) !important }'],
]) {
  test(`one sees it when ${fault}`, async ({ browser }) => {
    const screen = 'phone-light';
    const differs = difference(kept('story', screen), await look(browser, 'story', screen, style));
    expect(differs).toBeGreaterThan(limits.share);
  });
}
