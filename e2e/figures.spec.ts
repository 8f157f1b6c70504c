import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fileOf, pages, stories } from './built-pages.ts';

const withDrawings = pages.filter((page) => readFileSync(fileOf(page), 'utf8').includes('<svg'));

test('every story and the home page have drawings', () => {
  expect(withDrawings).toEqual(expect.arrayContaining(['/', '/en/', ...stories]));
});

for (const path of withDrawings) {
  test(`the drawings of ${path} can be read on a phone and on a desk`, async ({ page }) => {
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
          await expect(visible).toHaveClass(new RegExp(`\\b${shown}\\b`));
        }
      });

      await test.step(`at ${width} px its words are at least 12 px tall and none is cut off`, async () => {
        const unreadable = await page.locator('svg text').evaluateAll((texts) =>
          (texts as SVGTextElement[])
            .filter((text) => text.checkVisibility() && text.textContent.trim() !== '')
            .flatMap((text) => {
              const matrix = text.getScreenCTM();
              const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 0;
              const sizes = [text, ...text.querySelectorAll('tspan')].map(
                (part) => parseFloat(getComputedStyle(part).fontSize) * scale,
              );
              const own = text.getBoundingClientRect();
              const whole = text.ownerSVGElement?.getBoundingClientRect();
              const isCut =
                !whole ||
                own.left < whole.left - 1 ||
                own.right > whole.right + 1 ||
                own.top < whole.top - 1 ||
                own.bottom > whole.bottom + 1;
              const words = `«${text.textContent.trim()}» in ${text.closest('[id]')?.id}`;
              return [
                ...(Math.min(...sizes) < 12 ? [`${words} is ${Math.min(...sizes)} px`] : []),
                ...(isCut ? [`${words} is cut off`] : []),
              ];
            }),
        );
        expect(unreadable).toEqual([]);
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

        await figure.locator('.figure-table > summary').click();
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
