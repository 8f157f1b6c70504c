import type { NumberedNote } from './mark.ts';
import { element } from './svg.ts';
import { type TextLabel, drawLabel, labelBelow } from './text-label.ts';
import { typeSizes } from './type-size.ts';
import { wrapText } from './wrap-text.ts';

/** What every drawing has, whatever its kind. */
export interface PlacedChart {
  readonly width: number;
  readonly height: number;
  /** The text alternative. */
  readonly label: string;
  /** What the numbers in rings stand for, in their order: to be printed under the drawing. */
  readonly notes: readonly NumberedNote[];
}

/** The axis title at the top left, in as many lines as it needs, and where it ends. */
export function placeTitle(
  title: string,
  width: number,
): { readonly titles: readonly TextLabel[]; readonly bottom: number } {
  const size = typeSizes(width).small;
  const lines = wrapText(title, width, size, 400);
  if (lines.length === 0) return { titles: [], bottom: 0 };
  const label = labelBelow({ lines, size, weight: 400, role: 'title' }, 0, 0, 'start');
  return { titles: [label], bottom: label.box.bottom + size / 2 };
}

/** The root element around the parts of a drawing. */
export function drawChart(
  kind: string,
  { width, height, label }: PlacedChart,
  ...parts: readonly string[]
): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: `chart chart-${kind}`,
    viewBox: `0 0 ${width} ${Math.ceil(height)}`,
    width,
    height: Math.ceil(height),
    role: 'img',
    'aria-label': label,
    'font-size': typeSizes(width).small,
  };
  return element('svg', attributes, ...parts);
}

/** Labels in the order given. */
export function drawLabels(labels: readonly TextLabel[], width: number): string {
  return labels.map((label) => drawLabel(label, typeSizes(width).small)).join('');
}
