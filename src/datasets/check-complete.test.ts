import { describe, expect, it } from 'vitest';
import { filesWith, textOf } from './fixtures/library.ts';
import { readLibrary } from './read-library.ts';

/** A dataset of years, provinces and pillars, in which `complete` is as given. */
function problemsOf(complete: string, rows: readonly string[]) {
  const yaml = textOf('data/growth.yaml')
    .replace('name: growth', 'name: pillars')
    .replace(/ {2}fields:[^]*/, '');
  const field = (name: string, type: string, more = '') =>
    `    - { name: ${name}, type: ${type}, title: { vi: ${name}, en: ${name} }${more} }\n`;
  const pillars = ['a', 'b'].map((value) => `{ value: ${value}, label: { vi: x, en: x } }`);
  const schema = [
    '  fields:\n',
    field('year', 'year'),
    field('province', 'string', ', refersTo: provinces'),
    field('pillar', 'string', `, categories: [${pillars.join(', ')}]`),
    field('vintage', 'year'),
    field('source', 'string', ', role: source, constraints: { required: true }'),
    '  primaryKey: [year, province, pillar, vintage]\n',
    "  missingValues: ['']\n",
    `complete:\n  - ${complete}\n`,
  ];
  const csv = ['year,province,pillar,vintage,source', ...rows.map((row) => `${row},dnk-2025`)];
  return readLibrary(
    filesWith({
      'data/pillars.csv': `${csv.join('\n')}\n`,
      'data/pillars.yaml': yaml + schema.join(''),
    }),
  ).problems.map(({ line, column, expected }) => `${line} ${column}: ${expected.en}`);
}

const provinces = ['VN-58', 'VN-37', 'VN-57', 'VN-39', 'VN-43', 'VN-SG'];
const all = (year: number, pillar: string, vintage = 2022) =>
  provinces.map((province) => `${year},${province},${pillar},${vintage}`);

describe('a series that is called complete', () => {
  const everyProvince = '{ per: year, values: [2022], every: province }';

  it('is complete with each entry of the register once', () => {
    expect(problemsOf(everyProvince, all(2022, 'a'))).toEqual([]);
  });

  it('may lack what is not called for', () => {
    expect(problemsOf(everyProvince, [...all(2022, 'a'), '2021,VN-58,a,2022'])).toEqual([]);
  });

  it('names what is missing', () => {
    expect(problemsOf(everyProvince, all(2022, 'a').slice(2))).toEqual([
      '1 province: 2022: all 6 entries, one row each; there are 4, missing are VN-58, VN-37',
    ]);
  });

  it('has each entry once only', () => {
    expect(problemsOf(everyProvince, [...all(2022, 'a'), '2022,VN-58,b,2022'])).toEqual([
      '8 province: 2022: one row for each entry; line 2 has this one already',
    ]);
  });

  it('is asked for each combination of other columns', () => {
    const by = '{ per: year, values: [2022, 2023], every: province, by: [pillar] }';
    const rows = [...all(2022, 'a'), ...all(2022, 'b'), ...all(2023, 'a')];
    expect(problemsOf(by, [...rows, ...all(2023, 'b')])).toEqual([]);
    expect(problemsOf(by, rows)).toEqual([
      `1 province: 2023, b: all 6 entries, one row each; there are 0, missing are ${provinces.join(', ')}`,
    ]);
  });

  it('may be one of certain rows', () => {
    const where = '{ per: year, values: [2022], every: province, where: { vintage: 2022 } }';
    expect(problemsOf(where, [...all(2022, 'a'), '2022,VN-58,a,2023'])).toEqual([]);
    expect(problemsOf(where, all(2022, 'a', 2023))).toHaveLength(1);
  });

  it('may be of the categories of a column', () => {
    const every = '{ per: province, values: [VN-58], every: pillar }';
    expect(problemsOf(every, ['2022,VN-58,a,2022', '2022,VN-58,b,2022'])).toEqual([]);
    expect(problemsOf(every, ['2022,VN-58,a,2022'])).toHaveLength(1);
  });

  it('is not judged while a row cannot be read', () => {
    expect(problemsOf(everyProvince, [...all(2022, 'a').slice(1), '2022,VN-58,a'])).toEqual([
      '7 undefined: 5 cells like the header; this row has 4',
    ]);
  });
});
