import { expect, it } from 'vitest';
import { readSmallLibrary } from './fixtures/small-library.ts';
import { findSupport, partsIn } from './support.ts';

const library = readSmallLibrary();
const ranking = library.datasets.get('ranking');
const row = (key: string) => ranking?.rowByKey.get(key) ?? expect.unreachable(`no row ${key}`);

it('a publication is the source of a row that was read in it', () => {
  expect([...partsIn(row('2021,A'), library)]).toEqual([['paper', 'source']]);
});

it('of a copied row, one is the origin and one the copy', () => {
  expect([...partsIn(row('2022,A'), library)]).toEqual([
    ['office', 'origin'],
    ['copy', 'copy'],
  ]);
});

it('a source supports the rows that name it in any part, and the breaks that it explains', () => {
  const support = findSupport(library);
  const told = (id: string) =>
    support.get(id)?.map(({ dataset, rows, breaks }) => ({
      dataset: dataset.id,
      rows: rows.size,
      parts: [...new Set(rows.values())],
      breaks: breaks.length,
    }));
  expect(told('office')).toEqual([
    { dataset: 'ranking', rows: 4, parts: ['origin', 'source'], breaks: 0 },
    { dataset: 'services', rows: 2, parts: ['source'], breaks: 0 },
  ]);
  expect(told('paper')).toEqual([
    { dataset: 'ranking', rows: 3, parts: ['source'], breaks: 1 },
    { dataset: 'services', rows: 5, parts: ['source'], breaks: 0 },
  ]);
  expect(told('copy')).toEqual([{ dataset: 'ranking', rows: 2, parts: ['copy'], breaks: 0 }]);
});
