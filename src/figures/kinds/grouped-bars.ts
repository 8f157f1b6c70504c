import { z } from 'astro/zod';
import { drawGroupedBars, placeGroupedBars } from '../../charts/grouped-bars.ts';
import { printReading } from '../../evidence/print.ts';
import { formatNumber } from '../../i18n/format.ts';
import { chartBreaks } from '../breaks.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { missing } from '../figure-table.ts';
import { firmnessOf } from '../firmness.ts';
import { matrixShape, matrixTable, memberSchema, readMatrix } from '../matrix.ts';
import { measureTitle } from '../measure-title.ts';

const groupedBarsData = z.strictObject({
  ...matrixShape,
  /** The column that tells the bars of a group apart: plan, estimate, final account. */
  series: z.string(),
  /** Which of them to draw, in this order, the same in every group. */
  bars: z.array(memberSchema).min(1).max(6),
});

/** Bars from zero, a group for each year or thing; a value that was not published keeps its place with a dash. */
function buildGroupedBars(
  data: z.infer<typeof groupedBarsData>,
  context: FigureContext,
): FigureContent {
  const { library, locale } = context;
  const matrix = readMatrix({ ...data, members: data.bars }, context);
  const { dataset, valueField, members, entries } = matrix;
  const { table, cellOf } = matrixTable(matrix, [], context);
  const readings = entries.flatMap((entry) => entry.readings);
  const isPercent = readings.some((reading) => reading?.unit === 'percent');
  const chart = {
    series: members,
    groups: entries.map(({ name, at, isSubject, readings: own }, entry) => ({
      at: { value: at, label: name },
      isSubject,
      values: own.map((reading, member) => ({
        value: reading?.value ?? null,
        label: reading ? printReading(reading, locale, library, 'short') : missing,
        firmness: firmnessOf(reading?.status ?? null),
        cell: cellOf(entry, member),
      })),
    })),
    breaks: data.time === undefined ? [] : chartBreaks(dataset, data.time, locale),
    tick: (value: number, decimals: number) =>
      formatNumber(value, locale, decimals) + (isPercent ? '%' : ''),
    axisTitle: measureTitle(valueField, readings, context),
  };
  return {
    draw(options) {
      const placed = placeGroupedBars(chart, options);
      return { svg: drawGroupedBars(placed), notes: placed.notes };
    },
    markShape: 'bar',
    values: readings.flatMap((reading) => reading?.value ?? []),
    table,
    rows: matrix.rows,
  };
}

export const groupedBars = figureKind('grouped-bars', groupedBarsData, buildGroupedBars);
