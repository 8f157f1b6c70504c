import { drawMark } from './data-mark.ts';
import type { Firmness } from './mark.ts';
import { element, pathThrough } from './svg.ts';

export interface PlaceStrip {
  /** From 1 on. */
  readonly place: number;
  /** The last place. */
  readonly outOf: number;
  readonly firmness: Firmness;
  /** Whether it is the one that the page is about. */
  readonly isSubject: boolean;
}

/** Size in pixels: it stands in a line of text. */
const width = 64;
const height = 12;
const radius = 4;

/** How far from the left a place lies, in pixels: the first at the left end, the last at the right. */
export function placeOnStrip({ place, outOf }: Pick<PlaceStrip, 'place' | 'outOf'>): number {
  const share = outOf > 1 ? (place - 1) / (outOf - 1) : 0;
  return radius + share * (width - 2 * radius);
}

/** A dot on a line from the first place to the last. The number stands beside it, so screen readers need not see it. */
export function drawPlaceStrip(strip: PlaceStrip): string {
  const y = height / 2;
  return element(
    'svg',
    {
      class: 'chart place-strip',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      'aria-hidden': 'true',
    },
    element('path', {
      class: 'grid',
      d: pathThrough([
        [0, y],
        [width, y],
      ]),
    }),
    drawMark({
      x: placeOnStrip(strip),
      y,
      radius,
      emphasis: strip.isSubject ? 'subject' : 'named',
      firmness: strip.firmness,
    }),
  );
}
