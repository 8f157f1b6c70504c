import type { Box } from './box.ts';
import type { Firmness, TableReference } from './mark.ts';
import { element, pathThrough } from './svg.ts';

/** Between the lines across a bar whose value is preliminary, and between a restated bar and the ring inside it. */
const stripe = 5;
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
    const d = stripes(insideOf(box)).map(pathThrough).join('');
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

/** As much as is wanted, or as a flat bar allows: something of it is left, or its outline would not be drawn. */
function insetOf({ left, top, right, bottom }: Box, wanted: number): number {
  const thin = Math.min(right - left, bottom - top);
  return Math.max(0, Math.min(wanted, (thin - 0.1) / 2));
}

/** The box within the outline of an open form. */
function insideOf(box: Box): Box {
  const inset = insetOf(box, 1);
  const { left, top, right, bottom } = box;
  return { left: left + inset, top: top + inset, right: right - inset, bottom: bottom - inset };
}

/** Lines that rise across a box at half a right angle, evenly spaced and cut at its edges. */
function stripes({ left, top, right, bottom }: Box): [number, number][][] {
  if (Math.min(right - left, bottom - top) <= 2) return [];
  const [width, height] = [right - left, bottom - top];
  const count = Math.max(0, Math.ceil((width + height) / stripe) - 1);
  return Array.from({ length: count }, (_, index) => {
    // Where the line meets the lower edge, counted from the left corner; before it, the line begins at the left edge.
    const foot = (index + 1) * stripe - height;
    const from = Math.max(0, -foot);
    const to = Math.min(height, width - foot);
    return [
      [left + foot + from, bottom - from],
      [left + foot + to, bottom - to],
    ];
  });
}
