import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { Placement } from './story.ts';

/** A sentence of a text that places a number, names a publication, claims something or has a numeral of its own. */
export interface Sentence {
  /** Its words and what it places, in order. */
  readonly parts: readonly (string | Placement)[];
  /** How many headings stand before it in the text. */
  readonly section: number;
  /** Line of the MDX file on which it begins. */
  readonly line: number;
  /** The conditions of the claims that it is part of. */
  readonly claims: readonly string[];
}

/** What belongs to a sentence; a figure or a caveat holds sentences or stands between them. */
const inSentences = ['Value', 'Cite'];

/** Every sentence that places a number, names a publication, claims something or has a numeral, in the order of the text. */
export function sentencesIn(
  tree: Root,
  placementOf: (node: Nodes) => Placement | null,
  language: string,
): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences: Sentence[] = [];
  let section = 0;
  const visit = (node: Nodes, claims: readonly string[]) => {
    if (node.type === 'heading') section += 1;
    if (node.type === 'paragraph') {
      const pieces = node.children.flatMap((child) => piecesOf(child, placementOf, claims));
      for (const sentence of splitAtSentences(pieces, segmenter)) {
        const isSaying = sentence.parts.some(
          (part) => typeof part !== 'string' || /\p{N}/u.test(part),
        );
        if (isSaying || sentence.claims.length > 0) sentences.push({ ...sentence, section });
      }
      return;
    }
    const placement = placementOf(node);
    if (placement && inSentences.includes(placement.component)) {
      sentences.push({ parts: [placement], section, line: placement.line, claims });
    } else if ('children' in node) {
      const within = withClaim(claims, placement);
      node.children.forEach((child) => {
        visit(child, within);
      });
    }
  };
  visit(tree, []);
  return sentences;
}

/** A run of words or a placement of a paragraph, with the claims around it. */
interface Piece {
  readonly part: string | Placement;
  readonly line: number;
  readonly claims: readonly string[];
}

function piecesOf(
  node: PhrasingContent,
  placementOf: (node: Nodes) => Placement | null,
  claims: readonly string[],
): Piece[] {
  const line = node.position?.start.line ?? 1;
  const placement = placementOf(node);
  if (placement && inSentences.includes(placement.component)) {
    return [{ part: placement, line, claims }];
  }
  if (node.type === 'break') return [{ part: '\n', line, claims }];
  if ('children' in node) {
    const within = withClaim(claims, placement);
    return node.children.flatMap((child) => piecesOf(child, placementOf, within));
  }
  return 'value' in node && (node.type === 'text' || node.type === 'inlineCode')
    ? [{ part: node.value, line, claims }]
    : [];
}

function withClaim(claims: readonly string[], placement: Placement | null): readonly string[] {
  const condition = placement?.component === 'Claim' ? placement.attributes['that'] : undefined;
  return typeof condition === 'string' ? [...claims, condition] : claims;
}

/** Stands for a placement while sentences are looked for: the «object replacement character». */
const slot = '\uFFFC';

function splitAtSentences(
  pieces: readonly Piece[],
  segmenter: Intl.Segmenter,
): Omit<Sentence, 'section'>[] {
  const textOf = ({ part }: Piece) => (typeof part === 'string' ? part : slot);
  const text = pieces.map(textOf).join('');
  let end = 0;
  const placed = pieces.map((piece) => {
    const start = end;
    end += textOf(piece).length;
    return { ...piece, start, end };
  });
  return [...segmenter.segment(text.replaceAll('\n', ' '))].flatMap(({ segment, index }) => {
    const first = index + segment.length - segment.trimStart().length;
    const last = index + segment.trimEnd().length;
    const own = placed.filter((piece) => piece.start < last && piece.end > first);
    const [opening] = own;
    if (!opening) return [];
    const before = text.slice(opening.start, first);
    return {
      parts: own.map(({ part, start }) =>
        typeof part === 'string'
          ? part.slice(Math.max(0, first - start), last - start).replaceAll('\n', ' ')
          : part,
      ),
      line: opening.line + before.split('\n').length - 1,
      claims: [...new Set(own.flatMap(({ claims }) => claims))],
    };
  });
}
