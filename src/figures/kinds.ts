import { z } from 'astro/zod';
import { buildColumns, columnsData } from './kinds/columns.ts';
import { buildDistribution, distributionData } from './kinds/distribution.ts';
import { buildFromTo, fromToData } from './kinds/from-to.ts';
import { buildLine, lineData } from './kinds/line.ts';
import { buildRankOverTime, rankOverTimeData } from './kinds/rank-over-time.ts';
import type { FigureContent, FigureContext } from './figure.ts';
import { wordsSchema } from './words.ts';

/** What every figure says, whatever its kind. Words may hold `{dataset[key].column}`: the number comes from the data. */
const words = {
  /** The finding, as one sentence. */
  title: wordsSchema,
  /** Measure, place, period, unit. */
  subtitle: wordsSchema,
  /** The text alternative: what a reader who cannot see the drawing must know, with its numbers. */
  alt: wordsSchema,
  /** What to know when reading it. */
  notes: z.array(wordsSchema).default([]),
};

/** The schema of `content/figures/<id>.yaml`: one variant for each kind of chart. A new kind is one file and one line here. */
export const figureSpecSchema = z.discriminatedUnion('chart', [
  z.strictObject({ ...words, chart: z.literal('rank-over-time'), data: rankOverTimeData }),
  z.strictObject({ ...words, chart: z.literal('distribution'), data: distributionData }),
  z.strictObject({ ...words, chart: z.literal('line'), data: lineData }),
  z.strictObject({ ...words, chart: z.literal('columns'), data: columnsData }),
  z.strictObject({ ...words, chart: z.literal('from-to'), data: fromToData }),
]);

export type FigureSpec = z.infer<typeof figureSpecSchema>;

/** Turns a spec's data into something to draw. @throws EvidenceFault when the data cannot carry it. */
export function buildContent(spec: FigureSpec, context: FigureContext): FigureContent {
  switch (spec.chart) {
    case 'rank-over-time':
      return buildRankOverTime(spec.data, context);
    case 'distribution':
      return buildDistribution(spec.data, context);
    case 'line':
      return buildLine(spec.data, context);
    case 'columns':
      return buildColumns(spec.data, context);
    case 'from-to':
      return buildFromTo(spec.data, context);
  }
}
