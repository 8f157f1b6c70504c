import type { Province } from '../../datasets/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { countryName, countryOf } from '../country.ts';
import { namesOf, type Publication } from '../publication.ts';
import type { Described } from './print.ts';

/** A territorial unit under its code of ISO 3166-2. */
export function provinceThing(
  province: Province,
  publication: Publication,
  locale: Locale,
): Described {
  return {
    '@type': 'AdministrativeArea',
    '@id': namesOf(publication).province(province) ?? undefined,
    name: province.name[locale],
    identifier: { '@type': 'PropertyValue', propertyID: 'ISO 3166-2', value: province.code },
  };
}

/** The page of a unit, and what it is about. */
export function provincePageData(
  province: Province,
  publication: Publication,
  locale: Locale,
): Described {
  const country = countryOf(province);
  return {
    '@type': 'WebPage',
    '@id': publication.pages.province?.(province, locale),
    name: province.name[locale],
    inLanguage: locale,
    isPartOf: { '@id': namesOf(publication).site },
    about: {
      ...provinceThing(province, publication, locale),
      containedInPlace: {
        '@type': 'Country',
        name: countryName(country, locale),
        identifier: country,
      },
    },
  };
}
