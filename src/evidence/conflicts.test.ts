import { expect, it } from 'vitest';
import { conflictsAbout } from './conflicts.ts';
import { library, read } from './fixtures/read-small.ts';

const about = (text: string, locale: 'vi' | 'en') =>
  conflictsAbout(read(text).evidence, locale, library).map(({ title, statements, judgement }) => [
    title,
    ...statements.map(({ value, sources }) =>
      [value.replaceAll('\u00a0', ' '), ...sources.map(({ publisher }) => publisher)].join(' – '),
    ),
    judgement,
  ]);

it('a cell that a source contradicts comes with what both say and how it was judged', () => {
  expect(about('harvest[2021,A,final].amount', 'vi')).toEqual([
    ['Vụ mùa 2021', '120 tấn – Statistics Office', 'hơn 130 tấn – Census Bureau', 'Giữ cả hai.'],
  ]);
});

it('days and ranges are printed in the manner of the language', () => {
  expect(about('ranking[2021,A].rank', 'en')).toEqual([
    [
      'Day of founding',
      '1 May 2021 – Statistics Office',
      '18,000–18,500.5 – Census Bureau',
      'They differ.',
    ],
  ]);
});

it('a computed number is touched by what touches its inputs', () => {
  expect(about('sum(harvest[2021,*,final].amount)', 'en')).toHaveLength(1);
});

it('other cells are not touched', () => {
  expect(about('harvest[2021,B,final].amount', 'en')).toEqual([]);
});
