import type { Part } from '../../evidence/support.ts';
import { parts } from '../../evidence/support.ts';
import type { SourceUses } from '../../stories/source-uses.ts';
import { inEach } from '../../i18n/locale.ts';
import { headOf, type ApiContext } from './files.ts';
import { count, listOf, object, orNull, partOf, text, wholeSchema } from './schema-parts.ts';

/** Every publication, with all that rests on it. */
export function sourcesFile(uses: ReadonlyMap<string, SourceUses>, context: ApiContext) {
  const { library, publication } = context;
  return {
    ...headOf('sources', context),
    sources: [...library.sources.values()].map((source) => {
      const { support = [], figures, sentences = [] } = uses.get(source.id) ?? {};
      return {
        ...source,
        pages: inEach(publication.locales, (locale) => publication.pages.source(source.id, locale)),
        datasets: support.map(({ dataset, rows }) => ({
          id: dataset.id,
          rows: countParts(rows.values()),
        })),
        figures: [...(figures?.keys() ?? [])],
        stories: [...new Set(sentences.map(({ story }) => story.slug))],
      };
    }),
  };
}

/** How many rows name it as what. */
function countParts(found: Iterable<Part>): Record<Part, number> {
  const counts = Object.fromEntries(parts.map((part) => [part, 0])) as Record<Part, number>;
  for (const part of found) counts[part] += 1;
  return counts;
}

export function sourcesSchema($id: string) {
  return wholeSchema(
    {
      $id,
      title: 'Sources',
      description: 'Every publication that a number of the site rests on, with where it is used.',
    },
    {
      sources: listOf(
        object({
          id: text('Id of the source.'),
          title: text('Title of the publication.'),
          titleIsOriginal: {
            type: 'boolean',
            description:
              'False: the title is a description of ours, because the original was not seen.',
          },
          publisher: text('Who published it.'),
          url: orNull(text('Address of the publication.'), 'it has none, and is named only.'),
          publishedOn: orNull(
            text('When it was published, as far as known: YYYY, YYYY-MM or YYYY-MM-DD.'),
            'not known.',
          ),
          language: text('Language of the publication, ISO 639-1.'),
          kind: text(
            'official: a public authority; press: a newsroom; repost: a copy of a press text; copy: a copy of a table; other: the rest; calculation: ours.',
            { enum: ['official', 'press', 'repost', 'copy', 'other', 'calculation'] },
          ),
          pages: partOf(
            'pages',
            'The page of the source: every row and sentence that rests on it.',
          ),
          datasets: listOf(
            object({
              id: text('Id of the dataset.'),
              rows: object(
                {
                  source: count('Rows that were read in it.'),
                  origin: count('Rows that it published first and that were read in a copy.'),
                  copy: count('Rows that were read in it as a copy of another.'),
                  corroboration: count('Rows that it confirms.'),
                },
                'How many rows name it, by what it is to them; all 0 where it is cited for a break or for what is due.',
              ),
            }),
            'The datasets that name it.',
          ),
          figures: listOf(text('Id of a figure.'), 'The figures that show rows of it.'),
          stories: listOf(text('Id of a story.'), 'The stories with sentences that rest on it.'),
        }),
        'In the order of the register.',
      ),
    },
  );
}
