import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../../datasets/read-folder.ts';
import { readLibrary } from '../../datasets/read-library.ts';
import { buildContent, figureSpecSchema, type FigureSpec } from '../kinds.ts';

const { library } = readLibrary(readDataFolder(process.cwd()));
const words = { vi: 'x', en: 'x' };
const spec = (data: Record<string, unknown> = {}): FigureSpec =>
  figureSpecSchema.parse({
    chart: 'map',
    title: words,
    claim: 'none',
    because: 'a test',
    subtitle: words,
    alt: words,
    data: {
      dataset: 'papi',
      where: { year: 2024 },
      value: 'score',
      series: 'province',
      subject: 'VN-58',
      steps: { from: [41, 43, 45] },
      ...data,
    },
  });
const build = (data: Record<string, unknown> = {}, locale: 'vi' | 'en' = 'vi') =>
  buildContent(spec(data), { library, locale });
const draw = (data: Record<string, unknown> = {}) =>
  build(data).draw({ width: 720, label: 'x' }).svg;

describe('a map of the provinces', () => {
  it('has a row for each, the best first and those without a figure last, with a dash', () => {
    const { rows } = build().table;
    expect(rows).toHaveLength(library.provinces.size);
    const values = rows.map(({ cells }) => cells[0]?.reading?.value);
    expect(values.slice(0, 61)).toEqual(values.slice(0, 61).toSorted((a = 0, b = 0) => b - a));
    expect(values.slice(61)).toEqual([undefined, undefined]);
    expect(rows.slice(61).map(({ header, cells }) => [header, cells[0]?.text])).toEqual([
      ['Tiền Giang', '–'],
      ['Vĩnh Phúc', '–'],
    ]);
  });

  it('counts ranks from the first', () => {
    const { rows } = build({ value: 'rank', steps: { from: [16, 31, 46] } }).table;
    expect(rows.slice(0, 3).map(({ cells }) => cells[0]?.text)).toEqual(['1', '2', '3']);
  });

  it('has a mark for each figure that says where it stands in the table', () => {
    const { table } = build();
    for (const [, row = ''] of draw().matchAll(/data-cell="(\d+),0"/g)) {
      expect(table.rows[Number(row)]?.cells[0]?.reading).not.toBe(null);
    }
    expect(new Set([...draw().matchAll(/data-cell="(\d+),0"/g)].map(([, row]) => row)).size).toBe(
      61,
    );
  });

  it('colours each province by its class', () => {
    const { table } = build();
    const marks = draw().matchAll(/class="area scale-(\d)" [^>]*data-cell="(\d+),0"/g);
    for (const [, tone, row = ''] of marks) {
      const value = table.rows[Number(row)]?.cells[0]?.reading?.value ?? NaN;
      expect(Number(tone)).toBe(value < 41 ? 1 : value < 43 ? 2 : value < 45 ? 4 : 5);
    }
  });

  it('names Hoàng Sa and Trường Sa, in both languages, and who drew the boundaries', () => {
    for (const locale of ['vi', 'en'] as const) {
      const { draw: drawAt, credits } = build({}, locale);
      for (const width of [288, 720]) {
        const { svg } = drawAt({ width, label: 'x' });
        const texts = svg.replaceAll('</tspan>', ' ').replace(/<tspan[^>]*>/g, ' ');
        expect(texts).toMatch(/Hoàng Sa\s+\(Đà Nẵng\)/);
        expect(texts).toMatch(/Trường Sa\s+\(Khánh Hòa\)/);
      }
      expect(credits?.map(({ text }) => text).join()).toContain('Open Development Mekong');
      expect(credits?.[0]?.licence.name).toBe('CC-BY-SA-4.0');
    }
  });

  it('says how its classes were chosen where they were', () => {
    expect(build().notes).toEqual([]);
    expect(build({ steps: { equal: 5 } }).notes).toEqual([
      'Mỗi bậc màu có số tỉnh, thành gần bằng nhau.',
    ]);
    const because = { vi: 'như cơ quan công bố', en: 'as published' };
    expect(build({ steps: { from: [41], because } }).notes).toEqual(['như cơ quan công bố']);
  });
});

describe('a map is refused', () => {
  it('for counts, which only show where people live', () => {
    const counts = { dataset: 'population', value: 'population', where: { year: 2022 } };
    const amounts = { dataset: 'grdp-per-capita', value: 'value' };
    const where = { year: 2021, measure: 'grdp', status: 'final' };
    expect(() => build({ ...amounts, where })).toThrow('a rate, a score or a rank');
    expect(() => build({ ...amounts, where, isRate: true, steps: { from: [60] } })).not.toThrow();
    expect(() => build(counts)).toThrow('a rate, a score or a rank');
  });

  it('for rows that do not name provinces', () => {
    expect(() =>
      build({
        dataset: 'papi-dimensions',
        series: 'dimension',
        subject: 'participation',
        steps: { from: [5] },
      }),
    ).toThrow('a column of codes of provinces');
  });

  it('where a province has two figures, or is not there', () => {
    expect(() => build({ where: { year: [2023, 2024] } })).toThrow('one row for each province');
    expect(() => build({ subject: 'VN-99' })).toThrow('a value of the column «province»');
    expect(() => build({ named: ['VN-99'] })).toThrow('a value of the column «province»');
  });

  it('where its classes do not ascend, or are none', () => {
    expect(() => build({ steps: { from: [45, 41] } })).toThrow('steps that ascend');
    expect(() => build({ steps: { from: [] } })).toThrow();
    expect(() => build({ steps: { from: [1, 2, 3, 4, 5] } })).toThrow();
  });

  it('where the library has no boundaries', () => {
    expect(() =>
      buildContent(spec(), { library: { ...library, geography: null }, locale: 'en' }),
    ).toThrow('the boundaries of the provinces');
  });
});
