import type { Locale } from '../../i18n/locale.ts';
import { namesOf, type Publication } from '../publication.ts';
import type { Described } from './print.ts';

/**
 * Who publishes the site: a project of that name. Nothing says that it is an authority or a company, for it is neither.
 */
export function publisher(publication: Publication, locale: Locale): Described {
  return {
    '@type': 'Project',
    '@id': namesOf(publication).publisher,
    name: publication.name[locale],
    url: publication.pages.home(locale),
  };
}

/** The site itself, with the page that searches it. */
export function websiteData(publication: Publication, locale: Locale): Described {
  const { name, description, pages } = publication;
  return {
    '@type': 'WebSite',
    '@id': namesOf(publication).site,
    url: pages.home(locale),
    name: name[locale],
    description: description[locale],
    inLanguage: locale,
    publisher: publisher(publication, locale),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${pages.search(locale)}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}
