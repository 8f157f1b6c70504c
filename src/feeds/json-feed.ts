import { idOf, instant, type Feed } from './feed.ts';

/**
 * The feed as JSON Feed 1.1 (jsonfeed.org/version/1.1): the same entries under the same ids as in Atom, so a reader
 * that changes from one to the other shows none twice.
 */
export function printJsonFeed(feed: Feed): string {
  const { title, subtitle, language, author, page, self, entries } = feed;
  const printed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: subtitle,
    home_page_url: page,
    feed_url: self,
    language,
    authors: [{ name: author }],
    items: entries.map((entry) => ({
      id: idOf(entry, language),
      url: entry.link,
      title: entry.title,
      content_text: entry.text,
      date_published: instant(entry.date),
      ...(entry.updated === undefined ? {} : { date_modified: instant(entry.updated) }),
      ...(entry.category ? { tags: [entry.category.label] } : {}),
    })),
  };
  return `${JSON.stringify(printed, null, 2)}\n`;
}
