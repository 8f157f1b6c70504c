import { expect, test } from '@playwright/test';
import { printAtom } from '../src/feeds/atom.ts';
import { plain } from './addresses.ts';

/** What a browser's XML parser makes of a text: the name of its root and, where it is no XML, what is wrong. */
const parse = (xml: string) => {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  return {
    fault: document.querySelector('parsererror')?.textContent ?? null,
    root: document.documentElement.tagName,
    namespace: document.documentElement.namespaceURI,
    texts: [...document.querySelectorAll('content')].map(({ textContent }) => textContent),
    self: document.querySelector('link[rel=self]')?.getAttribute('href'),
    page: document.querySelector('link[rel=alternate]')?.getAttribute('href'),
  };
};
const atom = 'http://www.w3.org/2005/Atom';

const withFeed = ['', '/en'].flatMap((home) =>
  ['cau-chuyen', 'sua-so-lieu', 'phien-ban'].map((section) => `${home}/${section}/`),
);

test('every page names the feed of the stories in its language, for those who have no feed yet', async ({
  page: tab,
}) => {
  for (const [page, feed] of [
    ['/', '/cau-chuyen/feed.xml'],
    ['/du-lieu/papi/', '/cau-chuyen/feed.xml'],
    ['/en/hinh/dti-rank/', '/en/cau-chuyen/feed.xml'],
  ] as const) {
    await tab.goto(page);
    const link = tab.locator('link[rel="alternate"][type="application/atom+xml"]');
    expect(await link.getAttribute('href')).toBe(feed);
  }
});

for (const page of withFeed) {
  test(`the page ${page} names its feed, which is well-formed and leads back to it`, async ({
    page: tab,
    request,
  }) => {
    await tab.goto(page);
    const href = `${page}feed.xml`;
    await expect(tab.locator(`link[type="application/atom+xml"][href="${href}"]`)).toHaveCount(1);
    const response = await request.get(href);
    expect(response.status()).toBe(200);
    expect(await tab.evaluate(parse, await response.text())).toMatchObject({
      ...{ fault: null, root: 'feed', namespace: atom },
      self: expect.stringMatching(new RegExp(`${href}$`)),
      page: expect.stringMatching(new RegExp(`${page}$`)),
    });
  });
}

for (const page of withFeed) {
  test(`the page ${page} names the same feed as JSON`, async ({ page: tab, request }) => {
    await tab.goto(page);
    const href = await tab.locator('link[type="application/feed+json"]').getAttribute('href');
    expect(href).toBe(`${page}feed.json`);
    const response = await request.get(href ?? '');
    expect(await response.json()).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: expect.stringMatching(new RegExp(`${href}$`)),
      home_page_url: expect.stringMatching(new RegExp(`${page}$`)),
      items: expect.any(Array),
    });
  });
}

test('a feed with entries is well-formed whatever their words are', async ({ page }) => {
  await page.goto(plain);
  const words = 'Số cũ «6,32» < số mới & "7,34" ]]> </content> 😀';
  const entry = { category: { term: 'error', label: words }, link: `${plain}?a=1&b=2#x` };
  const xml = printAtom({
    ...{ title: words, subtitle: words, language: 'vi', author: words, since: '2026-01-05' },
    ...{ page: plain, self: `${plain}feed.xml` },
    entries: [{ ...entry, identity: ['1'], title: words, date: '2026-02-01', text: words }],
  });
  expect(await page.evaluate(parse, xml)).toMatchObject({ fault: null, texts: [words] });
});
