import { Fragment, jsx } from 'astro/jsx-runtime';
import { defineHastPlugin, evaluate } from 'satteri';
import type { Locale } from '../i18n/locale.ts';
import { nameAnchors } from '../stories/anchors.ts';
import { onceForContent, siteContent } from './content.ts';
import { localeParams } from './links.ts';

/** A heading of a text, with the id that it has on the page. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** What puts a text on a page: `<Content components={storyBlocks} />`. */
type Content = (props: { readonly components?: Readonly<Record<string, unknown>> }) => unknown;

/**
 * The text of a story or page, ready to render. It is compiled when its page is made, by the compiler that Astro's MDX is
 * made with, and nothing of it stays: as modules of the bundle, a thousand stories took gigabytes of memory.
 * @throws Error when there is none
 */
export function findText(
  collection: 'stories' | 'pages',
  slug: string,
  locale: Locale,
): { readonly Content: Content; readonly headings: readonly Heading[] } {
  const path = `content/${collection}/${slug}/${locale}.mdx`;
  const source = siteContent().files.get(path);
  if (source === undefined) throw new Error(`no text ${path}`);
  const headings: Heading[] = [];
  const anchorOf = nameAnchors();
  const headingIds = defineHastPlugin({
    name: 'heading-ids',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        const text = context.textContent(node);
        const anchor = anchorOf(text);
        headings.push({ depth: Number(node.tagName.slice(1)), slug: anchor, text });
        context.setProperty(node, 'id', anchor);
      },
    },
  });
  const { default: made } = evaluate(source.replace(frontmatter, ''), {
    ...{ Fragment, jsx: node, jsxs: node },
    elementAttributeNameCase: 'html',
    features: { gfm: true, smartPunctuation: true },
    hastPlugins: [headingIds],
  }) as { default: Content };
  const Content: Content = (props) =>
    made({ ...props, components: { Fragment, ...props.components } });
  // What Astro adds to the module of an MDX file: its pages know by it how to render what this gives.
  const marks = {
    [Symbol.for('mdx-component')]: true,
    [Symbol.for('astro:renderer')]: 'astro:jsx',
  };
  return { Content: Object.assign(Content, marks), headings };
}

/** A node of the text, as Astro renders it. */
const node = (type: unknown, props: unknown) => jsx(type, props as Record<string, unknown>);

/** The head of a file, with its two lines of hyphens. */
const frontmatter = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/;

const headingsOf = onceForContent(() => new Map<string, readonly Heading[]>());

/** The headings of a story in their order, each with the id that it has on the page; the pages of all its sources ask. */
export function findHeadings(slug: string, locale: Locale): readonly Heading[] {
  const key = `${slug} ${locale}`;
  let found = headingsOf().get(key);
  if (!found) headingsOf().set(key, (found = findText('stories', slug, locale).headings));
  return found;
}

/** The parameters of the page that shows a text about the site, in the languages that it is written in. */
export function textParams(slug: string) {
  const { pages } = siteContent();
  return localeParams
    .filter(({ locale }) => pages.some((page) => page.slug === slug && page.locale === locale))
    .map(({ param }) => ({ params: { locale: param } }));
}

/** A page about the site: what it says of itself and its text. @throws Error when there is none. */
export function findPage(slug: string, locale: Locale) {
  const page = siteContent().pages.find((one) => one.slug === slug && one.locale === locale);
  if (!page) throw new Error(`no text content/pages/${slug}/${locale}.mdx`);
  const { Content } = findText('pages', slug, locale);
  return { page, frontmatter: page.frontmatter, Content };
}
