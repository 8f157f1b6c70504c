import { expect, it } from 'vitest';
import { citeRow, citeRows } from './cite.ts';
import { readSmallLibrary } from './fixtures/small-library.ts';

const library = readSmallLibrary();
const ranking = library.datasets.get('ranking');
const row = (key: string) => ranking?.rowByKey.get(key) ?? expect.unreachable(`no row ${key}`);

it('a row is cited under the publication in which it was read', () => {
  const [citation] = citeRow(row('2021,A'), library);
  expect(citation?.source.id).toBe('paper');
  expect(citation?.via).toBeNull();
});

it('a copied row is cited under its original publisher, via the copy', () => {
  const [citation] = citeRow(row('2022,A'), library);
  expect(citation?.source.id).toBe('office');
  expect(citation?.via?.id).toBe('copy');
});

it('each publication is cited once, public authorities before the press', () => {
  const cited = citeRows(ranking?.rows ?? [], library);
  expect(cited.map(({ source, via }) => [source.id, via?.id])).toEqual([
    ['office', 'copy'],
    ['office', undefined],
    ['paper', undefined],
  ]);
});
