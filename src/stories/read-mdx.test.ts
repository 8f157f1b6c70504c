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
    {
      component: 'Value',
      attributes: { of: 'a[1].b', form: 'short' },
      inside: '',
      source: '',
      line: 5,
    },
    { component: 'Figure', attributes: { id: 'f' }, inside: '', source: '', line: 7 },
  ]);
});

it('what a component encloses is kept as typed', () => {
  const { mdx } = read(
    '---\ntitle: Một\n---\n\nMột <Claim that="a[1].b < 2">câu có\n<Value of="a[1].b" /></Claim> nữa.\n',
  );
  expect(mdx?.placements[0]).toMatchObject({
    component: 'Claim',
    attributes: { that: 'a[1].b < 2' },
    inside: 'câu có <Value of="a[1].b" />',
  });
});

it('running words are read with their lines, without code and what is marked plain', () => {
  const { mdx } = read(
    '---\ntitle: Một\n---\n\n## Đầu\n\nMột `mã 1` *hai*\nba <Plain>92</Plain> [bốn](/5/).\n\n<Caveat title="Năm">\n\nSáu\n\n</Caveat>\n',
  );
  const pieces = mdx?.prose.map(({ words, line }) => [line, words.trim()]);
  expect(pieces?.filter(([, words]) => words !== '')).toEqual([
    [5, 'Đầu'],
    [7, 'Một'],
    [7, 'hai'],
    [7, 'ba'],
    [8, 'bốn'],
    [8, '.'],
    [10, 'Năm'],
    [12, 'Sáu'],
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
