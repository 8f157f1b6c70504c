import type { Dataset, Library, Row } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import type { Comparator } from '../datasets/vocabulary.ts';
import { parseAddress } from '../evidence/address.ts';
import {
  parseExpression,
  type Call,
  type Cells,
  type Expression,
  type Logic,
  type Operator,
  type RowComparison,
} from '../evidence/expression.ts';
import { decimalsOf } from './numeral.ts';

/**
 * A number worked out a second time, from the text of the cells alone. Nothing here calls `src/evidence/formulas/`:
 * two ways that agree are worth more than one way that is trusted.
 */
export interface Calculated {
  readonly value: number;
  /** The digits as the cell has them; `null` for what was computed, which is rounded when it is printed. */
  readonly digits: string | null;
  /** Id in `data/units.csv`; `null` for a bare count. */
  readonly unit: string | null;
  readonly isYear: boolean;
  readonly outOf: number | null;
  /** Which way is better, as its column says. */
  readonly better: Field['better'];
  /** The qualifier; `some` where qualified numbers went in, so that one must be printed. */
  readonly qualifier: Comparator | 'some';
  /** The rows it was taken from. */
  readonly rows: readonly Row[];
  /** The rows that hold it, for an extreme or a first time; the rows counted, for a count. */
  readonly holders: readonly Row[];
  readonly formula: string | null;
  readonly inputs: readonly Calculated[];
}

/** What an author wrote for a number, worked out; `null` when the data cannot give it. */
export function calculate(text: string, library: Library): Calculated | null {
  return calculateParsed(parseExpression(text), library);
}

export function calculateParsed(expression: Expression, library: Library): Calculated | null {
  switch (expression.kind) {
    case 'number':
      return null;
    case 'cells': {
      const { dataset, key, column } = expression.address;
      const row = library.datasets.get(dataset)?.rowByKey.get(key.join());
      return row && column !== undefined ? readOne(row, column, library) : null;
    }
    case 'call':
      return ofCall(expression, library);
  }
}

/** The number in one cell; `null` where there is none. */
export function readOne(row: Row, column: string, library: Library): Calculated | null {
  const dataset = library.datasets.get(row.dataset);
  const field = dataset?.fields.find(({ name }) => name === column);
  const text = row.cells[column]?.text ?? '';
  if (!dataset || !field || !/^-?\d+(\.\d+)?$/.test(text)) return null;
  const outOf = typeof field.outOf === 'string' ? row.cells[field.outOf]?.text : field.outOf;
  return {
    value: Number(text),
    digits: text,
    unit: textInRole(row, dataset, 'unit', column) || (field.unit ?? null),
    isYear: field.type === 'year',
    outOf: outOf === undefined || outOf === '' ? null : Number(outOf),
    better: field.better,
    qualifier: (textInRole(row, dataset, 'comparator', column) || '=') as Comparator,
    rows: [row],
    holders: [row],
    formula: null,
    inputs: [],
  };
}

/** The text of the column that speaks of a measure in a role: the one that names it, else the one that names none. */
export function textInRole(
  row: Row,
  { fields }: Dataset,
  role: Field['role'],
  measure: string,
): string {
  const inRole = fields.filter((field) => field.role === role);
  const column =
    inRole.find(({ of }) => of?.includes(measure)) ?? inRole.find(({ of }) => of === undefined);
  return column ? (row.cells[column.name]?.text ?? '') : '';
}

function ofCall({ formula, operands }: Call, library: Library): Calculated | null {
  const [first] = operands;
  if (!first) return null;
  if (formula === 'count' || formula === 'first' || formula === 'last') {
    return first.kind === 'cells' ? ofRows(formula, first, library) : null;
  }
  const inputs = operands.flatMap((operand) => numbersOf(operand, library));
  const [a, b] = inputs;
  if (!a) return null;
  const result = { ...computed(formula, inputs), unit: a.unit };
  switch (formula) {
    case 'difference':
      return b ? { ...result, value: a.value - b.value, unit: unitOfDifference(a.unit) } : null;
    case 'ratio':
      return b ? { ...result, value: a.value / b.value, unit: null } : null;
    case 'share':
      return b ? { ...result, value: (a.value / b.value) * 100, unit: 'percent' } : null;
    case 'growth':
      return b ? { ...result, value: (a.value / b.value - 1) * 100, unit: 'percent' } : null;
    case 'sum':
      return { ...result, value: totalOf(inputs) };
    case 'mean':
      return { ...result, value: totalOf(inputs) / inputs.length };
    case 'rank':
      return rankOf(a, inputs.slice(1));
    case 'highest':
    case 'lowest':
      return extremeOf(formula, inputs);
    default:
      return null;
  }
}

function computed(formula: string, inputs: readonly Calculated[]): Calculated {
  return {
    value: Number.NaN,
    digits: null,
    unit: null,
    isYear: false,
    outOf: null,
    better: inputs[0]?.better,
    qualifier: inputs.every(({ qualifier }) => qualifier === '=') ? '=' : 'some',
    rows: inputs.flatMap(({ rows }) => rows),
    holders: [],
    formula,
    inputs,
  };
}

/** A number that is no cell's: how many there are of something. */
export function wholeNumber(digits: string): Calculated {
  return { ...computed('', []), value: Number(digits), digits, qualifier: '=' };
}

function totalOf(inputs: readonly Calculated[]): number {
  return inputs.reduce((total, { value }) => total + value, 0);
}

function unitOfDifference(unit: string | null): string | null {
  if (unit === 'percent') return 'percentage_point';
  return unit === 'rank' ? 'place' : unit;
}

/** The numbers that an operand stands for: one, or those of a set. */
function numbersOf(operand: Expression, library: Library): Calculated[] {
  if (operand.kind === 'cells' && isSet(operand)) {
    const { column } = operand.address;
    if (column === undefined) return [];
    return rowsOf(operand, library).flatMap((row) => readOne(row, column, library) ?? []);
  }
  const value = calculateParsed(operand, library);
  return value ? [value] : [];
}

function isSet({ address: { key }, where, known }: Cells): boolean {
  return known || where !== null || key.length === 0 || key.includes('*');
}

/** The rows that an address with its condition names, in the order of the file. */
export function rowsOf({ address, where }: Cells, library: Library): Row[] {
  const dataset = library.datasets.get(address.dataset);
  if (!dataset) return [];
  const { primaryKey } = dataset.descriptor.schema;
  return dataset.rows.filter(
    (row) =>
      (address.key.length === 0 ||
        primaryKey.every((column, index) => {
          const wanted = address.key[index];
          return wanted === '*' || wanted === row.cells[column]?.text;
        })) &&
      (where === null || holds(where, row, dataset, library)),
  );
}

function holds(
  condition: Logic<RowComparison>,
  row: Row,
  dataset: Dataset,
  library: Library,
): boolean {
  switch (condition.kind) {
    case 'leaf':
      return compare(condition.leaf, row, dataset, library);
    case 'not':
      return !holds(condition.part, row, dataset, library);
    case 'and':
      return condition.parts.every((part) => holds(part, row, dataset, library));
    case 'or':
      return condition.parts.some((part) => holds(part, row, dataset, library));
  }
}

function compare(
  { column, registerColumn, operator, value }: RowComparison,
  row: Row,
  dataset: Dataset,
  library: Library,
): boolean {
  const own = row.cells[column]?.text ?? '';
  const { refersTo } = dataset.fields.find(({ name }) => name === column) ?? {};
  const text =
    registerColumn === null
      ? own
      : (library.datasets.get(refersTo ?? '')?.rowByKey.get(own)?.cells[registerColumn]?.text ??
        '');
  if (text === '') return false;
  if (value.kind === 'word') return (text === value.text) === (operator === '=');
  const wanted =
    value.kind === 'number' ? value.value : (calculateParsed(value, library)?.value ?? Number.NaN);
  const found = registerColumn === null ? readOne(row, column, library) : null;
  return compareNumbers(nudged(found) ?? Number(text), operator, wanted);
}

/** «hơn 9» lies a little above 9, «gần 9» and «dưới 9» a little below. */
function nudged(found: Calculated | null): number | null {
  if (!found) return null;
  const crumb = Math.max(1, Math.abs(found.value)) * 1e-9;
  if (found.qualifier === '>') return found.value + crumb;
  return found.qualifier === '<' || found.qualifier === '~<' ? found.value - crumb : found.value;
}

function compareNumbers(a: number, operator: Operator, b: number): boolean {
  switch (operator) {
    case '=':
      return a === b;
    case '!=':
      return a !== b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

/** A count of rows, or the first or last year among them. */
function ofRows(
  formula: 'count' | 'first' | 'last',
  cells: Cells,
  library: Library,
): Calculated | null {
  const rows = rowsOf(cells, library);
  const result = { ...computed(formula, []), rows, holders: rows };
  if (formula === 'count') return { ...result, value: rows.length, digits: String(rows.length) };
  const { column } = cells.address;
  const years = rows.map((row) => Number(row.cells[column ?? '']?.text));
  if (years.length === 0) return null;
  const value = formula === 'first' ? Math.min(...years) : Math.max(...years);
  const holders = rows.filter((_, index) => years[index] === value);
  return { ...result, value, digits: String(value), isYear: true, holders };
}

function rankOf(cell: Calculated, others: readonly Calculated[]): Calculated | null {
  if (!others.some(({ rows }) => rows[0] === cell.rows[0])) return null;
  const ahead = others.filter(({ value }) =>
    cell.better === 'lower' ? value < cell.value : value > cell.value,
  );
  const value = 1 + ahead.length;
  return {
    ...computed('rank', [cell, ...others]),
    value,
    digits: String(value),
    unit: 'rank',
    outOf: others.length,
    qualifier: '=',
    holders: cell.rows,
  };
}

function extremeOf(
  formula: 'highest' | 'lowest',
  inputs: readonly Calculated[],
): Calculated | null {
  const values = inputs.map(({ value }) => value);
  const value = formula === 'highest' ? Math.max(...values) : Math.min(...values);
  const [first, ...ties] = inputs.filter((input) => input.value === value);
  if (!first) return null;
  const { digits, unit, isYear, outOf, qualifier } = first;
  const holders = [first, ...ties].flatMap(({ rows }) => rows);
  return { ...computed(formula, inputs), value, digits, unit, isYear, outOf, qualifier, holders };
}

/** The cell that an address names: dataset, row and column. */
export function cellAt(
  address: string,
  library: Library,
): { readonly row: Row; readonly column: string } | null {
  const { dataset, key, column } = parseAddress(address);
  const row = library.datasets.get(dataset)?.rowByKey.get(key.join());
  return row && column !== undefined ? { row, column } : null;
}

/** Whether a printed number is a value rounded to the digits that are printed; about right is enough for «khoảng». */
export function isRounded(digits: string, value: number, isRough: boolean): boolean {
  const decimals = decimalsOf(digits);
  const zeros = isRough && decimals === 0 ? (/0*$/.exec(digits)?.[0].length ?? 0) : -decimals;
  // A half may be rounded either way: binary arithmetic leaves crumbs behind the twelfth digit.
  return Math.abs(Number(digits) - value) <= 10 ** zeros / 2 + Math.abs(value) * 1e-12 + 1e-12;
}
