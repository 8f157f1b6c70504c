import { visit } from 'unist-util-visit';
import type { Nodes, Root } from 'mdast';
import type { Problem } from '../datasets/problem.ts';
import { braceAdvice } from './mdx-syntax.ts';

/** A fault of a text without its file. */
type Fault = Omit<Problem, 'file'>;

/**
 * What MDX allows and a story must not have: JavaScript, whose numbers nobody can check, what a word processor leaves,
 * and a second title of the page.
 */
export function markupFaults(tree: Root, text: string): Fault[] {
  const faults: Fault[] = [];
  visit(tree, (node) => {
    const fault = faultOf(node, text);
    if (fault === null) return;
    const { start, end } = node.position ?? {};
    const written = text.slice(start?.offset, end?.offset).split('\n', 1)[0] ?? '';
    faults.push({ rule: 'mdx', line: start?.line ?? 1, found: written, ...fault });
  });
  return faults;
}

function faultOf(node: Nodes, text: string): Pick<Fault, 'expected' | 'repair'> | null {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isComment(node.value) ? null : expressionAdvice(node.value.trim());
    case 'mdxjsEsm':
      return noProgram;
    case 'heading':
      return node.depth === 1 ? headingTooHigh : null;
    case 'text': {
      const { start, end } = node.position ?? {};
      const written = text.slice(start?.offset, end?.offset);
      return /(?<!\\)\}/.test(written) ? braceAdvice : null;
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const isPasted =
        /:/.test(node.name ?? '') ||
        node.name === 'font' ||
        (/^[a-z]/.test(node.name ?? '') &&
          node.attributes.some(
            (each) =>
              each.type === 'mdxJsxAttribute' && /^(style|class|lang|align)$/.test(each.name),
          ));
      return isPasted ? fromWordProcessor : null;
    }
    default:
      return null;
  }
}

function isComment(value: string): boolean {
  return /^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(value);
}

function expressionAdvice(value: string): Pick<Fault, 'expected' | 'repair'> {
  if (!/[[(]/.test(value) || /["';=]/.test(value)) return braceAdvice;
  const [of = '', form] = value.split('|').map((part) => part.trim());
  const component = `<Value of="${of}"${form === undefined ? '' : ` form="${form}"`} />`;
  return {
    expected: braceAdvice.expected,
    repair: {
      vi: `Có phải ý bạn là «${component}»? Dấu { } chỉ dùng ở phần khai đầu tệp và trong YAML.`,
      en: `Did you mean “${component}”? Braces are for the head of the file and for YAML only.`,
    },
  };
}

const noProgram: Pick<Fault, 'expected' | 'repair'> = {
  expected: {
    vi: 'câu chữ, không có lệnh import hay export',
    en: 'running words, no import or export',
  },
  repair: {
    vi: 'Xoá dòng này: các khối Figure, Value, Claim, Cite, Caveat, Plain dùng được ngay. Câu mở đầu bằng chữ import hay export thì đổi chữ khác.',
    en: 'Delete this line: the blocks Figure, Value, Claim, Cite, Caveat and Plain need no import. Reword a sentence that begins with one of these words.',
  },
};

const headingTooHigh: Pick<Fault, 'expected' | 'repair'> = {
  expected: {
    vi: 'tiêu đề mục từ cấp hai trở xuống: «## …»; cấp một là tên trang',
    en: 'headings of the second level and below: “## …”; the first is the title of the page',
  },
  repair: { vi: 'Thêm một dấu #.', en: 'Add one more #.' },
};

const fromWordProcessor: Pick<Fault, 'expected' | 'repair'> = {
  expected: {
    vi: 'chữ thuần và các khối của trang, không có định dạng dán từ Word hay trang web',
    en: 'plain words and the blocks of the site, no formatting pasted from Word or a web page',
  },
  repair: {
    vi: 'Xoá các thẻ này, giữ phần chữ; in nghiêng viết *…*, in đậm viết **…**.',
    en: 'Delete these tags and keep the words; italics are written *…*, bold **…**.',
  },
};
