import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { z } from 'astro/zod';
import type { Nodes, Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import { ofRule, type Problem } from '../datasets/problem.ts';
import { readYaml } from '../datasets/read-yaml.ts';
import type { Locale } from '../i18n/locale.ts';
import { checkMarkup } from './check-markup.ts';
import { fenceFault } from './frontmatter-fences.ts';
import { linksIn } from './links.ts';
import { markupFaults } from './markup-faults.ts';
import { mdxFault } from './mdx-syntax.ts';
import { proseIn } from './prose.ts';
import { isSaying, sentencesIn } from './sentences.ts';
import type { Mdx, Placement } from './story.ts';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkFrontmatter);

/** An MDX file with its place in the content. */
export interface MdxFile {
  readonly path: string;
  readonly slug: string;
  readonly locale: Locale;
  readonly text: string;
}

/** Reads what an MDX file says about itself and what it places, with lines; does not render it. */
export function readMdx<Frontmatter>(
  file: MdxFile,
  schema: z.ZodType<Frontmatter>,
): { mdx: Mdx<Frontmatter> | null; problems: Problem[] } {
  const refuse = (...problems: Omit<Problem, 'file'>[]) => ({
    mdx: null,
    problems: problems.map((problem) => ({ file: file.path, ...problem })),
  });
  const fence = fenceFault(file.text);
  if (fence !== null) return refuse(fence);
  let tree;
  try {
    tree = parser.parse(file.text);
  } catch (error) {
    if (error instanceof VFileMessage) return refuse(mdxFault(file.text, error));
    throw error;
  }
  // A placement is one object wherever it is asked for: a site has tens of thousands of them.
  const placed = new Map<Nodes, Placement>();
  const commands: string[] = [];
  visit(tree, (node) => {
    detach(node);
    if (node.type === 'code' || node.type === 'inlineCode') commands.push(node.value);
    const placement = readPlacement(node, file.text);
    if (placement) placed.set(node, placement);
    // What an example shows of itself is code on its page.
    if (placement?.component === 'Example') commands.push(placement.source);
  });

  const { value, problems } = readHead(tree, file.path, schema);
  const markup = markupFaults(tree, file.text).map((fault) => ({ file: file.path, ...fault }));
  // Of two rules on one line the one that knows what the author meant is told.
  const lines = new Set(markup.map(({ line }) => line));
  const code = checkMarkup(tree, file.path).filter(({ line }) => !lines.has(line));
  const found = [...ofRule('yaml', problems), ...markup, ...code];
  if (!value) return { mdx: null, problems: found };
  const { slug, locale, path } = file;
  const lineOf = headLines(file, schema);
  const prose = proseIn(tree);
  const content = sentencesIn(tree, (node) => placed.get(node) ?? null, locale);
  const sentences = content.filter(isSaying);
  return {
    mdx: {
      ...{ slug, locale, path, frontmatter: value, lineOf },
      ...{ placements: [...placed.values()], prose, content, sentences },
      ...{ links: linksIn(tree), commands },
    },
    problems: found,
  };
}

type Lines = Mdx<unknown>['lineOf'];

/**
 * The lines of the head, read anew where something is wrong or has changed: what was read of it is much larger than it. A
 * function of its own, for a function that is kept keeps all that stands around it, and that was the tree of the text.
 */
function headLines(file: MdxFile, schema: z.ZodType): Lines {
  let ofHead: Lines | undefined;
  return (part) => {
    ofHead ??= readHead(parser.parse(file.text), file.path, schema).lineOf;
    return ofHead(part);
  };
}

/** Reads the frontmatter; keeping the lines before it keeps the line numbers of its problems true. */
function readHead<Frontmatter>(tree: Root, path: string, schema: z.ZodType<Frontmatter>) {
  const [head] = tree.children;
  return readYaml({ path, text: head?.type === 'yaml' ? `\n${head.value}` : '' }, schema);
}

/**
 * Copies the words of a node. The parser cuts them out of a text of its own, and the smallest piece would keep all of
 * that text in memory for as long as the piece is kept.
 */
function detach(node: Nodes): void {
  if (node.type === 'text' || node.type === 'code' || node.type === 'inlineCode') {
    node.value = copyOf(node.value);
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
  for (const attribute of node.attributes) {
    if (typeof attribute.value === 'string') attribute.value = copyOf(attribute.value);
  }
}

function copyOf(words: string): string {
  return Buffer.from(words, 'utf16le').toString('utf16le');
}

/** The component that a node places; `null` for one that is no component. */
function readPlacement(node: Nodes, text: string): Placement | null {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return null;
  if (node.name === null) return null;
  const attributes: Record<string, string | null> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    // An attribute in braces is JavaScript: no one can check what it will be, so it counts as absent.
    attributes[attribute.name] = typeof attribute.value === 'string' ? attribute.value : null;
  }
  const source = sourceOf(node.children, text);
  // Joined, for what is replaced piece by piece stays in pieces.
  const inside = /[^\S ]|\s\s/.test(source) ? source.split(/\s+/).join(' ') : source;
  return { component: node.name, attributes, source, inside, line: node.position?.start.line ?? 1 };
}

/** What stands between the tags of a component, as typed. */
function sourceOf(children: readonly Nodes[], text: string): string {
  const start = children[0]?.position?.start.offset ?? 0;
  const end = children.at(-1)?.position?.end.offset ?? start;
  return text.slice(start, end).trim();
}
