import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { Placement } from './story.ts';

/** What a sentence is to a reader. */
export type SentenceKind = 'sentence' | 'heading' | 'caveat' | 'code' | 'event' | 'figure';

/** A sentence of a text, or what stands in the place of one: a heading, the title of a caveat, the time of an event, a figure. */
export interface Sentence {
  readonly kind: SentenceKind;
  /** Its words and what it places, in order. */
  readonly parts: readonly (string | Placement)[];
  /** How many headings stand before it in the text. */
  readonly section: number;
  /** Line of the MDX file on which it begins. */
  readonly line: number;
  /** The conditions of the claims that it is part of. */
  readonly claims: readonly string[];
  /** Where its links lead. */
  readonly links: readonly string[];
}

/** Whether a sentence places a number, names a publication, claims something or has a numeral of its own. */
export function isSaying({ kind, parts, claims }: Sentence): boolean {
  if (kind !== 'sentence' && kind !== 'caveat') return false;
  return claims.length > 0 || parts.some((part) => typeof part !== 'string' || /\p{N}/u.test(part));
}

/** What belongs to a sentence; a figure or a caveat holds sentences or stands between them. */
const inSentences = ['Value', 'Cite'];

/** Every sentence, heading, caveat and figure of a text in its order. */
export function sentencesIn(
  tree: Root,
  placementOf: (node: Nodes) => Placement | null,
  language: string,
): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences: Sentence[] = [];
  let section = 0;
  const visit = (node: Nodes, claims: readonly string[], isCaveat: boolean) => {
    const kind = isCaveat ? 'caveat' : 'sentence';
    const line = node.position?.start.line ?? 1;
    if (node.type === 'heading') {
      section += 1;
      const pieces = node.children.flatMap((child) => piecesOf(child, placementOf, claims));
      const parts = pieces.map(({ part }) => part);
      sentences.push({ kind: 'heading', parts, section, line, claims, links: linksOf(pieces) });
      return;
    }
    if (node.type === 'paragraph') {
      const pieces = node.children.flatMap((child) => piecesOf(child, placementOf, claims));
      for (const sentence of splitAtSentences(pieces, segmenter)) {
        sentences.push({ kind, ...sentence, section });
      }
      return;
    }
    if (node.type === 'code') {
      sentences.push({ kind: 'code', parts: [node.value], section, line, claims, links: none });
      return;
    }
    const placement = placementOf(node);
    if (placement && inSentences.includes(placement.component)) {
      sentences.push({ kind, parts: [placement], section, line, claims, links: none });
      return;
    }
    if (placement?.component === 'Figure' || placement?.component === 'Event') {
      const own = placement.component === 'Figure' ? 'figure' : 'event';
      sentences.push({ kind: own, parts: [placement], section, line, claims, links: none });
    }
    const title = placement?.attributes['title'] ?? placement?.attributes['caption'];
    if (typeof title === 'string') {
      const own = placement?.component === 'Caveat' ? 'caveat' : 'heading';
      sentences.push({ kind: own, parts: [title], section, line, claims, links: none });
    }
    if ('children' in node) {
      const within = withClaim(claims, placement);
      node.children.forEach((child) => {
        visit(child, within, isCaveat || placement?.component === 'Caveat');
      });
    }
  };
  visit(tree, [], false);
  return sentences;
}

/** A run of words or a placement of a paragraph, with the claims around it. */
interface Piece {
  readonly part: string | Placement;
  readonly line: number;
  readonly claims: readonly string[];
  /** Where it leads, if it is a link. */
  readonly link?: string | undefined;
}

/** One empty list for all: a site has a hundred thousand sentences, and most claim nothing and lead nowhere. */
const none: readonly string[] = [];

function distinct(words: readonly string[]): readonly string[] {
  return words.length === 0 ? none : [...new Set(words)];
}

function linksOf(pieces: readonly Piece[]): readonly string[] {
  return distinct(pieces.flatMap(({ link }) => link ?? []));
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
    const pieces = node.children.flatMap((child) => piecesOf(child, placementOf, within));
    return node.type === 'link' ? pieces.map((piece) => ({ ...piece, link: node.url })) : pieces;
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
): Omit<Sentence, 'section' | 'kind'>[] {
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
      claims: distinct(own.flatMap(({ claims }) => claims)),
      links: linksOf(own),
    };
  });
}
