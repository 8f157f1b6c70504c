import type { Segment } from './box.ts';
import type { TableReference } from './mark.ts';
import type { ReferenceLevel } from './side-labels.ts';
import { element } from './svg.ts';

/** A level placed: one line, or the two edges of a band. */
export interface PlacedLevel {
  readonly edges: readonly (Segment & { readonly cell: TableReference | undefined })[];
}

/** Where levels run: from their first time to their last, or over the whole plot. */
export function placeLevels(
  levels: readonly ReferenceLevel[],
  x: (time: number) => number,
  y: (value: number) => number,
  [left, right]: readonly [number, number],
): PlacedLevel[] {
  return levels.map(({ low, high, from, to, cells }) => {
    const x1 = from === undefined ? left : x(from);
    const x2 = to === undefined ? right : x(to);
    const values = low === high ? [low] : [low, high];
    return {
      edges: values.map((value, index) => ({
        x1,
        y1: y(value),
        x2,
        y2: y(value),
        cell: cells?.[index],
      })),
    };
  });
}

/** A band lies under everything else, its edges over the grid. */
export function drawLevels(levels: readonly PlacedLevel[]): string {
  return levels
    .flatMap(({ edges }) => [
      edges.length < 2 ? '' : drawBand(edges),
      ...edges.map(({ x1, y1, x2, y2, cell }) =>
        element('line', { class: 'level-line comparison', x1, y1, x2, y2, 'data-cell': cell }),
      ),
    ])
    .join('');
}

function drawBand(edges: readonly Segment[]): string {
  const xs = edges.flatMap(({ x1, x2 }) => [x1, x2]);
  const ys = edges.flatMap(({ y1, y2 }) => [y1, y2]);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return element('rect', {
    class: 'level-band comparison',
    x,
    y,
    width: Math.max(...xs) - x,
    height: Math.max(...ys) - y,
  });
}
