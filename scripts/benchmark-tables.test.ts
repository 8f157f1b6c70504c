import { expect, it } from 'vitest';
import { mergeRows, replaceTable, rowsIn } from './benchmark-tables.ts';

const document = `# Phép đo

<!-- growth -->

| a   | b   |
| --- | --- |
| 100 | 2 s |

<!-- /growth -->

Written by a person.
`;

it('a table is written between its marks, and nothing else changes', () => {
  const written = replaceTable(document, 'growth', { columns: ['c'], rows: [['1'], ['2']] });
  expect(written).toContain('<!-- growth -->\n\n| c |\n| --- |\n| 1 |\n| 2 |\n\n<!-- /growth -->');
  expect(written.startsWith('# Phép đo\n')).toBe(true);
  expect(written.endsWith('Written by a person.\n')).toBe(true);
});

it('the rows of a table are read back', () => {
  expect(rowsIn(document, 'growth')).toEqual([['100', '2 s']]);
  const empty = replaceTable(document, 'growth', { columns: ['c'], rows: [] });
  expect(rowsIn(empty, 'growth')).toEqual([]);
});

it('a table that is not there is an error', () => {
  expect(() => replaceTable(document, 'peers', { columns: [], rows: [] })).toThrow('peers');
  expect(() => rowsIn(document, 'peers')).toThrow('peers');
});

it('what was measured anew replaces what was measured before, in order', () => {
  const before = [
    ['1000', 'alone', 'old'],
    ['5000', 'alone', 'old'],
  ];
  const now = [
    ['1000', 'alone', 'new'],
    ['100', 'alone', 'new'],
  ];
  expect(mergeRows(before, now, 2, ([stories]) => Number(stories))).toEqual([
    ['100', 'alone', 'new'],
    ['1000', 'alone', 'new'],
    ['5000', 'alone', 'old'],
  ]);
});
