import { expect, type Page, test } from '@playwright/test';
import { plain } from './addresses.ts';
import { pages } from './built-pages.ts';

/** Collects whatever a page should not do while it loads. */
function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && origin !== new URL(plain).origin) {
      complaints.push(`asked ${request.url()}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

/** The distance by which the page is wider than its window, in pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const path of pages) {
  test(`${path} keeps to itself, fits its window and is in order`, async ({ page }) => {
    const [own, other] = path.startsWith('/en/') ? ['en', 'vi'] : ['vi', 'en'];
    const complaints = watch(page);
    await page.setViewportSize({ width: 1280, height: 700 });
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));

    await test.step('it asks no other host and reports no error', () => {
      expect(complaints).toEqual([]);
    });

    await test.step('it does not scroll sideways at 1280 px, nor at 320 px', async () => {
      expect(await sideways(page)).toBe(0);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await sideways(page)).toBe(0);
    });

    await test.step('no two elements have the same id', async () => {
      const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });

    await test.step('there is one first heading, and none skips a level', async () => {
      const levels = await page
        .locator('h1, h2, h3, h4, h5, h6')
        .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      expect(skips).toEqual([]);
    });

    await test.step('it says its language and leads to itself in the other', async () => {
      await expect(page.locator('html')).toHaveAttribute('lang', own);
      const link = page.locator(`a[hreflang="${other}"]`).first();
      const target = new URL((await link.getAttribute('href')) ?? '', page.url()).pathname;
      // A page that does not exist has no twin: from there the way leads home.
      const twin = path === '/404.html' ? '/' : path.replace(/^\/en\//, '/');
      expect(target).toBe(other === 'en' ? `/en${twin}` : twin);
    });
  });
}
