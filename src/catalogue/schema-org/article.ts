import type { Locale } from '../../i18n/locale.ts';
import { namesOf, type Publication } from '../publication.ts';
import type { Described } from './print.ts';
import { publisher } from './site.ts';

/** A story as its page shows it: the words with their numbers printed, and the days that it bears. */
export interface ArticleFacts {
  readonly slug: string;
  readonly headline: string;
  readonly description: string;
  /** YYYY-MM-DD */
  readonly written: string;
  readonly updated: string | undefined;
  /** Ids of the datasets that it rests on. */
  readonly datasets: readonly string[];
}

/**
 * A story, lean: it travels with the page to every reader. Its sources are named by the datasets.
 * The story in the default language counts as the original, the others as its translations.
 */
export function articleData(
  { slug, headline, description, written, updated, datasets }: ArticleFacts,
  publication: Publication,
  locale: Locale,
): Described {
  const { pages, file, locales } = publication;
  const names = namesOf(publication);
  const [original, ...others] = locales.map((each) => ({ each, '@id': pages.story(slug, each) }));
  return {
    '@type': 'Article',
    '@id': pages.story(slug, locale),
    headline,
    description,
    inLanguage: locale,
    datePublished: written,
    dateModified: updated,
    author: publisher(publication, locale),
    publisher: { '@id': names.publisher },
    image: file(`anh/cau-chuyen/${slug}.${locale}.png`),
    isBasedOn: datasets.map((id) => ({ '@id': names.dataset(id) })),
    ...(original?.each === locale
      ? others.length > 0 && { workTranslation: others.map((other) => ({ '@id': other['@id'] })) }
      : { translationOfWork: { '@id': original?.['@id'] } }),
  };
}
