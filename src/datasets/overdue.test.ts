import { describe, expect, it } from 'vitest';
import { filesWith, textOf } from './fixtures/library.ts';
import { findOverdue } from './overdue.ts';
import { readLibrary } from './read-library.ts';

/** The sample library, in which the next ranking is due by a day, month or year. */
function libraryDue(due: string) {
  const next = `{ due: ${due}, what: { vi: kỳ sau, en: the next }, sources: [dti-gov-2023] }`;
  const descriptor = `${textOf('data/ranking.yaml')}updates: { every: year, next: ${next} }\n`;
  const { library, problems } = readLibrary(filesWith({ 'data/ranking.yaml': descriptor }));
  expect(problems).toEqual([]);
  return library;
}

describe('a value that was announced is overdue', () => {
  it.each([
    ['2026-03-31', '2026-03-31', '2026-04-01'],
    ['2026-03', '2026-03-31', '2026-04-01'],
    ['2026', '2026-12-31', '2027-01-01'],
  ])('for %s from the day after %s on', (due, last, after) => {
    expect(findOverdue(libraryDue(due), last)).toEqual([]);
    expect(findOverdue(libraryDue(due), after)).toMatchObject([
      { dataset: { id: 'ranking' }, next: { due } },
    ]);
  });
});

it('a dataset that says nothing about its next value is never overdue', () => {
  const { library } = readLibrary(filesWith({}));
  expect(findOverdue(library, '9999-12-31')).toEqual([]);
});
