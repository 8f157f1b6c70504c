import { describe, expect, it } from 'vitest';
import { readSmallLibrary } from '../../evidence/fixtures/small-library.ts';
import { buildFigure } from '../build-figure.ts';
import { figureSpecSchema } from '../kinds.ts';

const library = readSmallLibrary();
const words = (vi: string, en: string) => ({ vi, en });
const spec = (data: Record<string, unknown>) =>
  figureSpecSchema.parse({
    chart: 'heat-table',
    title: words('x', 'x'),
    subtitle: words('hạng, điểm, 2023', 'rank, points, 2023'),
    alt: words('x', 'x'),
    data: {
      dataset: 'ranking',
      rows: 'province',
      time: 'year',
      value: 'rank',
      subject: 'A',
      axis: words('Hạng', 'Rank'),
      steps: { from: [10, 20] },
      ...data,
    },
  });
const build = (data: Record<string, unknown> = {}) =>
  buildFigure('x', spec({ ...data }), { library, locale: 'en' });
const linesOf = (svg: string) => [...svg.matchAll(/>([^<>]+)</g)].map(([, text]) => text);

describe('a heat table', () => {
  it('has a row for each unit and a column for each time, with a dash where nothing is known', () => {
    const { table } = build();
    expect(table.columns.map(({ title, afterBreak }) => [title, afterBreak])).toEqual([
      ['2020', false],
      ['2021', true],
      ['2022', false],
      ['2023', false],
    ]);
    expect(table.rows.map(({ header, unit, isSubject }) => [header, unit, isSubject])).toEqual([
      ['Province A', 'A', true],
      ['Province B', 'B', false],
    ]);
    expect(table.rows[1]?.cells.map(({ text }) => text)).toEqual(['–', '10th', '1st', '–']);
  });

  it('says the ranges of ranks from the first to the last, and which end stands out', () => {
    const lines = linesOf(build().drawings.wide.svg);
    expect(lines).toEqual(expect.arrayContaining(['1–9', '10–19', '20–63']));
    expect(lines).toContain('The more a cell stands out, the lower the rank.');
    const turned = linesOf(build({ strongest: 'smallest' }).drawings.wide.svg);
    expect(turned).toContain('The more a cell stands out, the higher the rank.');
  });

  it('says where the steps of other numbers begin', () => {
    const lines = linesOf(
      build({ value: 'score', steps: { from: [0.5, 0.65] } }).drawings.wide.svg,
    );
    expect(lines).toEqual(expect.arrayContaining(['0.50', '0.65']));
    const equal = linesOf(build({ value: 'score', steps: { equal: 2 } }).drawings.wide.svg);
    // Of 0.4870, 0.4880, 0.6385, 0.7157 and 0.7163 the third or fourth begins the upper half, as it is printed.
    expect(equal.join(' ')).toContain('0.6385');
    expect(equal.join(' ')).toContain('Each tone has about equally many cells.');
  });

  it('shows breaks as a note, as every figure over time does', () => {
    const { numbered, breaks } = build();
    expect([...numbered, ...breaks].map(({ heading }) => heading)).toEqual([
      '2020–2021, new method',
    ]);
  });

  it.each([
    [{ columns: 'year' }, '«time» or «columns»'],
    [{ time: undefined }, '«time» or «columns»'],
    [{ rows: 'place' }, 'a column of the dataset'],
    [{ subject: 'Z' }, 'a value of the column «province»'],
    [{ steps: { from: [20, 10] } }, 'steps that ascend'],
    [{ steps: { from: [10, 80] } }, 'within the ranks, 2–63'],
    [{ steps: { from: [1, 20] } }, 'within the ranks, 2–63'],
    [
      {
        dataset: 'services',
        rows: 'indicator',
        time: undefined,
        columns: 'period',
        value: 'value',
        subject: undefined,
      },
      'cells of one unit',
    ],
    [{ rows: 'source', subject: undefined }, 'one number for each value of source and year'],
  ])('is refused for %j', (data, expected) => {
    expect(() => build(data)).toThrow(expected);
  });
});
