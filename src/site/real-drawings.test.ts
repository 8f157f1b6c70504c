import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { drawingFaults, textLines } from '../charts/drawing-faults.ts';
import { type SvgElement, elementsIn, parseSvg } from '../charts/parse-svg.ts';
import { standaloneDrawing } from '../charts/standalone-drawing.ts';
import { readTokens } from '../charts/tokens.ts';
import { readCell } from '../evidence/reading.ts';
import { buildFigure, widthNames } from '../figures/build-figure.ts';
import { longest } from '../figures/check-words.ts';
import type { Figure } from '../figures/figure.ts';
import type { TableCell } from '../figures/figure-table.ts';
import { locales } from '../i18n/locale.ts';
import { readSite } from '../stories/read-site.ts';

/** Every drawing of every figure that there is, held against its table, and the table against the data. */

const { library, figures } = readSite(process.cwd());
const read = (name: string) => readFileSync(new URL(`../styles/${name}`, import.meta.url), 'utf8');
const css = read('chart.css');
const tokens = readTokens(read('tokens.css'));
const fontFiles = [
  '400Regular/BeVietnamPro_400Regular',
  '600SemiBold/BeVietnamPro_600SemiBold',
].map((name) => `node_modules/@expo-google-fonts/be-vietnam-pro/${name}.ttf`);

/** The most that a drawing may weigh, as it is sent. */
const mostBytes = 12 * 1024;

/** A place in the table that a drawing names: row, column, and the element that stands for it. */
interface NamedCell {
  readonly row: number;
  readonly column: number;
  readonly element: SvgElement;
}

/** The cells that marks name one by one, and those that the corners of a path name, column after column. */
function namedCells(svg: string): NamedCell[] {
  return elementsIn(parseSvg(svg)).flatMap((element) => {
    const { 'data-cell': one, 'data-cells': many, d = '' } = element.attributes;
    const place = (text: string) => {
      const [row = NaN, column = NaN] = text.split(',').map(Number);
      return { row, column, element };
    };
    if (one !== undefined) return [place(one)];
    if (many === undefined) return [];
    const pieces = d.split(/(?=M)/);
    return many.split(' ').flatMap((cell, index) => {
      const first = place(cell);
      const corners = [...(pieces[index] ?? '').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)];
      return corners.map((_, step) => ({ ...first, column: first.column + step }));
    });
  });
}

const cellAt = ({ table }: Figure, { row, column }: NamedCell): TableCell | undefined =>
  table.rows[row]?.cells[column];

/** The cells of the data that a reading was taken from, as one text. */
const evidenceOf = (reading: TableCell['reading'] | undefined) =>
  (reading?.evidence ?? [])
    .map(({ dataset, key, column }) => `${dataset}[${key}].${column}`)
    .join(' ');

/** Kinds that neither school nor newspapers have made everyone familiar with; the keys of maps and heat tables explain them. */
const formsToExplain = new Set([
  ...['contributions', 'distribution', 'from-to', 'scatter', 'slope'],
  ...['small-multiples', 'stacked-bars'],
]);

/** Kinds whose dots stand on an axis of values, and kinds whose bars do from zero. */
const dotKinds = ['rank-over-time', 'line', 'distribution', 'from-to', 'slope'];
const barKinds = ['columns', 'grouped-bars', 'ranked-bars'];
/** Coordinates are rounded to tenths, and dots that would cover each other move a little. */
const rounding = 0.15;

/** Whether numbers go up, or stay, in this order. */
const ascend = (numbers: readonly number[], tolerance: number) =>
  numbers.every((number, index) => number + tolerance >= (numbers[index - 1] ?? -Infinity));

/** The marks of one shape with the value of each, by value. */
function valuedMarks(
  figure: Figure,
  svg: string,
  name: string,
): { value: number; at: SvgElement }[] {
  return namedCells(svg)
    .filter(({ element }) => element.name === name)
    .flatMap((cell) => {
      const value = cellAt(figure, cell)?.reading?.value;
      return value === undefined ? [] : [{ value, at: cell.element }];
    })
    .toSorted((a, b) => a.value - b.value);
}

describe.each([...figures])('%s', (id, spec) => {
  const built = locales.map((locale) => buildFigure(id, spec, { library, locale }));
  const drawings = built.flatMap((figure) =>
    widthNames.map((width) => ({ figure, width, ...figure.drawings[width] })),
  );

  it('is drawn without a fault at both widths in every language, and weighs little', () => {
    for (const { svg } of drawings) {
      expect(drawingFaults(svg)).toEqual([]);
      expect(gzipSync(svg).length).toBeLessThanOrEqual(mostBytes);
    }
  });

  it('has words within their limits, and the text alternative on both drawings', () => {
    for (const { title, subtitle, alt, drawings: own } of built) {
      expect(title.length).toBeLessThanOrEqual(longest.title);
      expect(subtitle.length).toBeLessThanOrEqual(longest.subtitle);
      for (const { svg } of Object.values(own)) {
        expect(parseSvg(svg).attributes['aria-label']).toBe(alt);
      }
    }
  });

  if (formsToExplain.has(spec.chart))
    it('says how it is read in every language, for not everyone has met its form', () => {
      const said = built.map(({ howToRead }) => howToRead ?? '');
      expect(said.filter((words) => words.endsWith('.'))).toHaveLength(built.length);
      expect(new Set(said).size).toBe(built.length);
    });

  it('names with its marks only cells of its table that have a number', () => {
    for (const { figure, svg } of drawings) {
      const named = namedCells(svg);
      expect(named.length).toBeGreaterThan(0);
      const empty = named.filter((cell) => !cellAt(figure, cell)?.reading);
      expect(empty.map(({ row, column }) => `${row},${column}`)).toEqual([]);
    }
  });

  // A chart of units draws a total as all of its dots together.
  if (spec.chart !== 'unit-chart')
    it('draws or prints every number of its table, but for the units that it says are others', () => {
      for (const { figure, svg } of drawings) {
        const cells = namedCells(svg);
        const named = new Set(cells.map(({ row, column }) => `${row},${column}`));
        // A mark over several columns of a time stands for the number that is beside each of them in the table.
        const shown = new Set(cells.map((cell) => cellAt(figure, cell)?.reading).map(evidenceOf));
        // A number may be printed over two lines, so that a no-break space in it is the end of one.
        const printed = textLines(parseSvg(svg))
          .map(({ text }) => text)
          .join(' ')
          .replaceAll('\u00a0', ' ');
        const { rows, columns } = figure.table;
        const missing = rows.flatMap(({ header, cells: own }, row) =>
          own.flatMap((cell, column) => {
            if (!cell.reading || columns[column]?.isExtra === true) return [];
            const isDrawn =
              named.has(`${row},${column}`) ||
              // A point of a scatter plot stands for both of its numbers; where one is missing there is none.
              (spec.chart === 'scatter' &&
                (named.has(`${row},0`) ||
                  named.has(`${row},1`) ||
                  own.some(({ reading }) => !reading))) ||
              shown.has(evidenceOf(cell.reading)) ||
              printed.includes(cell.text.replaceAll('\u00a0', ' '));
            return isDrawn ? [] : [{ header, text: cell.text }];
          }),
        );
        // An excerpt of a ranking says how many it leaves out, and leaves out none that has a name of its own.
        const leftOut = [...svg.matchAll(/>… (\d+) /g)].reduce(
          (sum, [, count]) => sum + Number(count),
          0,
        );
        expect(missing.slice(leftOut)).toEqual([]);
      }
    });

  it('has in its table the numbers of the data', () => {
    const [figure] = built;
    const readings = (figure?.table.rows ?? []).flatMap(({ cells }) =>
      cells.flatMap(({ reading }) => (reading && !reading.computation ? [reading] : [])),
    );
    for (const { value, evidence } of readings) {
      const [{ dataset, key, column }] = evidence;
      const row = library.datasets.get(dataset)?.rowByKey.get(key);
      expect(row && readCell(row, column, library)?.value).toBe(value);
    }
  });

  it('numbers in the drawing for a phone what its list says, in that order', () => {
    for (const { width, svg, notes, figure } of drawings) {
      const rings = [...svg.matchAll(/class="break-ring"[^>]*\/><text[^>]*>(\d+)</g)].map(
        ([, number]) => Number(number),
      );
      const counted = notes.map((_, index) => index + 1);
      expect([...new Set(rings)].toSorted((a, b) => a - b)).toEqual(counted);
      if (width === 'narrow') expect(figure.numbered).toEqual(notes);
    }
  });

  if (dotKinds.includes(spec.chart))
    it('has its dots in the order of their values', () => {
      for (const { figure, svg } of drawings) {
        const marks = valuedMarks(figure, svg, 'circle');
        const along = (key: 'cx' | 'cy') => marks.map(({ at }) => Number(at.attributes[key]));
        const ways = [along('cx'), along('cy'), along('cy').map((y) => -y)];
        expect(ways.some((way) => ascend(way, rounding))).toBe(true);
      }
    });

  if (barKinds.includes(spec.chart))
    it('has bars as long as their values', () => {
      for (const { figure, svg } of drawings) {
        const marks = valuedMarks(figure, svg, 'rect').filter(({ at }) =>
          at.attributes['class']?.startsWith('column '),
        );
        const bySize = marks.toSorted((a, b) => Math.abs(a.value) - Math.abs(b.value));
        // The outline of an open form lies inside the bar.
        const lengths = (key: 'width' | 'height') =>
          bySize.map(({ at }) => {
            const isFilled = /\b(solid|ringed)\b/.test(at.attributes['class'] ?? '');
            return Number(at.attributes[key]) + (isFilled ? 0 : 2);
          });
        const ways = [lengths('width'), lengths('height')];
        expect(ways.some((way) => ascend(way, 2 * rounding))).toBe(true);
      }
    });

  it('is a picture in a file of its own, with its words', () => {
    for (const { svg } of drawings.slice(0, widthNames.length)) {
      const file = standaloneDrawing(svg, css, tokens);
      const render = (fonts: readonly string[]) => {
        const { pixels } = new Resvg(file, {
          font: { fontFiles: [...fonts], loadSystemFonts: false },
        }).render();
        const paper = pixels.readUInt32LE(0);
        let drawn = 0;
        for (let at = 0; at < pixels.length; at += 4) {
          if (pixels.readUInt32LE(at) !== paper) drawn += 1;
        }
        return drawn;
      };
      const withWords = render(fontFiles);
      const letters = withWords - render([]);
      expect(withWords).toBeGreaterThan(1000);
      expect(letters).toBeGreaterThan(500);
    }
  });
});
