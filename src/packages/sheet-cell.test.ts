import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless, longestText, sheetCell, textCell } from './sheet-cell.ts';
import type { Field } from '../datasets/descriptor.ts';

const field = (type: Field['type']): Field => ({
  name: 'x',
  type,
  title: { vi: 'x', en: 'x' },
});

describe('text that a spreadsheet would run', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://example.org")',
    '+cmd',
    '-cmd|x',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\n=1',
    '＝1+1',
    '＠SUM',
    '=-1',
    '-1+1',
    '-(1)',
    '+84 271 3887 088',
  ])('gets an apostrophe: %j', (text) => {
    expect(harmless(text)).toBe(`'${text}`);
  });

  it.each([
    '',
    '=',
    '>=',
    '<=',
    '~<',
    '-',
    '-5',
    '+8.42',
    '-8,42%',
    'a=b',
    ' =1',
    '2021-2023',
    "'=1",
  ])('is left as it is where nothing runs: %j', (text) => {
    expect(harmless(text)).toBe(text);
  });

  it('never begins as a formula and goes on, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('=', '+', '-', '@', '\t', '\r'),
        (text, sign) => {
          const value = harmless(sign + text);
          const isNumberOrSign = /^[=+-][\d.,]*%?$/.test(value) || value.length <= 2;
          expect(value.startsWith("'") || isNumberOrSign).toBe(true);
        },
      ),
    );
  });
});

describe('a cell of a workbook', () => {
  it('is a number with the digits of its source', () => {
    expect(sheetCell({ text: '0.4350', value: 0.435 }, field('number'))).toEqual({
      type: Number,
      value: 0.435,
      format: '0.0000',
    });
    expect(sheetCell({ text: '-14282', value: -14282 }, field('integer'))).toMatchObject({
      format: '0',
    });
    expect(sheetCell({ text: '2024', value: 2024 }, field('year'))).toMatchObject({
      value: 2024,
      format: '0',
    });
  });

  it('is text where a spreadsheet would lose digits', () => {
    const text = '1234567890123456.5';
    expect(sheetCell({ text, value: Number(text) }, field('number'))).toMatchObject({
      type: String,
      value: text,
    });
  });

  it('is a real day', () => {
    // 1 January 2000 is day 36526 in every spreadsheet.
    expect(sheetCell({ text: '2000-01-01', value: '2000-01-01' }, field('date'))).toEqual({
      type: Number,
      value: 36_526,
      format: 'yyyy-mm-dd',
    });
  });

  it('is nothing where nothing is known, not 0 and not an empty text', () => {
    expect(sheetCell({ text: '', value: null }, field('number'))).toBeNull();
  });

  it('is refused where a workbook would cut it off', () => {
    expect(() => textCell('a'.repeat(longestText + 1))).toThrow(/32767/);
  });
});
