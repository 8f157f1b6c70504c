import { strFromU8, strToU8, unzipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';
import type { Cell } from 'write-excel-file/node';
import type { Dataset, Library } from '../datasets/dataset.ts';
import { packArchive, withDay } from './archive.ts';
import { explanation } from './explanation.ts';
import type { Publication } from './publication.ts';
import { isTextCell, sheetCell, type SheetCell, type TextCell, textCell } from './sheet-cell.ts';

/** The sheets by name: what a reader of the file sees on its tabs. */
export const sheetNames = { data: 'Dữ liệu', explanation: 'Cột, nguồn, lưu ý' } as const;

/** Widths in letters: a narrow column is still read, a wide one leaves others on the screen. */
const narrowest = 8;
const widest = 48;
/** A face that has every Vietnamese letter; said, because programs choose differently where it is not. */
const lettering = { fontFamily: 'Calibri', fontSize: 11 };
const explanationColumns = [26, 60, 60, 24, 24, 60].map((width) => ({ width }));

/**
 * A dataset as an Excel workbook (XLSX). The first sheet is the CSV, the names of its columns in the first row, so that it
 * can be read back; the second says in Vietnamese and English what the columns mean, where the numbers come from and what
 * to beware of. The bytes depend on nothing but the data: the entries of the file have the day of the version.
 */
export async function datasetWorkbook(
  dataset: Dataset,
  library: Library,
  publication: Publication,
): Promise<Uint8Array> {
  const { fields, rows } = dataset;
  const data = rows.map(({ cells }) =>
    fields.map((field) => {
      const cell = cells[field.name];
      return cell ? sheetCell(cell, field) : null;
    }),
  );
  const lines = explanation(dataset, library, publication);
  const texts = [
    ...data.flat().flatMap((cell) => (cell !== null && isTextCell(cell) ? cell.value : [])),
    ...lines.flatMap(({ cells }) => cells),
  ];
  const bytes = await writeWorkbook(
    [
      {
        sheet: sheetNames.data,
        data: [fields.map(({ name }) => heading(name)), ...data.map((row) => row.map(written))],
        stickyRowsCount: 1,
        columns: fields.map(({ name }, column) => ({
          width: widthOf([name.length + 1, ...data.map((row) => lengthOf(row[column] ?? null))]),
        })),
      },
      {
        sheet: sheetNames.explanation,
        data: lines.map(({ kind, cells }) =>
          cells.map((text): Cell => {
            if (text === '') return null;
            return {
              ...guarded(textCell(text)),
              wrap: true,
              alignVertical: 'top',
              ...(kind !== 'text' && { fontWeight: 'bold' }),
              ...(kind === 'title' && { fontSize: 14 }),
            };
          }),
        ),
        columns: explanationColumns,
      },
    ],
    lettering,
  ).toBuffer();
  const workbook = new Uint8Array(bytes);
  const { date } = publication.version;
  return texts.some(isMistaken)
    ? packArchive(withFixedStrings(unzipSync(workbook)), date)
    : withDay(workbook, date);
}

function heading(name: string): Cell {
  return { ...guarded(textCell(name)), fontWeight: 'bold' };
}

function written(cell: SheetCell): Cell {
  return cell !== null && isTextCell(cell) ? guarded(cell) : cell;
}

/** The sign before a text that the writer would mistake; it is in no text, for the check of the data refuses it. */
const guard = '\uE000';

/** The writer looks texts up in a plain object, where «constructor» is there before anyone put it. */
function guarded(cell: TextCell): TextCell {
  return cell.value in {} ? { ...cell, value: guard + cell.value } : cell;
}

/** What a spreadsheet reads as a letter by its number, unless it is told not to (ECMA-376, part 1, 22.9.2.19). */
const letterByNumber = /_(?=x[0-9A-Fa-f]{4}_)/;

function isMistaken(text: string): boolean {
  return text in {} || letterByNumber.test(text);
}

/** The files of the workbook with such texts as they were. */
function withFixedStrings(files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const name = 'xl/sharedStrings.xml';
  const strings = strFromU8(files[name] ?? new Uint8Array());
  const fixed = strings
    .replaceAll(guard, '')
    .replaceAll(new RegExp(letterByNumber, 'g'), '_x005F_');
  return { ...files, [name]: strToU8(fixed) };
}

function widthOf(lengths: readonly number[]): number {
  const longest = lengths.reduce((most, each) => Math.max(most, each), narrowest);
  return Math.min(longest + 2, widest);
}

function lengthOf(cell: SheetCell): number {
  if (cell === null) return 0;
  if (isTextCell(cell)) return cell.value.length;
  return Math.max(String(cell.value).length, cell.format.length);
}
