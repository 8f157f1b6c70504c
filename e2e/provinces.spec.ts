import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { fileOf, oddProvinces, provincePages } from './built-pages.ts';

/** The pages made for each province, the list of them all and the comparison of any two. */
const comparison = '/so-sanh/';

test('there are pages of provinces in both languages, and the odd ones are among them', () => {
  const english = provincePages.filter((page) => page.startsWith('/en/'));
  expect(english.length).toBeGreaterThan(0);
  expect(provincePages).toHaveLength(english.length * 2);
  expect(oddProvinces).toHaveLength(6);
});

test('no page of a province weighs more than 30 kB on the way to the reader', () => {
  const heavy = [...provincePages, '/tinh/', '/en/tinh/', comparison, `/en${comparison}`].filter(
    (page) => gzipSync(readFileSync(fileOf(page))).length > 30_000,
  );
  expect(heavy).toEqual([]);
});

test('every page of a province fits a phone', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 320, height: 700 });
  const wide: string[] = [];
  for (const address of provincePages) {
    await page.goto(address);
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (excess > 0) wide.push(`${address} scrolls sideways by ${excess} px`);
  }
  expect(wide).toEqual([]);
});

for (const address of oddProvinces) {
  test(`every number of ${address} leads to its row or its computation`, async ({ page }) => {
    await page.goto(address);
    const links = await page
      .locator('.profile-head .reading a, .profile-section .reading a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(10);
    for (const link of new Set(links)) {
      if (link.startsWith('#'))
        await expect(page.locator(`[id="${link.slice(1)}"]`)).toHaveCount(1);
      else expect(link).toMatch(/\/du-lieu\/[a-z0-9-]+\/#row-/);
    }
  });
}

test('the list is in the order of regions or of names, without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/tinh/');
  const names = () => page.locator('.fact-table tbody th[scope=row]:visible').allTextContents();
  const byRegion = await names();
  await page.getByRole('radio', { name: 'theo tên' }).check();
  const byName = await names();
  expect(byName).toHaveLength(byRegion.length);
  expect(byName).toEqual(byRegion.toSorted(new Intl.Collator('vi').compare));
  expect(byName).not.toEqual(byRegion);
  await context.close();
});

test('any two provinces are compared with the cells of the table of all', async ({ page }) => {
  await page.goto(`${comparison}?a=VN-DN&b=VN-26`);
  const heads = page.locator('.pair thead th');
  await expect(heads.nth(1)).toHaveText('Đà Nẵng');
  await expect(heads.nth(2)).toHaveText('Thừa Thiên Huế');

  const cells = async (unit: string) =>
    page.locator(`.fact-table tr[data-unit="${unit}"] td`).allTextContents();
  const column = async (index: number) =>
    page.locator(`.pair tbody tr td:nth-child(${index + 1})`).allTextContents();
  expect(await column(1)).toEqual(await cells('VN-DN'));
  expect(await column(2)).toEqual(await cells('VN-26'));

  await page.locator('.pair select[name=b]').selectOption('VN-58');
  await expect(page).toHaveURL(/\?a=VN-DN&b=VN-58$/);
  await expect(heads.nth(2)).toHaveText('Bình Phước');
  expect(await column(2)).toEqual(await cells('VN-58'));
  for (const link of await page.locator('.pair tbody a').all()) {
    await expect(link).toHaveAttribute('href', /\/du-lieu\/[a-z0-9-]+\/#row-/);
  }
  await expect(page.locator('a[hreflang=en]')).toHaveAttribute('href', /\?a=VN-DN&b=VN-58$/);

  await page.goto(`${comparison}?a=XX-00&b=VN-26`);
  await expect(heads.nth(2)).toHaveText('Thừa Thiên Huế');
  await expect(heads.nth(1)).not.toBeEmpty();
});

test('a neighbour is compared from the page of a province', async ({ page }) => {
  await page.goto('/tinh/binh-phuoc/');
  await page.getByRole('link', { name: 'So sánh Bình Phước với Tây Ninh' }).click();
  await expect(page).toHaveURL(/\/so-sanh\/\?a=VN-58&b=VN-37$/);
  await expect(page.locator('.pair thead th').nth(2)).toHaveText('Tây Ninh');
});

test('without a script the comparison is a table of all, with one pair above it', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(comparison);
  await expect(page.locator('.pair-choice')).toBeHidden();
  await expect(page.locator('.pair tbody tr').first()).toBeVisible();
  expect(await page.locator('.fact-table tr[data-unit]').count()).toBe(provincePages.length / 2);
  await context.close();
});

test('the script of the comparison weighs at most 2 kB on the way to the reader', () => {
  const html = readFileSync(fileOf(comparison), 'utf8');
  const scripts = [...html.matchAll(/"([^"]+\.js)"/g)].map(([, src = '']) => src);
  const folder = path.resolve(import.meta.dirname, '../dist/_astro');
  const own = readdirSync(folder).filter(
    (file) => /^PairTable.*\.js$/.test(file) && scripts.some((src) => src.endsWith(file)),
  );
  expect(own).toHaveLength(1);
  expect(gzipSync(readFileSync(path.join(folder, own[0] ?? ''))).length).toBeLessThanOrEqual(2_000);
});
