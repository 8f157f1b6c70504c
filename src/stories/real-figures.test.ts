import { describe, expect, it } from 'vitest';
import { printReading } from '../evidence/print.ts';
import { readCell } from '../evidence/reading.ts';
import { buildFigure } from '../figures/build-figure.ts';
import { locales } from '../i18n/locale.ts';
import { readSite } from './read-site.ts';

/** The real figures are the examples: all of them are drawn in every language. */
const { library, figures, problems } = readSite(process.cwd());

it('the content of the repository has no problem', () => {
  expect(problems).toEqual([]);
});

describe('every map', () => {
  const maps = [...figures].filter(
    ([, { chart, data }]) =>
      chart === 'map' || (chart === 'small-multiples' && data.chart === 'map'),
  );

  it.each(maps.map(([id]) => id))(
    '%s shows Hoàng Sa and Trường Sa, and names who drew it',
    (id) => {
      const spec = figures.get(id);
      if (!spec) throw new Error(`no figure «${id}»`);
      for (const locale of locales) {
        const { drawings, credits } = buildFigure(id, spec, { library, locale });
        for (const { svg } of Object.values(drawings)) {
          const words = svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
          expect(words).toContain('Hoàng Sa (Đà Nẵng)');
          expect(words).toContain('Trường Sa (Khánh Hòa)');
          expect(svg.match(/class="islands /g)?.length).toBeGreaterThanOrEqual(2);
        }
        expect(credits.map(({ text }) => text).join()).toContain('CC BY-SA 4.0');
      }
    },
  );

  it('is there', () => {
    expect(maps.length).toBeGreaterThan(0);
  });
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
    const rows = new Set(figure.rows);
    const cells = figure.table.rows.flatMap((row) =>
      row.cells.filter((_, column) => figure.table.columns[column]?.isText !== true),
    );
    // A number that was computed stands in no row, but all that it was computed from does.
    const computed = cells.filter(({ reading }) => reading?.computation);
    expect(computed.filter(({ reading }) => !reading?.rows.every((row) => rows.has(row)))).toEqual(
      [],
    );
    // Words where a number might stand, such as that none was found, have no number in them.
    const said = cells.filter(({ reading }) => reading === null);
    expect(said.filter(({ text }) => /\d/.test(text))).toEqual([]);
    const shown = cells
      .filter((cell) => !computed.includes(cell) && !said.includes(cell))
      // From–to tables add when it was: «27,2% (5/2022)».
      .map(({ text }) => text.replace(/ \([^)]*\)$/, ''));
    expect(shown.filter((text) => !printed.has(text))).toEqual([]);
    // Shares, say, may all be computed: then the rows above are what holds them.
    expect(shown.length + computed.length).toBeGreaterThan(0);
  });
});
