import type { Dataset, Library, Row } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { findRows, openColumns, requireColumn, requireDataset } from './address.ts';
import { refuseMixedBases } from './comparable.ts';
import type { Cells, Expression } from './expression.ts';
import { EvidenceFault } from './fault.ts';
import { readCell, type Range, type Reading } from './reading.ts';
import { rowFulfils, unitFulfils, type RowContext } from './row-condition.ts';

/** What a formula needs to read what stands in its brackets. */
export interface ReadContext {
  readonly library: Library;
  readonly read: (expression: Expression) => Reading;
}

/** A set of rows, whole as far as the data can tell: no unit is missing and none is there twice. */
export interface RowSet extends Range {
  readonly dataset: Dataset;
  /** The rows of the address, before `where` chose among them. */
  readonly candidates: readonly Row[];
}

/**
 * The rows that an address with `*` names and its `where` chooses.
 * A statement about a set is true only of the whole set. So a unit of which there is no row, a year left out and an empty
 * cell that `where` asks for are faults, unless the author writes `known`: the reader is then told so.
 * `whole: 'before where'` is for counting what fulfils a condition: the other units must be known too, but not chosen.
 * @throws EvidenceFault
 */
export function readRowSet(
  cells: Cells,
  context: ReadContext,
  { whole }: { whole: 'before where' | 'after where' },
): RowSet {
  const dataset = requireDataset(cells.address.dataset, context.library);
  const candidates = findRows(cells.address, context.library);
  const rowContext = { ...context, dataset };
  const rows = chosenRows(cells, candidates, rowContext);
  const units = unitColumns(cells, dataset);
  const set = { text: cells.text, dataset, candidates, rows, units, known: cells.known };
  const checked = whole === 'after where' ? rows : candidates;
  if (!cells.known) refuseMissing(set, checked, cells, rowContext);
  if (units.length > 0) refuseRepeated(cells, rows, units);
  return set;
}

/** The numbers of a set, each of one unit of it. @throws EvidenceFault for an empty cell or a set without rows. */
export function readCellSet(
  cells: Cells,
  context: ReadContext,
): { set: RowSet; readings: Reading[] } {
  const { column } = cells.address;
  if (column === undefined) {
    throw new EvidenceFault(cells.text, {
      expected: { vi: 'một cột: «bộ-dữ-liệu[khóa].cột»', en: 'a column: «dataset[key].column»' },
      repair: { vi: 'Thêm tên cột.', en: 'Add the column.' },
    });
  }
  const set = readRowSet(cells, context, { whole: 'after where' });
  const readings = set.rows.flatMap((row) => {
    const reading = readCell(row, column, context.library);
    if (!reading && !cells.known) throw emptyCell(row, column);
    return reading ?? [];
  });
  if (readings.length === 0) throw noRow(cells);
  refuseMixedBases(readings);
  return { set, readings };
}

/** A cell that a sentence rests on must not be empty. */
export function emptyCell(row: Row, column: string): EvidenceFault {
  return new EvidenceFault(`${row.dataset}[${row.key}].${column}`, {
    expected: { vi: 'một ô có giá trị', en: 'a cell with a value' },
    repair: {
      vi: `Ô này trống (data/${row.dataset}.csv, dòng ${row.line}): một câu không thể dựa vào số chưa biết.`,
      en: `This cell is empty (data/${row.dataset}.csv, line ${row.line}): a sentence cannot rest on an unknown number.`,
    },
  });
}

function noRow({ text }: Cells): EvidenceFault {
  return new EvidenceFault(text, {
    expected: { vi: 'ít nhất một dòng', en: 'at least one row' },
    repair: { vi: 'Kiểm tra lại khóa và điều kiện.', en: 'Check the key and the conditions.' },
  });
}

function chosenRows(cells: Cells, candidates: readonly Row[], context: RowContext): Row[] {
  if (candidates.length === 0) throw noRow(cells);
  const { where } = cells;
  if (!where) return [...candidates];
  return candidates.filter((row) => {
    const fulfils = rowFulfils(where, row, context);
    if (fulfils !== null || cells.known) return fulfils === true;
    throw new EvidenceFault(`${row.dataset}[${row.key}]`, {
      expected: {
        vi: `những dòng mà điều kiện trả lời được; dòng này (data/${row.dataset}.csv, dòng ${row.line}) thiếu số hoặc số chỉ gần đúng`,
        en: `rows for which the condition can be answered; in this one (data/${row.dataset}.csv, line ${row.line}) the number is missing or only about right`,
      },
      repair: leaveOut,
    });
  });
}

/**
 * The open columns of the key that say of whom or of when a row speaks: those that refer to a register and years.
 * Others, such as status and variant, only tell publications apart. Where there are none of the first, all count.
 */
function unitColumns({ address }: Cells, dataset: Dataset): string[] {
  const open = openColumns(address, dataset);
  const telling = open.filter((column) => {
    const field = requireColumn(dataset, column);
    return isRegisterId(field) || field.type === 'year';
  });
  return telling.length > 0 ? telling : open;
}

function isRegisterId({ refersTo, role }: Field): boolean {
  return refersTo !== undefined && role === undefined;
}

/** A second row of one unit would count it twice. */
function refuseRepeated(cells: Cells, rows: readonly Row[], units: readonly string[]): void {
  const byUnit = Map.groupBy(rows, (row) => units.map((column) => row.cells[column]?.text).join());
  for (const [unit, [first, second]] of byUnit) {
    if (!first || !second) continue;
    throw new EvidenceFault(cells.text, {
      expected: {
        vi: `mỗi ${units.join(', ')} một dòng; «${unit}» có hai: ${first.key} và ${second.key}`,
        en: `one row for each ${units.join(', ')}; «${unit}» has two: ${first.key} and ${second.key}`,
      },
      repair: {
        vi: 'Viết rõ thêm khóa, hoặc thêm điều kiện where.',
        en: 'Give more of the key, or add a where.',
      },
    });
  }
}

const leaveOut = {
  vi: 'Thu hẹp bằng where; hoặc viết «known» trước địa chỉ và nói trong câu rằng chỉ tính những nơi đã có số.',
  en: 'Narrow it with a where; or write «known» before the address and say in the sentence that only known numbers count.',
};

function refuseMissing(
  { candidates, units, text }: RowSet,
  rows: readonly Row[],
  { where }: Cells,
  context: RowContext,
): void {
  for (const column of units) {
    const there = new Set(rows.map((row) => row.cells[column]?.text ?? ''));
    const missing = possibleUnits(candidates, column, context).filter(
      (id) =>
        !there.has(id) && (where === null || unitFulfils(where, column, id, context) !== false),
    );
    if (missing.length === 0) continue;
    throw new EvidenceFault(text, {
      expected: {
        vi: `đủ mọi ${column}; thiếu ${listed(missing)}`,
        en: `every ${column}; missing: ${listed(missing)}`,
      },
      repair: leaveOut,
    });
  }
}

/** All entries of the register that a column refers to; of years, all between the first and the last of the rows. */
function possibleUnits(
  candidates: readonly Row[],
  column: string,
  { dataset, library }: RowContext,
): string[] {
  const field = requireColumn(dataset, column);
  if (field.type === 'year') {
    const years = candidates.map((row) => Number(row.cells[column]?.text));
    const first = Math.min(...years);
    return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => `${first + index}`);
  }
  if (!isRegisterId(field) || field.refersTo === undefined) return [];
  return [...(library.datasets.get(field.refersTo)?.rowByKey.keys() ?? [])];
}

const listable = 5;

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, listable).join(', ');
  return ids.length > listable ? `${shown}, … (${ids.length})` : shown;
}
