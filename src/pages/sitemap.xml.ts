import type { APIRoute } from 'astro';
import { printSitemap } from '../catalogue/sitemap.ts';
import { indexablePages, type PageTemplate } from '../site/indexable-pages.ts';

/** The templates of all pages. Each says itself which pages it makes; that of a wrong address makes none. */
const templates = import.meta.glob<PageTemplate>('./**/*.astro');

/** The map of the site for search engines. */
export const GET: APIRoute = async () => {
  const made = await Promise.all(
    Object.entries(templates).map(async ([file, load]) => {
      const { getStaticPaths } = await load();
      return { file, made: (await getStaticPaths?.()) ?? [] };
    }),
  );
  return new Response(printSitemap(indexablePages(made)), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
