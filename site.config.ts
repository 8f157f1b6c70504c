import { defineSite } from './src/site/site-config.ts';

/** Whose site this is. Another province replaces this file, `content/` and `data/`; nothing in `src/` changes. */
export const siteConfig = defineSite({
  // The languages, the default one first. What editors write is there in each of them.
  locales: ['vi', 'en'],
  // In the header, and in every page's title.
  name: {
    vi: 'Bình Phước qua số liệu',
    en: 'Bình Phước in figures',
  },
  // One sentence on what the site is, for search engines and the home page.
  description: {
    vi: 'Bình Phước đã làm được gì, chưa làm được gì: số liệu công khai, con số nào cũng có nguồn.',
    en: 'What Bình Phước achieved and what it did not: public figures, each with its source.',
  },
  // At the foot of every page: what the reader must know about the territory.
  notice: {
    vi: 'Tỉnh Bình Phước thuộc tỉnh Đồng Nai từ ngày 1/7/2025. Trang này không phải của cơ quan nhà nước.',
    en: 'Bình Phước has been part of Đồng Nai province since 1 July 2025. This is not a government site.',
  },
  // The version of the data with which pinned embeds begin. It is never moved to a later one, for the addresses
  // between would be lost.
  pinsSince: '2026-11-25-4bba6f74',
});
