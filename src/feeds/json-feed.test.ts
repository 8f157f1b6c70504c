import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { printAtom } from './atom.ts';
import type { Feed } from './feed.ts';
import { printJsonFeed } from './json-feed.ts';

const feed: Feed = {
  title: 'Sửa số liệu',
  subtitle: 'Mỗi lần một dòng.',
  language: 'vi',
  author: 'Trang mẫu',
  page: 'https://example.org/x/sua-so-lieu/',
  self: 'https://example.org/x/sua-so-lieu/feed.json',
  since: '2026-01-05',
  entries: [
    {
      identity: ['2026-02-01', 'growth', '2021,A', 'growth', '6.32', '6.30'],
      title: 'Tăng GRDP: 2021, Tỉnh A · 6,32 → 6,30',
      date: '2026-02-01',
      category: { term: 'error', label: 'lỗi của chúng tôi' },
      link: 'https://example.org/x/sua-so-lieu/#so-1',
      text: 'Chép nhầm «6,30» & <6,32>.',
    },
  ],
};

describe('the feed as JSON', () => {
  it('has what JSON Feed 1.1 asks for, and the words as they are', () => {
    expect(JSON.parse(printJsonFeed(feed))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Sửa số liệu',
      description: 'Mỗi lần một dòng.',
      home_page_url: 'https://example.org/x/sua-so-lieu/',
      feed_url: 'https://example.org/x/sua-so-lieu/feed.json',
      language: 'vi',
      authors: [{ name: 'Trang mẫu' }],
      items: [
        {
          id: expect.stringMatching(/^urn:uuid:/) as string,
          url: 'https://example.org/x/sua-so-lieu/#so-1',
          title: 'Tăng GRDP: 2021, Tỉnh A · 6,32 → 6,30',
          content_text: 'Chép nhầm «6,30» & <6,32>.',
          date_published: '2026-02-01T00:00:00Z',
          tags: ['lỗi của chúng tôi'],
        },
      ],
    });
  });

  it('knows an entry by the id that Atom gives it', () => {
    const { items } = JSON.parse(printJsonFeed(feed)) as { items: { id: string }[] };
    expect(printAtom(feed)).toContain(`<id>${items[0]?.id}</id>`);
  });

  it('says when an entry was changed where it was', () => {
    const [first] = feed.entries;
    const changed = { ...feed, entries: first ? [{ ...first, updated: '2026-03-01' }] : [] };
    expect(JSON.parse(printJsonFeed(changed))).toMatchObject({
      items: [{ date_published: '2026-02-01T00:00:00Z', date_modified: '2026-03-01T00:00:00Z' }],
    });
  });

  it('is a feed without entries, too', () => {
    expect(JSON.parse(printJsonFeed({ ...feed, entries: [] }))).toMatchObject({ items: [] });
  });
});

describe('the schema of JSON Feed 1.1', () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')) as object;
  const ajv = new Ajv({ strict: false });
  formats.default(ajv);
  // It is written in draft 4, of which only the name of its id is another one.
  const draft4 = Object.entries(read('feed-1.json')).filter(([name]) => name !== '$schema');
  const renamed = draft4.map(([name, part]: [string, unknown]) => [
    name.replace(/^id$/, '$id'),
    part,
  ]);
  ajv.addSchema(Object.fromEntries(renamed) as object);
  const isValid = ajv.compile(read('feed.json'));
  const printed = JSON.parse(printJsonFeed(feed)) as Record<string, unknown> & {
    items: Record<string, unknown>[];
  };
  const [item = {}] = printed.items;

  it('accepts the feed, with entries and without', () => {
    expect(isValid(printed)).toBe(true);
    expect(isValid(JSON.parse(printJsonFeed({ ...feed, entries: [] })))).toBe(true);
  });

  it.each([
    ['no version', { ...printed, version: undefined }],
    ['an entry without an id', { ...printed, items: [{ ...item, id: undefined }] }],
    ['an entry without words', { ...printed, items: [{ ...item, content_text: undefined }] }],
    [
      'a day where an instant belongs',
      { ...printed, items: [{ ...item, date_published: '2026-02-01' }] },
    ],
    ['an address that is none', { ...printed, feed_url: '/feed.json' }],
    ['what it does not know', { ...printed, author_name: 'Trang mẫu' }],
  ])('refuses %s', (_name, broken) => {
    expect(isValid(JSON.parse(JSON.stringify(broken)))).toBe(false);
  });
});
