import type { Box } from './box.ts';
import type { Firmness, TableReference } from './mark.ts';
import { coordinate, element, pathThrough } from './svg.ts';

/** Between a restated bar and the ring inside it. */
const ringInset = 3;
/** Between the stripes across a bar whose value is preliminary, and what each takes of that; chart.css has both too. */
const stripe = 5;
const dash = 1.8;

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
  if (firmness === 'half') return bar + hatch(insideOf(box), role);
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

/**
 * Stripes that rise across a box at half a right angle, evenly spaced. Those that go from one long side to the other are
 * the dashes of one line as thick as the box, leaning over, since a long bar has a hundred of them; the few in the
 * corners, which the short sides cut, are lines of their own.
 */
function hatch({ left, top, right, bottom }: Box, role: string): string {
  const [width, height] = [right - left, bottom - top];
  const isLying = width >= height;
  const [long, short] = isLying ? [width, height] : [height, width];
  if (short <= 2) return '';
  // Where a stripe meets the lower or the left side, counted from the corner of the two; under zero, beyond the corner.
  const feet = Array.from(
    { length: Math.max(0, Math.ceil((long + short) / stripe) - 1) },
    (_, index) => (index + 1) * stripe - short,
  );
  const isCut = (foot: number) => foot < 0 || foot > long - short;
  const cut = feet.filter(isCut).map((foot): [number, number][] => {
    const from = Math.max(0, -foot);
    const to = Math.min(short, long - foot);
    return [from, to].map((across) =>
      isLying ? [left + foot + across, bottom - across] : [left + across, bottom - foot - across],
    );
  });
  const d = cut.map(pathThrough).join('');
  const corners = d === '' ? '' : element('path', { class: `stripes ${role}`, d });
  const whole = feet.filter((foot) => !isCut(foot));
  const [first, last] = [whole[0], whole.at(-1)];
  if (first === undefined || last === undefined) return corners;
  const start = first + short / 2 - dash / 2;
  const end = last + short / 2 + dash / 2;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const line = isLying
    ? { x1: left + start, y1: y, x2: left + end, y2: y }
    : { x1: x, y1: bottom - start, x2: x, y2: bottom - end };
  const transform = isLying
    ? `translate(${coordinate(y)}) skewX(-45)`
    : `translate(0,${coordinate(x)}) skewY(-45)`;
  return (
    corners + element('line', { class: `hatch ${role}`, ...line, 'stroke-width': short, transform })
  );
}
