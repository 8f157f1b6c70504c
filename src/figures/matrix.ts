import { z } from 'astro/zod';
import type { Emphasis, TableReference } from '../charts/mark.ts';
import type { Dataset, Row } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { readCell, type Reading } from '../evidence/reading.ts';
import { message } from '../i18n/messages.ts';
import type { FigureContext } from './figure.ts';
import { referenceTo, tableCell, type FigureTable } from './figure-table.ts';
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
    const earlier = readings.get(place);
    // Another publication that prints the same number is a second witness, not a second number.
    if (earlier && (earlier.value !== reading.value || earlier.status !== reading.status)) {
      throw new EvidenceFault(row.key, {
        expected: {
          vi: `mỗi ${data.series} một số cho mỗi ${axisColumn}`,
          en: `one number for each ${data.series} and ${axisColumn}`,
        },
        repair: {
          vi: 'Thêm điều kiện vào «where» hoặc ghi khóa vào «without».',
          en: 'Add a condition to «where» or list the key under «without».',
        },
      });
    }
    readings.set(place, earlier ? { ...earlier, rows: [...earlier.rows, row] } : reading);
  }

  const members = data.members.map(({ is, name, emphasis }) => {
    const cell = requireValue(rows, data.series, is);
    return {
      id: is,
      name: name?.[locale] ?? cellWords(cell, seriesField, locale, library),
      emphasis,
    };
  });
  const isTime = data.time !== undefined;
  const ids = data.axis?.map(String) ?? placesOn(rows, axisColumn, isTime);
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

/** Every year from the first to the last, or all things in the order of the dataset. */
function placesOn(rows: readonly Row[], column: string, isTime: boolean): string[] {
  if (!isTime) return [...new Set(rows.map((row) => row.cells[column]?.text ?? ''))];
  const times = timesOf(rows, column);
  const [first = 0, last = -1] = [times[0], times.at(-1)];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** The cell of a column that says this. @throws EvidenceFault when no row chosen has one. */
function requireValue(rows: readonly Row[], column: string, text: string) {
  const cell = rows.map((row) => row.cells[column]).find((each) => each?.text === text);
  if (cell) return cell;
  throw new EvidenceFault(text, {
    expected: {
      vi: `một giá trị của cột «${column}» trong các dòng đã chọn`,
      en: `a value of the column «${column}» in the rows chosen`,
    },
    repair: { vi: 'Kiểm tra lại mã.', en: 'Check the code.' },
  });
}

/** A further member of the table: the total, the rest. */
export interface MatrixMargin {
  readonly name: string;
  /** One for each place of the axis. */
  readonly readings: readonly (Reading | null)[];
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
  const lists = [
    ...members.map(({ name }, member) => ({
      name,
      readings: entries.map(({ readings }) => readings[member] ?? null),
    })),
    ...margins,
  ];
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
          cells: lists.map((list) => tableCell(list.readings[entry], context)),
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
      rows: lists.map(({ name, readings }, index) => ({
        header: name,
        row: null,
        unit: null,
        isSubject: members[index]?.emphasis === 'subject',
        cells: readings.map((reading) => tableCell(reading, context)),
      })),
    },
  };
}
