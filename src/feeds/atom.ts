import { createHash } from 'node:crypto';

/** What a feed reader is told of the register. Addresses are absolute. */
export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly author: string;
  /** The page that the feed is of. */
  readonly page: string;
  /** The feed itself. */
  readonly self: string;
  /** Day from which on the feed tells everything, YYYY-MM-DD: its date while it has no entry. */
  readonly since: string;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** What makes the entry itself, whatever becomes of its words: its id is made of this. */
  readonly identity: readonly string[];
  readonly title: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly category: { readonly term: string; readonly label: string };
  readonly link: string;
  readonly text: string;
}

/**
 * The feed as Atom (RFC 4287). All dates are those of the entries, so two builds give the same bytes; the ids of
 * entries do not depend on where the site is published, so moving it shows none twice.
 */
export function printAtom(feed: Feed): string {
  const updated = feed.entries[0]?.date ?? feed.since;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(feed.language)}">`,
    `  <id>${escape(feed.page)}</id>`,
    `  <title>${escape(feed.title)}</title>`,
    `  <subtitle>${escape(feed.subtitle)}</subtitle>`,
    `  <updated>${instant(updated)}</updated>`,
    `  <author><name>${escape(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escape(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escape(feed.page)}"/>`,
    ...feed.entries.flatMap((entry) => printEntry(entry, feed.language)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function printEntry(entry: FeedEntry, language: string): string[] {
  const { term, label } = entry.category;
  return [
    '  <entry>',
    `    <id>${identify([...entry.identity, language])}</id>`,
    `    <title>${escape(entry.title)}</title>`,
    `    <updated>${instant(entry.date)}</updated>`,
    `    <category term="${escape(term)}" label="${escape(label)}"/>`,
    `    <link rel="alternate" type="text/html" href="${escape(entry.link)}"/>`,
    `    <content type="text">${escape(entry.text)}</content>`,
    '  </entry>',
  ];
}

/** Atom wants an instant; of a change only the day is known. */
function instant(date: string): string {
  return `${date}T00:00:00Z`;
}

/** A UUID of version 8 (RFC 9562: made in a way of one's own), here from the SHA-256 of the parts. */
export function identify(parts: readonly string[]): string {
  const hash = createHash('sha256').update(parts.join('\0')).digest('hex');
  const variant = ((parseInt(hash.slice(16, 17), 16) & 0b0011) | 0b1000).toString(16);
  const groups = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}

/** Text for XML: the characters that mean something there, and none that XML cannot hold. */
function escape(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
