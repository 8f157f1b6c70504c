import { expect, test } from '@playwright/test';
import { stories } from './built-pages.ts';

/** The number in a cell as printed: `14.282,5` in Vietnamese, `14,282.5` in English; `undefined` where there is none. */
function numberIn(text: string, locale: 'vi' | 'en'): number | undefined {
  const plain = text.trim().replace('−', '-');
  const digits =
    locale === 'vi' ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}

for (const path of stories) {
  test(`the numbers in the sentences of ${path} lead to their rows`, async ({ page }) => {
    const locale = path.startsWith('/en/') ? 'en' : 'vi';
    await page.goto(path);
    const readings = await page.locator('data.reading').evaluateAll((elements) =>
      elements.map((element) => ({
        value: element.getAttribute('value') ?? '',
        words: element.textContent,
        href: element.querySelector('a')?.getAttribute('href') ?? '',
        formula: element.getAttribute('data-formula'),
      })),
    );
    expect(readings.length).toBeGreaterThan(0);

    const problems: string[] = [];
    let direct = 0;
    for (const [address, those] of Map.groupBy(readings, ({ href }) => href.split('#')[0] ?? '')) {
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
      for (const { value, words, href, formula } of those) {
        const anchor = decodeURIComponent(href.split('#')[1] ?? '');
        if (formula === 'count') {
          // A count leads to all the rows, of which it counted some.
          const rows = page.locator(`[id="${anchor}"] ~ * tr[id^="row-"]`);
          if ((await rows.count()) < Number(value)) {
            problems.push(`«${words}» leads to ${href}, where there are not so many rows`);
          }
          continue;
        }
        const cells = numbers.get(anchor);
        const isThere = cells?.some((cell) => numberIn(cell, locale) === Number(value));
        if (!cells) problems.push(`«${words}» leads to ${href}, where there is no row`);
        else if (isThere) direct += 1;
        else if (formula === null) {
          problems.push(`«${words}» is ${value}, its row has ${cells.join(' | ')}`);
        }
      }
    }
    expect(problems).toEqual([]);
    expect(direct).toBeGreaterThan(0);
  });
}
