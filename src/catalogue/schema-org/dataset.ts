import type { Locale } from '../../i18n/locale.ts';
import { countryName } from '../country.ts';
import { dataForms, type DatasetFacts, type Measure, type Places } from '../dataset-facts.ts';
import { namesOf, type Publication } from '../publication.ts';
import type { Described } from './print.ts';
import { provinceThing } from './province.ts';
import { publisher } from './site.ts';

/** A dataset, as search engines for data read it. */
export function datasetData(
  facts: DatasetFacts,
  publication: Publication,
  locale: Locale,
): Described {
  const { dataset, years, places, measures, issued, modified, version, licences, files } = facts;
  const { id, descriptor } = dataset;
  const { pages, file } = publication;
  return {
    '@type': 'Dataset',
    '@id': namesOf(publication).dataset(id),
    name: descriptor.title[locale],
    description: descriptor.description[locale],
    inLanguage: publication.locales,
    url: pages.dataset(id, locale),
    identifier: id,
    includedInDataCatalog: { '@id': namesOf(publication).catalogue },
    license: only(licences),
    isAccessibleForFree: true,
    creator: { '@id': namesOf(publication).publisher },
    publisher: publisher(publication, locale),
    temporalCoverage: years === null ? undefined : spanOf(years),
    spatialCoverage: places === null ? undefined : placesData(places, publication, locale),
    variableMeasured: measures.map((measure) => measureData(measure, locale)),
    version: version ?? undefined,
    datePublished: issued ?? undefined,
    dateModified: modified ?? undefined,
    distribution: files.map(({ form, path, bytes, sha256 }) => ({
      '@type': 'DataDownload',
      encodingFormat: dataForms[form],
      contentUrl: file(path),
      contentSize: bytes === null ? undefined : `${bytes} B`,
      sha256: sha256 ?? undefined,
    })),
    isBasedOn: facts.sources.map(({ id: source, title, url, publishedOn, publisher: by }) => ({
      '@type': 'CreativeWork',
      '@id': namesOf(publication).source(source),
      name: title,
      url: url ?? undefined,
      datePublished: publishedOn ?? undefined,
      publisher: { '@type': 'Organization', name: by },
    })),
  };
}

/** All datasets of the site. */
export function dataCatalogData(
  { title, description }: { readonly title: string; readonly description: string },
  datasets: Iterable<string>,
  publication: Publication,
  locale: Locale,
): Described {
  const names = namesOf(publication);
  return {
    '@type': 'DataCatalog',
    '@id': names.catalogue,
    name: title,
    description,
    url: publication.pages.datasets(locale),
    inLanguage: publication.locales,
    publisher: publisher(publication, locale),
    encoding: [
      { path: 'du-lieu/dcat.ttl', type: 'text/turtle' },
      { path: 'du-lieu/dcat.jsonld', type: 'application/ld+json' },
    ].map(({ path, type }) => ({
      '@type': 'MediaObject',
      contentUrl: publication.file(path),
      encodingFormat: type,
    })),
    dataset: [...datasets].map((id) => ({ '@id': names.dataset(id) })),
  };
}

/** ISO 8601: a year, or two with a solidus. */
function spanOf([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first}/${last}`;
}

function placesData(places: Places, publication: Publication, locale: Locale): Described[] {
  if (places.kind === 'provinces') {
    return places.provinces.map((province) => provinceThing(province, publication, locale));
  }
  const { country } = places;
  return [{ '@type': 'Country', name: countryName(country, locale), identifier: country }];
}

function measureData({ field, unit }: Measure, locale: Locale): Described {
  return {
    '@type': 'PropertyValue',
    propertyID: field.name,
    name: field.title[locale],
    description: field.description?.[locale],
    unitText: unit?.[locale === 'vi' ? 'vi' : 'enPlural'],
  };
}

/** One value stands by itself, several as a list. */
function only<Value>(values: readonly Value[]): Value | readonly Value[] | undefined {
  return values.length > 1 ? values : values[0];
}
