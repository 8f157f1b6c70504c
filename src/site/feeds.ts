import { siteConfig } from '../../site.config.ts';
import { newestFirst, unknownDay, type Feed, type FeedEntry } from '../feeds/feed.ts';
import type { Locale } from '../i18n/locale.ts';
import { message, type MessageKey } from '../i18n/messages.ts';
import { hasCorrections, registerSince } from './history.ts';
import { correctionEntries } from './correction-entries.ts';
import { storyEntries } from './story-entries.ts';
import { versionEntries } from './version-entries.ts';
import { absoluteLink, feedLink, pageLink, paths, type FeedForm, type FeedName } from './links.ts';

/** What each feed is called and tells. */
const feeds: Readonly<
  Record<
    FeedName,
    { readonly title: MessageKey; readonly entries: (locale: Locale) => FeedEntry[] }
  >
> = {
  stories: { title: 'nav.stories', entries: storyEntries },
  corrections: { title: 'corrections.title', entries: correctionEntries },
  versions: { title: 'version.list', entries: versionEntries },
};

/** The feeds that the site has: one of corrections only with a register of them. */
export function feedNames(): FeedName[] {
  const names = Object.keys(feeds) as FeedName[];
  return names.filter((name) => name !== 'corrections' || hasCorrections());
}

/** What a feed is called in the head of a page, where feed readers look for it. */
export function feedTitle(name: FeedName, locale: Locale): string {
  return `${siteConfig.name[locale]}: ${message(feeds[name].title, locale)}`;
}

/** A feed in one language, for one of its forms. */
export function makeFeed(name: FeedName, form: FeedForm, locale: Locale): Feed {
  return {
    title: feedTitle(name, locale),
    subtitle: siteConfig.description[locale],
    language: locale,
    author: siteConfig.name[locale],
    page: absoluteLink(pageLink(paths[name], locale)),
    self: absoluteLink(feedLink(name, form, locale)),
    // Where there is no history, nothing says when the register began.
    since: registerSince() ?? unknownDay,
    entries: newestFirst(feeds[name].entries(locale)),
  };
}
