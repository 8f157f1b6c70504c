import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { printAtom } from './atom.ts';
import type { Feed, FeedEntry } from './feed.ts';

const entry: FeedEntry = {
  identity: ['2026-02-01', 'growth', '2021,A', 'growth', '6.32', '6.30'],
  title: 'Tăng GRDP: 2021, Tỉnh A · 6,32 → 6,30',
  date: '2026-02-01',
  category: { term: 'error', label: 'lỗi của chúng tôi' },
  link: 'https://example.org/x/sua-so-lieu/#so-1',
  text: 'Chép nhầm.',
};
const feed: Feed = {
  title: 'Sửa số liệu',
  subtitle: 'Mỗi lần một dòng.',
  language: 'vi',
  author: 'Trang mẫu',
  page: 'https://example.org/x/sua-so-lieu/',
  self: 'https://example.org/x/sua-so-lieu/feed.xml',
  since: '2026-01-05',
  entries: [{ ...entry, identity: ['another'], date: '2026-01-10', updated: '2026-03-01' }, entry],
};
/** What stands between the tags of a name, in order. */
const all = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'g'))].map((match) => match[1]);

describe('the feed', () => {
  it('is dated by its entries, never by the day of the build', () => {
    expect(all(printAtom(feed), 'updated')).toEqual([
      '2026-03-01T00:00:00Z',
      '2026-03-01T00:00:00Z',
      '2026-02-01T00:00:00Z',
    ]);
    expect(all(printAtom(feed), 'published')).toEqual([
      '2026-01-10T00:00:00Z',
      '2026-02-01T00:00:00Z',
    ]);
    expect(all(printAtom({ ...feed, entries: [] }), 'updated')).toEqual(['2026-01-05T00:00:00Z']);
  });

  it('gives each entry an id of its own that a UUID may be', () => {
    const [, ...ids] = all(printAtom(feed), 'id');
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) {
      expect(id).toMatch(
        /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
      );
    }
  });

  it('keeps the ids when a reason is reworded or the site moves, not when the change is another', () => {
    const idOf = (one: FeedEntry, page = feed.page) =>
      all(printAtom({ ...feed, page, entries: [one] }), 'id')[1];
    expect(idOf({ ...entry, text: 'Chép nhầm dòng.', link: 'https://other.org/' })).toBe(
      idOf(entry),
    );
    expect(idOf({ ...entry, updated: '2026-04-01' })).toBe(idOf(entry));
    expect(idOf(entry, 'https://other.org/')).toBe(idOf(entry));
    expect(idOf({ ...entry, identity: entry.identity.with(5, '6.31') })).not.toBe(idOf(entry));
    const english = all(printAtom({ ...feed, language: 'en', entries: [entry] }), 'id')[1];
    expect(english).not.toBe(idOf(entry));
  });

  it('holds any text: what means something in XML is escaped, what XML cannot hold is left out', () => {
    const xml = printAtom({
      ...feed,
      entries: [{ ...entry, text: 'a < b & "c" >\u0000\u0008 \uFFFF d' }],
    });
    expect(xml).toContain('<content type="text">a &lt; b &amp; &quot;c&quot; &gt;  d</content>');
  });
});

describe('the grammar of RFC 4287', () => {
  const grammar = readFileSync(new URL('fixtures/atom.rng', import.meta.url), 'utf8');
  const isValid = async (xml: string) =>
    (
      await validateXML({
        xml: [{ fileName: 'feed.xml', contents: xml }],
        schema: [grammar],
        extension: 'relaxng',
      })
    ).valid;
  const { identity, title, date, link, text } = entry;

  it.each([
    ['a feed with entries', feed],
    ['an entry without a category', { ...feed, entries: [{ identity, title, date, link, text }] }],
    ['a feed without entries', { ...feed, entries: [] }],
    ['words that mean something in XML', { ...feed, title: ']]> & <b>', author: '"' }],
  ])('accepts %s', async (_name, one) => {
    expect(await isValid(printAtom(one))).toBe(true);
  });

  it.each([
    ['no id', /<id>.*?<\/id>\n/, ''],
    ['no day of the last change', /<updated>.*?<\/updated>/, ''],
    ['a day where an instant belongs', /T00:00:00Z/, ''],
    ['a category without its term', /term="error" /, ''],
    ['a link that leads nowhere', /href="[^"]*"/, ''],
    ['an element that Atom does not know', /<subtitle>(.*?)<\/subtitle>/, '<lead>$1</lead>'],
  ])('refuses %s', async (_name, at, put) => {
    const xml = printAtom(feed);
    expect(xml).toMatch(at);
    expect(await isValid(xml.replace(at, put))).toBe(false);
  });
});
