import { parseExpression } from '../../evidence/expression.ts';
import type { SiteContent } from '../../stories/read-site.ts';
import type { Facts } from '../facts.ts';
import { type Page, report } from '../page.ts';
import { slotsIn } from '../templates.ts';

/**
 * The numbers that the author of a text placed are on its page, each as often as it was placed: a number that leads to
 * another cell which happens to hold the same value is missed here.
 */
export function checkPlaced(page: Page, { content }: Facts): void {
  const counts = new Map<string, number>();
  for (const name of page.shown) counts.set(name, (counts.get(name) ?? 0) + 1);
  const placed = Map.groupBy(expressionsOf(page, content), (each) => each);
  for (const [name, all] of placed) {
    const shown = counts.get(name) ?? 0;
    if (shown >= all.length) continue;
    report(page, {
      around: page.path,
      found: `${shown} ×`,
      expected: {
        vi: `${all.length} × ${name}, như tác giả đã đặt trong bài`,
        en: `${all.length} × ${name}, as the author placed them in the text`,
      },
    });
  }
}

/** The names of the numbers that the text of a page places, written in one way. */
function expressionsOf({ path, locale }: Page, { stories, pages, home }: SiteContent): string[] {
  const [, slug] = /^cau-chuyen\/([^/]+)\/$/.exec(path) ?? [];
  const story = stories.find((each) => each.slug === slug && each.locale === locale);
  const texts = story
    ? [story]
    : path === ''
      ? pages.filter((each) => each.slug === 'home' && each.locale === locale)
      : [];
  const words = story
    ? [story.frontmatter.title, ...story.frontmatter.summary]
    : path === '' && home
      ? [home.headline[locale], home.lead[locale]]
      : [];
  const keyNumbers = path === '' && home ? home.keyNumbers.map(({ of }) => of) : [];
  return [
    ...words.flatMap((each) => slotsIn(each).map(({ expression }) => expression)),
    ...keyNumbers,
    ...texts.flatMap(({ placements }) =>
      placements.flatMap(({ component, attributes }) =>
        component === 'Value' ? (attributes['of'] ?? []) : [],
      ),
    ),
  ].map(nameOf);
}

function nameOf(text: string): string {
  const expression = parseExpression(text);
  if (expression.kind !== 'cells') return expression.text;
  const { dataset, key, column } = expression.address;
  return `${dataset}[${key.join()}].${column}`;
}
