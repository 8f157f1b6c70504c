import * as XLSX from '@e965/xlsx';
import { emptyCell, plainText, type Grid, type GridCell, type GridRow } from './grid.ts';

/**
 * The sheets of a workbook. Cells that were merged all have the value of the first of them, as a person reads them.
 * @throws Error when the file is damaged or protected by a password.
 */
export function readWorkbook(bytes: Uint8Array): Grid[] {
  const book = XLSX.read(bytes, { type: 'array', cellNF: true, cellText: true, cellDates: false });
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.map((sheet) => ({
    sheet,
    separator: null,
    form: null,
    rows: rowsOf(book.Sheets[sheet] ?? {}, from1904),
  }));
}

function rowsOf(sheet: XLSX.WorkSheet, from1904: boolean): GridRow[] {
  const area = sheet['!ref'];
  if (area === undefined) return [];
  const { s: start, e: end } = XLSX.utils.decode_range(area);
  const read = (row: number, column: number): GridCell => {
    const cell = sheet[XLSX.utils.encode_cell({ r: row, c: column })] as
      XLSX.CellObject | undefined;
    return cell === undefined ? emptyCell : readCell(cell, from1904);
  };
  const rows = new Map<number, GridCell[]>();
  for (let row = start.r; row <= end.r; row += 1) {
    rows.set(
      row,
      Array.from({ length: end.c + 1 }, (_, column) => read(row, column)),
    );
  }
  for (const { s: first, e: last } of sheet['!merges'] ?? []) {
    const shared = rows.get(first.r)?.[first.c];
    if (!shared) continue;
    // Only downwards: a title that spans columns is still one title.
    for (let row = first.r + 1; row <= last.r; row += 1) {
      const cells = rows.get(row);
      if (cells && last.c === first.c) cells[first.c] = shared;
    }
  }
  return [...rows].map(([row, cells]) => ({ line: row + 1, cells }));
}

function readCell(
  { t: type, v: value, w: shown, z: format }: XLSX.CellObject,
  from1904: boolean,
): GridCell {
  if (type === 'e') return { text: plainText(shown ?? '#N/A'), kind: 'error' };
  if (type === 'n' && typeof value === 'number')
    return readNumber(value, shown, String(format ?? 'General'), from1904);
  if (value === undefined) return emptyCell;
  return {
    text: plainText(typeof value === 'boolean' ? String(value).toUpperCase() : String(value)),
    kind: 'text',
  };
}

function readNumber(
  value: number,
  shown: string | undefined,
  format: string,
  from1904: boolean,
): GridCell {
  if (XLSX.SSF.is_date(format)) {
    const day = XLSX.SSF.parse_date_code(value, { date1904: from1904 }) as {
      y: number;
      m: number;
      d: number;
      H: number;
      M: number;
      S: number;
    } | null;
    if (!day || day.H + day.M + day.S > 0)
      return { text: plainText(shown ?? String(value)), kind: 'text' };
    const two = (part: number) => String(part).padStart(2, '0');
    return { text: `${day.y}-${two(day.m)}-${two(day.d)}`, kind: 'day' };
  }
  const isPercent = format.includes('%');
  const stored = plainDecimal(value, isPercent ? 2 : 0);
  const visible = (shown ?? '').replaceAll(/[\s,%]/g, '');
  const isPlain = /^-?\d+(\.\d+)?$/.test(visible) && format !== 'General';
  const percent = isPercent ? { isPercent } : {};
  if (!isPlain) return { text: stored, kind: 'number', ...percent };
  // What is shown counts, with its zeros: it is what the person who made the sheet saw. Unless it is another number.
  return Number(visible) === Number(stored)
    ? { text: visible, kind: 'number', ...percent }
    : { text: visible, kind: 'number', stored, ...percent };
}

/** So many digits of a double are certain; what stands after them is an artefact of computing: 8.399999999999999. */
const certainDigits = 15;

/** A double as decimal digits, shifted by `places` to the left of the point, without an exponent. */
function plainDecimal(value: number, places: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(certainDigits - 1).split('e');
  const digits = mantissa.replaceAll(/[-.]/g, '');
  const point = 1 + Number(exponent) + places;
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const part = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
  const fraction = part.replace(/0+$/, '');
  const sign = value < 0 ? '-' : '';
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
