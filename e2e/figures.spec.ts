import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fileOf, oddProvinces, pages, provincePages, stories } from './built-pages.ts';

const withDrawings = pages
  .filter((page) => !provincePages.includes(page) || oddProvinces.includes(page))
  // Embeds have tests of their own; what every page has in its head is no drawing.
  .filter((page) => !/\/nhung\//.test(page))
  .filter((page) => readFileSync(fileOf(page), 'utf8').includes('figure-drawing'));

test('every story and the home page have drawings', () => {
  expect(withDrawings).toEqual(expect.arrayContaining(['/', '/en/', ...stories]));
});

for (const path of withDrawings) {
  test(`the figures of ${path} show one drawing for a phone and one for a desk`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const [width, shown] of [
      [320, 'narrow'],
      [1280, 'wide'],
    ] as const) {
      await page.setViewportSize({ width, height: 700 });

      await test.step(`at ${width} px each figure shows its ${shown} drawing and no other`, async () => {
        for (const figure of await page.locator('figure.figure').all()) {
          const visible = figure.locator('.figure-drawing').filter({ visible: true });
          await expect(visible).toHaveCount(1);
          // The list of provinces has its figure beside it, and the figures of a page alone are narrow.
          const isNarrow = await figure.evaluate((each) => each.clientWidth < 42 * 16);
          const expected = isNarrow ? 'narrow' : shown;
          await expect(visible).toHaveClass(new RegExp(`\\b${expected}\\b`));
        }
      });
    }
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test(`the figures of ${path} are whole`, async ({ page }) => {
      await page.goto(path);
      for (const figure of await page.locator('figure.figure').all()) {
        await expect(figure.locator('.figure-title')).not.toBeEmpty();
        await expect(figure.locator('.figure-subtitle')).not.toBeEmpty();
        const drawing = figure.locator('.figure-drawing').getByRole('img', { name: /\S/ });
        await expect(drawing).toHaveCount(1);
        await expect(figure.locator('.figure-source').getByRole('link').first()).toBeVisible();

        const details = figure.locator('.figure-table');
        if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
        const cells = figure.locator('.figure-table tbody td');
        await expect(cells.first()).toBeVisible();
        // A mark that leads to a note is no value.
        const texts = await cells.evaluateAll((all) =>
          all.map(({ childNodes }) =>
            [...childNodes]
              .filter(({ nodeName }) => nodeName !== 'SUP')
              .map(({ textContent }) => textContent)
              .join('')
              .trim(),
          ),
        );
        expect(texts.filter((text) => text === '')).toEqual([]);
        expect(texts.some((text) => /\d/.test(text))).toBe(true);
      }
    });
  });
}
