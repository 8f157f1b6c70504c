import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';
import { readMdx } from './read-mdx.ts';

const schema = z.strictObject({ title: z.string() });
const read = (text: string) =>
  readMdx({ path: 'content/stories/x/vi.mdx', slug: 'x', locale: 'vi', text }, schema);

it('what a text places is found with its line', () => {
  const { mdx, problems } = read(
    '---\ntitle: Một\n---\n\nĐứng thứ <Value of="a[1].b" form="short" />.\n\n<Figure id="f" />\n',
  );
  expect(problems).toEqual([]);
  expect(mdx?.placements).toEqual([
    { component: 'Value', attributes: { of: 'a[1].b', form: 'short' }, line: 5 },
    { component: 'Figure', attributes: { id: 'f' }, line: 7 },
  ]);
});

it('an attribute in braces counts as absent: nobody can check what it will be', () => {
  expect(read('---\ntitle: Một\n---\n\n<Figure id={x} />\n').mdx?.placements).toMatchObject([
    { attributes: { id: null } },
  ]);
});

describe('a fault is a problem at its line', () => {
  it('a tag that is not closed', () => {
    const { mdx, problems } = read('---\ntitle: Một\n---\n\nMột\n\n<Caveat>\n\nHai\n');
    expect(mdx).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'content/stories/x/vi.mdx', line: 7 });
  });

  it('a misspelt key of the frontmatter', () => {
    const { problems } = read('---\ntitle: Một\ntitel: Hai\n---\n\nMột\n');
    expect(problems).toMatchObject([{ line: 3, column: 'titel' }]);
    expect(problems[0]?.repair.en).toContain('title');
  });

  it('no frontmatter at all', () => {
    expect(read('Một\n').problems).toHaveLength(1);
  });
});
