import { z } from 'astro/zod';
import { drawColumns, placeColumns } from '../../charts/columns.ts';
import type { Row } from '../../datasets/dataset.ts';
import { printReading } from '../../evidence/print.ts';
import { readCell, type Reading } from '../../evidence/reading.ts';
import { formatNumber } from '../../i18n/format.ts';
import { message } from '../../i18n/messages.ts';
import { chartBreaks } from '../breaks.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { missing, referenceTo, tableCell, type TableRow } from '../figure-table.ts';
import { firmnessOf } from '../firmness.ts';
import { requireColumn, selectionShape, selectRows, type Selection } from '../selection.ts';
import { wordsSchema } from '../words.ts';

const columnsData = z.strictObject({
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
function buildColumns(data: z.infer<typeof columnsData>, context: FigureContext): FigureContent {
  const { library, locale } = context;
  const { dataset } = selectRows(data, library);
  const valueField = requireColumn(dataset, data.value);
  const own = readTimed(data, context);
  const comparison = data.comparison ? readTimed(data.comparison, context) : [];
  const times = Array.from({ length: data.to - data.from + 1 }, (_, index) => data.from + index);
  const latest = new Map(comparison.map((entry) => [entry.time, entry]));

  // A time with two published values has two rows: neither replaces the other.
  const entries = times.flatMap((time): (Timed | { time: number; reading: null; row: null })[] => {
    const found = own.filter((entry) => entry.time === time);
    return found.length > 0 ? found : [{ time, reading: null, row: null }];
  });
  const rows = entries.map(({ time, reading, row }): TableRow => {
    const beside = data.comparison ? [latest.get(time)?.reading] : [];
    return {
      header: String(time),
      row,
      unit: null,
      isSubject: false,
      cells: [reading, ...beside].map((each) => tableCell(each, context)),
    };
  });

  const chart = {
    times: times.map((value) => ({ value, label: String(value) })),
    columns: entries.flatMap(({ time, reading }, index) =>
      reading === null
        ? []
        : {
            time,
            value: reading.value,
            label: printReading(reading, locale, library, 'short'),
            firmness: firmnessOf(reading.status),
            cell: referenceTo(index, 0),
            // Where a time has several values, each says which one it is.
            ...(reading.status &&
              own.filter((other) => other.time === time).length > 1 && {
                caption: message(`status.${reading.status}`, locale),
              }),
          },
    ),
    subjectName: data.name[locale],
    ...(data.comparison && {
      comparison: {
        name: data.comparison.name[locale],
        points: times.map((time) => {
          const reading = latest.get(time)?.reading;
          return {
            time,
            value: reading?.value ?? null,
            label: reading ? printReading(reading, locale, library, 'short') : missing,
            firmness: firmnessOf(reading?.status ?? null),
            cell: referenceTo(
              entries.findIndex((entry) => entry.time === time),
              1,
            ),
          };
        }),
      },
    }),
    breaks: chartBreaks(dataset, data.time, locale),
    tick: (value: number, decimals: number) => `${formatNumber(value, locale, decimals)}%`,
    axisTitle: valueField.title[locale],
  };

  return {
    draw(options) {
      const placed = placeColumns(chart, options);
      return { svg: drawColumns(placed), notes: placed.notes };
    },
    markShape: 'bar',
    table: {
      stub: requireColumn(dataset, data.time).title[locale],
      columns: [data.name, ...(data.comparison ? [data.comparison.name] : [])].map((name) => ({
        title: name[locale],
        afterBreak: false,
      })),
      rows,
    },
    values: [...own, ...comparison].map(({ reading }) => reading.value),
    rows: [...own, ...comparison.filter(({ time }) => times.includes(time))].map(({ row }) => row),
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

export const columns = figureKind('columns', columnsData, buildColumns);
