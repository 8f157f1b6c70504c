import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { canonicalForm } from './canonical-form.ts';
import { unicodeText, vietnameseCsv } from './fixtures/spreadsheets.ts';

const { library } = readLibrary(readDataFolder('.'));
const datasets = [...library.datasets.values()];
const growth = library.datasets.get('grdp-growth');
if (!growth) throw new Error('grdp-growth');
const formOf = (bytes: Uint8Array, dataset = growth) =>
  canonicalForm({ path: dataset.path, bytes }, dataset.fields, library);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const real = new TextDecoder().decode(growth.bytes);

describe('the form of the CSV files', () => {
  it.each(datasets.map((dataset) => [dataset.path, dataset] as const))(
    'is that of %s',
    (_, dataset) => {
      const { csv, problems } = formOf(dataset.bytes, dataset);
      expect(problems).toEqual([]);
      expect(csv).toBe(dataset.bytes);
    },
  );

  it.each([
    [
      'a mark at the beginning and Windows line ends',
      bytesOf(`\ufeff${real.replaceAll('\n', '\r\n')}`),
    ],
    ['quotation marks around everything', bytesOf(quotedAll())],
    ['no line end at the end', bytesOf(real.trimEnd())],
    ['letters and marks apart', bytesOf(real.normalize('NFD'))],
    ['spaces around what stands in a cell', bytesOf(real.replace(',total,', ', total ,'))],
    [
      'a no-break space in a cell',
      bytesOf(real.replace('Ước tính cho năm', 'Ước\u00a0tính cho năm')),
    ],
    ['semicolons, decimal commas, as Excel in Vietnamese saves', vietnameseCsv(growth)],
    ['UTF-16 with tabs', unicodeText(growth)],
    ['another order of columns', bytesOf(reversed())],
  ])('is given back to a file with %s', (_, bytes) => {
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(growth.bytes))).not.toBe(0);
    const { csv, problems } = formOf(bytes);
    expect(problems).toEqual([]);
    expect(new TextDecoder().decode(csv ?? new Uint8Array())).toBe(real);
  });

  it('is not guessed where a number could be two', () => {
    const trade = library.datasets.get('trade');
    if (!trade) throw new Error('trade');
    const header = trade.fields.map(({ name }) => name);
    const row = header.map((name) => ({ year: '2031', value: '1.234' })[name] ?? '');
    const { csv, problems } = formOf(bytesOf(`${header.join(';')}\r\n${row.join(';')}\r\n`), trade);
    expect(csv).toBeNull();
    expect(problems).toMatchObject([
      { file: 'data/trade.csv', line: 2, column: 'value', found: '1.234' },
    ]);
  });

  it('is not given to a file that lacks a column', () => {
    const without = real.split('\n').map((line) => line.slice(line.indexOf(',') + 1));
    const { csv, problems } = formOf(bytesOf(without.join('\n')));
    expect(csv).toBeNull();
    expect(problems[0]?.expected.en).toContain('year, province, growth');
  });

  it('is not given to a file in which a row lacks a comma or has one too many', () => {
    const windows = real.replaceAll('\n', '\r\n');
    const short = formOf(bytesOf(windows.replace(',9.59,', '9.59,')));
    expect(short.problems).toMatchObject([{ line: 2 }]);
    expect(short.problems[0]?.repair.vi).toContain('thiếu dấu phẩy');
    const long = formOf(bytesOf(windows.replace('9.59,', '9,59,')));
    expect(long.csv).toBeNull();
    expect(long.problems.map(({ line }) => line)).toContain(2);
  });

  it('is not given to a file with a row of one cell, which may be a note or a number in the wrong place', () => {
    const { csv, problems } = formOf(
      bytesOf(
        `${real}Nguồn: báo cáo${','.repeat(growth.fields.length - 1)}\n`.replaceAll('\n', '\r\n'),
      ),
    );
    expect(csv).toBeNull();
    expect(problems).toMatchObject([{ found: 'Nguồn: báo cáo' }]);
  });
});

function cells(): string[][] {
  return (growth?.rows ?? []).map((row) =>
    (growth?.fields ?? []).map(({ name }) => row.cells[name]?.text ?? ''),
  );
}

function quotedAll(): string {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const names = growth?.fields.map(({ name }) => name) ?? [];
  return [names, ...cells()].map((line) => `${line.map(quote).join(',')}\n`).join('');
}

function reversed(): string {
  return quotedAll()
    .trimEnd()
    .split('\n')
    .map(
      (line) =>
        `${line
          .slice(1, -1)
          .split('","')
          .reverse()
          .map((text) => `"${text}"`)
          .join(',')}\n`,
    )
    .join('');
}
