import { z } from 'astro/zod';
import { drawStackedBars, placeStackedBars } from '../../charts/stacked-bars.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import { message } from '../../i18n/messages.ts';
import { chartBreaks } from '../breaks.ts';
import { drawnValue, tickFormat } from '../drawn-value.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import {
  marginSchema,
  matrixShape,
  matrixTable,
  memberSchema,
  missingWords,
  readMargin,
  readMatrix,
  requireOneWhole,
} from '../matrix.ts';
import { measureTitle } from '../measure-title.ts';
import { requireOneUnit, requireWhole } from '../whole.ts';

const stackedBarsData = z.strictObject({
  ...matrixShape,
  /** The column that tells the parts apart. */
  series: z.string(),
  /** Every part of the whole, from zero on, in this order; the one that the figure speaks of best comes first. */
  parts: z.array(memberSchema).min(2).max(8),
  /** `shares`: per cent that add up to 100; `amounts`: anything that can be added. */
  as: z.enum(['shares', 'amounts']),
  /** For amounts: the published total that the parts add up to, printed at the end of each bar. */
  total: marginSchema.optional(),
});

/** Parts end to end from zero; they must add up to their whole, and a bar with a missing part is not drawn as one. */
function buildStackedBars(
  data: z.infer<typeof stackedBarsData>,
  context: FigureContext,
): FigureContent {
  const matrix = readMatrix({ ...data, members: data.parts }, context);
  const { dataset, valueField, members, entries } = matrix;
  requireOneWhole(matrix, data.series);
  if (data.as === 'shares' && data.total) {
    throw new EvidenceFault('total', {
      expected: { vi: '«total» chỉ đi với «as: amounts»', en: '«total» with «as: amounts» only' },
      repair: {
        vi: 'Bỏ «total»: các tỷ trọng cộng lại là 100.',
        en: 'Drop «total»: shares add up to 100.',
      },
    });
  }
  const total = data.total && readMargin(data.total, matrix, context);
  const readings = entries.flatMap((entry) => entry.readings);
  requireOneUnit(
    [...readings, ...(total?.readings ?? [])],
    data.as === 'shares' ? 'percent' : undefined,
  );
  const { table, cellOf } = matrixTable(matrix, total ? [total] : [], context);
  const stacks = entries.map(({ name, at, isSubject, readings: own }, entry) => {
    const whole = data.as === 'shares' ? 100 : (total?.readings[entry] ?? null);
    if (whole !== null) requireWhole(name, own, whole);
    return {
      at: { value: at, label: name },
      isSubject,
      values: own.map((reading, member) => drawnValue(reading, cellOf(entry, member), context)),
      missingWords: missingWords(matrix, entry, context),
      whole: whole === 100 ? 100 : (whole?.value ?? null),
      total: total
        ? drawnValue(total.readings[entry] ?? null, cellOf(entry, members.length), context)
        : null,
    };
  });
  const chart = {
    parts: members,
    stacks,
    totalName: total?.name ?? '',
    breaks: data.time === undefined ? [] : chartBreaks(dataset, data.time, context.locale),
    tick: tickFormat(readings, context),
    axisTitle: measureTitle(valueField, readings, context),
  };
  return {
    draw(options) {
      const placed = placeStackedBars(chart, options);
      return { svg: drawStackedBars(placed), notes: placed.notes };
    },
    markShape: 'bar',
    howToRead: message('reading.parts', context.locale),
    values: stacks.map(({ values, whole }) => whole ?? sumOf(values)),
    table,
    rows: [...matrix.rows, ...(total?.readings ?? []).flatMap((reading) => reading?.rows ?? [])],
  };
}

function sumOf(values: readonly { readonly value: number | null }[]): number {
  return values.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

export const stackedBars = figureKind('stacked-bars', stackedBarsData, buildStackedBars);
