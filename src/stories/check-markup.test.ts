import { expect, it } from 'vitest';
import { z } from 'astro/zod';
import { readMdx } from './read-mdx.ts';

const schema = z.strictObject({ title: z.string() });

/** The problems of a text with these lines after its frontmatter; its first line is the fifth of the file. */
const problemsOf = (...lines: string[]) =>
  readMdx(
    {
      path: 'content/stories/x/vi.mdx',
      slug: 'x',
      locale: 'vi',
      text: ['---', 'title: Một', '---', '', ...lines, ''].join('\n'),
    },
    schema,
  ).problems;

it.each([
  ['an import', 'import fs from "node:fs"', 'import fs from "node:fs"'],
  ['an export', 'export const x = process.exit()', 'export const x = process.exit()'],
  ['an expression in a line of its own', '{process.env.HOME}', '{process.env.HOME}'],
  ['an expression in a sentence', 'Tăng {1 + 1} bậc.', '{1 + 1}'],
  ['code behind a remark', 'Tăng {/* a */ x() /* b */} bậc.', '{/* a */ x() /* b */}'],
  ['spread attributes', '<Figure {...x} id="a" />', '{...x}'],
  ['a script', '<script src="https://example.org/x.js"></script>', '<script>'],
  ['HTML in a sentence', 'Xem <img src="x" onerror="y()" /> ở đây.', '<img>'],
  ['an element of its own kind', '<x-y>a</x-y>', '<x-y>'],
  ['a link to another site without its scheme', '[nguồn](//example.org)', '//example.org'],
  ['such an address further down', '[nguồn][1]\n\n[1]: vbscript:x', 'vbscript:x'],
])('a text holds no code: %s', (_, text, found) => {
  const problems = problemsOf(text);
  expect(problems.map((problem) => problem.found)).toEqual([found]);
  expect(problems[0]?.line).toBe(text.includes('\n\n') ? 7 : 5);
  expect(problems[0]?.repair.vi).not.toBe('');
});

it('what editors write is left in peace', () => {
  expect(
    problemsOf(
      '## Đề mục',
      '',
      '**Đậm**, *nghiêng*, `mã`, \\{ngoặc\\}, &lt;b&gt;, {/* lời nhắc */}',
      '[trang](/du-lieu/), [chỗ](#muc), [báo](https://example.org/a?b=c), [thư](mailto:a@example.org)',
      '',
      '<Caveat title="Một">',
      '',
      'Hai <Value of="a[1].b" />',
      '',
      '</Caveat>',
    ),
  ).toEqual([]);
});

it('code in the frontmatter or instead of it is no frontmatter', () => {
  const read = (text: string) =>
    readMdx({ path: 'x.mdx', slug: 'x', locale: 'vi', text }, schema).problems;
  expect(read('---js\nmodule.exports = { title: "Một" }\n---\n\nMột\n')).not.toEqual([]);
  expect(read('+++\ntitle = "Một"\n+++\n\nMột\n')).not.toEqual([]);
  expect(read('---\ntitle: Một\nlayout: ../../../evil.astro\n---\n\nMột\n')).toMatchObject([
    { column: 'layout' },
  ]);
  expect(read('---\ntitle: !!js/function "() => 1"\n---\n\nMột\n')).not.toEqual([]);
});
