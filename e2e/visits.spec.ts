import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, expect, test } from '@playwright/test';
import { type CompressingServer, serveCompressed } from '../scripts/compressing-server.ts';
import { weighPages } from '../scripts/peers/weigh-page.ts';
import { datasets, examples, stories } from './built-pages.ts';

/** A visit as a host serves it: what comes over the line, what one waits for, and what is kept for the way back. */

/** In bytes, all that a story makes a browser load: as the first page of the site, and after another story. */
const most = { first: 75_000, second: 35_000 };

let server: CompressingServer;
test.beforeAll(async () => {
  server = await serveCompressed(path.resolve(import.meta.dirname, '../dist'));
});
test.afterAll(() => server.close());

const at = (page: string) => server.address + page.slice(1);

for (const language of ['vi', 'en']) {
  const own = stories.filter((page) => page.startsWith('/en/') === (language === 'en'));

  test(`every story in «${language}» is light, asks nobody else, and is lighter still after another one`, async ({
    browser,
  }) => {
    test.slow();
    expect(own.length).toBeGreaterThan(1);
    // Waiting takes most of the time, so they wait together.
    const visits = await Promise.all(
      own.map(async (story, index) => {
        const next = own.at(index - 1) ?? '';
        const [first, second] = await weighPages(browser, [at(story), at(next)]);
        return { story, first, next, second };
      }),
    );
    for (const { story, first, next, second } of visits) {
      const kinds = Object.keys(first?.byKind ?? {});
      expect(kinds, story).toEqual(expect.arrayContaining(['Document', 'Stylesheet', 'Script']));
      expect(first?.bytes, story).toBeLessThanOrEqual(most.first);
      expect(second?.byKind['Document'], next).toBeGreaterThan(0);
      expect(second?.bytes, next).toBeLessThanOrEqual(most.second);
      expect([...(first?.elsewhere ?? []), ...(second?.elsewhere ?? [])], story).toEqual([]);
    }
  });
}

test('nothing but style sheets of the site keeps a page from being drawn, and a story has one', async ({
  page,
}) => {
  for (const path of new Set([...stories, ...examples])) {
    await page.goto(at(path));
    const blocking = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(
          (each) => 'renderBlockingStatus' in each && each.renderBlockingStatus === 'blocking',
        )
        .map(({ name }) => name),
    );
    const sheets = blocking.filter(
      (name) => name.startsWith(server.address) && name.endsWith('.css'),
    );
    expect(sheets, path).toEqual(blocking);
    // What stands in a frame of another site has its style with it.
    const isFrame = /\/nhung\//.test(path);
    const least = isFrame ? 0 : 1;
    expect(blocking.length, path).toBeGreaterThanOrEqual(least);
    if (stories.includes(path)) expect(blocking, path).toHaveLength(1);
  }
});

test('a page that comes in two halves is never shown in other letters: nothing moves', async ({
  page,
}) => {
  const slow = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url ?? '', server.address));
      const type = answer.headers.get('content-type') ?? '';
      const bytes = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, { 'content-type': type });
      if (type.startsWith('text/html')) {
        response.write(bytes.subarray(0, bytes.length / 2));
        await pause(1_000);
        response.end(bytes.subarray(bytes.length / 2));
      } else response.end(bytes);
    })();
  }).listen(0, 'localhost');
  await once(slow, 'listening');
  const { port } = slow.address() as AddressInfo;
  try {
    await page.setViewportSize({ width: 412, height: 823 });
    await page.addInitScript(() => {
      const seen = { shifts: 0, early: 0, frames: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.shifts += (entry as { value?: number }).value ?? 0;
      }).observe({ type: 'layout-shift', buffered: true });
      const look = () => {
        requestAnimationFrame(look);
        if (!document.querySelector('h1')) return;
        seen.frames += 1;
        const isHidden = document.documentElement.style.visibility === 'hidden';
        const own = [...document.fonts].filter(({ family }) => !family.includes(' f'));
        if (!isHidden && own.some(({ status }) => status !== 'loaded')) seen.early += 1;
      };
      look();
    });
    // A cheap phone takes its time to make letters.
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 8 });
    for (const path of [...stories.slice(0, 2), ...datasets.slice(-2)]) {
      await page.goto(`http://localhost:${port}${path}`);
      await pause(500);
      const seen = await page.evaluate(
        () => (window as unknown as { seen: Record<'shifts' | 'early' | 'frames', number> }).seen,
      );
      expect(seen.frames, path).toBeGreaterThan(10);
      expect(seen.early, path).toBe(0);
      expect(seen.shifts, path).toBeLessThan(0.01);
    }
  } finally {
    slow.close();
    slow.closeAllConnections();
  }
});

test('a page that one left is there at once when one goes back', async ({ launchOptions }) => {
  // Playwright switches the cache of whole pages off, which a reader has.
  const browser = await chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const kinds = /^\/(?:(?:cau-chuyen|hinh|du-lieu|tinh)\/[^/]+|tim|so-sanh)\/$/;
    for (const path of examples.filter((each) => kinds.test(each))) {
      const page = await browser.newPage();
      const session = await page.context().newCDPSession(page);
      await session.send('Page.enable');
      await page.goto(at(path));
      await page.goto(at('/404.html'));
      const back = new Promise<string>((resolve) => {
        session.on('Page.frameNavigated', ({ type, frame }) => resolve(`${type} ${frame.url}`));
      });
      const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
      await session.send('Page.navigateToHistoryEntry', {
        entryId: entries[currentIndex - 1]?.id ?? 0,
      });
      expect(await back).toBe(`BackForwardCacheRestore ${at(path)}`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
});
