import type { Field } from '../datasets/descriptor.ts';
import type { Problem } from '../datasets/problem.ts';
import { readValue } from '../datasets/read-value.ts';
import type { Library } from '../datasets/dataset.ts';
import * as advice from './advice.ts';
import { dayOrders, plainDay, type DayOrder } from './day-forms.ts';
import type { Header, MappedColumn } from './find-header.ts';
import { emptyCell, type GridCell } from './grid.ts';
import { meaningsIn, type Meanings } from './meaning.ts';
import { decimals, plainNumber, type Decimal } from './number-forms.ts';

/** What a person says where a sheet leaves it open. */
export interface Answers {
  readonly decimal?: Decimal;
  readonly days?: DayOrder;
  /** What to take where a cell shows a rounded number: the digits shown or those kept. */
  readonly digits?: 'shown' | 'stored';
  /** Marks that stand for «unknown»: the cell is then empty. */
  readonly unknown?: readonly string[];
  /** The same value in every row, by column of the dataset. */
  readonly constant?: ReadonlyMap<string, string>;
}

/** A row of a spreadsheet in the words of its dataset. */
export interface UnderstoodRow {
  readonly line: number;
  /** By column of the dataset, in its canonical form; a column that the sheet does not have is absent. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface Understood {
  readonly rows: readonly UnderstoodRow[];
  /** Rows that hold one text only: notes below the table. */
  readonly notes: readonly { readonly line: number; readonly text: string }[];
  /** How numbers and days are written, where the sheet says so or someone said it for it; `null` where it does not matter. */
  readonly decimal: Decimal | null;
  readonly days: DayOrder | null;
  readonly problems: readonly Problem[];
}

/** What a cell may be, before it is known how the sheet writes numbers and days. */
interface OpenCell {
  readonly line: number;
  readonly column: MappedColumn;
  readonly field: Field;
  readonly text: string;
  /** What it is in each way of writing that fits its column. */
  readonly numbers?: ReadonlyMap<Decimal, string>;
  readonly days?: ReadonlyMap<DayOrder, string>;
}

/**
 * Reads the rows under a header as the columns of a dataset: ids for names, numbers and days in one form. A number or
 * day that can be written in two ways is only taken where another cell of the sheet, or an answer, says which: 1.234 may be
 * a thousand and more, or one and a little.
 * @param file as it is named in problems.
 */
export function understandTable(
  { rows, columns }: Header,
  library: Library,
  file: string,
  answers: Answers = {},
): Understood {
  const problems: Problem[] = [];
  const meaningOf = meaningsIn(library);
  const mapped = columns.flatMap((column) =>
    column.field === null ? [] : [{ column, field: column.field }],
  );
  const places = new Set(columns.map(({ place }) => place));
  const constant = answers.constant ?? new Map<string, string>();
  const unknown = new Set(answers.unknown ?? []);
  const open: OpenCell[] = [];
  const notes: { line: number; text: string }[] = [];
  const read: { line: number; cells: Record<string, string> }[] = [];

  for (const { line, cells } of rows) {
    const filled = cells.filter(({ text }) => text !== '');
    if (filled.length === 0) continue;
    const own = mapped.filter(({ column }) => (cells[column.place] ?? emptyCell).text !== '');
    const [only] = filled;
    if (filled.length === 1 && only?.kind === 'text' && mapped.length > 1) {
      notes.push({ line, text: only.text });
      continue;
    }
    const outside = cells.find(({ text }, place) => text !== '' && !places.has(place));
    if (outside) {
      // The other cells of the row may be in the wrong places too, so nothing is said of them.
      problems.push({ file, line, found: outside.text, ...advice.outsideColumns });
      continue;
    }
    if (own.length === 0) continue;
    const row: Record<string, string> = Object.fromEntries(constant);
    for (const { column, field } of mapped) {
      const cell = cells[column.place] ?? emptyCell;
      const place = { file, line, column: column.header, found: cell.text };
      if (cell.text === '' || unknown.has(cell.text)) {
        row[field.name] = '';
        continue;
      }
      const known = readKnown(cell, field, answers, meaningOf, library);
      if (typeof known === 'string') row[field.name] = known;
      else if ('expected' in known) problems.push({ ...place, ...known });
      else open.push({ line, column, field, text: cell.text, ...known });
    }
    read.push({ line, cells: row });
  }

  const byLine = new Map(read.map((row) => [row.line, row.cells]));
  const put = ({ line, field }: OpenCell, text: string) => {
    const row = byLine.get(line);
    if (row) row[field.name] = text;
  };
  const decimal = settle(open, 'numbers', decimals, answers.decimal, put);
  const days = settle(open, 'days', dayOrders, answers.days, put);
  for (const { cell, says } of [
    ...decimal.left.map((cell) => ({ cell, says: advice.twoNumbers(cell.numbers) })),
    ...days.left.map((cell) => ({ cell, says: advice.twoDays(cell.days) })),
    ...decimal.against.map((cell) => ({ cell, says: advice.otherDecimal(decimal.chosen) })),
    ...days.against.map((cell) => ({ cell, says: advice.otherOrder })),
  ]) {
    problems.push({ file, line: cell.line, column: cell.column.header, found: cell.text, ...says });
  }
  return { rows: read, notes, decimal: decimal.chosen, days: days.chosen, problems };
}

/** A cell that is known without the others, what it may be, or what is wrong with it. */
function readKnown(
  cell: GridCell,
  field: Field,
  { digits }: Answers,
  meaningOf: Meanings,
  library: Library,
): string | Pick<OpenCell, 'numbers' | 'days'> | Pick<Problem, 'expected' | 'repair'> {
  const { text, kind } = cell;
  if (kind === 'error') return advice.errorCell;
  switch (field.type) {
    case 'integer':
    case 'number':
    case 'year': {
      if (kind === 'day') return advice.dayForNumber;
      if (cell.isPercent && !isPercentField(field, library)) return advice.percentNotMeant;
      if (kind === 'number') {
        if (cell.stored === undefined) return text;
        if (digits === undefined) return advice.shownOtherwise(text, cell.stored);
        return digits === 'shown' ? text : cell.stored;
      }
      const bare =
        field.type === 'year' ? text.replace(/^năm\s+/i, '') : withoutPercent(text, field, library);
      const numbers = new Map(
        decimals.flatMap((decimal): [Decimal, string][] => {
          const number = plainNumber(bare, decimal);
          return number !== null && 'value' in readValue(number, field) ? [[decimal, number]] : [];
        }),
      );
      if (numbers.size === 0) return advice.noNumber(text, field);
      return known(numbers, decimals) ?? { numbers };
    }
    case 'date': {
      if (kind === 'day') return text;
      if (kind === 'number') return advice.serialDay;
      const days = new Map(
        dayOrders.flatMap((order): [DayOrder, string][] => {
          const day = plainDay(text, order);
          return day === null ? [] : [[order, day]];
        }),
      );
      if (days.size === 0) return advice.noDay;
      return known(days, dayOrders) ?? { days };
    }
    case 'list': {
      const items = text.split(/\s*[;\n]\s*/).filter((item) => item !== '');
      const whole = meaningOf(text, field);
      if (whole !== null) return whole;
      const split = items.length === 1 ? text.split(/\s*,\s*/) : items;
      const ids = split.map((item) => meaningOf(item, field));
      if (ids.every((id) => id !== null)) return [...new Set(ids)].join(';');
      return items.map((item) => meaningOf(item, field) ?? item).join(';');
    }
    case 'string':
      if (kind === 'day') return advice.dayForText;
      return meaningOf(text, field) ?? text;
  }
}

/** What is the same in every way of writing is known; `null` where the way of writing matters, also when only one fits. */
function known<Form>(readings: ReadonlyMap<Form, string>, all: readonly Form[]): string | null {
  const [first, ...rest] = new Set(readings.values());
  return readings.size === all.length && rest.length === 0 ? (first ?? null) : null;
}

/**
 * Which way of writing the open cells of a kind agree on. A cell that fits only one way speaks for it; the others follow.
 * @returns what was chosen; the cells that stay open; those that speak against an answer or against the others.
 */
function settle<Kind extends 'numbers' | 'days', Form extends Decimal | DayOrder>(
  open: readonly OpenCell[],
  kind: Kind,
  forms: readonly Form[],
  answer: Form | undefined,
  put: (cell: OpenCell, text: string) => void,
): { chosen: Form | null; left: OpenCell[]; against: OpenCell[] } {
  const readingsOf = (cell: OpenCell) => cell[kind] as ReadonlyMap<Form, string> | undefined;
  const own = open.filter((cell) => readingsOf(cell) !== undefined);
  const supporters = (form: Form) =>
    own.filter((cell) => readingsOf(cell)?.size === 1 && readingsOf(cell)?.has(form));
  const supported = forms.filter((form) => supporters(form).length > 0);
  const chosen = answer ?? (supported.length === 1 ? (supported[0] ?? null) : null);
  const left: OpenCell[] = [];
  const against: OpenCell[] = [];
  for (const cell of own) {
    const readings = readingsOf(cell);
    const text = chosen === null ? undefined : readings?.get(chosen);
    if (text !== undefined) put(cell, text);
    else if (readings?.size === 1) against.push(cell);
    else left.push(cell);
  }
  return { chosen, left, against };
}

function isPercentField({ unit }: Field, { units }: Library): boolean {
  return units.get(unit ?? '')?.vi.startsWith('%') === true;
}

/** «8,42%» in a column of percentages is 8,42. */
function withoutPercent(text: string, field: Field, library: Library): string {
  return isPercentField(field, library) ? text.replace(/\s*%$/, '') : text;
}
