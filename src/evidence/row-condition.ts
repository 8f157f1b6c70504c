import type { Cell, Dataset, Library, Row } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { requireColumn } from './address.ts';
import type { Expression, Logic, Operator, RowComparison } from './expression.ts';
import { EvidenceFault, nearest } from './fault.ts';
import { truthOf, type Truth } from './logic.ts';
import { compareReadings } from './qualifier.ts';
import { readCell, type Reading } from './reading.ts';

/** What the conditions on rows need to be understood. */
export interface RowContext {
  readonly dataset: Dataset;
  readonly library: Library;
  readonly read: (expression: Expression) => Reading;
}

/** Whether a row fulfils a condition; `null` where a cell that it asks for is empty. */
export function rowFulfils(condition: Logic<RowComparison>, row: Row, context: RowContext): Truth {
  return truthOf(condition, (leaf) => {
    const { field, cell } = cellOf(leaf, (column) => row.cells[column], context);
    if (!cell || cell.value === null) return null;
    if (leaf.registerColumn === null && (field.type === 'number' || field.type === 'integer')) {
      const reading = readCell(row, leaf.column, context.library);
      return (
        reading && compareReadings(reading, leaf.operator, wantedNumber(leaf, reading, context))
      );
    }
    return compareCell(cell, field, leaf);
  });
}

/**
 * Whether a unit could stand in the set, as far as its id alone tells: `province.region = dong-nam-bo` is decided by
 * the province, `status = estimate` is not and stays open.
 */
export function unitFulfils(
  condition: Logic<RowComparison>,
  column: string,
  id: string,
  context: RowContext,
): Truth {
  return truthOf(condition, (leaf) => {
    if (leaf.column !== column) return null;
    const { field, cell } = cellOf(leaf, () => ({ text: id, value: id }), context);
    return cell ? compareCell(cell, field, leaf) : null;
  });
}

/** The cell that a comparison asks for, in the row or in the register that the row refers to. */
function cellOf(
  { column, registerColumn }: RowComparison,
  find: (column: string) => Cell | undefined,
  { dataset, library }: RowContext,
): { field: Field; cell: Cell | undefined } {
  const field = requireColumn(dataset, column);
  const cell = find(column);
  if (registerColumn === null) return { field, cell };
  const register = field.refersTo === undefined ? undefined : library.datasets.get(field.refersTo);
  if (!register) {
    throw new EvidenceFault(`${column}.${registerColumn}`, {
      expected: {
        vi: `cột dẫn đến một danh mục (sources, provinces, units); «${column}» không dẫn đến danh mục nào`,
        en: `a column that refers to a register (sources, provinces, units); «${column}» refers to none`,
      },
      repair: { vi: 'Chọn cột khác.', en: 'Choose another column.' },
    });
  }
  return {
    field: requireColumn(register, registerColumn),
    cell: cell && register.rowByKey.get(cell.text)?.cells[registerColumn],
  };
}

/** Compares words for being the same, years also for their order. */
function compareCell(cell: Cell, field: Field, { operator, value, text }: RowComparison): Truth {
  if (field.type === 'year' && value.kind === 'number') {
    return compareNumbers(Number(cell.text), operator, value.value);
  }
  if (operator !== '=' && operator !== '!=') {
    throw new EvidenceFault(text, {
      expected: {
        vi: `= hoặc !=, vì cột «${field.name}» chứa chữ`,
        en: `= or !=, because the column «${field.name}» holds words`,
      },
      repair: { vi: 'Sửa dấu so sánh.', en: 'Correct the sign.' },
    });
  }
  refuseUnknownWord(field, value.text);
  return (cell.text === value.text) === (operator === '=');
}

/** A word that the column never allows is a slip: the condition would pass or fail for no reason. */
function refuseUnknownWord(field: Field, word: string): void {
  const known = field.categories?.map(({ value }) => value);
  if (!known || known.includes(word)) return;
  throw new EvidenceFault(word, {
    expected: {
      vi: `một giá trị của cột «${field.name}»`,
      en: `a value of the column «${field.name}»`,
    },
    repair: nearest(word, known),
  });
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

function wantedNumber(
  { value, text }: RowComparison,
  found: Reading,
  { read }: RowContext,
): Reading | number {
  if (value.kind === 'number') return value.value;
  if (value.kind === 'word') {
    throw new EvidenceFault(text, {
      expected: { vi: 'một con số sau dấu so sánh', en: 'a number after the sign' },
      repair: {
        vi: 'Viết một số hay địa chỉ một ô.',
        en: 'Write a number or the address of a cell.',
      },
    });
  }
  const wanted = read(value);
  if (wanted.unit === found.unit && wanted.outOf === found.outOf) return wanted;
  throw new EvidenceFault(text, {
    expected: { vi: 'hai số cùng đơn vị', en: 'two numbers of one unit' },
    repair: { vi: 'Chọn ô cùng đơn vị.', en: 'Choose a cell of the same unit.' },
  });
}
