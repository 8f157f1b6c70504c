import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as examples from './__fixtures__/examples.ts';
import * as odd from './__fixtures__/odd.ts';
import { drawColumns, placeColumns } from './columns.ts';
import { drawDistribution, placeDistribution } from './distribution.ts';
import { drawingFaults } from './drawing-faults.ts';
import { drawFromTo, placeFromTo } from './from-to.ts';
import { drawLine, placeLine } from './line.ts';
import type { DrawingOptions } from './mark.ts';
import { drawRankOverTime, placeRankOverTime } from './rank-over-time.ts';

/**
 * Every case as a file that opens as a picture: the drawing as a page shows it, plus the style sheet and the
 * light colours, which pages have and a lone file has not.
 */
const css = readFileSync(new URL('../styles/chart.css', import.meta.url), 'utf8');
const lightTokens = `
@font-face { font-family: chart; font-weight: 400; src: url(../../styles/fonts/be-vietnam-pro-400.woff2); }
@font-face { font-family: chart; font-weight: 600; src: url(../../styles/fonts/be-vietnam-pro-600.woff2); }
svg { --font: chart, 'Be Vietnam Pro', sans-serif; --paper: #fbf8f3; --ink: #1f1a17; --ink-soft: #5c534c;
  --rule: #e0d7cb; --accent: #b4401f; --comparison: #2f6b4f; --named: #5c534c; --context: #8f857b;
  background: var(--paper); }
`;
const asPicture = (svg: string) =>
  svg.replace('>', `><style>${lightTokens}${css}</style>`).replaceAll('><', '>\n<');

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
  'from-to-uneven': (options) => drawFromTo(placeFromTo(odd.unevenFromTo, options)),
};

describe.each(Object.entries(cases))('the picture %s', (name, draw) => {
  it.each([288, 720])('is whole and stays as it was at %i px', async (width) => {
    const svg = draw({ width, label: `Hình «${name}» & lời thay hình` });
    expect(drawingFaults(svg)).toEqual([]);
    await expect(asPicture(svg)).toMatchFileSnapshot(`__snapshots__/${name}-${width}.svg`);
  });

  it('is the same whenever it is drawn', () => {
    const options = { width: 288, label: 'hai lần' };
    expect(draw(options)).toBe(draw(options));
  });
});
