import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../../datasets/read-folder.ts';
import { readLibrary } from '../../datasets/read-library.ts';
import { buildFigure } from '../build-figure.ts';
import { buildContent, figureSpecSchema } from '../kinds.ts';

const { library } = readLibrary(readDataFolder(process.cwd()));
const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024];
const dimensions = {
  by: 'dimension',
  chart: 'line',
  data: {
    dataset: 'papi-dimensions',
    where: { year: years },
    time: 'year',
    value: 'score',
    series: 'dimension',
    subject: '$panel',
    name: { vi: 'Bình Phước', en: 'Bình Phước' },
    against: { value: 'national_mean', name: { vi: 'trung bình', en: 'mean' } },
  },
};
const region = ['VN-58', 'VN-SG', 'VN-57', 'VN-39', 'VN-37', 'VN-43'];
const provinces = {
  by: 'province',
  values: region,
  chart: 'line',
  data: {
    dataset: 'papi',
    where: { year: years },
    time: 'year',
    value: 'score',
    series: 'province',
    subject: 'VN-58',
    named: region.slice(1),
  },
};
const parse = (data: Record<string, unknown>) =>
  figureSpecSchema.parse({
    chart: 'small-multiples',
    title: { vi: 'x', en: 'x' },
    claim: 'none',
    because: 'a test',
    subtitle: { vi: 'điểm, 2024', en: 'points, 2024' },
    alt: { vi: 'x', en: 'x' },
    data,
  });
const build = (data: Record<string, unknown>, locale: 'vi' | 'en' = 'en') =>
  buildContent(parse(data), { library, locale });
const draw = (data: Record<string, unknown>) => build(data).draw({ width: 720, label: 'x' }).svg;

describe('the same chart in panels', () => {
  it('say that they share an axis where they do', () => {
    expect(build(dimensions).howToRead).toContain('share one axis of values');
  });

  it('has one for each value of the column, in the order of the dataset’s categories', () => {
    const { table } = build(dimensions, 'vi');
    expect(new Set(table.rows.map(({ cells }) => cells[0]?.text)).size).toBe(8);
    expect(table.rows[0]?.cells[0]?.text).toBe('Tham gia của người dân');
    expect(draw(dimensions).match(/<g class="chart-line"/g)).toHaveLength(8);
  });

  it('holds a line against a further column, which stands last and is no unit', () => {
    const [own, mean] = build(dimensions).table.rows;
    expect(own).toMatchObject({ header: 'Bình Phước', unit: 'participation', isSubject: true });
    expect(mean).toMatchObject({ header: 'mean', unit: null, isSubject: false });
    expect(own?.cells[1]?.text).toBe('5.8580');
    expect(mean?.cells[1]?.text).toBe('5.3176');
  });

  it('has those that are asked for, in that order', () => {
    const some = { ...dimensions, values: ['e_governance', 'participation'] };
    expect(build(some).table.rows.map(({ cells }) => cells[0]?.text)).toEqual([
      ...['E-governance', 'E-governance', 'Participation', 'Participation'],
    ]);
  });

  it('has one table with a column for the panel, to which every mark still leads', () => {
    for (const data of [dimensions, provinces]) {
      const { table } = build(data);
      expect(table.columns[0]).toMatchObject({ isText: true });
      const marks = [...draw(data).matchAll(/class="(\w+) \w+"[^>]*data-cell="(\d+),(\d+)"/g)];
      expect(marks.length).toBeGreaterThan(30);
      for (const [, , row, column] of marks) {
        const cell = table.rows[Number(row)]?.cells[Number(column)];
        expect(cell?.reading?.unit).toBe('point');
      }
      expect(new Set(marks.map(([, , row, column]) => `${row},${column}`)).size).toBe(marks.length);
    }
  });

  it('shares one axis, from the least to the greatest value of all', () => {
    const numbers = build(provinces).values ?? [];
    expect(numbers.length).toBeGreaterThan(30);
    const ticks = draw(provinces)
      .split('<g class="chart-line"')
      .slice(1)
      .map((panel) =>
        [...panel.matchAll(/y="([\d.]+)"[^>]*text-anchor="end"[^>]*>(\d+)</g)].join(),
      );
    expect(ticks).toHaveLength(6);
    expect(new Set(ticks).size).toBe(1);
  });

  it('shares the times too, also where a panel lacks some', () => {
    // Bình Dương has no score of 2023.
    const { table } = build(provinces);
    const row = table.rows.find(({ header }) => header === 'Bình Dương');
    expect(table.columns.slice(1).map(({ title }) => title)).toEqual(years.map(String));
    expect(row?.cells.map(({ text }) => text)).toContain('–');
  });

  it('keeps colours for whose they are: the subject has the accent only in its own panel', () => {
    const panels = draw(provinces).split('<g class="chart-line"').slice(1);
    expect(panels.map((panel) => panel.includes('line subject'))).toEqual(
      region.map((id) => id === 'VN-58'),
    );
  });

  it('names colours once, but not those that the panels are named after', () => {
    expect(draw(dimensions)).toContain('>mean<');
    expect(draw(dimensions).match(/>Bình Phước</g)).toHaveLength(1);
    // The name stands over the panel, and nowhere else.
    expect(draw(provinces).match(/>Tây Ninh</g)).toHaveLength(1);
  });

  it('gives the panel’s value to every selection that has the column, and its name to words', () => {
    const growth = {
      by: 'province',
      values: ['VN-58', 'VN-57'],
      chart: 'columns',
      data: {
        dataset: 'grdp-growth',
        where: { coverage: 'total', status: 'estimate', variant: 1 },
        time: 'year',
        value: 'growth',
        from: 2022,
        to: 2024,
        name: { vi: 'Tỉnh', en: 'Province' },
        comparison: {
          dataset: 'gdp-growth',
          where: { period: 'FY', status: 'estimate' },
          time: 'year',
          value: 'growth',
          name: { vi: 'Cả nước', en: 'Nation' },
        },
      },
    };
    const { rows, table } = build(growth);
    const own = rows.filter(({ dataset }) => dataset === 'grdp-growth');
    expect(new Set(own.map((row) => row.cells['province']?.text))).toEqual(
      new Set(['VN-58', 'VN-57']),
    );
    expect(rows.some(({ dataset }) => dataset === 'gdp-growth')).toBe(true);
    expect(table.columns.map(({ title }) => title)).toEqual(['Province', 'Province', 'Nation']);
  });

  it('tells of breaks and sources as its kind does by itself', () => {
    const where = { year: [2016, 2017, ...years] };
    const across = { ...provinces, data: { ...provinces.data, where } };
    const figure = buildFigure('x', parse(across), { library, locale: 'en' });
    expect([...figure.numbered, ...figure.breaks].map(({ heading }) => heading).join()).toContain(
      '2017–2018',
    );
    expect(figure.citations.length).toBeGreaterThan(0);
    expect(figure.forms.map(({ firmness }) => firmness)).toEqual(['dashed']);
    expect(figure.table.columns.filter(({ afterBreak }) => afterBreak)).toHaveLength(1);
  });

  it('may be maps, each with the far islands and one credit for all', () => {
    const maps = {
      by: 'year',
      values: ['2018', '2024'],
      columns: { phone: 1, desk: 2 },
      chart: 'map',
      data: {
        dataset: 'papi',
        value: 'rank',
        series: 'province',
        subject: 'VN-58',
        steps: { from: [16, 31, 46] },
        strongest: 'smallest',
      },
    };
    const svg = draw(maps);
    expect(svg.match(/class="islands /g)).toHaveLength(4);
    expect(build(maps).credits).toHaveLength(1);
    expect(build(maps).table.rows).toHaveLength(2 * 63);
  });
});

describe('panels are refused', () => {
  it.each([
    ['by a column that is not there', { by: 'dimensions' }, 'a column of the dataset'],
    ['for a value that is not there', { values: ['participation', 'x'] }, 'a value of the column'],
    [
      'of a unit that is in no panel',
      { ...provinces, data: { ...provinces.data, named: ['VN-99'] } },
      'a value of the column «province»',
    ],
    [
      'of a kind that chooses no rows',
      {
        chart: 'from-to',
        data: {
          rows: [
            {
              name: { vi: 'x', en: 'x' },
              from: { of: 'papi[2018,VN-58].score', when: { vi: 'x', en: 'x' } },
              to: { of: 'papi[2024,VN-58].score', when: { vi: 'x', en: 'x' } },
            },
          ],
          domain: [0, 80],
          axis: { vi: 'x', en: 'x' },
        },
      },
      'a kind of figure that chooses rows',
    ],
    [
      'with columns of unlike units on one axis',
      { data: { ...dimensions.data, against: { ...dimensions.data.against, value: 'rank' } } },
      'a column of the same unit',
    ],
  ])('%s', (_, data, expected) => {
    expect(() => build({ ...dimensions, ...data })).toThrow(expected);
  });

  it('within panels, and with a key that their kind does not know', () => {
    expect(() => parse({ ...dimensions, chart: 'small-multiples', data: dimensions })).toThrow();
    expect(() => parse({ ...dimensions, data: { ...dimensions.data, colour: 'red' } })).toThrow();
  });
});
