import type { Box } from './box.ts';
import type { Firmness, TableReference } from './mark.ts';
import { element, pathThrough } from './svg.ts';

/** Between the lines across a bar whose value is preliminary, and between a restated bar and the ring inside it. */
const stripe = 6;
const ringInset = 3;

/**
 * A bar, column or cell of one value: `role` gives the colour, how firm the value is gives the form. The outline
 * of an open form lies inside the box, so that all forms look equally large.
 */
export function drawBar(
  box: Box,
  role: string,
  firmness: Firmness,
  cell?: TableReference | undefined,
): string {
  const isFilled = firmness === 'solid' || firmness === 'ringed';
  const inset = isFilled ? 0 : insetOf(box, 1);
  const bar = rectangle(box, inset, `${role} ${firmness}`, cell);
  if (firmness === 'ringed') {
    const ring = insetOf(box, ringInset);
    return ring < ringInset ? bar : bar + rectangle(box, ring, 'ring');
  }
  if (firmness === 'half') {
    const d = stripes(box).map(pathThrough).join('');
    return d === '' ? bar : bar + element('path', { class: `stripes ${role}`, d });
  }
  return bar;
}

function rectangle(
  { left, top, right, bottom }: Box,
  inset: number,
  role: string,
  cell?: TableReference | undefined,
): string {
  return element('rect', {
    class: role,
    x: left + inset,
    y: top + inset,
    width: right - left - 2 * inset,
    height: bottom - top - 2 * inset,
    'data-cell': cell,
  });
}

/** As much as is wanted, or as a flat bar allows. */
function insetOf({ left, top, right, bottom }: Box, wanted: number): number {
  return Math.min(wanted, (right - left) / 2, (bottom - top) / 2);
}

/** Lines across the longer side of a box, evenly spaced from its middle. */
function stripes({ left, top, right, bottom }: Box): [number, number][][] {
  if (Math.min(right - left, bottom - top) <= 2) return [];
  const isLying = right - left > bottom - top;
  const [from, to] = isLying ? [left, right] : [top, bottom];
  const count = Math.max(0, Math.floor((to - from) / stripe) - 1);
  const first = (from + to) / 2 - ((count - 1) * stripe) / 2;
  return Array.from({ length: count }, (_, index) => {
    const at = first + index * stripe;
    return isLying
      ? [
          [at, top],
          [at, bottom],
        ]
      : [
          [left, at],
          [right, at],
        ];
  });
}
