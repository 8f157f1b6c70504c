import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { base, plain } from './addresses.ts';
import { pages } from './built-pages.ts';

/** What one page refers to, and what can be referred to in it. */
interface Visit {
  readonly status: number;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

for (const home of [plain, base]) {
  test(`every link leads to something on the site: ${home}`, async ({ page, request }) => {
    test.setTimeout(120_000);
    /** What the page at an address refers to, and what can be referred to in it; nothing is drawn. */
    const read = (address: string, html: string) =>
      page.evaluate(
        ([address, html]) => {
          const document = new DOMParser().parseFromString(html, 'text/html');
          const links = [...document.querySelectorAll('[href], [src]')];
          return {
            published: document.querySelector('link[rel=canonical]')?.getAttribute('href'),
            ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
            links: links.map((element) => {
              const link = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
              return new URL(link, address).href;
            }),
          };
        },
        [address, html] as const,
      );

    // Links for search engines carry the address that the site will be published at.
    const { published } = await read(home, await (await request.get(home)).text());
    const here = (link: string) =>
      published && link.startsWith(published) ? home + link.slice(published.length) : link;
    const isOurs = (link: string) => new URL(link).origin === new URL(home).origin;

    const visits = new Map<string, Visit>();
    const waiting = [home, `${home}404.html`];
    const reached: string[] = [];
    const problems: string[] = [];

    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      if (visits.has(address)) continue;
      const response = await request.get(address);
      const isPage = response.ok() && response.headers()['content-type']?.startsWith('text/html');
      const { ids, links } = isPage
        ? await read(address, await response.text())
        : { ids: [], links: [] };
      if (isPage) reached.push(address);
      const ours = [...new Set(links.map(here))].filter(isOurs);
      // Astro's preview serves no file without an ending, as the list of checksums is; a plain server of files does.
      const isBareFile =
        /\/[^/.]+$/.test(address) && existsSync(path.join('dist', path.basename(address)));
      const status = isBareFile ? 200 : response.status();
      visits.set(address, { status, ids: new Set(ids), links: ours });
      for (const link of ours) {
        if (!link.startsWith(home)) problems.push(`${address} → ${link} leaves ${home}`);
        // What follows a question mark is for the page's script.
        else waiting.push(link.replace(/[?#].*$/, ''));
      }
    }

    for (const [from, { links }] of visits) {
      for (const link of links) {
        const [address = '', fragment] = link.replace(/\?[^#]*/, '').split('#');
        const target = visits.get(address);
        if (!target) continue;
        if (target.status !== 200) problems.push(`${from} → ${link} answers ${target.status}`);
        if (fragment && !target.ids.has(decodeURIComponent(fragment))) {
          problems.push(`${from} → ${link} names nothing on the page`);
        }
      }
    }
    expect(problems).toEqual([]);

    const built = pages.map((path) => home + path.slice(1));
    expect(reached.sort()).toEqual(built.sort());
  });

  test(`an address that does not exist says so: ${home}`, async ({ page }) => {
    const response = await page.goto(`${home}khong-co-trang-nay/`);
    expect(response?.status()).toBe(404);
    await expect(page.locator('h1')).toBeVisible();
    const homeLinks = page.locator(`a[href="${new URL(home).pathname}"]`);
    expect(await homeLinks.count()).toBeGreaterThan(0);
  });
}
