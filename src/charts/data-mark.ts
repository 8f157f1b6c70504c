import type { Box } from './box.ts';
import type { Emphasis, Firmness } from './mark.ts';
import { element } from './svg.ts';

/** A round mark of one value: whose it is gives the colour, how firm it is gives the form. */
export interface DataMark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly emphasis: Emphasis;
  readonly firmness: Firmness;
}

/** Back to front: the subject is drawn last, over everything else. */
export const drawingOrder: readonly Emphasis[] = ['context', 'named', 'comparison', 'subject'];

export function boxOfMark({ x, y, radius }: DataMark): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

export function drawMark({ x, y, radius, emphasis, firmness }: DataMark): string {
  // The stroke of an open form lies inside its outline, so that all forms look equally large.
  const r = firmness === 'solid' ? radius : radius - 1;
  // A dash and its gap are 2 of these lengths, so that the outline closes evenly: six or four dashes.
  const pathLength = firmness !== 'dashed' ? undefined : radius < 4.5 ? 8 : 12;
  return element('circle', { class: `${emphasis} ${firmness}`, cx: x, cy: y, r, pathLength });
}
