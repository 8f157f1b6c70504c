import type { Source } from '../../datasets/dataset.ts';
import { inLanguagesOf } from '../../datasets/site-languages.ts';
import type { Locale, Words } from '../../i18n/locale.ts';
import { countryName } from '../country.ts';
import { dataForms, type DataFile, type DatasetFacts, type Places } from '../dataset-facts.ts';
import { namesOf, type Publication } from '../publication.ts';
import {
  fileTypes,
  frequencies,
  isPublic,
  languages,
  mediaType,
  themeNamed,
  themeRegister,
} from './eu-vocabularies.ts';
import {
  date,
  inEach,
  iri,
  text,
  thing,
  typed,
  type Description,
  type Graph,
  type Thing,
  type Value,
} from './graph.ts';

/** What the catalogue as a whole says of itself. */
export interface CatalogueFacts {
  readonly title: Words;
  readonly description: Words;
  /** Day of the last change of the data, YYYY-MM-DD; `null` where no history tells. */
  readonly modified: string | null;
  /** What reads the data over the web: its name and the folder that it stands in. */
  readonly api: { readonly title: Words; readonly address: string; readonly description: string };
  readonly datasets: readonly DatasetFacts[];
}

const dcatAp = 'https://semiceu.github.io/DCAT-AP/releases/3.0.0/';
const dataPackage = 'https://datapackage.org/standard/data-package/';

/**
 * The catalogue in the words of DCAT-AP 3.0 (https://semiceu.github.io/DCAT-AP/releases/3.0.0/).
 * Publications are no datasets, so a dataset names them as what it was derived from (`prov:wasDerivedFrom`); `dct:source`
 * is for datasets there.
 */
export function catalogueGraph(facts: CatalogueFacts, publication: Publication): Graph {
  const { title, description, modified, api, datasets } = facts;
  const { pages, locales } = publication;
  const names = namesOf(publication);
  const shared = new SharedThings(publication);
  const licences = [...new Set(datasets.flatMap((each) => each.licences))];
  const catalogue: Thing = {
    address: names.catalogue,
    types: ['dcat:Catalog'],
    properties: [
      ['dct:title', inEach(title)],
      ['dct:description', inEach(description)],
      ['dct:publisher', [shared.publisher()]],
      ['dct:conformsTo', [shared.of(dcatAp, 'dct:Standard', 'DCAT-AP 3.0.0')]],
      // A catalogue has one licence, or says nothing: its datasets say theirs.
      ['dct:license', licences.length === 1 ? licences.map((each) => shared.licence(each)) : []],
      ['dct:language', locales.map((locale) => shared.language(locale))],
      ['dct:modified', modified === null ? [] : [date(modified)]],
      ['foaf:homepage', [shared.document(pages.datasets(locales[0]))]],
      ['dcat:themeTaxonomy', [shared.themeTaxonomy()]],
      ['dcat:service', [thing(api.address)]],
      ['dcat:dataset', datasets.map(({ dataset }) => thing(names.dataset(dataset.id)))],
    ],
  };
  const service: Thing = {
    address: api.address,
    types: ['dcat:DataService'],
    properties: [
      ['dct:title', inEach(api.title)],
      ['dct:publisher', [shared.publisher()]],
      ['dcat:endpointURL', [thing(api.address)]],
      ['dcat:endpointDescription', [thing(api.description)]],
      ['dcat:servesDataset', datasets.map(({ dataset }) => thing(names.dataset(dataset.id)))],
    ],
  };
  const described = datasets.flatMap((each) => [
    datasetThing(each, publication, shared),
    ...each.files.map((file) => distributionThing(file, each, publication, shared)),
  ]);
  return [catalogue, service, ...described, ...shared.all()];
}

function datasetThing(facts: DatasetFacts, publication: Publication, shared: SharedThings): Thing {
  const { dataset, years, places, issued, modified, version, sources, files } = facts;
  const { id, descriptor } = dataset;
  const { pages, locales } = publication;
  const every = descriptor.updates?.every;
  return {
    address: namesOf(publication).dataset(id),
    types: ['dcat:Dataset'],
    properties: [
      ['dct:title', inEach(inLanguagesOf(descriptor.title, locales))],
      ['dct:description', inEach(inLanguagesOf(descriptor.description, locales))],
      ['dct:identifier', [text(id)]],
      ['dct:publisher', [shared.publisher()]],
      ['dct:creator', [shared.publisher()]],
      ['dcat:theme', (descriptor.themes ?? []).map((theme) => shared.theme(theme))],
      ['dct:spatial', places === null ? [] : shared.places(places)],
      ['dct:temporal', years === null ? [] : [period(years)]],
      ['dct:issued', issued === null ? [] : [date(issued)]],
      ['dct:modified', modified === null ? [] : [date(modified)]],
      [
        'dct:accrualPeriodicity',
        every === undefined ? [] : [shared.of(frequencies[every], 'dct:Frequency')],
      ],
      ['dct:language', locales.map((locale) => shared.language(locale))],
      ['dct:accessRights', [shared.of(isPublic, 'dct:RightsStatement')]],
      ['dcat:landingPage', locales.map((locale) => shared.document(pages.dataset(id, locale)))],
      ['dcat:version', version === null ? [] : [text(version)]],
      [
        'dct:provenance',
        [
          {
            kind: 'nameless',
            types: ['dct:ProvenanceStatement'],
            properties: [['rdfs:label', inEach(inLanguagesOf(descriptor.processing, locales))]],
          },
        ],
      ],
      ['prov:wasDerivedFrom', sources.map((source) => shared.source(source))],
      ['dcat:distribution', files.map((file) => thing(distributionName(file, facts, publication)))],
    ],
  };
}

function distributionThing(
  file: DataFile,
  facts: DatasetFacts,
  publication: Publication,
  shared: SharedThings,
): Thing {
  const { form, path, bytes, sha256 } = file;
  const { pages, locales } = publication;
  return {
    address: distributionName(file, facts, publication),
    types: ['dcat:Distribution'],
    properties: [
      ['dct:title', [text(path.replace(/^.*\//, ''))]],
      ['dcat:accessURL', [thing(pages.dataset(facts.dataset.id, locales[0]))]],
      ['dcat:downloadURL', [thing(publication.file(path))]],
      ['dcat:mediaType', [shared.of(mediaType(dataForms[form]), 'dct:MediaType')]],
      ['dct:format', [shared.of(fileTypes[form], 'dct:MediaTypeOrExtent')]],
      ['dct:license', facts.licences.map((each) => shared.licence(each))],
      [
        'dct:conformsTo',
        form === 'zip' ? [shared.of(dataPackage, 'dct:Standard', 'Data Package')] : [],
      ],
      ['dcat:byteSize', bytes === null ? [] : [typed(String(bytes), 'xsd:nonNegativeInteger')]],
      ['spdx:checksum', sha256 === null ? [] : [checksum(sha256, shared)]],
    ],
  };
}

function distributionName(
  { form }: DataFile,
  { dataset }: DatasetFacts,
  { pages, locales: [locale] }: Publication,
): string {
  return `${pages.dataset(dataset.id, locale)}#${form}`;
}

function period([first, last]: readonly [number, number]): Value {
  return {
    kind: 'nameless',
    types: ['dct:PeriodOfTime'],
    properties: [
      ['dcat:startDate', [date(String(first))]],
      ['dcat:endDate', [date(String(last))]],
    ],
  };
}

function checksum(sha256: string, shared: SharedThings): Value {
  const algorithm = 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256';
  return {
    kind: 'nameless',
    types: ['spdx:Checksum'],
    properties: [
      ['spdx:algorithm', [shared.of(algorithm, 'spdx:ChecksumAlgorithm')]],
      ['spdx:checksumValue', [typed(sha256, 'xsd:hexBinary')]],
    ],
  };
}

/** Things that several others name: each is described once, at the end of the graph, in the order of its first use. */
class SharedThings {
  readonly #publication: Publication;
  readonly #things = new Map<string, Thing>();

  constructor(publication: Publication) {
    this.#publication = publication;
  }

  all(): Thing[] {
    return [...this.#things.values()];
  }

  /** A thing of which no more is said than what it is and, where it is no register’s, its name. */
  of(address: string, type: Thing['types'][number], label?: string): Value {
    const properties: Thing['properties'] =
      label === undefined ? [] : [['rdfs:label', [text(label)]]];
    return this.#add({ address, types: [type], properties });
  }

  publisher(): Value {
    const { name, pages, locales } = this.#publication;
    return this.#add({
      address: namesOf(this.#publication).publisher,
      types: ['foaf:Agent'],
      properties: [
        ['foaf:name', inEach(inLanguagesOf(name, locales))],
        ['foaf:homepage', [thing(pages.home(locales[0]))]],
      ],
    });
  }

  licence(address: string): Value {
    return this.of(address, 'dct:LicenseDocument');
  }

  document(address: string): Value {
    return this.of(address, 'foaf:Document');
  }

  language(locale: Locale): Value {
    return this.of(languages[locale], 'dct:LinguisticSystem');
  }

  themeTaxonomy(): Value {
    return this.#add({
      address: themeRegister,
      types: ['skos:ConceptScheme'],
      properties: [['dct:title', inEach({ en: 'Data theme' })]],
    });
  }

  theme(theme: Parameters<typeof themeNamed>[0]): Value {
    const { address, label } = themeNamed(theme);
    return this.#add({
      address,
      types: ['skos:Concept'],
      properties: [
        ['skos:prefLabel', inEach({ en: label })],
        ['skos:inScheme', [this.themeTaxonomy()]],
      ],
    });
  }

  places(places: Places): Value[] {
    const { locales } = this.#publication;
    if (places.kind === 'country') {
      const { country } = places;
      const name = Object.fromEntries(
        locales.map((locale) => [locale, countryName(country, locale)]),
      );
      return [
        {
          kind: 'nameless',
          types: ['dct:Location'],
          properties: [
            ['dct:identifier', [text(country)]],
            ['rdfs:label', inEach(name)],
          ],
        },
      ];
    }
    return places.provinces.map((province): Value => {
      const address = namesOf(this.#publication).province(province);
      const description: Description = {
        types: ['dct:Location'],
        properties: [
          ['dct:identifier', [text(province.code)]],
          ['rdfs:label', inEach(inLanguagesOf(province.name, locales))],
        ],
      };
      return address === null
        ? { kind: 'nameless', ...description }
        : this.#add({ address, ...description });
    });
  }

  source({ id, title, publisher, publishedOn, url }: Source): Value {
    return this.#add({
      address: namesOf(this.#publication).source(id),
      types: ['foaf:Document'],
      properties: [
        // Without a language: a title is not always in that of the publication.
        ['dct:title', [text(title)]],
        [
          'dct:publisher',
          [
            {
              kind: 'nameless',
              types: ['foaf:Agent'],
              properties: [['foaf:name', [text(publisher)]]],
            },
          ],
        ],
        ['dct:issued', publishedOn === null ? [] : [date(publishedOn)]],
        ['rdfs:seeAlso', url === null ? [] : [thing(url)]],
      ],
    });
  }

  #add(added: Thing): Value {
    const address = iri(added.address);
    if (!this.#things.has(address)) this.#things.set(address, { ...added, address });
    return thing(address);
  }
}
