import { fillWords } from '../../evidence/fill.ts';
import { readExpression } from '../../evidence/formula.ts';
import type { Library } from '../../datasets/dataset.ts';
import type { Reading } from '../../evidence/reading.ts';
import { headSentences } from '../../stories/check-story.ts';
import { readSentence } from '../../stories/read-sentence.ts';
import type { Story } from '../../stories/story.ts';
import { inEach, type Languages, type Locale } from '../../i18n/locale.ts';
import { headOf, type ApiContext } from './files.ts';
import { address, listOf, object, orNull, partOf, text, wholeSchema } from './schema-parts.ts';
import { apiValue } from './value.ts';

/** A story in every language of the site, and what it rests on. */
export interface StoryEntry {
  readonly stories: Readonly<Record<Locale, Story>>;
  readonly figures: readonly string[];
  readonly datasets: readonly string[];
  readonly sources: readonly string[];
}

/** All stories, in a few words each. */
export function storiesFile(entries: readonly StoryEntry[], context: ApiContext) {
  const { library, publication } = context;
  return {
    ...headOf('stories', context),
    stories: entries.map(({ stories, figures, datasets }) => {
      const { slug } = stories[publication.locales[0]];
      const { written, updated, dataUntil } = datesOf(stories, publication.locales);
      return {
        id: slug,
        title: inEach(publication.locales, (locale) =>
          printed(stories[locale].frontmatter.title, locale, library),
        ),
        pages: inEach(publication.locales, (locale) => publication.pages.story(slug, locale)),
        address: context.address(`stories/${slug}`),
        written,
        updated,
        dataUntil,
        figures,
        datasets,
      };
    }),
  };
}

const dates = {
  written: partOf('day', 'The day that the story bears.'),
  updated: orNull(partOf('day', 'Day of its last change of substance.'), 'there was none.'),
  dataUntil: text('Up to when the data of the story reach: YYYY, YYYY-MM or YYYY-MM-DD.'),
};

export function storiesSchema($id: string) {
  return wholeSchema(
    {
      $id,
      title: 'Stories',
      description: 'All stories of the site, each with the address of its own file.',
    },
    {
      stories: listOf(
        object({
          id: text('Id of the story: a part of its address.'),
          title: partOf('words', 'Its headline, as it is printed.'),
          pages: partOf('pages', 'The page of the story.'),
          address: address('The file of the story.'),
          ...dates,
          figures: listOf(text('Id of a figure.'), 'The figures that it places, in their order.'),
          datasets: listOf(text('Id of a dataset.'), 'The datasets that it rests on.'),
        }),
        'In the order of the site.',
      ),
    },
  );
}

/** One story: every sentence that shows a number or claims something, with what must hold and what it rests on. */
export function storyFile(
  { stories, figures, datasets, sources }: StoryEntry,
  context: ApiContext,
) {
  const { library, publication } = context;
  const { locales } = publication;
  const { slug, frontmatter } = stories[locales[0]];
  return {
    ...headOf('story', context),
    id: slug,
    title: inEach(locales, (locale) => printed(stories[locale].frontmatter.title, locale, library)),
    summary: frontmatter.summary.map((_, index) =>
      inEach(locales, (locale) =>
        printed(stories[locale].frontmatter.summary[index] ?? '', locale, library),
      ),
    ),
    pages: inEach(locales, (locale) => publication.pages.story(slug, locale)),
    image: inEach(locales, (locale) => publication.file(`anh/cau-chuyen/${slug}.${locale}.png`)),
    ...datesOf(stories, locales),
    figures,
    datasets,
    sources,
    sentences: inEach(locales, (locale) => sentencesOf(stories[locale], library)),
  };
}

function sentencesOf(story: Story, library: Library) {
  const { locale } = story;
  const values = (readings: readonly Reading[]) =>
    readings.map((reading) => apiValue(reading, library));
  const head = headSentences(story).map(({ words, claim, because }, index) => {
    const { text: sentence, readings } = fillWords(words, locale, library);
    return {
      part: index === 0 ? 'title' : 'summary',
      sentence,
      conditions: [claim ?? []].flat().filter((each) => each !== 'none'),
      because: because ?? null,
      values: values(readings),
    };
  });
  const body = story.sentences.map((sentence) => {
    const readings = sentence.parts.flatMap((part) =>
      typeof part !== 'string' && part.component === 'Value'
        ? [readExpression(part.attributes['of'] ?? '', library)]
        : [],
    );
    return {
      part: 'text',
      sentence: readSentence(sentence, locale, library).text.replaceAll(/\s+/g, ' ').trim(),
      conditions: sentence.claims,
      because: null,
      values: values(readings),
    };
  });
  return [
    ...head,
    ...body.filter(({ conditions, values: own }) => conditions.length + own.length > 0),
  ];
}

export function storySchema($id: string) {
  const sentences = listOf(
    object({
      part: text('Where it stands.', { enum: ['title', 'summary', 'text'] }),
      sentence: text('The sentence as it is printed.'),
      conditions: listOf(
        text('A condition on cells, such as ranking[2024,X].rank < 13.'),
        'What must hold for the sentence to be true; the site is not published while one of them does not. All must hold.',
      ),
      because: orNull(
        text('Why there is nothing to check.'),
        'there is, or the sentence only gives numbers.',
      ),
      values: listOf(partOf('value', 'A number of the sentence.'), 'Its numbers, in their order.'),
    }),
    'Sentences that give a number or claim something about the data, in their order.',
  );
  return wholeSchema(
    {
      $id,
      title: 'Story',
      description:
        'One story: each sentence that rests on data, with the condition under which it is true and its numbers.',
    },
    {
      id: text('Id of the story: a part of its address.'),
      title: partOf('words', 'Its headline, as it is printed.'),
      summary: listOf(partOf('words', 'A sentence.'), 'What a reader in a hurry must know.'),
      pages: partOf('pages', 'The page of the story.'),
      image: partOf(
        'pages',
        'The picture that is shown where the story is shared, in each language.',
      ),
      ...dates,
      figures: listOf(text('Id of a figure.'), 'The figures that it places, in their order.'),
      datasets: listOf(text('Id of a dataset.'), 'The datasets that it rests on.'),
      sources: listOf(
        text('Id of a source.'),
        'The publications that it rests on: ids of sources.json.',
      ),
      sentences: object(
        { vi: sentences, en: sentences },
        'The story is written in each language, not translated word by word.',
      ),
    },
  );
}

function printed(template: string, locale: Locale, library: Library): string {
  return fillWords(template, locale, library).text;
}

/** The days of a story: those of the language in which they are latest. */
function datesOf(stories: StoryEntry['stories'], languages: Languages) {
  const fronts = languages.map((locale) => stories[locale].frontmatter);
  const latest = (days: readonly (string | undefined)[]) =>
    days
      .flatMap((day) => day ?? [])
      .toSorted()
      .at(-1) ?? null;
  return {
    written: latest(fronts.map(({ written }) => written)),
    updated: latest(fronts.map(({ updated }) => updated)),
    dataUntil: latest(fronts.map(({ dataUntil }) => dataUntil)),
  };
}
