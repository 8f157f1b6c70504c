import { expect, type Page, test } from '@playwright/test';
import { plain } from './addresses.ts';
import { various } from './built-pages.ts';

/** The distance by which the page is wider than its window, in pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What is wrong with the order of a page: an id given twice, a heading out of turn. */
async function disorder(page: Page): Promise<string[]> {
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  const levels = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
  const firsts = levels.filter((level) => level === 1).length;
  return [
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `the id «${id}» is given twice`),
    ...levels
      .filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
      .map((level) => `a heading of level ${level} skips a level`),
    ...(firsts === 1 ? [] : [`it has ${firsts} headings of the first level`]),
  ];
}

/** Whether the page says its own language and leads to itself in the other one, which a frame on a page of others does not. */
async function wrongLanguage(page: Page, path: string): Promise<string[]> {
  const [own, other] = path.startsWith('/en/') ? ['en', 'vi'] : ['vi', 'en'];
  const lang = await page.locator('html').getAttribute('lang');
  const isOwn = lang === own ? [] : [`its language is given as ${lang}`];
  if (/^\/(?:en\/)?nhung\//.test(path)) return isOwn;
  const href = await page.locator(`a[hreflang="${other}"]`).first().getAttribute('href');
  // A page that does not exist has no twin: from there the way leads home.
  const twin = path === '/404.html' ? '/' : path.replace(/^\/en\//, '/');
  const wanted = other === 'en' ? `/en${twin}` : twin;
  return [...isOwn, ...(href === wanted ? [] : [`its switch leads to ${href}, not to ${wanted}`])];
}

for (const language of ['vi', 'en']) {
  const own = various.filter((path) => path.startsWith('/en/') === (language === 'en'));

  test(`every page in «${language}» keeps to itself, fits its window and is in order`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const problems: string[] = [];
    let path = '';
    const report = (found: string[]) => problems.push(...found.map((text) => `${path}: ${text}`));

    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== 'data:' && origin !== new URL(plain).origin) {
        report([`it asks ${request.url()}`]);
      }
    });
    page.on('response', (response) => {
      if (response.status() >= 400) report([`${response.url()} answers ${response.status()}`]);
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) report([message.text()]);
    });
    page.on('pageerror', (error) => report([error.message]));

    for (path of own) {
      await page.setViewportSize({ width: 1280, height: 700 });
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      for (const width of [1280, 768, 390, 320]) {
        await page.setViewportSize({ width, height: 700 });
        const excess = await sideways(page);
        if (excess > 0) report([`at ${width} px it scrolls sideways by ${excess} px`]);
      }
      report(await disorder(page));
      report(await wrongLanguage(page, path));
    }
    expect(own.length).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });
}
