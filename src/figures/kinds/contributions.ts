import { z } from 'astro/zod';
import { drawContributions, placeContributions } from '../../charts/contributions.ts';
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
  type MatrixMargin,
} from '../matrix.ts';
import { measureTitle } from '../measure-title.ts';
import { requireOneUnit, requireWhole, restOf } from '../whole.ts';
import { wordsSchema } from '../words.ts';

const contributionsData = z.strictObject({
  ...matrixShape,
  /** The column that tells the parts apart. */
  series: z.string(),
  /** Every part of the change, from zero outwards, in this order. */
  parts: z.array(memberSchema).min(2).max(8),
  /** The published change that the parts add up to. */
  total: marginSchema,
  /** What is left of the change where not all parts were published, or they do not add up: it is computed, and named so. */
  rest: wordsSchema.optional(),
});

/** What each part adds to a change or takes from it, in percentage points, held against the change as published. */
function buildContributions(
  data: z.infer<typeof contributionsData>,
  context: FigureContext,
): FigureContent {
  const { locale } = context;
  const matrix = readMatrix({ ...data, members: data.parts }, context);
  const { dataset, valueField, members, entries } = matrix;
  requireOneWhole(matrix, data.series);
  const total = readMargin(data.total, matrix, context);
  const readings = entries.flatMap((entry) => entry.readings);
  requireOneUnit(readings);
  requireOneUnit(total.readings);
  const rest: MatrixMargin | undefined = data.rest && {
    name: data.rest[locale],
    none: message('stack.no-rest', locale),
    readings: entries.map(({ readings: own }, entry) => {
      const whole = total.readings[entry] ?? null;
      return whole && restOf(own, whole);
    }),
  };
  const margins = [...(rest ? [rest] : []), total];
  const { table, cellOf } = matrixTable(matrix, margins, context);
  const stacks = entries.map(({ name, at, isSubject, readings: own }, entry) => {
    const whole = total.readings[entry] ?? null;
    const left = rest?.readings[entry] ?? null;
    if (whole === null) throw noTotal(name);
    if (left === null) requireWhole(name, own, whole);
    const values = own.map((reading, member) => {
      const drawn = drawnValue(reading, cellOf(entry, member), context);
      // What is missing is part of the rest, so that the stack is whole all the same.
      return reading === null && left !== null ? { ...drawn, value: 0 } : drawn;
    });
    const restValue = drawnValue(left, cellOf(entry, members.length), context);
    return {
      at: { value: at, label: name },
      isSubject,
      values: rest ? [...values, left === null ? { ...restValue, value: 0 } : restValue] : values,
      missingWords: missingWords(matrix, entry, context),
      total: drawnValue(whole, cellOf(entry, members.length + margins.length - 1), context),
    };
  });
  const chart = {
    parts: rest ? [...members, { name: rest.name, emphasis: 'context' as const }] : members,
    stacks,
    totalName: total.name,
    breaks: data.time === undefined ? [] : chartBreaks(dataset, data.time, locale),
    tick: tickFormat(readings, context),
    axisTitle: measureTitle(valueField, readings, context),
  };
  const totalRows = total.readings.flatMap((reading) => reading?.rows ?? []);
  return {
    draw(options) {
      const placed = placeContributions(chart, options);
      return { svg: drawContributions(placed), notes: placed.notes };
    },
    markShape: 'bar',
    howToRead: [
      message('reading.contributions', locale),
      ...(readings.some((reading) => (reading?.value ?? 0) < 0)
        ? [message('reading.negative-parts', locale)]
        : []),
    ].join(' '),
    values: stacks.flatMap(({ values, total: whole }) => {
      const numbers = values.map(({ value }) => value ?? 0);
      const up = numbers.reduce((sum, value) => sum + Math.max(0, value), 0);
      const down = numbers.reduce((sum, value) => sum + Math.min(0, value), 0);
      return [up, down, whole.value ?? 0];
    }),
    table,
    rows: [...matrix.rows, ...totalRows],
  };
}

function noTotal(where: string): EvidenceFault {
  return new EvidenceFault(where, {
    expected: {
      vi: 'mức thay đổi chung đã công bố cho mỗi chỗ trên trục',
      en: 'the published change for every place on the axis',
    },
    repair: {
      vi: 'Kiểm tra «total», hoặc bớt chỗ này trong «axis».',
      en: 'Check «total», or leave this place out of «axis».',
    },
  });
}

export const contributions = figureKind('contributions', contributionsData, buildContributions);
