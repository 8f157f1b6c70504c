import { z } from 'astro/zod';
import type { Emphasis, TableReference } from '../charts/mark.ts';
import type { Dataset, Row } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { EvidenceFault, nearest } from '../evidence/fault.ts';
import { readCell, type Reading } from '../evidence/reading.ts';
import { formatList } from '../i18n/format.ts';
import { message } from '../i18n/messages.ts';
import type { FigureContext } from './figure.ts';
import { referenceTo, tableCell, type FigureTable, type TableCell } from './figure-table.ts';
import { cellWords, requireColumn, selectionShape, selectRows, timesOf } from './selection.ts';
import { wordsSchema } from './words.ts';

/** What an editor writes to show several members, such as sectors, at each of several places of an axis. */
export const matrixShape = {
  ...selectionShape,
  /** The column of the axis if it is of years, shown in their order, with the breaks between them; or else … */
  time: z.string().optional(),
  /** … the column of the axis that names provinces or other things. One of the two. */
  category: z.string().optional(),
  /** Which years or things to show, in this order. Left out: every year from the first to the last, or all things. */
  axis: z.array(z.union([z.string(), z.number()])).optional(),
  /** The one on the axis that the figure is about. */
  subject: z.string().optional(),
  /** Clearer words for some of them: `2024: { vi: 9 tháng 2024, en: … }`. */
  names: z.record(z.string(), wordsSchema).default({}),
  /** The column of the values. */
  value: z.string(),
};

/** One of those that stand side by side, or make up a whole. */
export const memberSchema = z.strictObject({
  /** Its value in the column of the series. */
  is: z.string(),
  /** Its name in the drawing, if not that of the dataset. */
  name: wordsSchema.optional(),
  /** Whose colour it has: the figure speaks of `subject` and holds it against `comparison`. */
  emphasis: z.enum(['subject', 'comparison', 'named', 'context']).default('context'),
});

type MatrixData = z.infer<z.ZodObject<typeof matrixShape>> & {
  readonly series: string;
  readonly members: readonly z.infer<typeof memberSchema>[];
};

/** A place of the axis with a reading, or `null`, for each member. */
export interface MatrixEntry {
  readonly id: string;
  readonly name: string;
  /** Its place on the axis: the year, or a number that counts. */
  readonly at: number;
  readonly isSubject: boolean;
  readonly readings: readonly (Reading | null)[];
}

export interface Matrix {
  readonly dataset: Dataset;
  readonly valueField: Field;
  /** The column of the axis. */
  readonly axisField: Field;
  readonly isTime: boolean;
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly emphasis: Emphasis;
  }[];
  readonly entries: readonly MatrixEntry[];
  /** Every row that a reading was taken from. */
  readonly rows: readonly Row[];
}

/**
 * Readings by place of the axis and member, from rows that each hold one of them.
 * @throws EvidenceFault when two rows give different numbers for one of them, or a member or place is not there.
 */
export function readMatrix(data: MatrixData, context: FigureContext): Matrix {
  const { library, locale } = context;
  const { dataset, rows } = selectRows(data, library);
  const axisColumn = axisOf(data);
  const axisField = requireColumn(dataset, axisColumn);
  const seriesField = requireColumn(dataset, data.series);
  const valueField = requireColumn(dataset, data.value);

  const readings = new Map<string, Reading>();
  for (const row of rows) {
    const reading = readCell(row, data.value, library);
    if (!reading) continue;
    const place = JSON.stringify([row.cells[axisColumn]?.text, row.cells[data.series]?.text]);
    const columns = [axisColumn, data.series];
    readings.set(place, joinedWitness(readings.get(place), reading, row, columns));
  }

  const members = data.members.map(({ is, name, emphasis }) => {
    // A member that none of the rows chosen has is missing everywhere, which the figure shows.
    const cell = requireValue(dataset.rows, data.series, is);
    return {
      id: is,
      name: name?.[locale] ?? cellWords(cell, seriesField, locale, library),
      emphasis,
    };
  });
  const isTime = data.time !== undefined;
  const ids = data.axis?.map(String) ?? placesOn(rows, axisColumn, isTime);
  if (ids.length === 0) throw noPlaces(axisColumn);
  if (isTime) ids.forEach(requireYear);
  if (data.subject !== undefined) requireValue(rows, axisColumn, data.subject);
  const entries = ids.map((id, index): MatrixEntry => {
    // A year without a row is a gap; anything else without one is a slip of the pen.
    const cell = isTime ? null : requireValue(rows, axisColumn, id);
    const ownName = cell === null ? id : cellWords(cell, axisField, locale, library);
    return {
      id,
      name: data.names[id]?.[locale] ?? ownName,
      at: isTime ? Number(id) : index,
      isSubject: id === data.subject,
      readings: members.map((member) => readings.get(JSON.stringify([id, member.id])) ?? null),
    };
  });
  const shown = entries.flatMap((entry) =>
    entry.readings.flatMap((reading) => reading?.rows ?? []),
  );
  return { dataset, valueField, axisField, isTime, members, entries, rows: shown };
}

/** The column of the axis. @throws EvidenceFault unless the spec names exactly one. */
function axisOf({ time, category, dataset }: MatrixData): string {
  const columns = [time, category].filter((column) => column !== undefined);
  const [column] = columns;
  if (column !== undefined && columns.length === 1) return column;
  throw new EvidenceFault(columns.join(', ') || dataset, {
    expected: {
      vi: '«time» hoặc «category», một trong hai',
      en: '«time» or «category», one of the two',
    },
    repair: {
      vi: 'Ghi cột của trục vào «time» nếu là năm, vào «category» nếu là tên gọi.',
      en: 'Name the column of the axis in «time» if it is of years, in «category» if it is of names.',
    },
  });
}

/** Rows without a single year, or an empty list of places: the axis has nothing to stand on it. */
function noPlaces(column: string): EvidenceFault {
  return new EvidenceFault(column, {
    expected: {
      vi: 'ít nhất một chỗ trên trục: một năm ở các dòng đã chọn, hay một mục trong «axis»',
      en: 'at least one place on the axis: a year in the rows chosen, or an entry of «axis»',
    },
    repair: {
      vi: 'Ghi vào «time» một cột có năm, hoặc điền năm vào bộ số liệu; trục không phải là năm thì dùng «category».',
      en: 'Name a column of years in «time», or fill in the years in the dataset; for an axis that is not of years use «category».',
    },
  });
}

function requireYear(id: string): void {
  if (Number.isInteger(Number(id))) return;
  throw new EvidenceFault(id, {
    expected: { vi: 'một năm trên trục «time»', en: 'a year on the axis of «time»' },
    repair: {
      vi: 'Nếu trục không phải là năm, ghi cột vào «category».',
      en: 'If the axis is not of years, name its column in «category».',
    },
  });
}

/** Every year from the first to the last, or all things in the order of the dataset. */
function placesOn(rows: readonly Row[], column: string, isTime: boolean): string[] {
  if (!isTime) return [...new Set(rows.map((row) => row.cells[column]?.text ?? ''))];
  const times = timesOf(rows, column);
  const [first = 0, last = -1] = [times[0], times.at(-1)];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** The cell of a column that says this. @throws EvidenceFault when no row has one. */
function requireValue(rows: readonly Row[], column: string, text: string) {
  const cell = rows.map((row) => row.cells[column]).find((each) => each?.text === text);
  if (cell) return cell;
  throw new EvidenceFault(text, {
    expected: {
      vi: `một giá trị của cột «${column}»`,
      en: `a value of the column «${column}»`,
    },
    repair: nearest(
      text,
      rows.map((row) => row.cells[column]?.text ?? ''),
    ),
  });
}

/** Says which members have no reading at a place of the axis; `undefined` where all have one. */
export function missingWords(
  { members, entries }: Matrix,
  entry: number,
  { locale }: FigureContext,
): string | undefined {
  const names = members.flatMap(({ name }, member) =>
    (entries[entry]?.readings[member] ?? null) === null ? [name] : [],
  );
  if (names.length === 0) return undefined;
  // All of them need no list: the place has no figure at all.
  if (names.length === members.length) return message('stack.nothing', locale);
  return message('stack.missing', locale, { parts: formatList(names, locale) });
}

/**
 * Parts of one whole are of one period, one place, one measure: whatever words the key of their rows has besides the
 * axis and the part itself.
 * @throws EvidenceFault when the rows of one place of the axis differ in such a word.
 */
export function requireOneWhole({ dataset, axisField, entries }: Matrix, series: string): void {
  const { primaryKey = [] } = dataset.descriptor.schema;
  const columns = dataset.fields.filter(
    ({ name, type, role }) =>
      primaryKey.includes(name) &&
      type === 'string' &&
      role === undefined &&
      name !== axisField.name &&
      name !== series,
  );
  for (const { name, readings } of entries) {
    const rows = readings.flatMap((reading) => reading?.rows ?? []);
    for (const column of columns) {
      const found = new Set(rows.map((row) => row.cells[column.name]?.text));
      if (found.size <= 1) continue;
      throw new EvidenceFault(`${name}: ${[...found].join(', ')}`, {
        expected: {
          vi: `các phần có cùng «${column.name}»`,
          en: `parts with one «${column.name}»`,
        },
        repair: {
          vi: 'Thêm điều kiện vào «where» hoặc ghi khóa vào «without».',
          en: 'Add a condition to «where» or list the key under «without».',
        },
      });
    }
  }
}

/** What an editor writes to hold members against another number at each place of the axis, such as a published total. */
export const marginSchema = z.strictObject({
  ...selectionShape,
  /** The column of the axis, if it has another name in this dataset. */
  axis: z.string().optional(),
  /** The column of the values. */
  value: z.string(),
  /** What it is, in the drawing and the table. */
  name: wordsSchema,
});

/** A further member of the table: the total, the rest. */
export interface MatrixMargin {
  readonly name: string;
  /** One for each place of the axis. */
  readonly readings: readonly (Reading | null)[];
  /** Stands for «nothing» where that is known; a dash would say that it is not. */
  readonly none?: string;
}

/** The margin's reading at each place of the axis. @throws EvidenceFault as `readMatrix` does. */
export function readMargin(
  data: z.infer<typeof marginSchema>,
  { axisField, entries }: Matrix,
  { library, locale }: FigureContext,
): MatrixMargin {
  const { dataset, rows } = selectRows(data, library);
  const column = data.axis ?? axisField.name;
  requireColumn(dataset, column);
  requireColumn(dataset, data.value);
  const readings = new Map<string, Reading>();
  for (const row of rows) {
    const place = row.cells[column]?.text ?? '';
    const reading = readCell(row, data.value, library);
    if (reading) readings.set(place, joinedWitness(readings.get(place), reading, row, [column]));
  }
  return {
    name: data.name[locale],
    readings: entries.map(({ id }) => readings.get(id) ?? null),
  };
}

/**
 * A reading with another publication that prints the same number: a second witness, not a second number.
 * @throws EvidenceFault when it prints another number.
 */
export function joinedWitness(
  earlier: Reading | undefined,
  reading: Reading,
  row: Row,
  columns: readonly string[],
): Reading {
  if (!earlier) return reading;
  if (earlier.value === reading.value && earlier.status === reading.status)
    return { ...earlier, rows: [...earlier.rows, row] };
  throw new EvidenceFault(row.key, {
    expected: {
      vi: `một số cho mỗi giá trị của ${columns.join(' và ')}`,
      en: `one number for each value of ${columns.join(' and ')}`,
    },
    repair: {
      vi: 'Thêm điều kiện vào «where» hoặc ghi khóa vào «without».',
      en: 'Add a condition to «where» or list the key under «without».',
    },
  });
}

/**
 * The readings as a table: years as columns, so that a break stands between two of them, other things as rows.
 * `cellOf` says where a reading stands in it; margins follow the members.
 */
export function matrixTable(
  { dataset, axisField, isTime, members, entries }: Matrix,
  margins: readonly MatrixMargin[],
  context: FigureContext,
): {
  readonly table: FigureTable;
  readonly cellOf: (entry: number, member: number) => TableReference;
} {
  const { locale } = context;
  const lists: MatrixMargin[] = [
    ...members.map(({ name }, member) => ({
      name,
      readings: entries.map(({ readings }) => readings[member] ?? null),
    })),
    ...margins,
  ];
  const cellIn = ({ readings, none }: MatrixMargin, entry: number): TableCell => {
    const reading = readings[entry] ?? null;
    return reading === null && none !== undefined
      ? { text: none, reading }
      : tableCell(reading, context);
  };
  if (!isTime) {
    return {
      cellOf: (entry, member) => referenceTo(entry, member),
      table: {
        stub: axisField.title[locale],
        columns: lists.map(({ name }) => ({ title: name, afterBreak: false })),
        rows: entries.map(({ id, name, isSubject, readings }, entry) => ({
          header: name,
          row: readings.find((reading) => reading !== null)?.rows[0] ?? null,
          unit: axisField.refersTo === 'provinces' ? id : null,
          isSubject,
          cells: lists.map((list) => cellIn(list, entry)),
        })),
      },
    };
  }
  const breaks = dataset.descriptor.breaks ?? [];
  return {
    cellOf: (entry, member) => referenceTo(member, entry),
    table: {
      stub: message('table.part', locale),
      columns: entries.map(({ name, at }, index) => ({
        title: name,
        afterBreak: breaks.some(
          ({ after, before }) => (entries[index - 1]?.at ?? Infinity) <= after && at >= before,
        ),
      })),
      rows: lists.map((list, index) => ({
        header: list.name,
        row: null,
        unit: null,
        isSubject: members[index]?.emphasis === 'subject',
        cells: entries.map((_, entry) => cellIn(list, entry)),
      })),
    },
  };
}
