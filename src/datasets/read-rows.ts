import * as cellAdvice from './cell-advice.ts';
import { characterAdvice } from './characters.ts';
import type { Cell } from './dataset.ts';
import type { Descriptor, Field } from './descriptor.ts';
import type { Table, TableRow } from './parse-table.ts';
import type { Advice, Problem } from './problem.ts';
import { readCell, type CellProblem } from './read-cell.ts';
import type { Registers } from './register.ts';
import * as rowAdvice from './row-advice.ts';

/** A row as far as it could be understood: a cell with a problem is absent. */
export interface ReadRow {
  readonly line: number;
  readonly raw: string;
  /** The texts of the primary key joined with commas, or `null` while one of them has a problem. */
  readonly key: string | null;
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface ReadRows {
  readonly rows: readonly ReadRow[];
  /** False when a line is missing because it could not be read. */
  readonly whole: boolean;
  readonly problems: readonly Problem[];
}

/** Reads every row of a table whose header is as declared. */
export function readRows(
  table: Table,
  { schema }: Descriptor,
  registers: Registers,
  file: string,
): ReadRows {
  const problems: Problem[] = [];
  const rows: ReadRow[] = [];
  let whole = table.whole;
  const columns = [...schema.fields.entries()];
  for (const row of table.rows) {
    const { line, raw } = row;
    const misfit =
      raw === table.header.raw
        ? rowAdvice.repeatedHeader
        : layoutProblem(row, schema.fields, registers);
    if (misfit !== null) {
      problems.push({ file, line, found: raw, ...misfit });
      whole = false;
      continue;
    }

    const cells: Record<string, Cell> = {};
    for (const [i, field] of columns) {
      const text = row.cells[i] ?? '';
      const cell = readCell(text, field, registers);
      const problem = 'value' in cell ? problemInRow(cell, field, row, schema, registers) : cell;
      if (problem !== null) {
        const found = text === '' ? {} : { found: text };
        problems.push({ file, line, column: field.name, ...found, ...problem });
      } else if ('value' in cell) cells[field.name] = cell;
    }
    const key = schema.primaryKey.map((column) => cells[column]?.text);
    rows.push({ line, raw, key: key.includes(undefined) ? null : key.join(','), cells });
  }
  return { rows, whole, problems };
}

/** What is wrong with a cell because of its part in the row: as a part of the key, or as a rank out of another cell. */
function problemInRow(
  { text, value }: Cell,
  { name, outOf }: Field,
  row: TableRow,
  { fields, primaryKey }: Descriptor['schema'],
  registers: Registers,
): CellProblem | null {
  if (primaryKey.includes(name)) {
    if (text === '') return cellAdvice.emptyKey;
    if (/[,[\]]/.test(text)) return cellAdvice.keyCharacters;
  }
  if (typeof outOf !== 'string' || typeof value !== 'number') return null;
  const column = fields.findIndex((field) => field.name === outOf);
  const field = fields[column];
  if (field?.type !== 'integer') return null;
  const total = readCell(row.cells[column] ?? '', field, registers);
  if ('value' in total && typeof total.value === 'number') {
    return value < 1 || value > total.value ? cellAdvice.notARank(total.value) : null;
  }
  return value < 1 ? cellAdvice.tooSmall(1) : null;
}

/** Why a row cannot be laid out under the header, if it cannot. */
function layoutProblem(
  { cells }: TableRow,
  fields: readonly Field[],
  registers: Registers,
): (CellProblem & { readonly column?: string }) | null {
  if (isRowOfWords(cells, fields, registers)) return rowAdvice.rowOfWords;
  if (cells.length === fields.length) return null;
  // A quotation mark that found its pair lines later.
  const broken = cells.findIndex((cell) => cell.includes('\n'));
  const column = fields[broken]?.name;
  const advice = characterAdvice(cells[broken] ?? '');
  if (column !== undefined && advice !== null) return { column, ...advice };

  const reads = (row: readonly string[]) =>
    row.length === fields.length &&
    fields.every((field, i) => 'value' in readCell(row[i] ?? '', field, registers));
  // What is too much stands at the end, unless an id has slipped into a remark because of a comma before it.
  const isExtra = reads(cells.slice(0, fields.length)) && !hasIdAsRemark(cells, fields, registers);
  if (isExtra && cells.slice(fields.length).every((cell) => cell === '')) {
    return rowAdvice.cellCount(cells, fields.length);
  }
  // In this order: a number that a comma cut is nearly always a decimal comma, and text takes up anything.
  for (const cut of [commaInNumber, ...(isExtra ? [] : [commaInList]), commaInText]) {
    const found = cellCutByComma(cells, fields, cut, reads);
    if (found !== null) return { ...found, ...cut.advice };
  }
  return gluedRow(cells, fields.length) ?? rowAdvice.cellCount(cells, fields.length);
}

function hasIdAsRemark(
  cells: readonly string[],
  fields: readonly Field[],
  registers: Registers,
): boolean {
  const ids = registers.sources?.ids;
  return fields.some(
    ({ role }, i) =>
      role === 'note' && (cells[i] ?? '').split(';').some((item) => ids?.has(item) === true),
  );
}

/** A way in which a comma within a cell makes two cells of it. */
interface Cut {
  /** The two halves as one cell again; `null` where they cannot be the halves of such a cell. */
  readonly join: (left: string, right: string, field: Field) => string | null;
  readonly advice: Advice;
}

const commaInNumber: Cut = {
  join: (left, right, { type }) => {
    if (type === 'number') {
      const number = `${left}.${right}`;
      return /^-?\d+\.\d+$/.test(number) ? number : null;
    }
    return type === 'integer' && /^\d{3}$/.test(right) ? left + right : null;
  },
  advice: rowAdvice.commaInNumber,
};

const commaInList: Cut = {
  join: (left, right, { type }) =>
    type === 'list' && left !== '' && right !== '' ? `${left};${right.trim()}` : null,
  advice: rowAdvice.commaInList,
};

const commaInText: Cut = {
  join: (left, right, { type, role }) =>
    type === 'string' && (role === 'note' || role === undefined) && left !== '' && right !== ''
      ? `${left},${right}`
      : null,
  advice: rowAdvice.commaInText,
};

/** The one cell whose two halves, put together again, make the whole row read well. */
function cellCutByComma(
  cells: readonly string[],
  fields: readonly Field[],
  { join }: Cut,
  reads: (row: readonly string[]) => boolean,
): { column?: string; found?: string } | null {
  if (cells.length !== fields.length + 1) return null;
  const [only, another] = fields.flatMap((field, i) => {
    const [left = '', right = ''] = cells.slice(i, i + 2);
    const whole = join(left, right, field);
    if (whole === null || !reads(cells.toSpliced(i, 2, whole))) return [];
    return [{ column: field.name, found: `${left},${right}` }];
  });
  if (only === undefined) return null;
  // Of several places nobody can say which it is, only that it is one of them.
  return another === undefined ? only : {};
}

/** What to say of twice as many cells, or one less: the last cell of a row and the first of the next then stand in one. */
function gluedRow(cells: readonly string[], width: number): Advice | null {
  const isDouble = cells.length === 2 * width || cells.length === 2 * width - 1;
  if (!isDouble || width < 3) return null;
  return rowAdvice.gluedRows(cells.slice(width - (cells.length % 2), width + 2).join(','));
}

/** What a row begins with that sums up or explains the table. */
const wordsOfTables =
  /^(tổng( cộng| số)?|cộng|bình quân|trung bình|ghi chú|chú thích|nguồn|total|sum|average|notes?|source)\b[:.]?/iu;

/** A row whose first cell is no value of its column but such a word, or that has one cell of text and no others. */
function isRowOfWords(
  cells: readonly string[],
  fields: readonly Field[],
  registers: Registers,
): boolean {
  const [first = '', ...others] = cells;
  const [field] = fields;
  if (field === undefined || !wordsOfTables.test(first)) return false;
  const empty = others.filter((cell) => cell === '').length;
  return !('value' in readCell(first, field, registers)) && empty >= others.length / 2;
}
