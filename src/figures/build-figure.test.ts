import { describe, expect, it } from 'vitest';
import { printReading } from '../evidence/print.ts';
import { readCell } from '../evidence/reading.ts';
import { locales } from '../i18n/locale.ts';
import { readSite } from '../stories/read-site.ts';
import { readSmallLibrary } from '../evidence/fixtures/small-library.ts';
import { buildFigure } from './build-figure.ts';
import { figureSpecSchema } from './kinds.ts';

/** The real figures are the examples: all of them are drawn in every language. */
const { library, figures, problems } = readSite(process.cwd());

it('the content of the repository has no problem', () => {
  expect(problems).toEqual([]);
});

describe.each([...figures])('%s', (id, spec) => {
  it.each(locales)('builds in «%s» with words, two drawings, a table and sources', (locale) => {
    const figure = buildFigure(id, spec, { library, locale });
    expect(figure.title).not.toContain('{');
    expect(figure.alt.length).toBeGreaterThan(80);
    expect(figure.citations.length).toBeGreaterThan(0);
    expect(figure.table.rows.length).toBeGreaterThan(0);
    for (const { svg } of Object.values(figure.drawings)) {
      expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="[^"]{80,}"/);
    }
  });

  it('shows in its table only values that stand in its rows', () => {
    const figure = buildFigure(id, spec, { library, locale: 'vi' });
    const printed = new Set(
      figure.rows.flatMap((row) => {
        const fields = library.datasets.get(row.dataset)?.fields ?? [];
        return fields
          .filter(({ name }) => typeof row.cells[name]?.value === 'number')
          .flatMap(({ name }) => {
            const reading = readCell(row, name, library);
            if (!reading) return [];
            return (['short', 'full'] as const).map((form) =>
              printReading(reading, 'vi', library, form),
            );
          });
      }),
    );
    const shown = figure.table.rows
      .flatMap(({ cells }) => cells)
      // From–to tables add when it was: «27,2% (5/2022)».
      .map(({ text }) => text.replace(/ \([^)]*\)$/, ''))
      .filter((text) => text !== '–');
    expect(shown.filter((text) => !printed.has(text))).toEqual([]);
    expect(shown.length).toBeGreaterThan(0);
  });
});

describe('a figure that the data cannot carry does not build', () => {
  const small = readSmallLibrary();
  const words = { vi: 'x', en: 'x' };
  const spec = (data: Record<string, unknown>) =>
    figureSpecSchema.parse({
      chart: 'rank-over-time',
      title: words,
      subtitle: words,
      alt: words,
      data: { dataset: 'ranking', time: 'year', rank: 'rank', series: 'province', subject: 'A', ...data },
    });
  const build = (data: Record<string, unknown>) =>
    buildFigure('x', spec(data), { library: small, locale: 'en' });

  it('unless it is sound', () => {
    expect(build({}).table.columns.map(({ title }) => title)).toEqual(['2020', '2021', '2022', '2023']);
    expect(build({}).breaks).toEqual([
      { label: '2020–2021, new method', reason: 'the method changed' },
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

  it('nor is there a figure without title, alternative or source', () => {
    const { alt: _, ...silent } = spec({});
    expect(figureSpecSchema.safeParse(silent).success).toBe(false);
    const { title: __, ...untitled } = spec({});
    expect(figureSpecSchema.safeParse(untitled).success).toBe(false);
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
