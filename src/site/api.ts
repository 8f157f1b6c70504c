import { siteConfig } from '../../site.config.ts';
import { indexFile } from '../catalogue/api/api-index.ts';
import { correctionsFile } from '../catalogue/api/corrections.ts';
import { datasetsFile } from '../catalogue/api/datasets.ts';
import { figureFile, figuresFile, type FigureEntry } from '../catalogue/api/figures.ts';
import { formNames, formsOf, type ApiContext, type FormName } from '../catalogue/api/files.ts';
import { provinceFile, provincesFile } from '../catalogue/api/provinces.ts';
import { schemas } from '../catalogue/api/schemas.ts';
import { sourcesFile } from '../catalogue/api/sources.ts';
import { storiesFile, storyFile, type StoryEntry } from '../catalogue/api/stories.ts';
import { versionsFile } from '../catalogue/api/versions.ts';
import { inLanguagesOf, schemaInLanguagesOf } from '../datasets/site-languages.ts';
import { inEach, type Words } from '../i18n/locale.ts';
import { message, type MessageKey } from '../i18n/messages.ts';
import { evidenceOf, findFigure, findStory, siteContent, storiesWith } from './content.ts';
import { factsOfDataset } from './dataset-facts.ts';
import { currentVersion, dataHistory, siteCorrections } from './history.ts';
import { apiPath } from './links.ts';
import { factsOf } from './profiles.ts';
import { publication } from './publication.ts';
import { siteSourceUses } from './source-uses.ts';

/** The files of the API by name, `figures/x`, each made when it is asked for. */
export function apiFiles(): Map<string, () => object> {
  const { library, figures, profileSpec } = siteContent();
  const context: ApiContext = {
    library,
    publication,
    address: (name) => publication.file(apiPath(name)),
    dataVersion: currentVersion().id,
  };
  const figureEntries = () => [...figures.keys()].map(figureEntry);
  const slugs = storySlugs();
  const provinces = profileSpec === null ? [] : [...library.provinces.values()];
  const files: (readonly [string, () => object])[] = [
    ['index', () => indexFile(indexWords(), context)],
    ['datasets', () => datasetsFile(datasetEntries(), context)],
    ['figures', () => figuresFile(figureEntries(), context)],
    ['stories', () => storiesFile(slugs.map(storyEntry), context)],
    ['sources', () => sourcesFile(siteSourceUses(), context)],
    ...(provinces.length === 0 ? [] : [['provinces', () => provincesFile(context)] as const]),
    ['versions', () => versionsFile(dataHistory().versions.all, context)],
    ['corrections', () => correctionsFile(siteCorrections(), context)],
    ...[...figures.keys()].map(
      (id) => [`figures/${id}`, () => figureFile(figureEntry(id), context)] as const,
    ),
    ...slugs.map(
      (slug) => [`stories/${slug}`, () => storyFile(storyEntry(slug), context)] as const,
    ),
    ...provinces.map(
      (province) =>
        [
          `provinces/${province.code}`,
          () =>
            provinceFile(
              province,
              factsOf(province, profileSpec?.measures ?? [], siteConfig.locales[0]),
              context,
            ),
        ] as const,
    ),
  ];
  const { locales } = siteConfig;
  return new Map([
    ...files.map(([name, make]) => [name, () => inLanguagesOf(make(), locales)] as const),
    ...formsOf(publication).map((form) => {
      const make = () => schemas[form](publication.file(apiPath(`schema/${form}`)));
      return [`schema/${form}`, () => schemaInLanguagesOf(make(), locales)] as const;
    }),
  ]);
}

function figureEntry(id: string): FigureEntry {
  const [locale] = siteConfig.locales;
  return {
    figures: inEach(siteConfig.locales, (each) => findFigure(id, each)),
    stories: storiesWith(id, locale).map(({ slug }) => slug),
  };
}

function storySlugs(): string[] {
  return [...new Set(siteContent().stories.map(({ slug }) => slug))];
}

function storyEntry(slug: string): StoryEntry {
  const stories = inEach(siteConfig.locales, (locale) => findStory(slug, locale));
  const all = siteConfig.locales.map((locale) => stories[locale]);
  const evidence = all.map(evidenceOf);
  return {
    stories,
    figures: unique(
      all.flatMap(({ placements }) =>
        placements.flatMap(({ component, attributes }) =>
          component === 'Figure' ? (attributes['id'] ?? []) : [],
        ),
      ),
    ),
    datasets: unique(evidence.flatMap(({ datasets }) => datasets.map(({ id }) => id))),
    sources: unique(evidence.flatMap(({ citations }) => citations.map(({ source }) => source.id))),
  };
}

function datasetEntries() {
  const { library, figures } = siteContent();
  const entries = [...figures.keys()].map(figureEntry);
  const stories = storySlugs().map(storyEntry);
  return [...library.datasets.keys()].map((id) => ({
    facts: factsOfDataset(id),
    uses: {
      figures: entries
        .map(({ figures: own }) => own[siteConfig.locales[0]])
        .filter(({ datasets }) => datasets.some((dataset) => dataset.id === id))
        .map((figure) => figure.id),
      stories: stories
        .filter(({ datasets }) => datasets.includes(id))
        .map((entry) => entry.stories[siteConfig.locales[0]].slug),
    },
  }));
}

function indexWords() {
  const words = (key: MessageKey): Words =>
    inEach(siteConfig.locales, (locale) => message(key, locale));
  return {
    title: inEach(
      siteConfig.locales,
      (locale) => `${siteConfig.name[locale]}: ${message('reuse.api', locale)}`,
    ),
    promise: words('api.promise'),
    forms: Object.fromEntries(formNames.map((name) => [name, words(`api.form.${name}`)])) as Record<
      FormName,
      Words
    >,
  };
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
