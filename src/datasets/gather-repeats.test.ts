import { expect, it } from 'vitest';
import { gatherPlaces, gatherRepeats } from './gather-repeats.ts';
import type { Problem } from './problem.ts';

function problem(line: number, changes: Partial<Problem> = {}): Problem {
  return {
    file: 'data/a.csv',
    line,
    column: 'score',
    expected: { vi: 'một số', en: 'a number' },
    repair: { vi: 'Sửa.', en: 'Repair.' },
    ...changes,
  };
}

const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => problem(from + i));

it('five of a kind stay five', () => {
  expect(gatherRepeats(lines(2, 6))).toEqual(lines(2, 6));
});

it('six of a kind become one that names all lines', () => {
  const [gathered, ...others] = gatherRepeats([...lines(2, 6), problem(9)]);
  expect(others).toEqual([]);
  expect(gathered?.line).toBe(2);
  expect(gathered?.repair).toEqual({
    vi: 'Sửa. Cũng vậy ở dòng 3–6, 9.',
    en: 'Repair. The same in lines 3–6, 9.',
  });
});

it('other columns, files and words are another kind', () => {
  const kinds = [
    ...lines(2, 5),
    problem(2, { column: 'rank' }),
    problem(2, { file: 'data/b.csv' }),
    problem(2, { expected: { vi: 'một năm', en: 'a year' } }),
  ];
  expect(gatherRepeats(kinds)).toHaveLength(kinds.length);
});

it('a wrong encoding is one problem, whatever the columns', () => {
  const odd = [2, 3, 4].flatMap((line) =>
    ['title', 'note'].map((column) => problem(line, { rule: 'encoding', column })),
  );
  expect(gatherRepeats(odd)).toHaveLength(1);
});

it('what many places of the texts ask for in vain is one problem that names them all', () => {
  const asked = ['a', 'b', 'c', 'd'].map((name) =>
    problem(7, { file: `content/${name}.yaml`, found: 'gone' }),
  );
  expect(gatherPlaces(asked.slice(0, 3))).toHaveLength(3);
  const [first, ...others] = gatherPlaces(asked);
  expect(others).toEqual([]);
  expect(first?.file).toBe('content/a.yaml');
  expect(first?.repair.en).toBe(
    'Repair. The same in content/b.yaml:7, content/c.yaml:7, content/d.yaml:7.',
  );
});

it('problems are sorted by file, then by line, and otherwise keep their order', () => {
  const sorted = gatherRepeats([
    problem(3, { file: 'data/b.csv' }),
    problem(10),
    problem(9, { column: 'year' }),
    problem(9, { column: 'rank' }),
  ]);
  expect(sorted.map(({ file, line, column }) => `${file} ${line} ${column}`)).toEqual([
    'data/a.csv 9 year',
    'data/a.csv 9 rank',
    'data/a.csv 10 score',
    'data/b.csv 3 score',
  ]);
});
