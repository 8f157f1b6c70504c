import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../../datasets/read-folder.ts';
import { readLibrary } from '../../datasets/read-library.ts';
import { buildContent, figureSpecSchema } from '../kinds.ts';

const { library } = readLibrary(readDataFolder(process.cwd()));
const words = { vi: 'x', en: 'x' };
const build = (data: Record<string, unknown> = {}) =>
  buildContent(
    figureSpecSchema.parse({
      chart: 'slope',
      title: words,
      claim: 'none',
      because: 'a test',
      subtitle: words,
      alt: words,
      data: {
        dataset: 'papi',
        where: { province: ['VN-58', 'VN-57', 'VN-39', 'VN-37', 'VN-43', 'VN-SG'] },
        time: 'year',
        from: 2018,
        to: 2024,
        value: 'score',
        series: 'province',
        subject: 'VN-58',
        named: ['VN-37'],
        ...data,
      },
    }),
    { library, locale: 'en' },
  );

describe('several units at two times', () => {
  it('stand in the order of their last value, with both values in the table', () => {
    const { table } = build();
    expect(table.columns.map(({ title }) => title)).toEqual(['2018', '2024']);
    const last = table.rows.map(({ cells }) => cells[1]?.reading?.value ?? NaN);
    expect(last).toEqual(last.toSorted((a, b) => b - a));
    expect(table.rows.at(-1)).toMatchObject({ header: 'Bình Phước', isSubject: true });
  });

  it('say what rising means, of a score and of a rank', () => {
    expect(build().howToRead).toContain('a line that rises is an increase');
    const ranks = build({ dataset: 'dti-ranking', value: 'rank', from: 2022, to: 2023 });
    expect(ranks.howToRead).toContain('a line that rises comes nearer to the top');
    const { svg } = ranks.draw({ width: 720, label: 'x' });
    const ends = ranks.table.rows.flatMap(({ cells }, place) =>
      cells.flatMap(({ reading }, column) => {
        const y = new RegExp(` cy="([\\d.]+)"[^>]* data-cell="${place},${column}"`).exec(svg)?.[1];
        return reading && y !== undefined ? [{ rank: reading.value, y: Number(y) }] : [];
      }),
    );
    expect(ends.length).toBeGreaterThan(4);
    const inOrder = ends.toSorted((a, b) => a.rank - b.rank).map(({ y }) => y);
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
  });

  it('show nothing of the years between', () => {
    const years = new Set(build().rows.map((row) => row.cells['year']?.text));
    expect(years).toEqual(new Set(['2018', '2024']));
  });

  it('have an end without a line where the other is missing', () => {
    // Bình Dương has no PAPI of 2023.
    const { table, draw } = build({ to: 2023 });
    const row = table.rows.findIndex(({ header }) => header === 'Bình Dương');
    expect(table.rows[row]?.cells.map(({ text }) => text)).toEqual(['43.4975', '–']);
    const { svg } = draw({ width: 720, label: 'x' });
    expect(svg).toContain(`data-cell="${row},0"`);
    expect(svg).not.toContain(`data-cell="${row},1"`);
    expect(svg.match(/<line class="line /g)).toHaveLength(5);
  });
});

describe('two times are refused', () => {
  it.each([
    ['with a break between them', { from: 2017 }, 'the series breaks between 2017 and 2018'],
    ['of which one has no numbers', { from: 2030, to: 2031 }, 'at least one row'],
    ['in the wrong order', { from: 2024, to: 2018 }, 'the earlier first'],
    ['that are one', { from: 2024 }, 'the earlier first'],
    [
      'as ranks out of unlike totals',
      { value: 'rank', from: 2019, to: 2024 },
      'numbers of one unit and out of the same total',
    ],
    ['without the subject', { subject: 'VN-01' }, 'a value of the column «province»'],
  ])('%s', (_, data, expected) => {
    expect(() => build(data)).toThrow(expected);
  });
});
