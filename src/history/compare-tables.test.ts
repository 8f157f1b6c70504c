import { describe, expect, it } from 'vitest';
import { compareTables, isChange, readPlainTable, type PlainTable } from './compare-tables.ts';

/** A table from lines. */
function table(...lines: string[]): PlainTable {
  const read = readPlainTable(new TextEncoder().encode(`${lines.join('\n')}\n`));
  return read ?? expect.unreachable('the table cannot be read');
}

const growth = table('year,province,growth', '2021,A,6.32', '2022,A,8.42', '2022,B,7.00');
const key = ['year', 'province'];
const nothing = {
  cells: [],
  addedRows: [],
  removedRows: [],
  addedColumns: [],
  removedColumns: [],
};

describe('two versions of a table', () => {
  it('that differ in a cell: the row, the column, the old and the new text', () => {
    const now = table('year,province,growth', '2021,A,7.34', '2022,A,8.42', '2022,B,7.00');
    expect(compareTables(growth, now, key)).toEqual({
      ...nothing,
      cells: [{ key: '2021,A', column: 'growth', before: '6.32', after: '7.34' }],
    });
  });

  it('that differ in trailing zeros differ: the digits are those of the source', () => {
    const now = table('year,province,growth', '2021,A,6.32', '2022,A,8.42', '2022,B,7.0');
    expect(compareTables(growth, now, key).cells).toMatchObject([{ before: '7.00', after: '7.0' }]);
  });

  it('with rows that came and rows that went', () => {
    const now = table('year,province,growth', '2022,A,8.42', '2022,B,7.00', '2023,A,8.34');
    expect(compareTables(growth, now, key)).toEqual({
      ...nothing,
      addedRows: ['2023,A'],
      removedRows: ['2021,A'],
    });
  });

  it('in another order of rows and columns are the same table', () => {
    const now = table('growth,province,year', '7.00,B,2022', '8.42,A,2022', '6.32,A,2021');
    const difference = compareTables(growth, now, key);
    expect(difference).toEqual(nothing);
    expect(isChange(difference)).toBe(false);
  });

  it('with columns that came and went compare what they have in common', () => {
    const before = table('year,province,growth,remark', '2021,A,6.32,x');
    const now = table('year,province,status,growth', '2021,A,estimate,7.34');
    expect(compareTables(before, now, key)).toEqual({
      ...nothing,
      cells: [{ key: '2021,A', column: 'growth', before: '6.32', after: '7.34' }],
      addedColumns: ['status'],
      removedColumns: ['remark'],
    });
  });

  it('are matched by what they share of the key when it grew', () => {
    const now = table(
      'year,province,variant,growth',
      '2021,A,1,6.32',
      '2021,A,2,7.34',
      '2022,A,1,8.40',
    );
    expect(compareTables(growth, now, [...key, 'variant'])).toEqual({
      ...nothing,
      // 2021 has the old row and one more; 2022 is one row on either side.
      cells: [{ key: '2022,A,1', column: 'growth', before: '8.42', after: '8.40' }],
      addedRows: ['2021,A,2'],
      removedRows: ['2022,B'],
      addedColumns: ['variant'],
    });
  });

  it('that share no column of the key have no row in common but equal ones', () => {
    const now = table('period,growth', '2021,6.32', '2022,9.99');
    const difference = compareTables(table('year,growth', '2021,6.32', '2022,8.42'), now, [
      'period',
    ]);
    expect(difference).toMatchObject({ cells: [], addedRows: ['2022'], removedRows: [''] });
  });
});

describe('a version that never could be published is no version', () => {
  it.each([
    ['an unclosed quotation mark', 'year,growth\n2021,"6.32\n'],
    ['semicolons', 'year;growth\n2021;6,32\n'],
    ['no content', ''],
  ])('%s', (_, text) => {
    expect(readPlainTable(new TextEncoder().encode(text))).toBeNull();
  });
});
