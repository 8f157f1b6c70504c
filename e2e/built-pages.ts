import { readdirSync, readFileSync, statSync } from 'node:fs';
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

/** The pages of datasets, in both languages, from the shortest to the longest. */
export const datasets = pages
  .filter((page) => /^\/(?:en\/)?du-lieu\/[^/]+\/$/.test(page))
  .sort((a, b) => statSync(fileOf(a)).size - statSync(fileOf(b)).size);

/** The shortest page of a dataset in each language whose later rows are folded, and name sources. */
export const folded = ['vi', 'en'].flatMap(
  (language) =>
    datasets.find(
      (page) =>
        page.startsWith('/en/') === (language === 'en') &&
        /class="other-rows"[^]*<td class="ids"><a/.test(readFileSync(fileOf(page), 'utf8')),
    ) ?? [],
);

/** The pages of figures, in both languages. */
export const figures = pages.filter((page) => /^\/(?:en\/)?hinh\/[^/]+\/$/.test(page));

/** The pages that one template makes for many things, in each language: datasets, sources, versions, provinces, embeds. */
const families = ['/', '/en/'].flatMap((home) =>
  ['du-lieu', 'nguon', 'phien-ban', 'tinh', 'nhung', 'nhung/[^/]+'].map((folder) => {
    const form = new RegExp(`^${home}${folder}/[^/]+/$`);
    return pages
      .filter((page) => form.test(page))
      .sort((a, b) => statSync(fileOf(a)).size - statSync(fileOf(b)).size);
  }),
);
const others = pages.filter((page) => !families.some((family) => family.includes(page)));

/** The pages of provinces with the least, a middling and the most to say, in each language: their data differ most. */
export const oddProvinces = families
  .filter((family) => family.some((page) => page.includes('/tinh/')))
  .flatMap((family) =>
    [0, Math.floor(family.length / 2), family.length - 1].flatMap((index) => family[index] ?? []),
  );

export const provincePages = pages.filter((page) => /\/tinh\/[^/]+\/$/.test(page));

/** One page of each kind in each language: of those that one template makes, the middle one by length. */
export const kinds = [
  ...others,
  ...families
    .filter((family) => !family.some((page) => page.includes('/tinh/')))
    .flatMap((family) => family.slice(family.length / 2, family.length / 2 + 1)),
  ...oddProvinces,
];

/** The longest page of each kind in each language, stories and figures being kinds too: for tests that take long on a page. */
export const examples = [
  ...Map.groupBy(kinds, (page) => page.replace(/\/(cau-chuyen|hinh|tinh)\/[^/]+\/$/, '/$1/one')),
].map(
  ([, own]) =>
    own.toSorted((a, b) => statSync(fileOf(a)).size - statSync(fileOf(b)).size).at(-1) ?? '',
);

/** Every page but, where one template makes very many, ten of them from the shortest to the longest. */
export const various = [
  ...others,
  ...families.flatMap((family) => {
    const step = Math.max(1, (family.length - 1) / 9);
    return family.length <= 40
      ? family
      : Array.from({ length: 10 }, (_, i) => family[Math.round(i * step)] ?? '');
  }),
].sort();
