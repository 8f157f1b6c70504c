import type { Figure } from '../../figures/figure.ts';
import type { Locale } from '../../i18n/locale.ts';
import { licenceAddress } from '../licence.ts';
import { namesOf, type Publication } from '../publication.ts';
import type { Described } from './print.ts';
import { publisher } from './site.ts';

/** A figure as a picture that may be used: the file, its licences, whom to name, and the data that it shows. */
export function figureData(
  { id, title, subtitle, alt, datasets, credits }: Figure,
  publication: Publication,
  locale: Locale,
): Described {
  const { pages, file } = publication;
  const names = namesOf(publication);
  const licences = new Set(
    [
      ...datasets.flatMap(({ descriptor }) => descriptor.licenses),
      ...credits.map(({ licence }) => licence),
    ].map(({ path }) => licenceAddress(path)),
  );
  const page = pages.figure(id, locale);
  return {
    '@type': 'ImageObject',
    '@id': `${page}#hinh`,
    name: title,
    caption: subtitle,
    description: alt,
    inLanguage: locale,
    url: page,
    contentUrl: file(`hinh/${id}.${locale}.landscape.png`),
    encodingFormat: 'image/png',
    encoding: {
      '@type': 'ImageObject',
      contentUrl: file(`hinh/${id}.${locale}.wide.svg`),
      encodingFormat: 'image/svg+xml',
    },
    license: [...licences],
    creator: publisher(publication, locale),
    creditText: [publication.name[locale], ...credits.map(({ text }) => text)].join('; '),
    isBasedOn: datasets.map((dataset) => ({ '@id': names.dataset(dataset.id) })),
  };
}
