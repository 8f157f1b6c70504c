import type { Nodes } from 'mdast';

/** A piece of running words. */
export interface Prose {
  readonly words: string;
  /** The line on which it starts. */
  readonly line: number;
  /** The conditions that make it true, where it is part of a claim. */
  readonly claim: readonly string[];
}

/** The component around a numeral that is no reading: a scale, a name. */
const plain = 'Plain';

/** The running words of a text, piece by piece, without code and what is marked plain; a title in an attribute is read too. */
export function proseIn(node: Nodes, claim: readonly string[] = []): Prose[] {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'text') return [{ words: node.value, line, claim }];
  if (!('children' in node)) return [];
  const inside = (claims: readonly string[]) =>
    node.children.flatMap((child) => proseIn(child, claims));
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return inside(claim);
  if (node.name === plain) return [];
  const attribute = (name: string) => {
    const found = node.attributes.find(
      (each) => each.type === 'mdxJsxAttribute' && each.name === name,
    );
    return typeof found?.value === 'string' ? [found.value] : [];
  };
  return [
    ...attribute('title').map((words) => ({ words, line, claim })),
    ...inside([...claim, ...attribute('that')]),
  ];
}
