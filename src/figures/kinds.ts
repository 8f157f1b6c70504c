import { z } from 'astro/zod';
import type { FigureContent, FigureContext } from './figure.ts';
import { bigNumber } from './kinds/big-number.ts';
import { columns } from './kinds/columns.ts';
import { contributions } from './kinds/contributions.ts';
import { distribution } from './kinds/distribution.ts';
import { fromTo } from './kinds/from-to.ts';
import { groupedBars } from './kinds/grouped-bars.ts';
import { heatTable } from './kinds/heat-table.ts';
import { line } from './kinds/line.ts';
import { map } from './kinds/map.ts';
import { rankOverTime } from './kinds/rank-over-time.ts';
import { rankedBars } from './kinds/ranked-bars.ts';
import { scatter } from './kinds/scatter.ts';
import { slope } from './kinds/slope.ts';
import { smallMultiplesOf } from './kinds/small-multiples.ts';
import { stackedBars } from './kinds/stacked-bars.ts';
import { targetResult } from './kinds/target-result.ts';
import { unitChart } from './kinds/unit-chart.ts';

/** The register: a new kind of figure is one file in `charts/`, one in `kinds/` and one line here. */
const single = [
  bigNumber,
  columns,
  contributions,
  distribution,
  fromTo,
  groupedBars,
  heatTable,
  line,
  map,
  rankOverTime,
  rankedBars,
  scatter,
  slope,
  stackedBars,
  targetResult,
  unitChart,
] as const;
const kinds = [...single, smallMultiplesOf(single)] as const;

type Schemas<Kinds extends readonly { readonly schema: unknown }[]> = {
  -readonly [Index in keyof Kinds]: Kinds[Index]['schema'];
};

/** The schema of `content/figures/<id>.yaml`: one variant for each kind. */
export const figureSpecSchema = z.discriminatedUnion(
  'chart',
  kinds.map(({ schema }) => schema) as Schemas<typeof kinds>,
);

export type FigureSpec = z.infer<typeof figureSpecSchema>;
/** A spec as it is written, without what has a default. */
export type WrittenFigure = z.input<typeof figureSpecSchema>;

/** Turns a spec's data into something to draw. @throws EvidenceFault when the data cannot carry it. */
export function buildContent(spec: FigureSpec, context: FigureContext): FigureContent {
  const kind = kinds.find(({ chart }) => chart === spec.chart);
  if (!kind) throw new Error(`no kind of figure «${spec.chart}»`);
  // The schema has seen to it that the data are this kind's.
  const build = kind.build as (data: FigureSpec['data'], context: FigureContext) => FigureContent;
  return build(spec.data, context);
}
