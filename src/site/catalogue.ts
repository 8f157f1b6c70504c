import { siteConfig } from '../../site.config.ts';
import { catalogueGraph } from '../catalogue/dcat/catalogue-graph.ts';
import type { Graph } from '../catalogue/dcat/graph.ts';
import { message } from '../i18n/messages.ts';
import { inEach, type Locale } from '../i18n/locale.ts';
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
  const [locale] = siteConfig.locales;
  const words = (write: (language: Locale) => string) => inEach(siteConfig.locales, write);
  return catalogueGraph(
    {
      title: words(catalogueTitle),
      description: words((each) => message('dataset.list-lead', each)),
      modified: currentVersion().date,
      api: {
        title: words((each) => `${siteConfig.name[each]}: ${message('reuse.api', each)}`),
        address: publication.file(apiPath('index')),
        description: `${publication.pages.datasets(locale)}#${reuseAnchor}`,
      },
      datasets: [...siteContent().library.datasets.keys()].map(factsOfDataset),
    },
    publication,
  );
}
