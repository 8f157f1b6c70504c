import { z } from 'astro/zod';
import { drawGroupedBars, placeGroupedBars } from '../../charts/grouped-bars.ts';
import { chartBreaks } from '../breaks.ts';
import { drawnValue, tickFormat } from '../drawn-value.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { matrixShape, matrixTable, memberSchema, readMatrix } from '../matrix.ts';
import { measureTitle } from '../measure-title.ts';
import { requireOneUnit } from '../whole.ts';

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
  const matrix = readMatrix({ ...data, members: data.bars }, context);
  const { dataset, valueField, members, entries } = matrix;
  const { table, cellOf } = matrixTable(matrix, [], context);
  const readings = entries.flatMap((entry) => entry.readings);
  requireOneUnit(readings);
  const chart = {
    series: members,
    groups: entries.map(({ name, at, isSubject, readings: own }, entry) => ({
      at: { value: at, label: name },
      isSubject,
      values: own.map((reading, member) => drawnValue(reading, cellOf(entry, member), context)),
    })),
    breaks: data.time === undefined ? [] : chartBreaks(dataset, data.time, context.locale),
    tick: tickFormat(readings, context),
    axisTitle: measureTitle(valueField, readings, context),
  };
  return {
    draw(options) {
      const placed = placeGroupedBars(chart, options);
      return { svg: drawGroupedBars(placed), notes: placed.notes };
    },
    markShape: 'bar',
    axisTitle: chart.axisTitle,
    values: readings.flatMap((reading) => reading?.value ?? []),
    table,
    rows: matrix.rows,
  };
}

export const groupedBars = figureKind('grouped-bars', groupedBarsData, buildGroupedBars);
