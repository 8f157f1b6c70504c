import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { datasets, fileOf, stories } from './built-pages.ts';

/** The number in a cell as printed: `14.282,5` in Vietnamese, `14,282.5` in English; `undefined` where there is none. */
function numberIn(text: string, locale: 'vi' | 'en'): number | undefined {
  const plain = text.trim().replace('−', '-');
  const digits =
    locale === 'vi' ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}

const localeOf = (path: string) => (path.startsWith('/en/') ? 'en' : 'vi');

for (const path of stories) {
  test(`the numbers of ${path} lead to their rows or their computations, and have cards`, async ({
    page,
  }) => {
    const locale = localeOf(path);
    await page.goto(path);
    const readings = await page.locator('data.reading').evaluateAll((elements) =>
      elements.map((element) => ({
        value: element.getAttribute('value') ?? '',
        words: element.textContent,
        href: element.querySelector('a')?.getAttribute('href') ?? '',
        card: element.querySelector('a')?.dataset['card'] ?? '',
      })),
    );
    expect(readings.length).toBeGreaterThan(0);
    const cards = await page.locator('#the-cua-so').evaluate((template) =>
      [...(template as HTMLTemplateElement).content.children].map((card) => {
        const href = card.querySelector('a')?.getAttribute('href') ?? '';
        return `${href} ${(card as HTMLElement).dataset['card'] ?? ''}`;
      }),
    );
    const problems = cards
      .filter((card, index) => cards.indexOf(card) !== index)
      .map((card) => `the card ${card} is there twice`);

    const computed = readings.filter(({ href }) => href.startsWith('#'));
    for (const { value, words, href } of computed) {
      // The computation begins with its result.
      const result = await page
        .locator(`[id="${href.slice(1)}"] b`)
        .first()
        .textContent();
      const digits = /[\d.,]+/.exec(result ?? '')?.[0] ?? '';
      const isYear = digits === value;
      if (!isYear && numberIn(digits, locale) !== Math.abs(Number(value))) {
        problems.push(`«${words}» is ${value}, its computation gives ${result ?? 'nothing'}`);
      }
    }

    let direct = 0;
    const ofRows = readings.filter(({ href }) => !href.startsWith('#'));
    for (const [address, those] of Map.groupBy(ofRows, ({ href }) => href.split('#')[0] ?? '')) {
      await page.goto(address);
      const numbers = new Map(
        await page
          .locator('tr[id^="row-"]')
          .evaluateAll((rows) =>
            rows.map(
              (row) =>
                [
                  row.id,
                  [...row.querySelectorAll('td.number')].map((cell) => cell.textContent),
                ] as const,
            ),
          ),
      );
      for (const { value, words, href, card } of those) {
        const cells = numbers.get(decodeURIComponent(href.split('#')[1] ?? ''));
        if (cells?.some((cell) => numberIn(cell, locale) === Number(value))) direct += 1;
        else
          problems.push(`«${words}» is ${value}, at ${href} stands ${cells?.join(' | ') ?? '–'}`);
        if (!cards.includes(`${href} ${card}`)) problems.push(`«${words}» has no card`);
      }
    }
    expect(problems).toEqual([]);
    expect(direct).toBeGreaterThan(0);
  });
}

const [story = ''] = stories.filter((path) => localeOf(path) === 'vi');

test('pointing at a number opens its card, which stays while one moves into it', async ({
  page,
}) => {
  await page.goto(story);
  const card = page.locator('#the');
  const number = page.locator('.story-summary .reading a').first();
  await number.hover();
  await expect(card).toBeVisible();
  await expect(card).toContainText((await number.textContent()) ?? '');
  await expect(card).toContainText('Nguồn');
  await card.hover();
  await page.waitForTimeout(400);
  await expect(card).toBeVisible();
  await page.locator('.story-dates').hover();
  await expect(card).toBeHidden();
});

test('with the keyboard the card opens at its number, is the next step, and Escape closes it', async ({
  page,
}) => {
  await page.goto(story);
  const card = page.locator('#the');
  const number = page.locator('.story-summary .reading a').first();
  await number.focus();
  await expect(card).toBeVisible();
  await expect(number).toHaveAccessibleDescription(/\d/);
  await page.keyboard.press('Tab');
  await expect(card.locator('a').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(number).toBeFocused();
});

test('the card opens also for a reader who was at the number before the script had come', async ({
  page,
}) => {
  let come = () => {};
  const asked = new Promise<void>((resolve) => (come = resolve));
  await page.route(/\.js$/, async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(story, { waitUntil: 'commit' });
  const number = page.locator('.story-summary .reading a').first();
  await number.focus();
  await expect(number).toBeFocused();
  await expect(page.locator('#the')).toBeHidden();
  come();
  await expect(page.locator('#the')).toBeVisible();
});

test('a computed number shows its computation in the card', async ({ page }) => {
  await page.goto(story);
  const number = page.locator('main .reading a[href^="#"]').first();
  await number.hover();
  await expect(page.locator('#the')).toContainText('tính toán của chúng tôi');
});

test('the first tap shows the card, the second follows the link', async ({ browser }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 320, height: 640 },
  });
  const page = await context.newPage();
  // A tap that comes before the script follows the link at once.
  await page.goto(story, { waitUntil: 'networkidle' });
  const card = page.locator('#the');
  const number = page.locator('.story-summary .reading a').first();
  const href = (await number.getAttribute('href')) ?? '';
  await number.tap();
  await expect(card).toBeVisible();
  const box = await card.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  await page.locator('.story-dates').tap();
  await expect(card).toBeHidden();
  await number.tap();
  await number.tap();
  await page.waitForURL(`**${href.split('#')[0] ?? ''}**`);
  await context.close();
});

test('without a script a number is a link, and its computation is on the page', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(story);
  const number = page.locator('main .reading a[href^="#"]').first();
  const anchor = (await number.getAttribute('href')) ?? '';
  await number.click();
  await expect(page.locator(anchor.replace('#', '[id="') + '"]')).toBeInViewport();
  await context.close();
});

test('the address of a last row shows it, although the later rows of a dataset are folded', async ({
  page,
}) => {
  test.slow();
  const rows = /<tr id="(row-[^"]*)"/g;
  const lasts = datasets
    .filter((path) => !path.startsWith('/en/'))
    .map((path) => ({
      path,
      ids: [...readFileSync(fileOf(path), 'utf8').matchAll(rows)].map(([, id = '']) => id),
    }))
    // Where they are fewer, none is folded.
    .filter(({ ids }) => ids.length > 40);
  expect(lasts.length).toBeGreaterThan(0);
  for (const [width, height] of [
    [320, 640],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const { path, ids } of lasts) {
      const last = ids.at(-1) ?? '';
      await page.goto(`${path}#${encodeURIComponent(last)}`);
      const row = page.locator(`[id="${last}"]`);
      await expect(row, `${path}#${last} at ${width} px`).toBeInViewport();
    }
  }
});
