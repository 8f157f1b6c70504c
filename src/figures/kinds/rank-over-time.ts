import { z } from 'astro/zod';
import { drawRankOverTime, placeRankOverTime } from '../../charts/rank-over-time.ts';
import { printReading } from '../../evidence/print.ts';
import { formatNumber } from '../../i18n/format.ts';
import { message } from '../../i18n/messages.ts';
import { annotationsShape, chartEvents } from '../annotations.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { missing, referenceTo } from '../figure-table.ts';
import { firmnessOf } from '../firmness.ts';
import { selectionShape } from '../selection.ts';
import { readSeries, refuseUnlikeTotals, seriesTable, timesWithValues } from '../series.ts';
import { timesShape } from '../times.ts';

const rankOverTimeData = z.strictObject({
  ...selectionShape,
  /** The column of the axis, left to right. */
  time: z.string(),
  ...timesShape,
  /** The column of the ranks. */
  rank: z.string(),
  /** The column that says whose rank it is. */
  series: z.string(),
  /** The series that the figure is about. */
  subject: z.string(),
  /** Other series to name. */
  named: z.array(z.string()).default([]),
  ...annotationsShape,
});

/** Ranks over time, rank 1 on top; the others in grey. */
function buildRankOverTime(
  data: z.infer<typeof rankOverTimeData>,
  context: FigureContext,
): FigureContent {
  const { locale, library } = context;
  const selected = readSeries({ ...data, value: data.rank }, context);
  refuseUnlikeTotals(selected);
  const outOf = Math.max(...selected.readings.map((reading) => reading.outOf ?? reading.value));
  const chart = {
    times: selected.times,
    outOf,
    series: selected.series.map(({ id, name, emphasis, readings }, row) => ({
      id,
      name,
      emphasis,
      points: selected.times.map(({ value: time }, column) => {
        const reading = readings.get(time);
        return {
          time,
          rank: reading?.value ?? null,
          label: reading ? printReading(reading, locale, library) : missing,
          ...(reading && { shortLabel: formatNumber(reading.value, locale, 0) }),
          firmness: firmnessOf(reading?.status ?? null),
          cell: referenceTo(row, column),
        };
      }),
    })),
    breaks: selected.breaks,
    events: chartEvents(data.annotations, selected, timesWithValues(selected), context),
    axisTitle: message('chart.rank', locale),
  };
  return {
    draw(options) {
      const placed = placeRankOverTime(chart, options);
      return { svg: drawRankOverTime(placed), notes: placed.notes };
    },
    markShape: 'dot',
    axisTitle: chart.axisTitle,
    colours: selected.series,
    table: seriesTable(selected, context, 'short'),
    rows: selected.rows,
  };
}

export const rankOverTime = figureKind('rank-over-time', rankOverTimeData, buildRankOverTime);
