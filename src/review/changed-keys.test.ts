import { expect, it } from 'vitest';
import { changedKeys } from './changed-keys.ts';

const changes = (before: string, after: string, file = 'x.yaml') =>
  changedKeys(file, before, after, ([first]) => first !== 'title').map(
    ({ key, line, before: was, after: is }) => [key, line, was, is],
  );

it('a key is told with its way, its line and both of its values', () => {
  expect(changes('a: 1\nb:\n  c: x\n', 'a: 1\nb:\n  c: y\n')).toEqual([['b.c', 3, 'x', 'y']]);
  expect(changes('a: 1\n', 'a: 1\nb: 2\n')).toEqual([['b', 2, null, '2']]);
  expect(changes('a: 1\nb: 2\n', 'a: 1\n')).toEqual([['b', 1, '2', null]]);
});

it('an item that was put into a list does not change those after it', () => {
  expect(changes('a: [1, 3]\n', 'a: [1, 2, 3]\n')).toEqual([['a[1]', 1, null, '2']]);
  expect(changes('a: [1, 2, 3]\n', 'a: [2, 3]\n')).toEqual([['a[0]', 1, '1', null]]);
  expect(changes('a: [1, 2]\n', 'a: [1, 3]\n')).toEqual([['a[1]', 1, '2', '3']]);
});

it('keys that are told elsewhere, another order and remarks are no changes', () => {
  expect(changes('title: a\nx: 1\n', '# b\nx: 1\ntitle: c\n')).toEqual([]);
});

it('of a text its frontmatter counts, with the lines of the file', () => {
  const text = (order: number, body: string) => `---\ntitle: a\norder: ${order}\n---\n\n${body}\n`;
  expect(changes(text(1, 'một'), text(2, 'hai'), 'x.mdx')).toEqual([['order', 3, '1', '2']]);
});

it('what is no YAML had no keys', () => {
  expect(changes('a: [', 'a: 1\n')).toEqual([['a', 1, null, '1']]);
  expect(changes('a: 1\n', 'a: [')).toEqual([['a', 1, '1', null]]);
});
