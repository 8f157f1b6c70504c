import { z } from 'astro/zod';
import { drawColumns, placeColumns } from '../../charts/columns.ts';
import type { ChartEvent } from '../../charts/mark.ts';
import type { Row } from '../../datasets/dataset.ts';
import { requireDataset } from '../../evidence/address.ts';
import { refuseUnlikeUnits } from '../../evidence/comparable.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import { readCell, type Reading } from '../../evidence/reading.ts';
import { message } from '../../i18n/messages.ts';
import { chartEvents, columnAnnotationsShape } from '../annotations.ts';
import { chartBreaks } from '../breaks.ts';
import { drawnValue, tickFormat } from '../drawn-value.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { referenceTo, tableCell, type FigureTable } from '../figure-table.ts';
import { measureTitle } from '../measure-title.ts';
import { rangeWords } from '../range-words.ts';
import { requireColumn, selectionShape, selectRows, type Selection } from '../selection.ts';
import { vintageWords } from '../vintage.ts';
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
  /** The series marked over the columns, such as the nation; with `high`, ranges such as targets from – to. */
  comparison: z
    .strictObject({
      ...selectionShape,
      time: z.string(),
      /** The column of the values, or of the lower ends of ranges. */
      value: z.string(),
      /** The column of the upper ends of ranges. */
      high: z.string().optional(),
      name: wordsSchema,
    })
    .optional(),
  ...columnAnnotationsShape,
});

interface Timed {
  readonly time: number;
  readonly reading: Reading;
  /** The upper end, where the reading is the lower end of a range. */
  readonly high: Reading | null;
  readonly row: Row;
}

/**
 * Columns from zero, one for each value that was published of a time: the first estimate beside the restated one.
 * @throws EvidenceFault when the comparison is of another unit or has two values for one time.
 */
function buildColumns(data: z.infer<typeof columnsData>, context: FigureContext): FigureContent {
  const { library, locale } = context;
  const { dataset } = selectRows(data, library);
  const valueField = requireColumn(dataset, data.value);
  const own = readTimed(data, context);
  const comparison = data.comparison ? readTimed(data.comparison, context) : [];
  const times = Array.from({ length: data.to - data.from + 1 }, (_, index) => data.from + index);
  const held = byTime(comparison);
  refuseUnlikeUnits(
    [own, comparison].flatMap((list) => list.flatMap(({ reading, high }) => high ?? reading)),
  );

  // A time with two published values has two rows: neither replaces the other.
  const entries = times.flatMap((time): Entry[] => {
    const found = own.filter((entry) => entry.time === time);
    return found.length > 0 ? found : [{ time, reading: null, row: null }];
  });
  const chart = {
    times: times.map((value) => ({ value, label: String(value) })),
    columns: entries.flatMap(({ time, reading }, index) => {
      if (reading === null) return [];
      const { value, ...drawn } = drawnValue(reading, referenceTo(index, 0), context);
      if (value === null) return [];
      // Where a time has several values, each says which one it is.
      const isOneOfSeveral = own.filter((other) => other.time === time).length > 1;
      const caption =
        isOneOfSeveral && reading.status ? vintageWords(reading.status, locale) : undefined;
      return [{ time, value, ...drawn, caption }];
    }),
    subjectName: data.name[locale],
    ...(data.comparison && {
      comparison: {
        name: data.comparison.name[locale],
        points: times.map((time) => {
          const { reading = null, high = null } = held.get(time) ?? {};
          const row = entries.findIndex((entry) => entry.time === time);
          return {
            time,
            ...drawnValue(reading, referenceTo(row, 1), context),
            ...(high &&
              reading && {
                label: rangeWords(reading, high, context),
                high: { value: high.value, cell: referenceTo(row, 2) },
              }),
          };
        }),
      },
    }),
    breaks: chartBreaks(dataset, data.time, locale),
    events: columnEvents(data.annotations, times, own, context),
    tick: tickFormat(
      own.map(({ reading }) => reading),
      context,
    ),
    axisTitle: measureTitle(
      valueField,
      own.map(({ reading }) => reading),
      context,
    ),
  };

  return {
    draw(options) {
      const placed = placeColumns(chart, options);
      return { svg: drawColumns(placed), notes: placed.notes };
    },
    markShape: 'bar',
    table: columnsTable(data, entries, held, context),
    values: [...own, ...comparison].flatMap(({ reading, high }) => [
      reading.value,
      ...(high ? [high.value] : []),
    ]),
    axisTitle: chart.axisTitle,
    colours: [
      { name: data.name[locale], emphasis: 'subject' },
      ...(data.comparison
        ? [{ name: data.comparison.name[locale], emphasis: 'comparison' as const }]
        : []),
    ],
    rows: [...own, ...comparison.filter(({ time }) => times.includes(time))].map(({ row }) => row),
  };
}

/** A value of a time, or the time alone. */
type Entry =
  | Pick<Timed, 'time' | 'reading' | 'row'>
  | { readonly time: number; readonly reading: null; readonly row: null };

/** @throws EvidenceFault when a time comes twice: nothing would say which of the two holds. */
function byTime(comparison: readonly Timed[]): Map<number, Timed> {
  const held = new Map<number, Timed>();
  for (const entry of comparison) {
    if (held.has(entry.time)) {
      throw new EvidenceFault(entry.row.key, {
        expected: {
          vi: `một giá trị so sánh cho mỗi thời điểm; năm ${entry.time} có hai`,
          en: `one value to compare with for each time; ${entry.time} has two`,
        },
        repair: {
          vi: 'Thêm điều kiện vào «where» hoặc ghi khóa vào «without» của «comparison».',
          en: 'Add a condition to «where» or list the key under «without» of «comparison».',
        },
      });
    }
    held.set(entry.time, entry);
  }
  return held;
}

/** A row for each value; beside it what it is held against, the two ends of a range in two columns. */
function columnsTable(
  { name, comparison, dataset, time }: z.infer<typeof columnsData>,
  entries: readonly Entry[],
  held: ReadonlyMap<number, Timed>,
  context: FigureContext,
): FigureTable {
  const { locale, library } = context;
  const hasRanges = comparison?.high !== undefined;
  const titles = [
    name[locale],
    ...(comparison === undefined
      ? []
      : hasRanges
        ? (['range.low', 'range.high'] as const).map(
            (end) => `${comparison.name[locale]}, ${message(end, locale)}`,
          )
        : [comparison.name[locale]]),
  ];
  return {
    stub: requireColumn(requireDataset(dataset, library), time).title[locale],
    columns: titles.map((title) => ({ title, afterBreak: false })),
    rows: entries.map(({ time: own, reading, row }) => {
      const beside = held.get(own);
      const compared = [beside?.reading, ...(hasRanges ? [beside?.high] : [])];
      return {
        header: String(own),
        row,
        unit: null,
        isSubject: false,
        cells: [reading, ...(comparison ? compared : [])].map((each) => tableCell(each, context)),
      };
    }),
  };
}

/** Annotations on an axis of years with one series of columns. */
function columnEvents(
  annotations: z.infer<typeof columnsData>['annotations'],
  times: readonly number[],
  own: readonly Timed[],
  context: FigureContext,
): ChartEvent[] {
  const columnId = 'columns';
  return chartEvents(
    annotations.map(({ about, ...annotation }) => ({
      ...annotation,
      series: about === 'value' ? columnId : undefined,
    })),
    { times: times.map((value) => ({ value, label: String(value) })), isYearly: true },
    new Map([[columnId, new Set(own.map(({ time }) => time))]]),
    context,
  );
}

/** The readings of a selection with their times; a value that a later publication merely repeats is not shown twice. */
function readTimed(
  selection: Selection & {
    readonly time: string;
    readonly value: string;
    readonly high?: string | undefined;
  },
  { library }: FigureContext,
): Timed[] {
  const { dataset, rows } = selectRows(selection, library);
  requireColumn(dataset, selection.time);
  requireColumn(dataset, selection.value);
  if (selection.high !== undefined) requireColumn(dataset, selection.high);
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const time = row.cells[selection.time]?.value;
    const reading = readCell(row, selection.value, library);
    if (typeof time !== 'number' || !reading) return [];
    const high = selection.high === undefined ? null : readCell(row, selection.high, library);
    const repeat = `${time} ${reading.value} ${high?.value ?? ''} ${reading.status ?? ''}`;
    if (seen.has(repeat)) return [];
    seen.add(repeat);
    return [{ time, reading, high, row }];
  });
}

export const columns = figureKind('columns', columnsData, buildColumns);
