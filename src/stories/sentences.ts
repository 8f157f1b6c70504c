import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { Placement } from './story.ts';

/** A sentence of a text that places a number or names a publication. */
export interface Sentence {
  /** Its words and what it places, in order. */
  readonly parts: readonly (string | Placement)[];
  /** How many headings stand before it in the text. */
  readonly section: number;
}

/** What belongs to a sentence; a figure or a caveat holds sentences or stands between them. */
const inSentences = ['Value', 'Cite'];

/** Every sentence that places a number or names a publication, in the order of the text. */
export function sentencesIn(
  tree: Root,
  placementOf: (node: Nodes) => Placement | null,
  language: string,
): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences: Sentence[] = [];
  let section = 0;
  const visit = (node: Nodes) => {
    if (node.type === 'heading') section += 1;
    if (node.type === 'paragraph') {
      const parts = node.children.flatMap((child) => partsOf(child, placementOf));
      for (const sentence of splitAtSentences(parts, segmenter)) {
        if (sentence.some((part) => typeof part !== 'string')) {
          sentences.push({ parts: sentence, section });
        }
      }
      return;
    }
    const placement = placementOf(node);
    if (placement && inSentences.includes(placement.component)) {
      sentences.push({ parts: [placement], section });
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return sentences;
}

function partsOf(
  node: PhrasingContent,
  placementOf: (node: Nodes) => Placement | null,
): (string | Placement)[] {
  const placement = placementOf(node);
  if (placement && inSentences.includes(placement.component)) return [placement];
  if (node.type === 'break') return [' '];
  if ('children' in node) return node.children.flatMap((child) => partsOf(child, placementOf));
  return 'value' in node && (node.type === 'text' || node.type === 'inlineCode')
    ? [node.value.replaceAll('\n', ' ')]
    : [];
}

/** Stands for a placement while sentences are looked for: the «object replacement character». */
const slot = '\uFFFC';

function splitAtSentences(
  parts: readonly (string | Placement)[],
  segmenter: Intl.Segmenter,
): (string | Placement)[][] {
  const placements = parts.filter((part) => typeof part !== 'string').values();
  const text = parts.map((part) => (typeof part === 'string' ? part : slot)).join('');
  return [...segmenter.segment(text)].map(({ segment }) =>
    segment
      .trim()
      .split(new RegExp(`(${slot})`))
      .filter((piece) => piece !== '')
      .map((piece) => (piece === slot ? (placements.next().value ?? '') : piece)),
  );
}
