import { describe, expect, it } from 'vitest';
import { printAtom, type Feed } from './atom.ts';
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

  it('is a feed without entries, too', () => {
    expect(JSON.parse(printJsonFeed({ ...feed, entries: [] }))).toMatchObject({ items: [] });
  });
});
