import { createHash } from 'node:crypto';

/** What a feed reader is told. Addresses are absolute. */
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
  /** Day on which it came, YYYY-MM-DD. */
  readonly date: string;
  /** Day of its last change of substance, where there was one. */
  readonly updated?: string | undefined;
  readonly category?: { readonly term: string; readonly label: string };
  readonly link: string;
  readonly text: string;
}

/** A day of which every reader knows that it is none: feeds must have one also where nothing tells it. */
export const unknownDay = '1970-01-01';

/** The day on which an entry last became another one. */
export function lastDayOf({ date, updated }: Pick<FeedEntry, 'date' | 'updated'>): string {
  return updated ?? date;
}

/** The newest entry first; those of one day stay in their order. */
export function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  return entries.toSorted((a, b) =>
    lastDayOf(a) < lastDayOf(b) ? 1 : lastDayOf(a) > lastDayOf(b) ? -1 : 0,
  );
}

/** The day of a feed: that of its newest entry, never that of the build, so two builds give the same bytes. */
export function dayOf({ entries, since }: Feed): string {
  return entries.map(lastDayOf).reduce((a, b) => (a < b ? b : a), entries.length > 0 ? '' : since);
}

/** Feeds want an instant; of what they tell only the day is known. */
export function instant(day: string): string {
  return `${day}T00:00:00Z`;
}

/**
 * The id of an entry, the same in every form: a UUID of version 8 (RFC 9562: made in a way of one's own), here from the
 * SHA-256 of its identity and language. It does not depend on where the site is published, so moving it shows none twice.
 */
export function idOf({ identity }: FeedEntry, language: string): string {
  const hash = createHash('sha256')
    .update([...identity, language].join('\0'))
    .digest('hex');
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
