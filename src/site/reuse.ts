import { formsOf, nameOfFile, type FormName } from '../catalogue/api/files.ts';
import { fileForms } from '../packages/dataset-files.ts';
import type { Locale } from '../i18n/locale.ts';
import { message, type MessageKey } from '../i18n/messages.ts';
import { findFigure, siteContent } from './content.ts';
import { feedNames } from './feeds.ts';
import { currentVersion } from './history.ts';
import {
  allDatasets,
  apiPath,
  bibtexPath,
  datasetDescriptor,
  datasetFile,
  drawingPath,
  feedForms,
  feedLink,
  figureCsvPath,
  fileLink,
  pageLink,
  paths,
  picturePath,
  type FeedForm,
  type FeedName,
} from './links.ts';
import { pinnedVersion } from './pins.ts';
import { publication } from './publication.ts';

/** A form in which something can be taken along. */
export interface ReuseForm {
  /** Its address below the site, with names in braces for what differs: `du-lieu/{id}.csv`. */
  readonly address: string;
  readonly what: string;
  /** The link of one that there is. */
  readonly example: string;
}

/** The forms of one kind of thing. */
export interface ReuseGroup {
  readonly id: 'figure' | 'dataset' | 'all' | 'api' | 'follow' | 'search' | 'check';
  readonly title: string;
  readonly forms: readonly ReuseForm[];
}

/** Everything that can be taken along, with an example of each: the figure on the home page, its data, a story. */
export function reuseGroups(locale: Locale): ReuseGroup[] {
  const { home, figures, stories, library } = siteContent();
  const figure = home?.figure ?? [...figures.keys()][0] ?? '';
  const [dataset] = findFigure(figure, locale).datasets;
  const id = dataset?.id ?? '';
  const version = currentVersion();
  const since = version.files.find((file) => file.dataset === id)?.since ?? version.id;
  const examples: Readonly<Partial<Record<FormName, string | undefined>>> = {
    figure,
    story: stories[0]?.slug,
    province: [...library.provinces.keys()][0],
  };
  const say = (key: MessageKey) => message(key, locale);
  const page = (path: string) => pageLink(path, locale);
  const file = (address: string, what: string, example = address): ReuseForm => ({
    address,
    what,
    example: fileLink(example),
  });
  const ofFigure = (pathOf: (id: string) => string, key: MessageKey) =>
    file(pathOf('{id}').replace(`.${locale}.`, '.{lang}.'), say(key), pathOf(figure));
  const own = (link: string) => link.slice(fileLink('').length);
  return [
    {
      id: 'figure',
      title: say('reuse.figure'),
      forms: [
        ofFigure((each) => drawingPath(each, locale, 'wide'), 'reuse.figure-svg'),
        ofFigure((each) => picturePath(each, locale, 'landscape'), 'reuse.figure-png'),
        ofFigure((each) => picturePath(each, locale, 'square'), 'reuse.figure-square'),
        ofFigure((each) => figureCsvPath(each, locale), 'reuse.figure-csv'),
        ofFigure((each) => bibtexPath(each, locale), 'reuse.figure-bib'),
        file(
          own(page(paths.embed('{id}'))),
          say('reuse.figure-embed'),
          own(page(paths.embed(figure))),
        ),
        file(
          own(page(paths.pinnedEmbed('{id}', '{version}'))),
          say('reuse.figure-pinned'),
          own(page(paths.pinnedEmbed(figure, pinnedVersion(figure).id))),
        ),
      ],
    },
    {
      id: 'dataset',
      title: say('reuse.dataset'),
      forms: [
        ...fileForms.map((form) =>
          file(
            datasetFile('{id}', form),
            `${form.toUpperCase()}: ${say(`package.${form}`)}`,
            datasetFile(id, form),
          ),
        ),
        file(datasetDescriptor('{id}'), say('reuse.dataset-descriptor'), datasetDescriptor(id)),
        file(apiPath('schema/dataset'), say('reuse.dataset-schema')),
        file(
          `${paths.version('{version}')}{id}.csv`,
          say('reuse.dataset-version'),
          `${paths.version(since)}${id}.csv`,
        ),
      ],
    },
    {
      id: 'all',
      title: say('reuse.all'),
      forms: [
        file(allDatasets.archive, say('reuse.all-zip')),
        file(allDatasets.descriptor, say('package.descriptor')),
        ...(['ttl', 'jsonld'] as const).map((form) =>
          file(
            `${paths.datasets}dcat.${form}`,
            message('reuse.dcat', locale, { form: { ttl: 'Turtle', jsonld: 'JSON-LD' }[form] }),
          ),
        ),
        file('sitemap.xml', say('reuse.sitemap')),
      ],
    },
    {
      id: 'api',
      title: say('reuse.api'),
      forms: formsOf(publication).flatMap((name) => {
        const path = nameOfFile(name);
        const example = examples[name];
        // Of a form of which there is no file yet there is no example.
        if (path.includes('{') && example === undefined) return [];
        return file(
          apiPath(path),
          say(`api.form.${name}`),
          apiPath(path.replace(/\{\w+\}/, example ?? '')),
        );
      }),
    },
    {
      id: 'follow',
      title: say('reuse.follow'),
      forms: (
        [
          ['stories', 'nav.stories'],
          ['corrections', 'corrections.title'],
          ['versions', 'version.list'],
        ] as const satisfies readonly (readonly [FeedName, MessageKey])[]
      )
        .filter(([name]) => feedNames().includes(name))
        .flatMap(([name, title]) =>
          (['xml', 'json'] as const satisfies readonly FeedForm[]).map((form) => ({
            address: own(feedLink(name, form, locale)),
            what: message('reuse.feed', locale, { title: say(title), form: feedForms[form].name }),
            example: feedLink(name, form, locale),
          })),
        ),
    },
    {
      id: 'search',
      title: say('reuse.search'),
      forms: [
        {
          address: `${own(page(paths.search))}?q=…`,
          what: say('reuse.search-page'),
          example: `${page(paths.search)}?q=${encodeURIComponent(id)}`,
        },
        {
          address: own(page(`${paths.search}index.json`)),
          what: say('reuse.search-index'),
          example: page(`${paths.search}index.json`),
        },
      ],
    },
    {
      id: 'check',
      title: say('reuse.check'),
      forms: [
        file('SHA256SUMS', say('reuse.check-sums')),
        {
          address: own(page(paths.checksums)),
          what: say('reuse.check-how'),
          example: page(paths.checksums),
        },
        file(
          `${paths.version('{version}')}sha256sums.txt`,
          say('reuse.check-version'),
          `${paths.version(version.id)}sha256sums.txt`,
        ),
        file(own(page(paths.report)), say('reuse.report')),
      ],
    },
  ];
}
