import type { Library, Row } from '../datasets/dataset.ts';
import { findConflicts } from '../evidence/conflicts.ts';
import { findSupport, parts, partsIn, type Part, type Support } from '../evidence/support.ts';
import { readSentence, readTemplate } from './read-sentence.ts';
import type { Story } from './story.ts';

/** A sentence of a story that shows a number from a source, or names it. */
export interface SentenceUse {
  readonly story: Story;
  /** As it is printed. */
  readonly text: string;
  /** How many headings of the story stand before it; 0 also for the title and the summary. */
  readonly section: number;
  /** What the source is to the sentence's numbers; `cited` where the sentence only names it. */
  readonly part: Part | 'cited';
}

/** Everything on the site that rests on a source. */
export interface SourceUses {
  readonly support: readonly Support[];
  /** The figures that show rows of it, by id, and the most that it is to one of those rows. */
  readonly figures: ReadonlyMap<string, Part>;
  /** Sentences of the stories in every language, in their order. */
  readonly sentences: readonly SentenceUse[];
  /** The rows of the register of conflicts in which it contradicts another, or is contradicted. */
  readonly conflicts: readonly Row[];
}

/** What the uses of sources are looked for in. */
export interface Shown {
  readonly library: Library;
  readonly stories: readonly Story[];
  /** The rows that each figure draws, by its id. */
  readonly figures: ReadonlyMap<string, readonly Row[]>;
}

/** The uses of every source in the register, by id: worked out once for all their pages. */
export function findSourceUses({ library, stories, figures }: Shown): Map<string, SourceUses> {
  const support = findSupport(library);
  const conflicts = findConflicts(library);
  const drawn = new Map<string, Map<string, Part>>();
  for (const [figure, rows] of figures) {
    for (const [source, part] of strongestParts(rows, library)) {
      const own = drawn.get(source);
      if (own) own.set(figure, part);
      else drawn.set(source, new Map([[figure, part]]));
    }
  }
  const told = new Map<string, SentenceUse[]>();
  for (const { source, ...use } of stories.flatMap((story) => usesIn(story, library))) {
    const own = told.get(source);
    if (own) own.push(use);
    else told.set(source, [use]);
  }
  return new Map(
    [...library.sources.keys()].map((id) => [
      id,
      {
        support: support.get(id) ?? [],
        figures: drawn.get(id) ?? new Map<string, Part>(),
        sentences: told.get(id) ?? [],
        conflicts: conflicts.get(id) ?? [],
      },
    ]),
  );
}

/** The publications of several rows, and the most that each is to one of them. */
function strongestParts(rows: Iterable<Row>, library: Library): Map<string, Part> {
  const strongest = new Map<string, Part>();
  for (const row of rows) {
    for (const [source, part] of partsIn(row, library)) {
      const other = strongest.get(source);
      if (other === undefined || parts.indexOf(part) < parts.indexOf(other)) {
        strongest.set(source, part);
      }
    }
  }
  return strongest;
}

/** The sentences of a story by the sources that they rest on; one for each source. */
function usesIn(story: Story, library: Library): (SentenceUse & { source: string })[] {
  const { title, summary } = story.frontmatter;
  const sentences = [
    ...[title, ...summary].map((template) => ({
      ...readTemplate(template, story.locale, library),
      section: 0,
    })),
    ...story.sentences.map((sentence) => ({
      ...readSentence(sentence, story.locale, library),
      section: sentence.section,
    })),
  ];
  return sentences.flatMap(({ text, rows, cited, section }) => {
    const found: [string, Part | 'cited'][] = [...strongestParts(rows, library)];
    for (const id of cited) if (!found.some(([source]) => source === id)) found.push([id, 'cited']);
    return found.map(([source, part]) => ({ source, story, text, section, part }));
  });
}
