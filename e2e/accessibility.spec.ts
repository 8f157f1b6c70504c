import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { expect, type Page, test } from '@playwright/test';
import { datasets, pages } from './built-pages.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds on a page as it stands; only contrast where nothing but colours differs from what was looked at. */
function violations(page: Page, only?: 'color-contrast'): Promise<string[]> {
  return page.evaluate(
    async ([values, isContrast]) => {
      const { axe: tool } = window as unknown as { axe: typeof axe };
      // All rows of a long table or list come from one template: the first few stand for the rest.
      const { passes, violations: found } = await tool.run(
        { exclude: ['tbody tr:nth-child(n + 9)', 'main li:nth-child(n + 9)'] },
        {
          runOnly: isContrast
            ? { type: 'rule', values: ['color-contrast'] }
            : { type: 'tag', values },
          resultTypes: ['violations'],
        },
      );
      if (passes.length === 0) return ['axe looked at nothing'];
      return found.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    },
    [rules, only !== undefined] as const,
  );
}

for (const language of ['vi', 'en']) {
  test(`axe finds nothing on the longest page of a dataset in «${language}», its rows unfolded`, async ({
    page,
  }) => {
    test.slow();
    const longest = datasets.findLast((path) => path.startsWith('/en/') === (language === 'en'));
    await page.addInitScript({ path: script });
    await page.goto(longest ?? '');
    await page.locator('.other-rows summary').click();
    await expect(page.locator('.other-rows tbody tr').first()).toBeVisible();
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await violations(page)).toEqual([]);
    }
  });
}

/** Every page falls into one of these, so that two workers share them evenly. */
const parts = 12;

for (let part = 0; part < parts; part += 1) {
  const own = pages.filter((_, index) => index % parts === part);

  test(`axe finds nothing on any page, on a phone and a desk, light and dark: part ${part + 1} of ${parts}`, async ({
    page,
  }) => {
    test.setTimeout(own.length * 6_000);
    expect(own.length).toBeGreaterThan(0);
    await page.addInitScript({ path: script });
    const problems: string[] = [];
    for (const path of own) {
      const report = (where: string, found: readonly string[]) =>
        problems.push(...found.map((text) => `${path} ${where}: ${text}`));
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(path);
      await page.evaluate(async () => {
        await document.fonts.ready;
        // The folded rows of a dataset come from the template of those that stand open: the test above unfolds them.
        const folds = document.querySelectorAll<HTMLDetailsElement>('details:not(.other-rows)');
        for (const details of folds) details.open = true;
      });
      await expect(page.locator('h1')).toBeVisible();
      report('at 320 px', await violations(page));
      await page.setViewportSize({ width: 1280, height: 800 });
      report('at 1280 px', await violations(page));
      await page.emulateMedia({ colorScheme: 'dark' });
      report('at 1280 px, dark', await violations(page, 'color-contrast'));
      await page.setViewportSize({ width: 320, height: 800 });
      report('at 320 px, dark', await violations(page, 'color-contrast'));
    }
    expect(problems).toEqual([]);
  });
}
