import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { plain } from './addresses.ts';
import { figures, fileOf, pages } from './built-pages.ts';

const embeds = pages.filter((page) => /^\/(?:en\/)?nhung\//.test(page));
const latest = embeds.filter((page) => /\/nhung\/[^/]+\/$/.test(page));

/** The codes that the page of a figure gives away, the latest first, with the site where the tests have it. */
function codesOn(page: string): string[] {
  const html = readFileSync(fileOf(page), 'utf8');
  const decode = (text: string) =>
    text
      .replaceAll(/&#34;|&quot;/g, '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll(/&#39;/g, "'")
      .replaceAll('&amp;', '&');
  return [...html.matchAll(/<pre class="copyable-text"[^>]*>([^<]*)<\/pre>/g)]
    .map(([, code = '']) => decode(code))
    .filter((code) => code.startsWith('<iframe'))
    .map((code) => code.replaceAll(/(src|href)="https?:\/\/[^/"]+\//g, `$1="${plain}`));
}

const withoutScript = (code: string) => code.replace(/\n<script.*$/s, '');
const atOnce = (code: string) => code.replace(' loading="lazy"', '');

/** A plain page of another site, with one column of text. */
let newspaper: Server;
let body = '';
test.beforeAll(async () => {
  newspaper = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><meta name="viewport" content="width=device-width"><title>Báo</title><body style="margin:0 auto;max-width:700px">${body}`,
    );
  }).listen(0, '127.0.0.1');
  await once(newspaper, 'listening');
});
test.afterAll(() => {
  newspaper.close();
});

async function openNewspaper(page: Page, text: string, width = 760): Promise<void> {
  body = text;
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`http://127.0.0.1:${(newspaper.address() as AddressInfo).port}/`);
}

/** The height of a frame, and that of what is in it. */
async function heights(page: Page, embed: FrameLocator) {
  const frame = await page.locator('iframe').evaluate((each) => each.clientHeight);
  const content = await embed
    .locator('body')
    .evaluate((each) => each.getBoundingClientRect().height);
  return { frame, content };
}

/** Waits until the frame is as tall as its content. */
async function expectFit(page: Page, embed: FrameLocator): Promise<void> {
  await expect
    .poll(async () => {
      const { frame, content } = await heights(page, embed);
      return Math.abs(frame - content);
    })
    .toBeLessThanOrEqual(1);
}

test('every figure has embeds, the latest and a pinned one, and code for both', () => {
  expect(figures.length).toBeGreaterThan(0);
  expect(latest.length).toBe(figures.length);
  for (const figure of figures) {
    const codes = codesOn(figure);
    expect(codes, figure).toHaveLength(2);
    for (const code of codes) {
      const [, path = ''] = /src="([^"]+)"/.exec(code) ?? [];
      expect(embeds).toContain(new URL(path).pathname);
    }
  }
});

test('an embed weighs no more than 15 kB on the way to the reader, and needs no script', () => {
  for (const page of embeds) {
    const html = readFileSync(fileOf(page), 'utf8');
    expect(gzipSync(html).length, page).toBeLessThanOrEqual(15_000);
    expect([...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<script async src="/khung.js">',
    ]);
    expect(html, page).not.toMatch(/<link[^>]+rel="stylesheet"|<img|@import/);
  }
});

for (const home of ['/', '/en/']) {
  const own = figures.filter((page) => page.startsWith(`${home}hinh/`));

  test(`frames from ${home} without the script show all in a column of text, and on a phone the drawing`, async ({
    page,
  }) => {
    test.slow();
    const codes = own.flatMap((figure) => codesOn(figure).slice(0, 1));
    await openNewspaper(page, codes.map(withoutScript).map(atOnce).join('\n'));
    const hidden = async (within: string) => {
      const found: string[] = [];
      for (const frame of page.frames().slice(1)) {
        await frame.waitForLoadState();
        await frame.evaluate(() => document.fonts.ready);
        const excess = await frame.evaluate((selector) => {
          const parts = [...document.querySelectorAll(selector)];
          const bottom = Math.max(...parts.map((part) => part.getBoundingClientRect().bottom));
          return Math.ceil(bottom - innerHeight);
        }, within);
        if (excess > 0) found.push(`${frame.url()}: ${excess} px`);
      }
      return found;
    };
    expect(page.frames().length - 1).toBe(own.length);
    expect(await hidden('body')).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await hidden('.figure-drawing')).toEqual([]);
  });
}

test('with the script a frame is as tall as its content, whatever the reader does', async ({
  page,
}) => {
  for (const figure of figures.slice(0, 2)) {
    for (const code of codesOn(figure)) {
      await openNewspaper(page, code);
      const embed = page.frameLocator('iframe');
      await expectFit(page, embed);
      const before = await heights(page, embed);
      await embed.locator('summary').click();
      await expectFit(page, embed);
      expect((await heights(page, embed)).frame).toBeGreaterThan(before.frame);
      await page.setViewportSize({ width: 320, height: 800 });
      await expectFit(page, embed);
    }
  }
});

test('the script heeds nobody but the frames of this site', async ({ page }) => {
  const [code = ''] = codesOn(figures[0] ?? '');
  await openNewspaper(page, code);
  await expectFit(page, page.frameLocator('iframe'));
  const before = await heights(page, page.frameLocator('iframe'));
  await page.evaluate(
    () =>
      new Promise<void>((heard) => {
        addEventListener(
          'message',
          ({ data }) => (data as { khung?: number }).khung === 5000 && heard(),
        );
        postMessage({ khung: 5000 }, '*');
      }),
  );
  expect(await heights(page, page.frameLocator('iframe'))).toEqual(before);
});

test('on a page without any script an embed has its drawing, source, table and way back', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const [figure = ''] = figures;
  const [code = ''] = codesOn(figure);
  await openNewspaper(page, code, 390);
  const embed = page.frameLocator('iframe');
  await expect(embed.locator('.figure-drawing.narrow svg')).toBeVisible();
  await expect(embed.locator('.figure-source a').first()).toBeVisible();
  await embed.locator('summary').click();
  await expect(embed.locator('table')).toBeVisible();
  await expect(embed.locator('.foot a').first()).toHaveAttribute('href', figure);
  await expect(page.locator('body > p a')).toHaveAttribute('href', new URL(figure, plain).href);
  await context.close();
});

for (const from of [
  figures[0] ?? '',
  ...['/du-lieu/', '/en/du-lieu/', '/cau-chuyen/'].flatMap(firstIn),
]) {
  test(`«report an error» on ${from} opens a report about it`, async ({ page }) => {
    await page.goto(from);
    await page.locator('.report-error a').click();
    const text = page.locator('.report-text');
    await expect(text).toHaveValue(new RegExp(`: https?://[^ ]*${from}\n`));
    await expect(text).toHaveValue(/: \d{4}-\d{2}-\d{2}-[0-9a-f]{8}\n/);
    expect(await text.inputValue()).not.toMatch(/\{[a-z-]+\}/);
  });
}

/** The first page in a folder that is about one thing. */
function firstIn(folder: string): string[] {
  return pages.filter((page) => page.startsWith(folder) && page !== folder).slice(0, 1);
}
