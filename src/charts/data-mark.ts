import type { Box } from './box.ts';
import type { Emphasis, Firmness, TableReference } from './mark.ts';
import { coordinate, element } from './svg.ts';

/** A round mark of one value: whose it is gives the colour, how firm it is gives the form. */
export interface DataMark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly emphasis: Emphasis;
  readonly firmness: Firmness;
  readonly cell?: TableReference | undefined;
}

/** Back to front: the subject is drawn last, over everything else. */
export const drawingOrder: readonly Emphasis[] = ['context', 'named', 'comparison', 'subject'];

export function boxOfMark({ x, y, radius }: DataMark): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

export function drawMark({ x, y, radius, emphasis, firmness, cell }: DataMark): string {
  const isFilled = firmness === 'solid' || firmness === 'ringed';
  // The stroke of an open form lies inside its outline, so that all forms look equally large.
  const r = isFilled ? radius : radius - 1;
  const circle = element('circle', {
    class: `${emphasis} ${firmness}`,
    cx: x,
    cy: y,
    r,
    'stroke-dasharray': dashesOf(firmness, r),
    'data-cell': cell,
  });
  if (firmness === 'ringed') {
    return circle + element('circle', { class: 'ring', cx: x, cy: y, r: radius * 0.5 });
  }
  if (firmness === 'half') {
    const d = `M${coordinatePair(x, y - r)}A${coordinatePair(r, r)} 0 0 0 ${coordinatePair(x, y + r)}Z`;
    return circle + element('path', { class: `${emphasis} solid`, d });
  }
  return circle;
}

/** Dashes and gaps, or dots and gaps, that close evenly around a circle of this radius. */
function dashesOf(firmness: Firmness, radius: number): string | undefined {
  const outline = 2 * Math.PI * radius;
  const isSmall = radius < 3.5;
  if (firmness === 'dashed') {
    const period = outline / (isSmall ? 4 : 6);
    return `${coordinate(0.6 * period)} ${coordinate(0.4 * period)}`;
  }
  if (firmness === 'dotted') {
    const period = outline / (isSmall ? 6 : 8);
    return `0.1 ${coordinate(period - 0.1)}`;
  }
  return undefined;
}

function coordinatePair(x: number, y: number): string {
  return `${coordinate(x)},${coordinate(y)}`;
}
