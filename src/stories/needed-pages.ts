import { missingFile } from '../datasets/file-advice.ts';
import type { Problem } from '../datasets/problem.ts';
import type { Languages } from '../i18n/locale.ts';
import type { ContentFolder } from './content-files.ts';

/** The pages about itself that every site has, by the folder of their text; `home` ends the home page. */
export const neededPages = [
  'about',
  'check',
  'checksums',
  'corrections',
  'home',
  'versions',
] as const;

/** The texts of such pages that there are none of: their pages, to which all others lead, could not be made. */
export function checkNeededPages(
  { names }: Pick<ContentFolder, 'names'>,
  languages: Languages,
): Problem[] {
  const isThere = (slug: string) =>
    names.some((name) => name.startsWith(`content/pages/${slug}/`) && name.endsWith('.mdx'));
  // Of a page that is there in one language the others are asked for where texts are read.
  return neededPages
    .filter((slug) => !isThere(slug))
    .flatMap((slug) =>
      languages.map((locale) => {
        const file = `content/pages/${slug}/${locale}.mdx`;
        return { file, line: 1, ...missingFile(file) };
      }),
    );
}
