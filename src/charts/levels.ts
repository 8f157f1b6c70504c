import type { Segment } from './box.ts';
import type { TableReference } from './mark.ts';
import type { Level } from './side-labels.ts';
import { element } from './svg.ts';

/** A level placed: one line, or the two edges of a band, the lower value first. */
export interface PlacedLevel {
  readonly edges: readonly (Segment & { readonly cell: TableReference | undefined })[];
}

/** Where levels run: from their first time to their last, or over the whole plot. */
export function placeLevels(
  levels: readonly Level[],
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
    .flatMap(({ edges }) => {
      const [low, high] = edges;
      const band =
        low === undefined || high === undefined
          ? ''
          : element('rect', {
              class: 'level-band comparison',
              x: low.x1,
              y: high.y1,
              width: low.x2 - low.x1,
              height: low.y1 - high.y1,
            });
      return [
        band,
        ...edges.map(({ x1, y1, x2, y2, cell }) =>
          element('line', { class: 'level-line comparison', x1, y1, x2, y2, 'data-cell': cell }),
        ),
      ];
    })
    .join('');
}
