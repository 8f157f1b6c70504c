import { z } from 'astro/zod';
import { drawSlope, placeSlope, type SlopeEnd } from '../../charts/slope.ts';
import { refuseMixedBases, refuseUnlike } from '../../evidence/comparable.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import { printReading } from '../../evidence/print.ts';
import { message } from '../../i18n/messages.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { referenceTo } from '../figure-table.ts';
import { firmnessOf } from '../firmness.ts';
import { measureTitle } from '../measure-title.ts';
import { requireColumn, selectionShape } from '../selection.ts';
import { readSeries, seriesTable, type Series } from '../series.ts';
import { unitName } from '../unit-name.ts';
import { wordsSchema } from '../words.ts';

const slopeData = z.strictObject({
  ...selectionShape,
  /** The column of the times. */
  time: z.string(),
  /** The two times, the earlier first. No break of the series may lie between them. */
  from: z.int(),
  to: z.int(),
  /** The column of the values. */
  value: z.string(),
  /** The column that says whose value it is. */
  series: z.string(),
  /** The unit that the figure is about. */
  subject: z.string(),
  /** Other units to name at their ends. */
  named: z.array(z.string()).default([]),
  /** Units to name and colour as the comparison. */
  comparison: z.array(z.string()).default([]),
  /** What is measured, with its unit; left out, the title of the column. */
  axis: wordsSchema.optional(),
});

/** Several units at two times. Ranks run downwards, everything else upwards. */
function buildSlope(data: z.infer<typeof slopeData>, context: FigureContext): FigureContent {
  const { library, locale } = context;
  const { from, to } = data;
  const selected = readSeries(
    { ...data, where: { ...data.where, [data.time]: [from, to] } },
    context,
  );
  const { readings } = selected;
  const times = selected.times.map(({ value }) => value);
  refuseOneTime(times, [from, to]);
  refuseUnlike(readings, library);
  refuseMixedBases(readings);
  const valueField = requireColumn(selected.dataset, data.value);

  const endOf = ({ readings: own }: Series, row: number, time: number): SlopeEnd | null => {
    const reading = own.get(time);
    return reading
      ? {
          value: reading.value,
          label: printReading(reading, locale, library, 'short'),
          firmness: firmnessOf(reading.status),
          cell: referenceTo(row, times.indexOf(time)),
        }
      : null;
  };
  const chart = {
    from: String(from),
    to: String(to),
    series: selected.series.map((each, row) => ({
      id: each.id,
      name: each.name,
      emphasis: each.emphasis,
      from: endOf(each, row, from),
      to: endOf(each, row, to),
    })),
    axisTitle: data.axis?.[locale] ?? measureTitle(valueField, readings, context),
    direction: readings[0]?.unit === 'rank' ? ('down' as const) : ('up' as const),
  };
  return {
    draw(options) {
      const placed = placeSlope(chart, options);
      return { svg: drawSlope(placed), notes: placed.notes };
    },
    markShape: 'dot',
    howToRead: message(
      chart.direction === 'down' ? 'reading.slope-of-ranks' : 'reading.slope',
      locale,
      {
        unit: unitName(requireColumn(selected.dataset, data.series), locale),
      },
    ),
    values: readings.map(({ value }) => value),
    axisTitle: chart.axisTitle,
    table: seriesTable(selected, context, 'short'),
    rows: selected.rows,
  };
}

/** @throws EvidenceFault unless there are numbers of both times, in this order. */
function refuseOneTime(times: readonly number[], [from, to]: readonly [number, number]): void {
  if (from < to && times.length === 2) return;
  throw new EvidenceFault(from < to ? String(times.includes(from) ? to : from) : String(to), {
    expected: {
      vi: 'hai thời điểm đều có số, thời điểm trước ghi trước',
      en: 'two times that both have numbers, the earlier first',
    },
    repair: { vi: 'Sửa «from» và «to».', en: 'Correct «from» and «to».' },
  });
}

export const slope = figureKind('slope', slopeData, buildSlope);
