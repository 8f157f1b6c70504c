import type { Locale, Words } from './src/i18n/locale.ts';

/** Whose site this is. Another province replaces this file, `content/` and `data/`; nothing in `src/` changes. */
export interface SiteConfig {
  /** The site's name, in the header and in every page's title. */
  readonly name: Words;
  /** One sentence on what the site is, for search engines and the home page. */
  readonly description: Words;
  /** The notice at the foot of every page: what the reader must know about the territory. */
  readonly notice: Words;
  /** The languages, the default one first. */
  readonly locales: readonly [Locale, ...Locale[]];
  /** Where the site stands: the origin, `https://…`, and the folder below it, from `/` to `/`. Publishing sets both. */
  readonly address: { readonly origin: string; readonly base: string };
  /**
   * Id of the version of the data with which pinned embeds begin: before it nobody could embed. It is never moved to a
   * later one, for the addresses between would be lost; a history that does not have it begins with its first.
   */
  readonly pinsSince: string;
  /** `owner/name` on GitHub, for the link to the files; taken from the build on GitHub, else none. */
  readonly repository: string | undefined;
  /** Whether drafts are shown: only in an editor's preview. */
  readonly showsDrafts: boolean;
}

export const siteConfig: SiteConfig = {
  name: {
    vi: 'Bình Phước qua số liệu',
    en: 'Bình Phước in figures',
  },
  description: {
    vi: 'Bình Phước đã làm được gì, chưa làm được gì: số liệu công khai, con số nào cũng có nguồn.',
    en: 'What Bình Phước achieved and what it did not: public figures, each with its source.',
  },
  notice: {
    vi: 'Tỉnh Bình Phước thuộc tỉnh Đồng Nai từ ngày 1/7/2025. Trang này không phải của cơ quan nhà nước.',
    en: 'Bình Phước has been part of Đồng Nai province since 1 July 2025. This is not a government site.',
  },
  locales: ['vi', 'en'],
  address: {
    origin: process.env['SITE_URL'] ?? 'http://localhost:4321',
    // `thu-nghiem`, `/thu-nghiem` and `/thu-nghiem/` are the same folder.
    base: `/${process.env['SITE_BASE'] ?? ''}/`.replaceAll(/\/+/g, '/'),
  },
  pinsSince: '2026-11-25-4bba6f74',
  repository: process.env['GITHUB_REPOSITORY'],
  showsDrafts: process.env['SITE_DRAFTS'] === 'shown',
};
