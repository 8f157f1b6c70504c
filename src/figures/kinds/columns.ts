import { z } from 'astro/zod';
import { drawColumns, placeColumns } from '../../charts/columns.ts';
import type { Row } from '../../datasets/dataset.ts';
import { printReading } from '../../evidence/print.ts';
import { readCell, type Reading } from '../../evidence/reading.ts';
import { formatNumber } from '../../i18n/format.ts';
import { message } from '../../i18n/messages.ts';
import { chartBreaks } from '../breaks.ts';
import type { FigureContent, FigureContext, TableCell, TableRow } from '../figure.ts';
import { firmnessOf } from '../firmness.ts';
import { requireColumn, selectionShape, selectRows, type Selection } from '../selection.ts';
import { wordsSchema } from '../words.ts';

export const columnsData = z.strictObject({
  ...selectionShape,
  /** The column of the axis, left to right. */
  time: z.string(),
  /** The column of the values. */
  value: z.string(),
  /** First and last time of the axis; a time without a value is shown as a gap. */
  from: z.int(),
  to: z.int(),
  /** Whose columns they are. */
  name: wordsSchema,
  /** The series marked over the columns, such as the nation. */
  comparison: z
    .strictObject({ ...selectionShape, time: z.string(), value: z.string(), name: wordsSchema })
    .optional(),
});

interface Timed {
  readonly time: number;
  readonly reading: Reading;
  readonly row: Row;
}

/** Columns from zero, one for each value that was published of a time: the first estimate beside the restated one. */
export function buildColumns(
  data: z.infer<typeof columnsData>,
  context: FigureContext,
): FigureContent {
  const { library, locale } = context;
  const { dataset } = selectRows(data, library);
  const valueField = requireColumn(dataset, data.value);
  const columns = readTimed(data, context);
  const comparison = data.comparison ? readTimed(data.comparison, context) : [];
  const times = Array.from({ length: data.to - data.from + 1 }, (_, index) => data.from + index);
  const latest = new Map(comparison.map((entry) => [entry.time, entry]));

  const chart = {
    times: times.map((value) => ({ value, label: String(value) })),
    columns: columns.map(({ time, reading }) => ({
      time,
      value: reading.value,
      label: printReading(reading, locale, library, 'short'),
      firmness: firmnessOf(reading.status),
      // Where a time has several values, each says which one it is.
      ...(reading.status &&
        columns.filter((other) => other.time === time).length > 1 && {
          caption: message(`status.${reading.status}`, locale),
        }),
    })),
    subjectName: data.name[locale],
    ...(data.comparison && {
      comparison: {
        name: data.comparison.name[locale],
        points: times.map((time) => {
          const reading = latest.get(time)?.reading;
          return {
            time,
            value: reading?.value ?? null,
            label: reading ? printReading(reading, locale, library, 'short') : '–',
            firmness: firmnessOf(reading?.status ?? null),
          };
        }),
      },
    }),
    breaks: chartBreaks(dataset, data.time, locale),
    tick: (value: number, decimals: number) => `${formatNumber(value, locale, decimals)}%`,
    axisTitle: valueField.title[locale],
  };

  const cellOf = (entry: Timed | undefined): TableCell =>
    entry
      ? {
          text: printReading(entry.reading, locale, library, 'short'),
          status: entry.reading.status,
        }
      : { text: '–', status: null };
  return {
    draw(options) {
      const placed = placeColumns(chart, options);
      return { svg: drawColumns(placed), notes: placed.notes };
    },
    table: {
      stub: requireColumn(dataset, data.time).title[locale],
      columns: [data.name, ...(data.comparison ? [data.comparison.name] : [])].map((name) => ({
        title: name[locale],
        afterBreak: false,
      })),
      // A time with two published values has two rows: neither replaces the other.
      rows: times.flatMap((time): TableRow[] => {
        const entries = columns.filter((entry) => entry.time === time);
        const beside = data.comparison ? [cellOf(latest.get(time))] : [];
        if (entries.length === 0) {
          return [
            {
              header: String(time),
              row: null,
              isSubject: false,
              cells: [{ text: '–', status: null }, ...beside],
            },
          ];
        }
        return entries.map((entry) => ({
          header: String(time),
          row: entry.row,
          isSubject: false,
          cells: [cellOf(entry), ...beside],
        }));
      }),
    },
    rows: [...columns, ...comparison.filter(({ time }) => times.includes(time))].map(
      ({ row }) => row,
    ),
  };
}

/** The readings of a selection with their times; a value that a later publication merely repeats is not shown twice. */
function readTimed(
  selection: Selection & { readonly time: string; readonly value: string },
  { library }: FigureContext,
): Timed[] {
  const { dataset, rows } = selectRows(selection, library);
  requireColumn(dataset, selection.time);
  requireColumn(dataset, selection.value);
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const time = row.cells[selection.time]?.value;
    const reading = readCell(row, selection.value, library);
    if (typeof time !== 'number' || !reading) return [];
    const repeat = `${time} ${reading.value} ${reading.status ?? ''}`;
    if (seen.has(repeat)) return [];
    seen.add(repeat);
    return [{ time, reading, row }];
  });
}
