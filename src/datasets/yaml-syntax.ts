import type { Words } from '../i18n/locale.ts';
import type { Problem } from './problem.ts';

/** A fault of YAML's syntax without its file. */
type SyntaxFault = Omit<Problem, 'file'>;

/**
 * What is wrong with the syntax of YAML, at the line that has to be repaired: a parser stumbles where it cannot go on,
 * which often is a line before or after.
 * @param line where the parser stumbled, counted from 1
 * @param code of the parser's error
 */
export function syntaxFault(text: string, line: number, code: string): SyntaxFault {
  const lines = text.split('\n');
  const at = (number: number) => lines[number - 1] ?? '';
  const fault = (number: number, says: { expected?: Words; repair: Words }): SyntaxFault => ({
    rule: 'yaml',
    line: number,
    // A tab at the start of the line is what it may be about.
    ...(at(number).trim() === '' ? {} : { found: at(number).replace(/^ +| +$/g, '') }),
    expected: says.expected ?? valid,
    repair: says.repair,
  });

  const tabbed = lines.findIndex((each) => /^ *\t/.test(each)) + 1;
  if (code === 'TAB_AS_INDENT' || (tabbed > 0 && tabbed <= line)) {
    return fault(tabbed === 0 ? line : tabbed, { repair: spaces });
  }
  if (code === 'DUPLICATE_KEY') {
    const key = /^[\s-]*([^:]+):/.exec(at(line))?.[1] ?? '';
    const first = firstOf(key, lines, line);
    return {
      ...fault(line, first === 0 ? { expected: once, repair: keepOne } : keyAbove(first)),
      ...(key === '' ? {} : { column: key }),
    };
  }

  const [, glued] = /^\s*(?:- )?([\w-]+):[^\s/]/.exec(at(line)) ?? [];
  if (glued !== undefined && !/^\s*(?:- )?[\w-]+: /.test(at(line))) {
    return fault(line, { repair: spaceAfterColon(glued) });
  }
  const opened = unclosedQuote(lines, line);
  if (opened > 0) return fault(opened, { repair: closeQuote });
  const value = /^\s*(?:- )?(?:[\w-]+:\s+)(.*)$/.exec(at(line))?.[1] ?? at(line).trim();
  if (/^[^"'|>[{].*: /.test(value)) return fault(line, { repair: quoteColon });
  if (/^[{@`%*&!]/.test(value)) return fault(line, { repair: quoteSign(value.slice(0, 1)) });
  const mark = /^(["']).*\1\s*[^\s#]/.exec(value)?.[1];
  if (mark !== undefined)
    return fault(line, { repair: mark === '"' ? doubleInside : singleInside });
  if (/^\s*(?:- )?[\w-]+$/.test(at(line))) return fault(line, { repair: colonMissing });
  if (['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY'].includes(code)) {
    return fault(oddlyIndented(lines, line), { repair: indent });
  }
  return fault(line, { repair: repairs[code] ?? compare });
}

/** The line with the same key at the same depth above a line; 0 where there is none. */
function firstOf(key: string, lines: readonly string[], line: number): number {
  const own = indentOf(lines[line - 1]);
  for (let number = line - 1; number > 0; number -= 1) {
    const text = lines[number - 1] ?? '';
    if (text.trim() === '') continue;
    if (indentOf(text) < own) return 0;
    if (indentOf(text) === own && text.trim().startsWith(`${key}:`)) return number;
  }
  return 0;
}

/** The last line up to this one with a value whose quotation mark is not closed on it; 0 where there is none. */
function unclosedQuote(lines: readonly string[], line: number): number {
  for (let number = line; number > Math.max(0, line - 6); number -= 1) {
    const text = lines[number - 1] ?? '';
    const [, value = ''] = /^\s*(?:- )?(?:[\w-]+:\s+)?(["'].*)$/.exec(text) ?? [];
    const mark = value.charAt(0);
    if (mark === '') continue;
    const marks = value.split(mark).length - 1;
    if (marks % 2 === 1 && !value.slice(1).trimEnd().endsWith(mark)) return number;
  }
  return 0;
}

/** Of two neighbours at different depths, the one that differs from the line before both. */
function oddlyIndented(lines: readonly string[], line: number): number {
  const before = lines.slice(0, line - 1).findLast((text) => text.trim() !== '');
  const own = indentOf(lines[line - 1]);
  const isLikeBefore = before !== undefined && indentOf(before) === own;
  const next = lines[line];
  return isLikeBefore && next !== undefined && indentOf(next) > own ? line + 1 : line;
}

function indentOf(text = ''): number {
  return text.length - text.trimStart().length;
}

const valid: Words = { vi: 'YAML đúng cú pháp', en: 'valid YAML' };

const spaces: Words = {
  vi: 'Thụt dòng bằng dấu cách, không dùng tab.',
  en: 'Indent with spaces, not tabs.',
};

const once: Words = { vi: 'mỗi khoá một lần', en: 'each key once' };

const keepOne: Words = { vi: 'Giữ lại một trong hai.', en: 'Keep one of the two.' };

const keyAbove = (line: number) => ({
  expected: {
    vi: `mỗi khoá một lần; khoá này đã có ở dòng ${line}`,
    en: `each key once; this one stands in line ${line} already`,
  },
  repair: keepOne,
});

const spaceAfterColon = (key: string): Words => ({
  vi: `Thêm một dấu cách sau dấu hai chấm: «${key}: …».`,
  en: `Put a space after the colon: “${key}: …”.`,
});

const closeQuote: Words = {
  vi: 'Thêm dấu ngoặc kép đóng còn thiếu ở cuối giá trị.',
  en: 'Add the closing quotation mark that is missing at the end of the value.',
};

const quoteColon: Words = {
  vi: 'Giá trị có dấu hai chấm: đặt cả giá trị trong dấu ngoặc kép thẳng, "…".',
  en: 'The value has a colon: put the whole value in straight quotation marks, "…".',
};

const quoteSign = (sign: string): Words => ({
  vi: `Giá trị bắt đầu bằng ${sign}: đặt cả giá trị trong dấu ngoặc kép thẳng, "…".`,
  en: `The value begins with ${sign}: put the whole value in straight quotation marks, "…".`,
});

const singleInside: Words = {
  vi: "Trong giá trị viết giữa '…', dấu ' viết hai lần (''), hoặc đặt cả giá trị trong \"…\".",
  en: "Within '…' an apostrophe is doubled (''), or put the whole value in \"…\".",
};

const doubleInside: Words = {
  vi: 'Trong giá trị viết giữa "…", dấu " viết là \\", hoặc dùng «…».',
  en: 'Within "…" a quotation mark is written \\", or use another kind of mark.',
};

const colonMissing: Words = {
  vi: 'Thêm dấu hai chấm và một dấu cách sau tên khoá; nếu đây là phần tiếp của dòng trên, thụt vào.',
  en: 'Put a colon and a space after the key; if this goes on from the line above, indent it.',
};

const indent: Words = {
  vi: 'Thụt dòng này bằng đúng các dòng cùng cấp ở trên và dưới.',
  en: 'Indent this line exactly like the others of its level above and below.',
};

const compare: Words = {
  vi: 'So với một tệp .yaml khác: thụt dòng, dấu hai chấm có dấu cách theo sau, dấu ngoặc kép.',
  en: 'Compare with another .yaml file: indentation, a space after each colon, quotation marks.',
};

const repairs: Readonly<Record<string, Words>> = {
  MISSING_CHAR: {
    vi: 'Thêm ký tự còn thiếu: dấu ngoặc kép hay ngoặc đóng, dấu phẩy, dấu hai chấm.',
    en: 'Add the missing character: a closing quotation mark or bracket, a comma, a colon.',
  },
};
