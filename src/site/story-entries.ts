import { fillWords } from '../evidence/fill.ts';
import type { FeedEntry } from '../feeds/feed.ts';
import type { Locale } from '../i18n/locale.ts';
import { siteContent } from './content.ts';
import { absoluteLink, pageLink, paths } from './links.ts';

/**
 * The stories for feed readers, each under the day that it bears. A change of substance (`updated` in its frontmatter)
 * brings the same entry to the top again; a comma does not.
 */
export function storyEntries(locale: Locale): FeedEntry[] {
  const { library, stories } = siteContent();
  return stories
    .filter((story) => story.locale === locale)
    .map(({ slug, frontmatter: { title, summary, written, updated } }) => ({
      identity: ['story', slug],
      title: fillWords(title, locale, library).text,
      date: written,
      updated,
      link: absoluteLink(pageLink(paths.story(slug), locale)),
      text: summary.map((sentence) => fillWords(sentence, locale, library).text).join(' '),
    }));
}
