import type { VFileMessage } from 'vfile-message';
import type { Problem } from '../datasets/problem.ts';
import { closest } from '../datasets/suggest.ts';
import type { Words } from '../i18n/locale.ts';
import { storyBlocks } from './blocks.ts';

/** A fault of MDX's syntax without its file. */
type SyntaxFault = Omit<Problem, 'file'>;

/**
 * What the parser of MDX stumbled over, at the line that has to be repaired and in the words of what stands there; its
 * own sentences speak of characters and name the place where it gave up.
 */
export function mdxFault(text: string, error: VFileMessage): SyntaxFault {
  const { reason, line = 1, column = 1 } = error;
  const at = offsetOf(text, line, column);
  return (
    wrongClosing(reason, text, line) ??
    missingClosing(reason, text) ??
    openBrace(reason, text, line, at) ??
    (/attribute/.test(reason) ? brokenAttribute(text, line, at) : null) ??
    brokenName(text, line, at) ?? {
      rule: 'mdx',
      line,
      found: lineAt(text, line).trim(),
      expected: sound,
      repair: {
        vi: 'Xem các dấu < > { } trên dòng này; trong câu chữ viết &lt; và \\{.',
        en: 'See the marks < > { } on this line; in running words write &lt; and \\{.',
      },
    }
  );
}

const sound: Words = {
  vi: 'MDX đúng cú pháp: mỗi thẻ mở có thẻ đóng, thuộc tính trong ngoặc kép thẳng',
  en: 'well-formed MDX: every opened tag is closed, attributes in straight quotation marks',
};

/** What encloses nothing and ends in « />». */
const alone = ['Figure', 'Value', 'Cite', 'br', 'hr', 'img'];

function missingClosing(reason: string, text: string): SyntaxFault | null {
  const found = /^Expected a closing tag for `<([^`>]*)>` \((\d+):(\d+)-(\d+):(\d+)\)/.exec(reason);
  if (found === null) return null;
  const [, name = '', ...place] = found;
  const [line = 1, column = 1, endLine = 1, endColumn = 1] = place.map(Number);
  const tag = text.slice(offsetOf(text, line, column), offsetOf(text, endLine, endColumn));
  const isAlone = alone.includes(name);
  const closed = `${tag.replace(/\s*\/?>$/, '')} />`;
  return {
    rule: 'mdx',
    line,
    found: tag,
    expected: isAlone
      ? { vi: `thẻ tự đóng: ${closed}`, en: `a tag that closes itself: ${closed}` }
      : { vi: `thẻ đóng </${name}> cho thẻ này`, en: `a closing tag </${name}> for this one` },
    repair: isAlone
      ? { vi: `Viết ${closed}`, en: `Write ${closed}` }
      : {
          vi: `Thêm </${name}> vào cuối phần mà thẻ bao; thẻ mở trong một đoạn thì đóng trong đoạn ấy.`,
          en: `Add </${name}> at the end of what it encloses; a tag opened within a paragraph is closed in it.`,
        },
  };
}

function wrongClosing(reason: string, text: string, line: number): SyntaxFault | null {
  const found =
    /^Unexpected closing tag `(<\/[^`]*>)`, expected corresponding closing tag for `<([^`>]*)>` \((\d+):/.exec(
      reason,
    );
  if (found !== null) {
    const [, closing = '', open = '', openLine = ''] = found;
    return {
      rule: 'mdx',
      line,
      found: closing,
      expected: {
        vi: `</${open}>, vì thẻ đang mở là <${open}> ở dòng ${openLine}`,
        en: `</${open}>, because the tag that is open is <${open}> in line ${openLine}`,
      },
      repair: {
        vi: `Có phải ý bạn là «</${open}>»? Nếu không: thêm </${open}> vào trước ${closing}.`,
        en: `Did you mean “</${open}>”? If not: add </${open}> before ${closing}.`,
      },
    };
  }
  if (!/closing slash|^Expected the closing tag/.test(reason)) return null;
  const closing = /<\/[^>]*>/.exec(lineAt(text, line))?.[0] ?? lineAt(text, line).trim();
  return {
    rule: 'mdx',
    line,
    found: closing,
    expected: { vi: 'thẻ đóng có thẻ mở ở trước', en: 'a closing tag after an opening one' },
    repair: {
      vi: 'Xoá thẻ đóng thừa này, hoặc thêm thẻ mở; hai thẻ nằm trong cùng một đoạn.',
      en: 'Delete this closing tag, or add the opening one; both stand in the same paragraph.',
    },
  };
}

function openBrace(reason: string, text: string, line: number, at: number): SyntaxFault | null {
  const isOpen = /closing brace/.test(reason);
  if (!isOpen && !/acorn/.test(reason)) return null;
  const brace = text.lastIndexOf('{', isOpen ? text.length : at);
  const opened = isOpen ? firstOpenBrace(text) : brace;
  const where = opened < 0 ? line : lineOfOffset(text, opened);
  const end = text.indexOf(isOpen ? '\n' : '}', opened);
  return {
    rule: 'mdx',
    line: where,
    found: text.slice(opened, end < 0 ? text.length : end + (isOpen ? 0 : 1)),
    ...braceAdvice,
  };
}

/** What to say about braces in running words. */
export const braceAdvice: { expected: Words; repair: Words } = {
  expected: {
    vi: 'câu chữ không có dấu { }; con số gắn với dữ liệu viết <Value of="…" />',
    en: 'running words without { }; a number bound to the data is written <Value of="…" />',
  },
  repair: {
    vi: 'Nếu là con số, viết <Value of="bộ-dữ-liệu[khóa].cột" />; nếu là dấu ngoặc trong câu, viết \\{ và \\}.',
    en: 'If it is a number, write <Value of="dataset[key].column" />; if it is a mark in the sentence, write \\{ and \\}.',
  },
};

/** The first brace that is not closed before the end; braces within tags and after a backslash do not count. */
function firstOpenBrace(text: string): number {
  const open: number[] = [];
  const body = text.search(/^---\s*$\n[\s\S]*?^---\s*$/m) === 0 ? text.indexOf('\n---', 3) + 4 : 0;
  for (let i = body; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '{') open.push(i);
    else if (text[i] === '}') open.pop();
  }
  return open[0] ?? -1;
}

/** An attribute without straight quotation marks, or with one of them only. */
function brokenAttribute(text: string, line: number, at: number): SyntaxFault | null {
  const opened = quoteLeftOpen(text, line);
  if (opened !== null) return opened;
  const start = text.slice(0, at + 1).search(/<[A-Za-z][^<]*$/);
  if (start < 0) return null;
  const rest = text.slice(start).split('\n', 1)[0] ?? '';
  const end = rest.indexOf('>');
  const tag = end < 0 ? rest : rest.slice(0, end + 1);
  const where = lineOfOffset(text, start);
  const say = (repair: Words): SyntaxFault => ({
    rule: 'mdx',
    line: where,
    found: tag,
    expected: {
      vi: 'thuộc tính trong ngoặc kép thẳng: tên="giá trị"',
      en: 'attributes in straight quotation marks: name="value"',
    },
    repair,
  });
  const straight = tag.replace(/=\s*[“”„‟‘’«]\s*([^“”‘’«»"]*)[“”‘’»"]/gu, '="$1"');
  if (straight !== tag) {
    return say({
      vi: `Thay dấu ngoặc kép cong bằng dấu thẳng: ${straight}`,
      en: `Replace the curly quotation marks by straight ones: ${straight}`,
    });
  }
  const quoted = tag.replace(/=([^\s"'{>]+?)(\s*\/?>|\s)/g, '="$1"$2');
  if (quoted !== tag) {
    return say({
      vi: `Đặt giá trị trong ngoặc kép: ${quoted}`,
      en: `Put the value in quotation marks: ${quoted}`,
    });
  }
  if ((tag.split('"').length - 1) % 2 === 1) {
    return say({
      vi: 'Thêm dấu ngoặc kép (") còn thiếu quanh giá trị.',
      en: 'Add the quotation mark (") that is missing around the value.',
    });
  }
  return where === line
    ? say({
        vi: 'Sửa thuộc tính: tên, dấu =, giá trị trong ngoặc kép thẳng, cách nhau bằng dấu cách thường.',
        en: 'Correct the attribute: name, =, value in straight quotation marks, with ordinary spaces between.',
      })
    : null;
}

/** A tag whose quotation mark runs on over its end, on this line or shortly before. */
function quoteLeftOpen(text: string, line: number): SyntaxFault | null {
  for (let where = line; where > Math.max(0, line - 10); where -= 1) {
    const tag = /<[A-Za-z][^<>"]*(?:"[^"<>]*"[^<>"]*)*"[^"]*$/.exec(lineAt(text, where))?.[0];
    if (tag === undefined || !/="[^"]*$/.test(tag)) continue;
    const written = tag.slice(0, tag.indexOf('>') + 1) || tag;
    return {
      rule: 'mdx',
      line: where,
      found: written,
      expected: {
        vi: 'thuộc tính trong ngoặc kép thẳng: tên="giá trị"',
        en: 'attributes in straight quotation marks: name="value"',
      },
      repair: {
        vi: 'Thêm dấu ngoặc kép (") còn thiếu ở cuối giá trị.',
        en: 'Add the quotation mark (") that is missing at the end of the value.',
      },
    };
  }
  return null;
}

/** A `<` that begins no tag: a comparison, an address, a comment, a name with an accent. */
function brokenName(text: string, line: number, at: number): SyntaxFault | null {
  const start = text.lastIndexOf('<', at);
  if (start < 0) return null;
  const found = /^<[^\s>]*>?/.exec(text.slice(start))?.[0] ?? '<';
  const where = lineOfOffset(text, start);
  if (where !== line) return null;
  const say = (expected: Words, repair: Words): SyntaxFault => ({
    rule: 'mdx',
    line: where,
    found,
    expected,
    repair,
  });
  if (found.startsWith('<!')) {
    return say(
      { vi: 'chú thích kiểu MDX: {/* … */}', en: 'a comment of MDX: {/* … */}' },
      {
        vi: 'Xoá chú thích <!-- … -->, hoặc viết {/* … */}.',
        en: 'Delete the comment <!-- … -->, or write {/* … */}.',
      },
    );
  }
  const [, address] = /^<((?:https?:|mailto:)[^>]*|[^<>\s]+@[^<>\s]+)>?$/.exec(found) ?? [];
  if (address !== undefined) {
    const link = address.includes('@') && !address.includes(':') ? `mailto:${address}` : address;
    return say(
      { vi: 'liên kết kiểu [chữ](địa chỉ)', en: 'a link such as [words](address)' },
      { vi: `Viết [${address}](${link}).`, en: `Write [${address}](${link}).` },
    );
  }
  const name = /^<\/?([\p{L}]+)/u.exec(found)?.[1] ?? '';
  const meant = name === '' ? null : closest(name, Object.keys(storyBlocks));
  if (meant !== null) {
    return say(
      { vi: `thẻ <${meant}>`, en: `the tag <${meant}>` },
      { vi: `Có phải ý bạn là «<${meant} …>»?`, en: `Did you mean “<${meant} …>”?` },
    );
  }
  return say(
    {
      vi: 'dấu < chỉ mở một thẻ như <Value …>; trong câu chữ viết &lt;',
      en: '< only opens a tag such as <Value …>; in running words it is written &lt;',
    },
    {
      vi: `Viết «&lt;${found.slice(1)}», hoặc «dưới», «ít hơn» bằng chữ.`,
      en: `Write “&lt;${found.slice(1)}”, or “under”, “fewer than” in words.`,
    },
  );
}

function lineAt(text: string, line: number): string {
  return text.split('\n')[line - 1] ?? '';
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

function lineOfOffset(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
