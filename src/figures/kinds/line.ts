import { z } from 'astro/zod';
import { drawLine, placeLine } from '../../charts/line.ts';
import { printReading } from '../../evidence/print.ts';
import { formatNumber, formatOrdinal } from '../../i18n/format.ts';
import { chartBreaks } from '../breaks.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { missing, referenceTo } from '../figure-table.ts';
import { firmnessOf } from '../firmness.ts';
import { requireColumn, selectionShape } from '../selection.ts';
import { readSeries, seriesTable } from '../series.ts';

const lineData = z.strictObject({
  ...selectionShape,
  /** The column of the axis, left to right. */
  time: z.string(),
  /** The column of the values. */
  value: z.string(),
  /** The column that says whose value it is. */
  series: z.string(),
  /** The series that the figure is about. */
  subject: z.string(),
  /** Other series to name at their ends. */
  named: z.array(z.string()).default([]),
  /** Series to colour as the comparison. */
  comparison: z.array(z.string()).default([]),
});

/** A few units over two or more times. Ranks run downwards, everything else upwards. */
function buildLine(data: z.infer<typeof lineData>, context: FigureContext): FigureContent {
  const { locale, library } = context;
  const selected = readSeries(data, context);
  const valueField = requireColumn(selected.dataset, data.value);
  const areRanks = valueField.unit === 'rank';
  const isPercent = valueField.unit === 'percent';
  const chart = {
    times: selected.times.map((value) => ({ value, label: String(value) })),
    series: selected.series.map(({ id, name, emphasis, readings }, row) => ({
      id,
      name,
      emphasis,
      points: selected.times.map((time, column) => {
        const reading = readings.get(time);
        return {
          time,
          value: reading?.value ?? null,
          label: reading ? printReading(reading, locale, library, 'short') : missing,
          firmness: firmnessOf(reading?.status ?? null),
          cell: referenceTo(row, column),
        };
      }),
    })),
    breaks: chartBreaks(selected.dataset, data.time, locale),
    tick: (value: number, decimals: number) =>
      areRanks
        ? formatOrdinal(value, locale)
        : formatNumber(value, locale, decimals) + (isPercent ? '%' : ''),
    axisTitle: valueField.title[locale],
    direction: areRanks ? ('down' as const) : ('up' as const),
  };
  return {
    draw(options) {
      const placed = placeLine(chart, options);
      return { svg: drawLine(placed), notes: placed.notes };
    },
    markShape: 'dot',
    values: selected.readings.map(({ value }) => value),
    table: seriesTable(selected, context, 'short'),
    rows: selected.rows,
  };
}

export const line = figureKind('line', lineData, buildLine);
