import { describe, expect, it } from 'vitest';
import { readSmallLibrary } from '../evidence/fixtures/small-library.ts';
import { buildFigure } from './build-figure.ts';
import { longest } from './check-words.ts';
import { figureSpecSchema } from './kinds.ts';

const library = readSmallLibrary();
const both = (text: string) => ({ vi: text, en: text });
const build = (words: Record<string, unknown>) =>
  buildFigure(
    'x',
    figureSpecSchema.parse({
      chart: 'rank-over-time',
      title: both('title'),
      subtitle: both('hạng, rank, 2023'),
      alt: both('alt'),
      data: { dataset: 'ranking', time: 'year', rank: 'rank', series: 'province', subject: 'A' },
      ...words,
    }),
    { library, locale: 'en' },
  );

describe('the words of a figure', () => {
  it.each(['title', 'alt'] as const)(
    'are refused where «%s» is longer than can be borne',
    (part) => {
      const words = (length: number) => ({ [part]: both('x'.repeat(length)) });
      expect(() => build(words(longest[part]))).not.toThrow();
      expect(() => build(words(longest[part] + 1))).toThrow(
        `«${part}» of at most ${longest[part]} characters (in en: ${longest[part] + 1})`,
      );
    },
  );

  it('are refused where the subtitle leaves out the unit', () => {
    expect(() => build({ subtitle: both('place in 2023') })).toThrow('«rank» or «ranks»');
  });

  it('are refused where the subtitle leaves out the last year of the data', () => {
    expect(() => build({ subtitle: both('rank in 2022') })).toThrow(
      'the last year of the data: 2023',
    );
  });

  it('say in the text alternative how many values are not simply published', () => {
    const { alt, table } = build({});
    const statuses = table.rows.flatMap(({ cells }) => cells.map(({ reading }) => reading?.status));
    expect(statuses).toContain('computed');
    const computed = statuses.filter((status) => status === 'computed').length;
    expect(alt).toContain(`our calculation: ${computed}`);
  });
});
