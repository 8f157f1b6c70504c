import { expect, it } from 'vitest';
import { readSmallLibrary } from '../evidence/fixtures/small-library.ts';
import { nameOf } from '../evidence/reading-name.ts';
import { figureSpecSchema } from '../figures/kinds.ts';
import { readingsInFigure, readingsInText, readingsInWords } from './shown-readings.ts';

const library = readSmallLibrary();
const end = (of: string) => ({ of, when: { vi: '2021', en: '2021' } });
const figure = figureSpecSchema.parse({
  chart: 'from-to',
  title: { vi: 'Hạng {ranking[2021,A].rank}', en: '{ranking[2022,A].rank}' },
  subtitle: { vi: 'x', en: 'x' },
  alt: { vi: 'x', en: 'x' },
  notes: [{ vi: '{count(provinces)}', en: 'x' }],
  data: {
    domain: [0, 1],
    axis: { vi: 'x', en: 'x' },
    rows: [
      {
        name: { vi: 'x', en: 'x' },
        from: end('harvest[2021,A,final].amount'),
        to: end('sum(harvest[2021,*,final].amount)'),
      },
    ],
  },
});

it('the numbers in words are read in their order', () => {
  expect(readingsInWords(['{ranking[2021,A].rank} {0–1|plain}', 'x'], library).map(nameOf)).toEqual(
    ['ranking[2021,A].rank'],
  );
});

it('a figure shows the numbers in its words, and those that are computed for it', () => {
  expect(readingsInFigure(figure, 'vi', library).map(nameOf)).toEqual([
    'ranking[2021,A].rank',
    'count(provinces)',
    'sum(harvest[2021,*,final].amount)',
  ]);
});

it('a text shows what it places and what its figures show', () => {
  const place = (component: string, attributes: Record<string, string>) => ({
    component,
    attributes,
    source: '',
    inside: '',
    line: 1,
  });
  const mdx = {
    slug: 'x',
    locale: 'en' as const,
    path: 'x',
    frontmatter: null,
    lineOf: () => 1,
    prose: [],
    commands: [],
    content: [],
    sentences: [],
    links: [],
    placements: [
      place('Value', { of: 'ranking[2020,A].rank' }),
      place('Cite', { id: 'paper' }),
      place('Figure', { id: 'f' }),
    ],
  };
  expect(readingsInText(mdx, library, new Map([['f', figure]])).map(nameOf)).toEqual([
    'ranking[2020,A].rank',
    'ranking[2022,A].rank',
    'sum(harvest[2021,*,final].amount)',
  ]);
});
