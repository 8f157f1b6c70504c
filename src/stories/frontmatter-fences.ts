import type { Problem } from '../datasets/problem.ts';
import type { Words } from '../i18n/locale.ts';

/** The line before and after the frontmatter. */
const fence = /^-{3}[ \t]*$/;

/**
 * What is wrong with the two lines `---` around the frontmatter; `null` when they are there. Without them all of it is
 * read as text, and whatever a parser then says is about something else.
 */
export function fenceFault(text: string): Omit<Problem, 'file'> | null {
  const lines = text.split('\n');
  const first = lines[0] ?? '';
  const say = (line: number, found: string, repair: Words) => ({
    rule: 'mdx' as const,
    line,
    ...(found.trim() === '' ? {} : { found }),
    expected: {
      vi: 'phần khai đầu tệp nằm giữa hai dòng «---», dòng thứ nhất ở ngay đầu tệp',
      en: 'the head of the file between two lines “---”, the first of them on line 1',
    },
    repair,
  });
  if (!fence.test(first)) {
    const below = lines.findIndex((line) => fence.test(line));
    const isBelow = below > 0 && lines.slice(0, below).every((line) => line.trim() === '');
    if (isBelow) return say(1, first, deleteAbove);
    return say(1, first, /^\s*[-–—]+\s*$/.test(first) ? exactly : addFirst);
  }
  const end = lines.findIndex((line, i) => i > 0 && fence.test(line));
  // Where the text has begun, a line of hyphens is one of the text.
  const begun = lines.findIndex((line, i) => i > 0 && /^#{2,6} |^<[A-Z]/.test(line));
  const isBeforeText = (index: number) => index > 0 && (begun < 0 || index < begun);
  if (isBeforeText(end)) return null;
  const nearly = lines.findIndex((line, i) => i > 0 && /^\s*[-–—_]+\s*$/.test(line));
  if (isBeforeText(nearly)) return say(nearly + 1, lines[nearly] ?? '', exactly);
  const after = lines.findIndex(
    (line, i) => i > 0 && line.trim() !== '' && !/^[\w-]+:|^\s|^#|^- /.test(line),
  );
  return after < 0
    ? say(lines.length, lines.at(-1) ?? '', addLast)
    : say(after + 1, lines[after] ?? '', addLast);
}

const addFirst: Words = {
  vi: 'Thêm dòng «---» lên đầu tệp, trên khoá đầu tiên.',
  en: 'Add a line “---” as the first of the file, above the first key.',
};

const addLast: Words = {
  vi: 'Thêm dòng «---» vào trước dòng này, sau khoá cuối cùng.',
  en: 'Add a line “---” before this line, after the last key.',
};

const exactly: Words = {
  vi: 'Viết đúng ba dấu gạch nối, không gì khác trên dòng: ---',
  en: 'Write exactly three hyphens and nothing else on the line: ---',
};

const deleteAbove: Words = {
  vi: 'Xoá các dòng trống ở trên dòng «---» đầu tiên.',
  en: 'Delete the empty lines above the first “---”.',
};
