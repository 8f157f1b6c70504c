import type { Field } from '../datasets/descriptor.ts';
import type { Dataset, Library, Row } from '../datasets/dataset.ts';
import type { Comparator, Status } from '../datasets/vocabulary.ts';
import type { Locale, Words } from '../i18n/locale.ts';
import { EvidenceFault, nearest } from './fault.ts';

/** The cell that a number was taken from. */
export interface Evidence {
  readonly dataset: string;
  readonly key: string;
  readonly column: string;
}

/** A number with everything that it rests on. Prose, figures and tables show nothing else. */
export interface Reading {
  /** As it is printed: a computed number is rounded to its decimals. */
  readonly value: number;
  /** Before rounding: what is compared and computed with. */
  readonly exact: number;
  /** Digits after the mark as the source printed them, or as the formula justifies. */
  readonly decimals: number;
  /** Id in data/units.csv; `null` for a bare count. */
  readonly unit: string | null;
  /** Whether it is a year: the name of a time, printed without grouping. */
  readonly isYear: boolean;
  /** For a rank: out of how many. */
  readonly outOf: number | null;
  readonly better: 'lower' | 'higher' | null;
  readonly comparator: Comparator;
  readonly status: Status | null;
  /** When the value was published, as far as the dataset says: YYYY or YYYY-MM. */
  readonly vintage: string | null;
  /** The cells that it was taken or computed from; never empty. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** How it was computed, when it was computed here. */
  readonly computation: Computation | null;
  /** Rows that the number rests on; their sources are its sources. */
  readonly rows: readonly Row[];
}

/** How a number came about: the formula with what was put into it. */
export interface Computation {
  /** Name of the formula. */
  readonly formula: string;
  /** As the author wrote it; two numbers with the same text are the same number. */
  readonly text: string;
  readonly inputs: readonly Reading[];
  /** The set of rows that it ranges over, when it is not of single numbers. */
  readonly over: Range | null;
  /** The rows that hold the result, for an extreme or a first time. */
  readonly holders: readonly Row[];
}

/** The rows that a set names. */
export interface Range {
  readonly text: string;
  readonly rows: readonly Row[];
  /** The columns of the key that tell the units of the set apart: the province of each row. */
  readonly units: readonly string[];
  /** Whether units of which nothing is known were left out. */
  readonly known: boolean;
}

/** The column that plays a role for a measure: the one that names the measure in `of`, else the one that names none. */
export function columnFor(
  dataset: Dataset,
  role: Field['role'],
  measure: string,
): string | undefined {
  const candidates = dataset.fields.filter((field) => field.role === role);
  const column =
    candidates.find((field) => field.of?.includes(measure)) ??
    candidates.find((field) => field.of === undefined);
  return column?.name;
}

/** The text of the cell that plays a role for a measure in a row, or `null` when there is none. */
export function roleText(
  row: Row,
  dataset: Dataset,
  role: Field['role'],
  measure: string,
): string | null {
  const column = columnFor(dataset, role, measure);
  const text = column === undefined ? '' : row.cells[column]?.text;
  return text ? text : null;
}

/** What the rows say to their readers, each remark once. */
export function notesOf(rows: readonly Row[], locale: Locale, library: Library): string[] {
  const notes = rows.flatMap((row) => {
    const fields = library.datasets.get(row.dataset)?.fields ?? [];
    return fields
      .filter(({ role, language }) => role === 'note' && language === locale)
      .map(({ name }) => row.cells[name]?.text ?? '');
  });
  return [...new Set(notes)].filter((note) => note !== '');
}

/** How many digits a printed number has after the point: 2 for 8.40. */
function printedDecimals(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/**
 * Reads one cell of a row.
 * @returns the reading, or `null` where the cell is empty: a figure then shows a gap, a sentence cannot be built.
 * @throws EvidenceFault when the column is not a measure.
 */
export function readCell(row: Row, column: string, library: Library): Reading | null {
  const readings = known.get(row) ?? new Map<string, Reading | null>();
  known.set(row, readings);
  let reading = readings.get(column);
  if (reading === undefined) {
    reading = readAnew(row, column, library);
    readings.set(column, reading);
  }
  return reading;
}

/** What was read once: the same cells stand in sentences, figures and tables of many pages. */
const known = new WeakMap<Row, Map<string, Reading | null>>();

/** To choose one of the columns of numbers. */
function anotherOf(fields: readonly Field[]): Words {
  const names = fields
    .filter(({ type }) => type === 'integer' || type === 'number')
    .map(({ name }) => name);
  return {
    vi: `Chọn một cột số: ${names.join(', ')}.`,
    en: `Choose a column of numbers: ${names.join(', ')}.`,
  };
}

function readAnew(row: Row, column: string, library: Library): Reading | null {
  const dataset = library.datasets.get(row.dataset);
  const field = dataset?.fields.find(({ name }) => name === column);
  const cell = row.cells[column];
  if (!dataset || !field || !cell) {
    throw new EvidenceFault(column, {
      expected: {
        vi: `một cột của bộ dữ liệu «${row.dataset}»`,
        en: `a column of the dataset «${row.dataset}»`,
      },
      repair: nearest(column, Object.keys(row.cells)),
    });
  }
  if (cell.value === null) return null;
  if (typeof cell.value !== 'number') {
    throw new EvidenceFault(`${column} = ${cell.text}`, {
      expected: { vi: 'một cột chứa số', en: 'a column of numbers' },
      repair: anotherOf(dataset.fields),
    });
  }
  const outOf =
    typeof field.outOf === 'string' ? row.cells[field.outOf]?.value : (field.outOf ?? null);
  return {
    value: cell.value,
    exact: cell.value,
    decimals: printedDecimals(cell.text),
    unit: roleText(row, dataset, 'unit', column) ?? field.unit ?? null,
    isYear: field.type === 'year',
    outOf: typeof outOf === 'number' ? outOf : null,
    better: field.better ?? null,
    comparator: (roleText(row, dataset, 'comparator', column) ?? '=') as Comparator,
    status: roleText(row, dataset, 'status', column) as Status | null,
    vintage: roleText(row, dataset, 'vintage', column),
    evidence: [{ dataset: dataset.id, key: row.key, column }],
    computation: null,
    rows: [row],
  };
}
