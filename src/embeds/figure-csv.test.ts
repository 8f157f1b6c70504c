import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { buildFigure } from '../figures/build-figure.ts';
import { figureSpecSchema } from '../figures/kinds.ts';
import { locales } from '../i18n/locale.ts';
import { figureColumns, figureCsv } from './figure-csv.ts';
import { spreadsheetCsv } from './spreadsheet-csv.ts';

/** Cuts a CSV as RFC 4180 says, section 2, and refuses what it does not allow. */
function cut(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += text[at] === '"' ? 2 : 1) {
        if (at >= text.length) throw new Error('a quote is not closed');
        cell += text[at] ?? '';
      }
      at += 1;
    } else {
      const [plain = ''] = /^[^",\r\n]*/.exec(text.slice(at, at + 10_000)) ?? [];
      cell = plain;
      at += plain.length;
    }
    line.push(cell);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      lines.push(line);
      line = [];
      at += 2;
    } else throw new Error(`«${text.slice(at, at + 20)}» follows a cell`);
  }
  if (line.length > 0) throw new Error('the last line has no end');
  return lines;
}

const { library } = readLibrary(readDataFolder(process.cwd()));

/** The cells of a dataset as its file has them, by `key` and column, read without the code of the site. */
function rawCells(id: string): Map<string, string> {
  const { schema } = parse(readFileSync(`data/${id}.yaml`, 'utf8')) as {
    schema: { primaryKey: string[] };
  };
  const text = readFileSync(`data/${id}.csv`, 'utf8').replaceAll(/\r?\n/g, '\r\n');
  const [names = [], ...rows] = cut(text);
  return new Map(
    rows.flatMap((row) => {
      const key = schema.primaryKey.map((name) => row[names.indexOf(name)]).join();
      return names.map((name, index) => [`${id}[${key}].${name}`, row[index] ?? ''] as const);
    }),
  );
}
const cells = new Map<string, Map<string, string>>();
const rawCell = (address: string) => {
  const id = address.replace(/\[.*/s, '');
  const known = cells.get(id) ?? rawCells(id);
  cells.set(id, known);
  return known.get(address);
};

const ids = readdirSync('content/figures').map((name) => name.replace('.yaml', ''));

describe.each(ids)('the numbers of %s as a file', (id) => {
  const spec = figureSpecSchema.parse(
    parse(readFileSync(`content/figures/${id}.yaml`, 'utf8')) as unknown,
  );
  it.each(locales)('are, cell by cell, those of the datasets (%s)', (locale) => {
    const figure = buildFigure(id, spec, { library, locale });
    const text = figureCsv(figure, locale, library);
    expect(text.startsWith('\uFEFFrow,')).toBe(true);
    const [header, ...lines] = cut(text.slice(1));
    expect(header).toEqual(figureColumns);
    const { rows, columns } = figure.table;
    expect(lines).toHaveLength(rows.length * columns.length);
    let numbers = 0;
    for (const line of lines) {
      const at = (name: (typeof figureColumns)[number]) => line[figureColumns.indexOf(name)] ?? '';
      expect(line).toHaveLength(figureColumns.length);
      expect(at('value') === '').toBe(at('cell') === '');
      if (at('cell') === '') continue;
      numbers += 1;
      expect(at('value')).toMatch(/^-?\d+(\.\d+)?$/);
      expect(at('sources')).not.toBe('');
      // A formula is worked out again by the audit.
      if (/\(/.test(at('cell'))) continue;
      expect(at('value')).toBe(rawCell(at('cell')));
      const source = rawCell(at('cell').replace(/\.[^.\]]+$/, '.source'))?.split(';') ?? [];
      expect(at('sources').split(';')).toEqual(expect.arrayContaining(source));
    }
    expect(numbers).toBeGreaterThan(0);
  });
});

describe('a table for spreadsheets', () => {
  it('has no cell that a spreadsheet would run', () => {
    const formulas = [
      '=1+1',
      '+84 123',
      '-2+3',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      '=HYPERLINK("http://x","y")',
      '＝1',
      '-',
      '- gạch đầu dòng',
      '-1e5',
      '+1',
    ];
    const [line] = cut(spreadsheetCsv([formulas]).slice(1));
    expect(line).toEqual(formulas.map((text) => `'${text}`));
  });

  it('leaves numbers and words as they are', () => {
    const plain = ['-1.5', '0', '0.4350', '−3', '–', 'a=b', "'x", '', ' =1', '~', '>=', 'Đồng Nai'];
    expect(cut(spreadsheetCsv([plain]).slice(1))).toEqual([plain]);
  });

  it('is read back as it was written, with quotes, commas and lines in it', () => {
    const odd = [
      ['a"b', 'c,d', 'e\nf', '"'],
      ['g\r\nh', ',', '""', 'i'],
    ];
    const text = spreadsheetCsv(odd);
    expect(text).toBe('\uFEFF"a""b","c,d","e\nf",""""\r\n"g\r\nh",",","""""",i\r\n');
    expect(cut(text.slice(1))).toEqual(odd);
  });
});
