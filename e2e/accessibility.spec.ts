import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { kinds } from './built-pages.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe on one page without frames (the legacy mode, which is the quicker for that). */
function axe(page: Page): AxeBuilder {
  // All rows of a long table or list come from one template: the first few stand for the rest.
  return new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .exclude('tbody tr:nth-child(n + 9)')
    .exclude('main li:nth-child(n + 9)');
}

async function violations(builder: AxeBuilder): Promise<unknown[]> {
  const found = await builder.analyze();
  expect(found.passes.length).toBeGreaterThan(0);
  return found.violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    at: nodes.map(({ target }) => target.join(' ')),
  }));
}

for (const path of kinds) {
  // The two languages have the same markup and colours, so one of them is looked at in both widths.
  const widths = path.startsWith('/en/') ? [320] : [320, 1280];

  test(`axe finds nothing on ${path} at ${widths.join(' and ')} px, light and dark`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.goto(path);
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await violations(axe(page).withTags(rules))).toEqual([]);

      // The schemes differ in nothing but colours.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(axe(page).withRules(['color-contrast']))).toEqual([]);
    }
  });
}
