import { expect, it } from 'vitest';
import { harmlessMarkdown } from './harmless-markdown.ts';
import { markdownOf, plain } from './markdown.ts';
import type { Told } from './told.ts';

/** The text as GitHub's rules for links, tags and mentions look at it. */
const harms = (text: string) => [
  ...(/\]\(|\]\[|\]:|:\/\/|\bwww\.|@\w|#\d|\bGH-\d|<(?!\/?(?:b|del|ins|summary|details)>|details open>)|&(?!(?:amp|lt|gt|quot);)/i.exec(
    text,
  ) ?? []),
];

it.each([
  ['a link', '[đăng nhập](https://example.org)'],
  ['a reference', '[đăng nhập][1]\n\n[1]: https://example.org'],
  ['a picture', '![x](https://example.org/x.png)'],
  ['a bare address', 'xem https://example.org hay www.example.org'],
  ['an address in brackets', '<https://example.org>'],
  ['a mailbox', 'viết cho ai@example.org, mailto:ai@example.org'],
  ['a person and a team', '@ai và @nhom/doi'],
  ['other pull requests', '#12, GH-12, chu/kho#12'],
  ['a script', '<script>alert(1)</script>'],
  ['an element with attributes', '<details open onclick="x()"><b style="x">'],
  ['a tag that is not closed', '<img src=x onerror=y'],
  ['a tag over two lines', '<a\nhref="https://example.org">x</a>'],
  ['a comment, such as ours', '<!-- thay-doi-changes -->'],
  ['letters in disguise', '&#64;ai &commat;ai &#x3C;img&#x3E;'],
  ['letters that turn a line', 'a\u202eb\u2066c\u200bd\u0085'],
])('%s is made plain', (_, text) => {
  expect(harms(text).length + (/[\u202e\u2066\u200b\u0085]/.test(text) ? 1 : 0)).toBeGreaterThan(0);
  const made = harmlessMarkdown(text);
  expect(harms(made)).toEqual([]);
  expect(made).not.toMatch(/[\u202e\u2066\u200b\u0085]/);
});

it('too long a text is cut with a word on how much is missing', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `dòng ${index}`);
  const made = harmlessMarkdown(lines.join('\n'));
  expect(made.length).toBeLessThan(65_000);
  const kept = made.split('\n').filter((line) => line.startsWith('dòng')).length;
  expect(made).toContain(`… (+${20_000 - kept})`);
});

const told = (count: number): Told => ({
  compared: 'So với bản 1a2b3c4',
  counts: `${count} ô đổi.`,
  isBroken: true,
  sections: [
    {
      id: 'data',
      title: 'Dữ liệu',
      hint: null,
      rest: 0,
      items: Array.from({ length: count }, (_, index) => ({
        place: `data/x.csv:${index}`,
        what: `x[${index}].y`,
        changes: [{ label: '', before: '*9,32* @ai', after: '7,02 <b>https://example.org' }],
        rest: 0,
        reasons: ['#12 không đúng'],
        cells: [`x[${index}].y`],
        figure: null,
      })),
    },
  ],
});

it('what the command writes has nothing to be made plain, so it stays as it is', () => {
  const text = markdownOf(told(3), 'vi');
  expect(harms(text)).toEqual([]);
  expect(harmlessMarkdown(text)).toBe(text);
  expect(text).toContain('<del>');
});

it('the Markdown of a great change stays below what GitHub takes, and counts what it leaves out', () => {
  const text = markdownOf(told(30_000), 'vi');
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
  const shown = text.match(/^- `data/gm)?.length ?? 0;
  expect(shown).toBeGreaterThan(50);
  expect(text).toContain(`… và ${30_000 - shown} mục nữa`);
});

it('words are printed as they are, whatever they mean in Markdown', () => {
  expect(plain('một*hai*_ba_')).toBe('một\\*hai\\*\\_ba\\_');
  expect(plain('tăng 9,32% (ước tính)')).toBe('tăng 9,32% \\(ước tính\\)');
});
