import { identify, type Feed } from './atom.ts';

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
      id: identify([...entry.identity, language]),
      url: entry.link,
      title: entry.title,
      content_text: entry.text,
      // JSON Feed wants an instant, as Atom does; of a change only the day is known.
      date_published: `${entry.date}T00:00:00Z`,
      tags: [entry.category.label],
    })),
  };
  return `${JSON.stringify(printed, null, 2)}\n`;
}
