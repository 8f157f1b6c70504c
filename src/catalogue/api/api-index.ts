import { inEach, type Words } from '../../i18n/locale.ts';
import { formNames, formsOf, headOf, nameOfFile, type ApiContext, type FormName } from './files.ts';
import { address, listOf, object, partOf, text, wholeSchema } from './schema-parts.ts';

/** What the index says in words. */
export interface IndexWords {
  readonly title: Words;
  /** What stays as it is, what may be added, and what happens when there is a next version of the API. */
  readonly promise: Words;
  /** What a file of each form holds. */
  readonly forms: Readonly<Record<FormName, Words>>;
}

/** What there is, where it stands, and what may be relied on. */
export function indexFile({ title, promise, forms }: IndexWords, context: ApiContext) {
  const { publication } = context;
  return {
    ...headOf('index', context),
    title,
    promise,
    pages: inEach(publication.locales, (locale) => publication.pages.datasets(locale)),
    forms: formsOf(publication).map((name) => ({
      name,
      title: forms[name],
      // Braces are no part of an address: they stand for an id.
      address: decodeURI(context.address(nameOfFile(name))),
      schema: context.address(`schema/${name}`),
    })),
    data: {
      all: publication.file('du-lieu/tat-ca.zip'),
      dataPackage: publication.file('du-lieu/datapackage.json'),
      catalogueTurtle: publication.file('du-lieu/dcat.ttl'),
      catalogueJsonLd: publication.file('du-lieu/dcat.jsonld'),
      checksums: publication.file('SHA256SUMS'),
    },
  };
}

export function indexSchema($id: string) {
  return wholeSchema(
    {
      $id,
      title: 'Index',
      description: 'What the API has, where it stands, and what may be relied on.',
    },
    {
      title: partOf('words', 'Whose API it is.'),
      promise: partOf(
        'words',
        'What stays as it is within this version of the API, and what may be added.',
      ),
      pages: partOf('pages', 'The page that documents the API.'),
      forms: listOf(
        object({
          name: text('Name of the form.', { enum: [...formNames] }),
          title: partOf('words', 'What a file of this form holds.'),
          address: text(
            'Address of the file; {id} and {code} stand for an id that the list of such things gives.',
          ),
          schema: address('JSON Schema of the form.'),
        }),
        'The forms of the files.',
      ),
      data: object(
        {
          all: address('All datasets in one archive.'),
          dataPackage: address('Descriptor of all datasets by the Data Package standard.'),
          catalogueTurtle: address('Catalogue of all datasets in DCAT-AP, as Turtle.'),
          catalogueJsonLd: address('The same catalogue as JSON-LD.'),
          checksums: address('SHA-256 of the files of the site.'),
        },
        'What is there of all datasets at once.',
      ),
    },
  );
}
