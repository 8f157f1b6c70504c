import type { Nodes } from 'mdast';
import type { Advice, Problem } from '../datasets/problem.ts';
import { storyBlocks } from './blocks.ts';

/**
 * Everything in the tree of an MDX file that would be run as code, or that a reader's browser would run: imports,
 * exports, expressions, HTML, addresses such as `javascript:`. A text is data. It is checked before Astro compiles it,
 * because what stands in it would otherwise run on the machine of whoever builds the site.
 */
export function checkMarkup(tree: Nodes, file: string): Problem[] {
  const found = faultsOf(tree).map(({ text, advice }): Problem => ({
    rule: 'mdx',
    file,
    line: tree.position?.start.line ?? 1,
    found: text,
    ...advice,
  }));
  return 'children' in tree
    ? [...found, ...tree.children.flatMap((child) => checkMarkup(child, file))]
    : found;
}

interface Fault {
  /** What stands there, in one line. */
  readonly text: string;
  readonly advice: Advice;
}

function faultsOf(node: Nodes): Fault[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [{ text: inOneLine(node.value), advice: code }];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      // A remark, `{/* … */}`, has a program without a statement.
      return node.data?.estree?.body.length === 0
        ? []
        : [{ text: inOneLine(`{${node.value}}`), advice: expression }];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [
        // Blocks have names with a capital; which of them there are is checked with what they name.
        ...(node.name !== null && /^[^A-Z]/.test(node.name) && !isBlock(node.name)
          ? [{ text: `<${node.name}>`, advice: html }]
          : []),
        ...node.attributes
          .filter(({ type }) => type === 'mdxJsxExpressionAttribute')
          .map(({ value }) => ({ text: inOneLine(`{${String(value)}}`), advice: expression })),
      ];
    case 'html':
      return [{ text: inOneLine(node.value), advice: html }];
    case 'link':
      // What else a link may be, and which pictures there are, says `checkLinks`.
      return /^\/[/\\]/.test(node.url) ? [{ text: inOneLine(node.url), advice: address }] : [];
    case 'definition':
      return isSafeAddress(node.url) ? [] : [{ text: inOneLine(node.url), advice: address }];
    default:
      return [];
  }
}

/** A web page, a mailbox, a page of this site, a place on the same page. */
function isSafeAddress(url: string): boolean {
  return /^(https?:\/\/[^\s]+|mailto:[^\s]+|\/(?![/\\])[^\s\\]*|#[^\s]*)$/i.test(url);
}

/** A block in small letters is misspelt rather than HTML, and is told so where blocks are checked. */
function isBlock(name: string): boolean {
  return Object.keys(storyBlocks).some((block) => block.toLowerCase() === name.toLowerCase());
}

function inOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}

const code: Advice = {
  expected: {
    vi: 'chữ và các khối; câu chuyện không chứa lệnh import hay export, vì lệnh trong đó chạy trên máy của người dựng trang',
    en: 'words and blocks; a story holds no import or export, because code in it runs on the machine of whoever builds the site',
  },
  repair: {
    vi: 'Xoá dòng này. Khối nào dùng được thì có sẵn, không cần import. Nếu là chữ, thêm dấu \\ trước chữ import hay export.',
    en: 'Delete the line. All blocks are there without an import. If these are words, put a \\ before import or export.',
  },
};

const expression: Advice = {
  expected: {
    vi: 'chữ, không phải lệnh trong ngoặc nhọn { }',
    en: 'words, not code in braces { }',
  },
  repair: {
    vi: 'Con số trong bài viết bằng <Value of="…" />, thuộc tính viết trong ngoặc kép. Nếu cần in dấu ngoặc nhọn, gõ \\{ và \\}.',
    en: 'Numbers in a text are <Value of="…" />, attributes stand in quotes. To print a brace, type \\{ and \\}.',
  },
};

const html: Advice = {
  expected: {
    vi: 'Markdown và các khối của trang, không phải thẻ HTML',
    en: 'Markdown and the blocks of the site, not HTML tags',
  },
  repair: {
    vi: 'Dùng Markdown: **đậm**, *nghiêng*, ## đề mục, - gạch đầu dòng. Nếu cần in dấu <, gõ &lt;.',
    en: 'Use Markdown: **bold**, *italic*, ## heading, - list. To print a <, type &lt;.',
  },
};

const address: Advice = {
  expected: {
    vi: 'địa chỉ https://…, mailto:…, trang của chính trang này (/du-lieu/) hoặc chỗ trong trang (#…)',
    en: 'an address https://…, mailto:…, a page of this site (/du-lieu/) or a place on the page (#…)',
  },
  repair: {
    vi: 'Sửa lại địa chỉ của liên kết.',
    en: 'Correct the address of the link.',
  },
};
