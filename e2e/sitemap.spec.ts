import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { validateXML } from 'xmllint-wasm';
import { fileOf, pages } from './built-pages.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const sitemap = read(fileOf('/sitemap.xml'));
const schemaOf = (name: string) => read(`src/catalogue/fixtures/${name}`);

/** What a page says of its own address and of its address in other languages. */
function addressesOf(html: string) {
  const [head = ''] = html.split('</head>');
  const links = [...head.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)];
  return {
    canonical: /<link rel="canonical" href="([^"]*)"/.exec(head)?.[1],
    languages: new Map(links.map(([, language = '', address = '']) => [language, address])),
    isListed: !/<meta name="robots" content="[^"]*noindex/.test(head),
  };
}

const all = new Map(pages.map((page) => [page, addressesOf(read(fileOf(page)))]));
const origin = new URL(all.get('/')?.canonical ?? '').origin;

test('the map of the site fulfils the schema of sitemaps.org', async () => {
  const schema = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
    <xsd:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap-0.9.xsd"/>
    <xsd:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="xhtml-link.xsd"/>
  </xsd:schema>`;
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'sitemap.xml', contents: sitemap }],
    schema: [schema],
    preload: ['sitemap-0.9.xsd', 'xhtml-link.xsd'].map((fileName) => ({
      fileName,
      contents: schemaOf(fileName),
    })),
    maxMemoryPages: 4096,
  });
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
});

test('the map names every page that may be listed, each once, and no other', () => {
  const named = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
  const listed = [...all.values()]
    .filter(({ canonical, isListed }) => canonical !== undefined && isListed)
    .map(({ canonical }) => canonical);
  expect(named.toSorted()).toEqual(listed.toSorted());
  expect(named.length).toBeGreaterThan(1000);
});

test('the map says of each page what the page says of itself', () => {
  for (const [, entry = ''] of sitemap.matchAll(/<url>(.*?)<\/url>/g)) {
    const address = /<loc>([^<]*)<\/loc>/.exec(entry)?.[1] ?? '';
    const links = [...entry.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)];
    const told = new Map(links.map(([, language = '', to = '']) => [language, to]));
    expect(told).toEqual(all.get(address.slice(origin.length))?.languages);
  }
});

test('every page names itself, and its twin names it', () => {
  const problems: string[] = [];
  for (const [page, { canonical, languages }] of all) {
    // An embed is another form of the page of its figure, and says so.
    if (canonical === undefined || /\/nhung\//.test(page)) continue;
    if (canonical !== origin + page) problems.push(`${page}: its address is given as ${canonical}`);
    const own = page.startsWith('/en/') ? 'en' : 'vi';
    if (languages.get(own) !== canonical) problems.push(`${page}: in «${own}» it is another page`);
    if (languages.get('x-default') !== languages.get('vi')) problems.push(`${page}: x-default`);
    for (const [language, address] of languages) {
      const twin = all.get(address.slice(origin.length));
      if (!twin) problems.push(`${page}: in «${language}» it is ${address}, which is not there`);
      else if (twin.languages.get(own) !== canonical)
        problems.push(`${page}: ${address} does not know it`);
    }
  }
  expect(problems).toEqual([]);
});

test('programs may read everything and are told where the map is', () => {
  const robots = read(fileOf('/robots.txt'));
  expect(robots).not.toMatch(/^Disallow: *\S/m);
  expect(/^Sitemap: (.*)$/m.exec(robots)?.[1]).toBe(`${origin}/sitemap.xml`);
});
