import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fileOf, pages } from './built-pages.ts';

/* What a page may load: every page says it, and a browser holds it to that. */

const digestOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('every page allows files of this site and, of what stands in it, only what it names', () => {
  const faults = pages.flatMap((path) => {
    const html = readFileSync(fileOf(path), 'utf8');
    const policy = / http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const scripts = [
      ...html.matchAll(/<script(?![^>]*(?: src=|application\/ld\+json))([^>]*)>(.*?)<\/script>/gs),
    ];
    // Which pages to fetch ahead is said in the form of a script that does not run.
    const running = scripts.filter(([, type]) => type !== ' type="speculationrules"');
    const written = scripts.map(([, , text = '']) => text);
    return [
      ...(policy.startsWith("default-src 'self';") ? [] : [`${path} has no policy`]),
      ...(/unsafe|https?:|\*/.test(policy) ? [`${path} allows too much: ${policy}`] : []),
      ...(running.length > 1 ? [`${path} has ${running.length} scripts in it`] : []),
      ...(written.length > running.length + 1 ? [`${path} names pages to fetch twice`] : []),
      ...written.flatMap((text) =>
        policy.includes(digestOf(text))
          ? []
          : [`${path} has a script that its policy does not name`],
      ),
    ];
  });
  expect(pages.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('a script that someone plants in a page does not run, and neither does a style', async ({
  page,
}) => {
  await page.route('**/gioi-thieu/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const planted =
      '<script>window.ran = true</script><p id="planted" style="color: rgb(1, 2, 3)" onclick="window.ran = true">…</p>';
    await route.fulfill({ response, body: html.replace('</main>', `${planted}</main>`) });
  });
  await page.goto('/gioi-thieu/');
  await page.locator('#planted').click();
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await expect(page.locator('#planted')).not.toHaveCSS('color', 'rgb(1, 2, 3)');
});

test('a page is fetched while the finger is still on its link', async ({ page }) => {
  await page.goto('/gioi-thieu/');
  await page.locator('header nav a').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/gioi-thieu/'));
  const delivery = await page.evaluate(
    () => performance.getEntriesByType('navigation')[0]?.toJSON().deliveryType as string,
  );
  expect(delivery).toBe('navigational-prefetch');
});
