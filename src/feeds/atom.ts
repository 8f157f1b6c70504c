import { escapeXml as escape } from './escape-xml.ts';
import { dayOf, idOf, instant, lastDayOf, type Feed, type FeedEntry } from './feed.ts';

/** The feed as Atom (RFC 4287). */
export function printAtom(feed: Feed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(feed.language)}">`,
    `  <id>${escape(feed.page)}</id>`,
    `  <title>${escape(feed.title)}</title>`,
    `  <subtitle>${escape(feed.subtitle)}</subtitle>`,
    `  <updated>${instant(dayOf(feed))}</updated>`,
    `  <author><name>${escape(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escape(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escape(feed.page)}"/>`,
    ...feed.entries.flatMap((entry) => printEntry(entry, feed.language)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function printEntry(entry: FeedEntry, language: string): string[] {
  const { title, date, category, link, text } = entry;
  return [
    '  <entry>',
    `    <id>${idOf(entry, language)}</id>`,
    `    <title>${escape(title)}</title>`,
    `    <published>${instant(date)}</published>`,
    `    <updated>${instant(lastDayOf(entry))}</updated>`,
    ...(category
      ? [`    <category term="${escape(category.term)}" label="${escape(category.label)}"/>`]
      : []),
    `    <link rel="alternate" type="text/html" href="${escape(link)}"/>`,
    `    <content type="text">${escape(text)}</content>`,
    '  </entry>',
  ];
}
