import { siteConfig } from '../../site.config.ts';
import type { Publication } from '../catalogue/publication.ts';
import type { Province } from '../datasets/dataset.ts';
import type { Locale } from '../i18n/locale.ts';
import { siteContent } from './content.ts';
import { absoluteLink, fileLink, pageLink, paths, provinceLink } from './links.ts';

/** The site as its catalogue names it. */
export const publication: Publication = {
  name: siteConfig.name,
  description: siteConfig.description,
  locales: siteConfig.locales,
  pages: {
    home: (locale) => absoluteLink(pageLink(paths.home, locale)),
    search: (locale) => absoluteLink(pageLink(paths.search, locale)),
    datasets: (locale) => absoluteLink(pageLink(paths.datasets, locale)),
    corrections: (locale) => absoluteLink(pageLink(paths.corrections, locale)),
    dataset: (id, locale) => absoluteLink(pageLink(paths.dataset(id), locale)),
    figure: (id, locale) => absoluteLink(pageLink(paths.figure(id), locale)),
    story: (slug, locale) => absoluteLink(pageLink(paths.story(slug), locale)),
    source: (id, locale) => absoluteLink(pageLink(paths.source(id), locale)),
    version: (id, locale) => absoluteLink(pageLink(paths.version(id), locale)),
    get province() {
      if (siteContent().profileSpec === null) return null;
      return (province: Province, locale: Locale) => absoluteLink(provinceLink(province, locale));
    },
  },
  file: (path) => absoluteLink(fileLink(path)),
};
