import type { Nodes } from 'mdast';

/** A link or picture of a text. */
export interface Link {
  readonly kind: 'link' | 'picture';
  /** As typed. */
  readonly address: string;
  /** The words of a link, or what a picture is said to show. */
  readonly words: string;
  /** Line of the MDX file, counted from 1. */
  readonly line: number;
}

/** Every link and picture of a text, in its order; as HTML too. */
export function linksIn(node: Nodes): Link[] {
  const line = node.position?.start.line ?? 1;
  const inside = 'children' in node ? node.children.flatMap(linksIn) : [];
  switch (node.type) {
    case 'link':
      return [{ kind: 'link', address: node.url, words: wordsOf(node), line }, ...inside];
    case 'image':
      return [{ kind: 'picture', address: node.url, words: node.alt ?? '', line }];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const attribute = (name: string) => {
        const found = node.attributes.find(
          (each) => each.type === 'mdxJsxAttribute' && each.name === name,
        );
        return typeof found?.value === 'string' ? found.value : '';
      };
      if (node.name === 'img') {
        return [{ kind: 'picture', address: attribute('src'), words: attribute('alt'), line }];
      }
      return node.name === 'a'
        ? [{ kind: 'link', address: attribute('href'), words: wordsOf(node), line }, ...inside]
        : inside;
    }
    default:
      return inside;
  }
}

function wordsOf(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  return 'value' in node ? node.value : '';
}
