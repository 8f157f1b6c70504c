import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

for (const { locale, page: address, heading, queries } of [
  {
    locale: 'vi',
    page: 'tim/',
    heading: 'Tìm trên trang',
    queries: [
      ['chuyen doi so', '/cau-chuyen/chuyen-doi-so/'],
      ['chuyển đổi số', '/cau-chuyen/chuyen-doi-so/'],
      ['thua thien hue', '/tinh/thua-thien-hue/'],
    ],
  },
  {
    locale: 'en',
    page: 'en/tim/',
    heading: 'Search the site',
    queries: [
      ['digital transformation', '/en/cau-chuyen/chuyen-doi-so/'],
      ['Đồng Nai', '/en/tinh/dong-nai/'],
    ],
  },
] as const) {
  test(`in ${locale} what is typed is found, and the address keeps it`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('h1')).toHaveText(heading);
    for (const [query, path] of queries) {
      await page.getByRole('searchbox').fill(query);
      await expect(page.locator('.search-results a').first()).toHaveAttribute('href', path);
      await expect(page.getByRole('status')).toContainText(/\d/);
      expect(new URL(page.url()).searchParams.get('q')).toBe(query);
    }
    await expect(page.locator('.site-index')).toBeHidden();
    const found = page.locator('.search-results a').first();
    await found.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === queries.at(-1)?.[1]);
    await page.goBack();
    await expect(page.locator('.search-results a').first()).toHaveAttribute(
      'href',
      queries.at(-1)?.[1] ?? '',
    );
  });
}

test('a query in the address is answered at once, and the other language is asked the same', async ({
  page,
}) => {
  await page.goto('tim/?q=dong+nai');
  await expect(page.locator('.search-results a').first()).toHaveText('Đồng Nai');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('dong nai');
  await expect(page.locator('.search-results a').first()).toHaveAttribute(
    'href',
    '/en/tinh/dong-nai/',
  );
});

test('a query without results says so and shows the index; words from the address are never markup', async ({
  page,
}) => {
  await page.goto(`tim/?q=${encodeURIComponent('<img>zzzzqq')}`);
  await expect(page.getByRole('status')).toContainText('<img');
  await expect(page.locator('.site-index')).toBeVisible();
  expect(await page.locator('search img').count()).toBe(0);
  await page.getByRole('searchbox').fill('');
  await expect(page.locator('.search-results a')).toHaveCount(0);
  await expect(page.locator('.site-index')).toBeVisible();
});

test('nothing of the search is loaded before it is used, and all of it is small', async ({
  page,
}) => {
  const loaded: { path: string; size: number }[] = [];
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.of());
    loaded.push({ path: new URL(response.url()).pathname, size: gzipSync(body).length });
  });
  const isSearch = ({ path }: { path: string }) => /find-entries|tim\/index\.json/.test(path);
  await page.goto('');
  await page.goto('tim/', { waitUntil: 'networkidle' });
  expect(loaded.filter(isSearch)).toEqual([]);
  await page.getByRole('searchbox').fill('papi');
  await expect(page.locator('.search-results a').first()).toBeVisible();
  await expect.poll(() => loaded.filter(isSearch).length).toBe(2);
  expect(loaded.filter(isSearch).reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(
    60_000,
  );
});

test('when the index cannot be loaded the reader is told, and the list of pages stays', async ({
  page,
}) => {
  await page.route('**/tim/index.json', (route) => route.abort());
  await page.goto('tim/?q=papi');
  await expect(page.getByRole('status')).toContainText('mục lục');
  await expect(page.locator('.site-index')).toBeVisible();
  await page.unroute('**/tim/index.json');
  await page.getByRole('searchbox').fill('papi 2024');
  await expect(page.locator('.search-results a').first()).toBeVisible();
});

test('without a script the page lists every page that could be found', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('tim/');
  await expect(page.locator('.search-plain')).toBeVisible();
  for (const path of [
    '/cau-chuyen/chuyen-doi-so/',
    '/tinh/ha-nam/',
    '/du-lieu/papi/',
    '/kiem-chung/',
    '/nguon/',
  ]) {
    await expect(page.locator(`.site-index a[href="${path}"]`)).toBeVisible();
  }
  await page.getByRole('searchbox').fill('papi');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === 'papi');
  await expect(page.locator('.site-index')).toBeVisible();
  await context.close();
});
