import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../profiles/slug.ts';
import { siteContent } from './content.ts';
import { paths } from './links.ts';
import { filesOfPage } from './page-files.ts';

const { library, figures, stories, profiles } = siteContent();

/** The path of every page that is made of data or of a text, and of every template of one page. */
const pages = [
  '',
  ...stories.map(({ slug }) => paths.story(slug)),
  ...[...figures.keys()].map((id) => paths.figure(id)),
  ...[...library.datasets.keys()].map((id) => paths.dataset(id)),
  ...profiles.map(({ province }) => paths.province(slugOf(province.name.vi))),
  `${paths.sources}vcci-2017/`,
  ...readdirSync('src/pages/[...locale]')
    .filter((name) => !name.startsWith('index'))
    .map((name) => `${name.replace('.astro', '')}/`),
];

describe('the file in which someone changes a page', () => {
  it.each([...new Set(pages)])('is there: %s', (path) => {
    for (const locale of ['vi', 'en'] as const) {
      const files = filesOfPage(path, locale);
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) expect(existsSync(file), file).toBe(true);
    }
  });

  it('is the one that the page is about', () => {
    expect(filesOfPage('cau-chuyen/ngan-sach/', 'en')).toEqual([
      'content/stories/ngan-sach/en.mdx',
    ]);
    expect(filesOfPage('hinh/dti-rank/', 'vi')).toEqual(['content/figures/dti-rank.yaml']);
    expect(filesOfPage('du-lieu/papi/', 'vi')).toEqual(['data/papi.csv', 'data/papi.yaml']);
    expect(filesOfPage('sua-so-lieu/', 'vi')[0]).toBe('data/corrections.csv');
    expect(filesOfPage('tim/', 'vi')).toEqual(['src/i18n/messages.ts']);
  });
});
