import { siteConfig } from '../../site.config.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { fillWords } from '../evidence/fill.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import { regionName } from '../profiles/regions.ts';
import { slugOf } from '../profiles/slug.ts';
import type { SearchEntry } from '../search/entry.ts';
import { vocabulary } from '../search/words.ts';
import { findFigure, siteContent } from './content.ts';
import { paths } from './links.ts';

/** Every page of a language that a reader may look for; of a kind, what is shown more stands before what is shown less. */
export function siteEntries(locale: Locale): SearchEntry[] {
  return [
    ...storyEntries(locale),
    ...provinceEntries(locale),
    ...figureEntries(locale),
    ...datasetEntries(locale),
    ...pageEntries(locale),
    ...sourceEntries(),
  ];
}

const others = (locale: Locale) => siteConfig.locales.filter((each) => each !== locale);

/** Names are found and not printed, so they need no numbers. */
const nameless = (texts: readonly string[]) =>
  texts.map((text) => vocabulary([text])).filter((name) => name !== '');

function storyEntries(locale: Locale): SearchEntry[] {
  const { stories, library } = siteContent();
  const titleOf = (template: string, language: Locale) =>
    fillWords(template, language, library).text;
  const bySlug = Map.groupBy(stories, ({ slug }) => slug);
  return stories
    .filter((story) => story.locale === locale)
    .map(({ slug, frontmatter, prose }) => {
      const same = (bySlug.get(slug) ?? []).filter((story) => story.locale !== locale);
      return {
        kind: 'story',
        path: paths.story(slug),
        title: titleOf(frontmatter.title, locale),
        lead: titleOf(frontmatter.summary[0] ?? '', locale),
        names: nameless([
          slug,
          frontmatter.shortTitle,
          ...frontmatter.keywords,
          ...same.flatMap((story) => [
            story.frontmatter.shortTitle,
            ...story.frontmatter.keywords,
            titleOf(story.frontmatter.title, story.locale),
          ]),
        ]),
        words: vocabulary([
          ...frontmatter.summary.map((sentence) => titleOf(sentence, locale)),
          ...prose.map(({ words }) => words),
        ]),
      };
    });
}

function provinceEntries(locale: Locale): SearchEntry[] {
  const { library, profiles } = siteContent();
  return profiles
    .filter((profile) => profile.locale === locale)
    .map(({ province }) => ({
      kind: 'province',
      path: paths.province(slugOf(province.name.vi)),
      title: province.name[locale],
      lead: regionName(province.region, library, locale),
      names: nameless(others(locale).map((other) => province.name[other])),
      words: province.code,
    }));
}

function figureEntries(locale: Locale): SearchEntry[] {
  return [...siteContent().figures.keys()].map((id) => {
    const { title, subtitle, alt, table } = findFigure(id, locale);
    return {
      kind: 'figure',
      path: paths.figure(id),
      title,
      lead: subtitle,
      names: nameless([id, ...others(locale).map((other) => findFigure(id, other).title)]),
      words: vocabulary([alt, table.stub, ...table.columns.map((column) => column.title)]),
    };
  });
}

function datasetEntries(locale: Locale): SearchEntry[] {
  const { library, figures } = siteContent();
  const drawn = new Map<string, number>();
  for (const figure of figures.keys()) {
    for (const { id } of findFigure(figure, locale).datasets) {
      drawn.set(id, (drawn.get(id) ?? 0) + 1);
    }
  }
  const timesDrawn = ({ id }: Dataset) => drawn.get(id) ?? 0;
  const datasets = [...library.datasets.values()].sort((a, b) => timesDrawn(b) - timesDrawn(a));
  return datasets.map(({ id, descriptor, fields }) => ({
    kind: 'dataset',
    path: paths.dataset(id),
    title: descriptor.title[locale],
    lead: descriptor.description[locale],
    names: nameless([id, ...others(locale).map((other) => descriptor.title[other])]),
    words: vocabulary([
      ...fields.flatMap(({ name, title, categories = [] }) => [
        name,
        title[locale],
        ...categories.map(({ label }) => label[locale]),
      ]),
    ]),
  }));
}

function sourceEntries(): SearchEntry[] {
  return [...siteContent().library.sources.values()].map(({ id, title, publisher }) => ({
    kind: 'source',
    path: paths.source(id),
    title,
    lead: publisher,
    names: nameless([id]),
    words: '',
  }));
}

/** Where the pages about the site stand, by the folder of their text; «home» is a part of the first page. */
const pathOfText: Readonly<Record<string, string>> = {
  about: paths.about,
  check: paths.check,
  checksums: paths.checksums,
  corrections: paths.corrections,
  versions: paths.versions,
};

/** The pages about the site and its lists. */
function pageEntries(locale: Locale): SearchEntry[] {
  const { pages, figures, profileSpec } = siteContent();
  const texts = pages.flatMap((page): SearchEntry[] => {
    const path = pathOfText[page.slug];
    if (path === undefined || page.locale !== locale) return [];
    const same = pages.filter(({ slug, locale: other }) => slug === page.slug && other !== locale);
    return [
      {
        kind: 'page',
        path,
        title: page.frontmatter.title,
        lead: page.frontmatter.description,
        names: nameless([page.slug, ...same.map(({ frontmatter }) => frontmatter.title)]),
        words: vocabulary(page.prose.map(({ words }) => words)),
      },
    ];
  });
  const list = (path: string, title: (language: Locale) => string, lead: string): SearchEntry => ({
    kind: 'page',
    path,
    title: title(locale),
    lead,
    names: nameless(others(locale).map(title)),
    words: '',
  });
  const count = (number: number) => ({ count: formatNumber(number, locale, 0) });
  const { index, comparison } = profileSpec ?? {};
  return [
    ...texts,
    list(
      paths.stories,
      (language) => message('home.stories', language),
      siteConfig.description[locale],
    ),
    list(
      paths.figures,
      (language) => message('figures.title', language),
      message('figures.lead', locale, count(figures.size)),
    ),
    list(
      paths.datasets,
      (language) => message('dataset.list', language),
      message('dataset.list-lead', locale),
    ),
    list(
      paths.sources,
      (language) => message('sources.title', language),
      message('sources.lead', locale, count(siteContent().library.sources.size)),
    ),
    ...[
      { path: paths.provinces, spec: index },
      { path: paths.comparison, spec: comparison },
    ].flatMap(({ path, spec }) =>
      spec ? [list(path, (language) => spec.title[language], spec.lead[locale])] : [],
    ),
  ];
}
