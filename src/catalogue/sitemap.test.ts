import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { printSitemap, type SitemapPage } from './sitemap.ts';

const page: SitemapPage = {
  addresses: [
    { locale: 'vi', address: 'https://example.org/x/' },
    { locale: 'en', address: 'https://example.org/en/x/' },
  ],
  changed: '2026-02-01',
};

describe('the map of the site', () => {
  it('has an entry for each language, which names all of them', () => {
    const lines = printSitemap([page]).split('\n').slice(2, 4);
    expect(lines.map((line) => /<loc>(.*)<\/loc>/.exec(line)?.[1])).toEqual([
      'https://example.org/x/',
      'https://example.org/en/x/',
    ]);
    for (const line of lines) {
      const links = [...line.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)];
      expect(links.map(([, language, address]) => [language, address])).toEqual([
        ['vi', 'https://example.org/x/'],
        ['en', 'https://example.org/en/x/'],
        ['x-default', 'https://example.org/x/'],
      ]);
    }
  });

  it('says when a page changed only where that is known', () => {
    expect(printSitemap([page])).toContain('<lastmod>2026-02-01</lastmod>');
    expect(printSitemap([{ ...page, changed: null }])).not.toContain('lastmod');
  });
});

describe('the schema of sitemaps.org', () => {
  const read = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
  /** Both schemas as one: the map of a site has elements of XHTML in it. */
  const schema = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
    <xsd:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap-0.9.xsd"/>
    <xsd:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="xhtml-link.xsd"/>
  </xsd:schema>`;
  const preload = ['sitemap-0.9.xsd', 'xhtml-link.xsd'].map((fileName) => ({
    fileName,
    contents: read(fileName),
  }));
  const isValid = async (contents: string) =>
    (await validateXML({ xml: [{ fileName: 'sitemap.xml', contents }], schema: [schema], preload }))
      .valid;

  it('accepts it', async () => {
    expect(await isValid(printSitemap([page, { ...page, changed: null }]))).toBe(true);
  });

  it.each([
    ['an entry without an address', /<loc>.*?<\/loc>/, ''],
    ['a day that is none', /2026-02-01/, '1/2/2026'],
    ['the day before the address', /(<loc>.*?<\/loc>)(<lastmod>.*?<\/lastmod>)/, '$2$1'],
    ['a language that is none', /hreflang="vi"/, 'hreflang="tiếng Việt"'],
    ['another page without an address', /<xhtml:link(.*?) href="[^"]*"/, '<xhtml:link$1'],
  ])('refuses %s', async (_, at, put) => {
    const xml = printSitemap([page]);
    expect(xml).toMatch(at);
    expect(await isValid(xml.replace(at, put))).toBe(false);
  });
});
