import { getEntry, render } from 'astro:content';
import type { Locale } from '../i18n/locale.ts';
import { siteContent } from './content.ts';

/** The text of a story or page, ready to render. @throws Error when there is none. */
export async function findText(
  collection: 'stories' | 'pages',
  slug: string,
  locale: Locale,
): ReturnType<typeof render> {
  const entry = await getEntry(collection, `${slug}/${locale}`);
  if (!entry) throw new Error(`no text ${collection}/${slug}/${locale}`);
  return render(entry);
}

/** The headings of a story in their order, each with the id that it has on the page. */
export async function findHeadings(slug: string, locale: Locale) {
  const { headings } = await findText('stories', slug, locale);
  return headings;
}

/** A page about the site: what it says of itself and its text. @throws Error when there is none. */
export async function findPage(slug: string, locale: Locale) {
  const page = siteContent().pages.find((one) => one.slug === slug && one.locale === locale);
  if (!page) throw new Error(`no text content/pages/${slug}/${locale}.mdx`);
  const { Content } = await findText('pages', slug, locale);
  return { page, frontmatter: page.frontmatter, Content };
}
