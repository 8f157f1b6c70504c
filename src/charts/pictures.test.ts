import { describePicture } from './__fixtures__/pictures.ts';
import * as examples from './__fixtures__/examples.ts';
import * as odd from './__fixtures__/odd.ts';
import * as said from './__fixtures__/said.ts';
import { drawColumns, placeColumns } from './columns.ts';
import { drawDistributionRows, placeDistributionRows } from './distribution-rows.ts';
import { drawDistribution, placeDistribution } from './distribution.ts';
import { drawFromTo, placeFromTo } from './from-to.ts';
import { drawLine, placeLine } from './line.ts';
import type { DrawingOptions } from './mark.ts';
import { drawRankOverTime, placeRankOverTime } from './rank-over-time.ts';

const cases: Readonly<Record<string, (options: DrawingOptions) => string>> = {
  'rank-over-time': (options) =>
    drawRankOverTime(placeRankOverTime(examples.rankOverTime, options)),
  'rank-over-time-of-one': (options) => drawRankOverTime(placeRankOverTime(odd.oneRank, options)),
  'rank-over-time-of-none': (options) => drawRankOverTime(placeRankOverTime(odd.noRank, options)),
  line: (options) => drawLine(placeLine(examples.line, options)),
  'line-uneven': (options) => drawLine(placeLine(odd.unevenLine, options)),
  distribution: (options) => drawDistribution(placeDistribution(examples.distribution, options)),
  'distribution-tied': (options) =>
    drawDistribution(placeDistribution(odd.tiedDistribution, options)),
  columns: (options) => drawColumns(placeColumns(examples.columns, options)),
  'columns-negative': (options) => drawColumns(placeColumns(odd.negativeColumns, options)),
  'from-to': (options) => drawFromTo(placeFromTo(examples.fromTo, options)),
  'rank-over-time-events': (options) =>
    drawRankOverTime(placeRankOverTime(said.ranksWithEvents, options)),
  'rank-over-time-months': (options) =>
    drawRankOverTime(placeRankOverTime(said.ranksWithinYear, options)),
  'line-vintages': (options) => drawLine(placeLine(said.lineWithVintages, options)),
  'distribution-rows': (options) =>
    drawDistributionRows(placeDistributionRows(said.distributionRows, options)),
  'distribution-strip': (options) =>
    drawDistribution(placeDistribution(examples.distributionStrip, options)),
  'columns-targets': (options) => drawColumns(placeColumns(said.columnsWithTargets, options)),
  'from-to-across-break': (options) => drawFromTo(placeFromTo(said.fromToAcrossBreak, options)),
  'from-to-uneven': (options) => drawFromTo(placeFromTo(odd.unevenFromTo, options)),
};

Object.entries(cases).forEach(([name, draw]) => describePicture(name, draw));
