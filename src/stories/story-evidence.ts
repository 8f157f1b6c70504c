import type { Dataset, Library, Row } from '../datasets/dataset.ts';
import { citeRows, type Citation } from '../evidence/cite.ts';
import { fillWords } from '../evidence/fill.ts';
import { readExpression } from '../evidence/formula.ts';
import type { Figure } from '../figures/figure.ts';
import { readMoment } from '../figures/moment.ts';
import type { Story } from './story.ts';

/** What a story rests on: the datasets and publications of its figures and of the numbers in its sentences. */
export interface StoryEvidence {
  readonly rows: readonly Row[];
  readonly datasets: readonly Dataset[];
  /** The publication that carries most rows first; those that the text cites by name are among them. */
  readonly citations: readonly Citation[];
}

/** @throws EvidenceFault when the story asks for what the data cannot give; a checked story does not. */
export function storyEvidence(
  story: Story,
  library: Library,
  findFigure: (id: string) => Figure,
): StoryEvidence {
  const rows = new Set<Row>();
  const cited: Citation[] = [];
  for (const { component, attributes } of story.placements) {
    const { id, of, at } = attributes;
    if (component === 'Figure') {
      for (const row of findFigure(id ?? '').rows) rows.add(row);
    }
    if (component === 'Value') {
      for (const row of readExpression(of ?? '', library).rows) rows.add(row);
    }
    if (component === 'Event') rows.add(readMoment(at ?? '', library).row);
    const source = component === 'Cite' ? library.sources.get(id ?? '') : undefined;
    if (source) cited.push({ source, via: null });
  }
  for (const sentence of [story.frontmatter.title, ...story.frontmatter.summary]) {
    for (const reading of fillWords(sentence, story.locale, library).readings) {
      for (const row of reading.rows) rows.add(row);
    }
  }
  const citations = citeRows(rows, library);
  for (const citation of cited) {
    if (!citations.some(({ source }) => source.id === citation.source.id)) citations.push(citation);
  }
  const ids = new Set([...rows].map(({ dataset }) => dataset));
  return {
    rows: [...rows],
    datasets: [...ids].flatMap((id) => library.datasets.get(id) ?? []),
    citations,
  };
}
