import { describe, expect, it } from 'vitest';
import { readSmallLibrary } from '../evidence/fixtures/small-library.ts';
import { buildFigure } from './build-figure.ts';
import { figureSpecSchema } from './kinds.ts';

describe('a figure that the data cannot carry does not build', () => {
  const small = readSmallLibrary();
  const words = { vi: 'x', en: 'x' };
  const spec = (data: Record<string, unknown>) =>
    figureSpecSchema.parse({
      chart: 'rank-over-time',
      title: words,
      subtitle: { vi: 'hạng, 2023', en: 'rank, 2023' },
      alt: words,
      data: {
        dataset: 'ranking',
        time: 'year',
        rank: 'rank',
        series: 'province',
        subject: 'A',
        ...data,
      },
    });
  const build = (data: Record<string, unknown>) =>
    buildFigure('x', spec(data), { library: small, locale: 'en' });

  it('unless it is sound', () => {
    expect(build({}).table.columns.map(({ title }) => title)).toEqual([
      '2020',
      '2021',
      '2022',
      '2023',
    ]);
    expect(build({}).numbered).toEqual([
      { heading: '2020–2021, new method', reason: 'the method changed' },
    ]);
  });

  it.each([
    [{ dataset: 'rankings' }, 'a dataset that is in data/'],
    [{ rank: 'ranks' }, 'a column of the dataset'],
    [{ subject: 'Z' }, 'a value of the column «province»'],
    [{ where: { year: 1999 } }, 'at least one row'],
    [{ without: ['1999,A'] }, 'the key of a row'],
  ])('%j', (data, expected) => {
    expect(() => build(data)).toThrow(expected);
  });

  it('a missing value is a dash in the table', () => {
    const row = build({}).table.rows.find(({ header }) => header === 'Province B');
    expect(row?.cells.map(({ text }) => text)).toEqual(['–', '10th', '1st', '–']);
  });

  it('nor is there a figure without title, subtitle or text alternative', () => {
    for (const key of ['alt', 'title', 'subtitle']) {
      const whole = Object.entries(spec({}));
      const lacking = Object.fromEntries(whole.filter(([name]) => name !== key));
      expect(figureSpecSchema.safeParse(lacking).success).toBe(false);
      expect(figureSpecSchema.safeParse(Object.fromEntries(whole)).success).toBe(true);
    }
  });

  it('two different numbers for one place and time are refused', () => {
    const services = figureSpecSchema.parse({
      chart: 'line',
      title: words,
      subtitle: words,
      alt: words,
      data: {
        dataset: 'ranking',
        where: { year: [2021] },
        time: 'year',
        value: 'score',
        series: 'source',
        subject: 'paper',
      },
    });
    expect(() => buildFigure('x', services, { library: small, locale: 'en' })).toThrow(
      'one number for each source and year',
    );
  });
});
