import { siteConfig } from '../../site.config.ts';
import { catalogueGraph } from '../catalogue/dcat/catalogue-graph.ts';
import type { Graph } from '../catalogue/dcat/graph.ts';
import { message } from '../i18n/messages.ts';
import type { Locale, Words } from '../i18n/locale.ts';
import { siteContent } from './content.ts';
import { factsOfDataset } from './dataset-facts.ts';
import { currentVersion } from './history.ts';
import { apiPath, reuseAnchor } from './links.ts';
import { publication } from './publication.ts';

/** «Bình Phước qua số liệu: Dữ liệu». */
export function catalogueTitle(locale: Locale): string {
  return `${siteConfig.name[locale]}: ${message('dataset.list', locale)}`;
}

/** Everything that the catalogue for machines says. */
export function siteCatalogue(): Graph {
  const inEach = (write: (locale: Locale) => string): Words => ({
    vi: write('vi'),
    en: write('en'),
  });
  const [locale] = siteConfig.locales;
  return catalogueGraph(
    {
      title: inEach(catalogueTitle),
      description: inEach((each) => message('dataset.list-lead', each)),
      modified: currentVersion().date,
      api: {
        title: inEach((each) => `${siteConfig.name[each]}: ${message('reuse.api', each)}`),
        address: publication.file(apiPath('index')),
        description: `${publication.pages.datasets(locale)}#${reuseAnchor}`,
      },
      datasets: [...siteContent().library.datasets.keys()].map(factsOfDataset),
    },
    publication,
  );
}
