import * as cellAdvice from './cell-advice.ts';
import { characterAdvice } from './characters.ts';
import type { Cell } from './dataset.ts';
import type { Descriptor, Field } from './descriptor.ts';
import type { Table, TableRow } from './parse-table.ts';
import type { Problem } from './problem.ts';
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
  { cells, raw }: TableRow,
  fields: readonly Field[],
  registers: Registers,
): (CellProblem & { readonly column?: string }) | null {
  if (/^(<{7}|={7}|>{7})( |$)/.test(raw)) return rowAdvice.mergeConflict;
  if (cells.length === fields.length) return null;
  // A quotation mark that found its pair lines later.
  const broken = cells.findIndex((cell) => cell.includes('\n'));
  const column = fields[broken]?.name;
  const advice = characterAdvice(cells[broken] ?? '');
  if (column !== undefined && advice !== null) return { column, ...advice };

  const split = numberCutByComma(cells, fields, registers);
  if (split !== null) return { ...split, ...rowAdvice.commaInNumber };
  return rowAdvice.cellCount(cells, fields.length);
}

/** The one number whose two halves, put together again, make the whole row read well. */
function numberCutByComma(
  cells: readonly string[],
  fields: readonly Field[],
  registers: Registers,
): { column: string; found: string } | null {
  if (cells.length !== fields.length + 1) return null;
  const [only, another] = fields.flatMap(({ name, type }, i) => {
    const [whole = '', part = ''] = cells.slice(i, i + 2);
    const number = type === 'number' ? `${whole}.${part}` : `${whole}${part}`;
    const halves = type === 'number' ? /^-?\d+\.\d+$/.test(number) : /^\d{3}$/.test(part);
    if (!halves) return [];
    const joined = cells.toSpliced(i, 2, number);
    const reads = fields.every(
      (field, j) => 'value' in readCell(joined[j] ?? '', field, registers),
    );
    return reads ? [{ column: name, found: `${whole},${part}` }] : [];
  });
  return only !== undefined && another === undefined ? only : null;
}
