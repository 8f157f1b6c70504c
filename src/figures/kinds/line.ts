import { z } from 'astro/zod';
import { drawLine, placeLine } from '../../charts/line.ts';
import { printReading } from '../../evidence/print.ts';
import { formatNumber, formatOrdinal } from '../../i18n/format.ts';
import { annotationsShape, chartEvents } from '../annotations.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { missing, referenceTo } from '../figure-table.ts';
import { firmnessOf } from '../firmness.ts';
import { levelsShape, readLevels } from '../levels.ts';
import { measureTitle } from '../measure-title.ts';
import { requireColumn, selectionShape } from '../selection.ts';
import {
  readSeries,
  refuseUnlikeTotals,
  seriesRows,
  seriesTable,
  timesWithValues,
  type Series,
} from '../series.ts';
import { timesShape } from '../times.ts';
import { vintageWords } from '../vintage.ts';
import { wordsSchema } from '../words.ts';

const lineData = z.strictObject({
  ...selectionShape,
  /** The column of the axis, left to right: years, quarters, months or days. */
  time: z.string(),
  ...timesShape,
  /** The column of the values. */
  value: z.string(),
  /** The column that says whose value it is. */
  series: z.string(),
  /** The series that the figure is about. */
  subject: z.string(),
  /** What its line is called; left out, the name that the dataset has for it. */
  name: wordsSchema.optional(),
  /** A further column of the subject's rows, drawn as the comparison: the mean of all beside the score of one. */
  against: z.strictObject({ value: z.string(), name: wordsSchema }).optional(),
  /** Other series to name at their ends. */
  named: z.array(z.string()).default([]),
  /** Series to colour as the comparison. */
  comparison: z.array(z.string()).default([]),
  /** Whether both are drawn where a time has a first and a restated value; the line runs through the firmer. */
  vintages: z.boolean().default(false),
  ...levelsShape,
  ...annotationsShape,
});

/** A few units over two or more times. Ranks run downwards, everything else upwards. */
function buildLine(data: z.infer<typeof lineData>, context: FigureContext): FigureContent {
  const { locale, library } = context;
  const selected = readSeries(data, context);
  const { times } = selected;
  refuseUnlikeTotals(selected);
  const valueField = requireColumn(selected.dataset, data.value);
  const areRanks = valueField.unit === 'rank';
  const isPercent = selected.readings.every(({ unit }) => unit === 'percent');
  const tableRows = seriesRows(selected);
  const columnOf = (time: number) => times.findIndex(({ value }) => value === time);
  const levels = readLevels(
    data,
    selected,
    { drawn: selected.readings[0], firstRow: tableRows.length },
    context,
  );

  const pointOf = (series: Series, time: number) => {
    const reading = series.readings.get(time);
    const other = series.others.get(time);
    const print = (each: typeof reading) =>
      each ? printReading(each, locale, library, areRanks ? 'full' : 'short') : missing;
    const cellOf = (status: (typeof tableRows)[number]['status']) =>
      referenceTo(
        tableRows.findIndex((row) => row.series === series && row.status === status),
        columnOf(time),
      );
    return {
      time,
      value: reading?.value ?? null,
      label: print(reading),
      firmness: firmnessOf(reading?.status ?? null),
      cell: cellOf(null),
      ...(reading &&
        other && {
          caption: vintageWords(reading.status ?? 'published', locale),
          other: {
            value: other.value,
            label: print(other),
            firmness: firmnessOf(other.status),
            caption: vintageWords(other.status ?? 'published', locale),
            cell: cellOf(other.status),
          },
        }),
    };
  };
  const chart = {
    times,
    series: selected.series.map((series) => ({
      id: series.id,
      name: series.name,
      emphasis: series.emphasis,
      points: times.map(({ value }) => pointOf(series, value)),
    })),
    breaks: selected.breaks,
    events: chartEvents(data.annotations, selected, timesWithValues(selected), context),
    levels: levels.levels,
    tick: (value: number, decimals: number) =>
      areRanks
        ? formatOrdinal(value, locale)
        : formatNumber(value, locale, decimals) + (isPercent ? '%' : ''),
    axisTitle: measureTitle(valueField, selected.readings, context),
    direction: areRanks ? ('down' as const) : ('up' as const),
  };
  const table = seriesTable(selected, context, 'short');
  return {
    draw(options) {
      const placed = placeLine(chart, options);
      return { svg: drawLine(placed), notes: placed.notes };
    },
    markShape: 'dot',
    values: selected.readings.map(({ value }) => value),
    axisTitle: chart.axisTitle,
    colours: selected.series,
    table: { ...table, rows: [...table.rows, ...levels.tableRows] },
    rows: [...selected.rows, ...levels.rows],
  };
}

export const line = figureKind('line', lineData, buildLine);
