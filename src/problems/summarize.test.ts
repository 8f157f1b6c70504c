import { expect, it } from 'vitest';
import type { Problem } from '../datasets/problem.ts';
import { summarize } from './summarize.ts';

const problem: Problem = {
  rule: 'mdx',
  file: 'content/a.mdx',
  line: 3,
  found: '<Figure id=a | b>\n*x*',
  expected: { vi: 'thẻ đúng', en: 'a sound tag' },
  repair: { vi: 'Sửa [thẻ](x).', en: 'Correct the [tag](x).' },
};

it('all problems stand in one table, each as typed and linked to its line', () => {
  const linkTo = (file: string, line: number) => `https://example.org/${file}#L${line}`;
  expect(summarize([problem], [], 'vi', linkTo)).toMatchInlineSnapshot(`
    "## Kiểm tra dữ liệu và nội dung

    Có 1 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.

    | Chỗ | Loại | Đang ghi | Cần | Cách sửa |
    | --- | --- | --- | --- | --- |
    | [\`content/a.mdx:3\`](https://example.org/content/a.mdx#L3) | Viết sai MDX | &lt;Figure id=a &#124; b&gt;⏎&#42;x&#42; | thẻ đúng | Sửa &#91;thẻ&#93;&#40;x&#41;. |

    "
  `);
});

it('the summary of a sound site says so, and what is overdue', () => {
  const notice = { file: 'data/a.yaml', line: 4, words: { vi: 'Quá hạn.', en: 'Overdue.' } };
  expect(summarize([], [notice], 'en', null)).toMatchInlineSnapshot(`
    "## Data and content

    ✓ No problems.

    - \`data/a.yaml:4\`: Overdue.
    "
  `);
});

it('a summary stays below the megabyte that GitHub takes', () => {
  const many = Array.from({ length: 5000 }, () => ({ ...problem, found: '|'.repeat(900) }));
  const text = summarize(many, [], 'vi', null);
  expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
  expect(text).toContain('… và 4600 chỗ nữa');
});
