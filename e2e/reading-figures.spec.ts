import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { figures, fileOf } from './built-pages.ts';

/** What the script adds to figures; everything that it reads out is in the table already. */
const figurePages = figures.filter((page) => page.startsWith('/hinh/'));
const withUnits = figurePages.filter((page) =>
  readFileSync(fileOf(page), 'utf8').includes('class="figure-pick"'),
);

/** The words of a table cell without the letter that leads to a note. */
const wordsOf = (cell: Locator) =>
  cell.evaluate((element) =>
    [...element.childNodes]
      .filter(({ nodeName }) => nodeName !== 'SUP')
      .map(({ textContent }) => textContent)
      .join('')
      .trim(),
  );

/** The table cell that a mark names. */
async function cellOf(page: Page, mark: Locator): Promise<string> {
  const [row = 0, column = 0] = ((await mark.getAttribute('data-cell')) ?? '')
    .split(',')
    .map(Number);
  return wordsOf(page.locator('.figure tbody tr').nth(row).locator('td').nth(column));
}

test('there are figures with units to pick', () => {
  expect(figurePages.length).toBeGreaterThan(0);
  expect(withUnits.length).toBeGreaterThan(0);
});

for (const address of figurePages) {
  test(`pointer and arrow keys read out the values of ${address}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('.figure.is-live')).toHaveCount(1);
    const line = page.locator('.figure-readout');
    const marks = page.locator('.figure-drawing').filter({ visible: true }).locator('[data-cell]');
    const hint = await line.textContent();

    if ((await marks.count()) > 0) {
      const mark = marks.last();
      await mark.scrollIntoViewIfNeeded();
      await mark.hover({ force: true });
      await expect(line).not.toHaveText(hint ?? '');
      const read = page.locator('.figure-drawing .read').first();
      await expect(line).toContainText(await cellOf(page, read));
      await page.mouse.move(0, 0);
      await expect(line).toHaveText(hint ?? '');
    }

    await page.locator('.figure-drawings').focus();
    await page.keyboard.press('ArrowRight');
    const first = await line.textContent();
    expect(first).toMatch(/ · .*: ./);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await expect(line).toHaveText(hint ?? '');
    await expect(page.locator('.figure-drawing .read')).toHaveCount(0);
  });
}

test('a unit that a reader picks is drawn apart, read out, and kept in the address', async ({
  page,
}) => {
  for (const address of withUnits) {
    await page.goto(address);
    // A unit without a value has no mark to show apart.
    const rows = page.locator('.figure tbody tr[data-unit]:not(.subject)');
    const whole = rows.filter({ hasNotText: '–' });
    const row = (await whole.count()) > 0 ? whole.last() : rows.last();
    const unit = (await row.getAttribute('data-unit')) ?? '';
    const name = (await row.locator('th').textContent())?.trim() ?? '';
    await page.locator('.figure-pick select').selectOption(unit);

    await expect(page).toHaveURL(new RegExp(`[?]tinh=${unit}$`));
    await expect(row).toHaveClass(/picked/);
    await expect(page.locator('.figure-readout')).toContainText(name);
    const drawing = page.locator('.figure-drawing').filter({ visible: true });
    expect(await drawing.locator('.picked').count()).toBeGreaterThan(0);
    await expect(page.locator('a[hreflang=en]')).toHaveAttribute('href', /[?]tinh=/);

    await page.reload();
    await expect(page.locator('.figure-pick select')).toHaveValue(unit);
    expect(await drawing.locator('.picked').count()).toBeGreaterThan(0);

    await page.locator('.figure-pick select').selectOption('');
    await expect(page).toHaveURL(new RegExp(`${address}$`));
    await expect(page.locator('.figure .picked')).toHaveCount(0);
  }
});

test('an address with an unknown unit shows the figure as it is', async ({ page }) => {
  await page.goto(`${withUnits[0]}?tinh=XX-00`);
  await expect(page.locator('.figure.is-live')).toHaveCount(1);
  await expect(page.locator('.figure .picked')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is offered that would not work', async ({ page }) => {
    await page.goto(withUnits[0] ?? '');
    await expect(page.locator('.figure-pick')).toBeHidden();
    await expect(page.locator('.figure-readout')).toBeHidden();
    await expect(page.locator('.figure-table table')).toBeVisible();
  });
});

test('all scripts that pages load by themselves weigh at most 6 kB together on the way to the reader', () => {
  // The search is loaded when someone searches; e2e/search.spec.ts weighs it.
  const scripts = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.js') &&
      !path.basename(file).startsWith('find-entries.') &&
      // These two run in frames and on the pages of other sites; e2e/embeds.spec.ts looks at them.
      !['nhung.js', 'khung.js'].includes(file),
  );
  const bytes = scripts.map((file) => gzipSync(readFileSync(path.join('dist', file))).length);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(6_000);
});
