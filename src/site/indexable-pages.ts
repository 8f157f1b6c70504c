import { siteConfig } from '../../site.config.ts';
import type { SitemapPage } from '../catalogue/sitemap.ts';
import { findStory } from './content.ts';
import { factsOfDataset } from './dataset-facts.ts';
import { dataHistory } from './history.ts';
import { absoluteLink, pageLink, paths } from './links.ts';

/** A template of pages, as far as it says which pages it makes. */
export interface PageTemplate {
  readonly getStaticPaths?: () => readonly MadePage[] | Promise<readonly MadePage[]>;
}

/** A page that a template makes: what stands for the brackets in the name of its file. */
export interface MadePage {
  readonly params: Readonly<Record<string, string | undefined>>;
}

/** What search engines are not to list: figures made to stand in other pages, which say so themselves (`noindex`). */
const unlisted = 'nhung/';

/**
 * Every page that there is in all languages, in the order of its path, from the templates below `[...locale]/`: a page
 * that is new is in the list by itself.
 */
export function indexablePages(
  templates: readonly { readonly file: string; readonly made: readonly MadePage[] }[],
): SitemapPage[] {
  const found = templates.flatMap(({ file, made }) =>
    made.map(({ params }) => pathOf(file, params)),
  );
  return [...new Set(found)]
    .filter((path) => !path.startsWith(unlisted))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((path) => ({
      addresses: siteConfig.locales.map((locale) => ({
        locale,
        address: absoluteLink(pageLink(path, locale)),
      })),
      changed: changedOn(path),
    }));
}

/** The path of a page without its language: `./[...locale]/tinh/[slug].astro` and a slug are `tinh/x/`. */
function pathOf(file: string, params: Readonly<Record<string, string | undefined>>): string {
  const parts = file
    .replace(/^\.\/\[\.\.\.locale\]\//, '')
    .replace(/\.astro$/, '')
    .split('/')
    .filter((part) => part !== 'index')
    .map((part) =>
      part.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? ''),
    );
  return parts.map((part) => `${part}/`).join('');
}

/** The day on which a page last changed, where the data or the text say so. */
function changedOn(path: string): string | null {
  const [section = '', name = ''] = path.split('/');
  switch (`${section}/`) {
    case paths.stories: {
      if (name === '') return null;
      const days = siteConfig.locales
        .map((locale) => findStory(name, locale).frontmatter)
        .map(({ written, updated }) => updated ?? written);
      return days.toSorted().at(-1) ?? null;
    }
    case paths.datasets:
      return name === '' ? null : factsOfDataset(name).modified;
    case paths.versions:
      return dataHistory().versions.all.find(({ id }) => id === name)?.date ?? null;
    default:
      return null;
  }
}
