import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const dist = path.resolve(import.meta.dirname, '../dist');

/** The paths of all pages that the build wrote: `/`, `/en/du-lieu/`, `/404.html`. */
export const pages: readonly string[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/${file.split(path.sep).join('/')}`.replace(/(^|\/)index\.html$/, '$1'))
  .sort();

/** The file of a page in `dist/`. */
export function fileOf(page: string): string {
  return path.join(dist, page.endsWith('/') ? `${page}index.html` : page);
}

export const stories = pages.filter((page) => /\/cau-chuyen\/[^/]+\/$/.test(page));

const isDataset = (page: string) => /\/du-lieu\/[^/]+\/$/.test(page);

/** One page of each kind in each language: every story, and of the datasets' pages the middle one by length. */
export const kinds = [
  ...pages.filter((page) => !isDataset(page)),
  ...['/du-lieu/', '/en/du-lieu/'].flatMap((folder) => {
    const byLength = pages
      .filter((page) => isDataset(page) && page.startsWith(folder))
      .sort((a, b) => statSync(fileOf(a)).size - statSync(fileOf(b)).size);
    return byLength.slice(byLength.length / 2, byLength.length / 2 + 1);
  }),
];
