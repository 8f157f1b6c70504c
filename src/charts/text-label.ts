import type { Box } from './box.ts';
import type { TableReference } from './mark.ts';
import { element, escapeXml } from './svg.ts';
import { type Weight, textWidth } from './text-width.ts';

/** Words in the drawing, placed: what they are, where they stand and the room they take. */
export interface TextLabel {
  readonly lines: readonly string[];
  /** Horizontal anchor of every line. */
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly anchor: Anchor;
  readonly size: number;
  readonly weight: Weight;
  /** Classes for the colour. */
  readonly role: string;
  readonly box: Box;
}

export type Anchor = 'start' | 'middle' | 'end';

/** Words before they have a place. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: Weight;
  readonly role: string;
}

/** In ems. Vietnamese capitals with two marks rise 1.17 above the line; 1.3 keeps lines apart. */
const lineHeight = 1.3;
/** In ems from the top of a line to its baseline: digits and capitals are then centred in the line. */
const ascent = 1.02;

/** The width of the widest line. */
export function widthOf({ lines, size, weight }: TextBlock): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, size, weight)));
}

/** The height of all lines. */
export function heightOf({ lines, size }: TextBlock): number {
  return lines.length * size * lineHeight;
}

/** Words placed with the top of their first line at `top`. */
export function labelBelow(block: TextBlock, x: number, top: number, anchor: Anchor): TextLabel {
  const width = widthOf(block);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const box = { left, top, right: left + width, bottom: top + heightOf(block) };
  return { ...block, x, y: top + ascent * block.size, anchor, box };
}

/** Words placed with the bottom of their last line at `bottom`. */
export function labelAbove(block: TextBlock, x: number, bottom: number, anchor: Anchor): TextLabel {
  return labelBelow(block, x, bottom - heightOf(block), anchor);
}

/** Words placed with their middle line at `centre`. */
export function labelBeside(
  block: TextBlock,
  x: number,
  centre: number,
  anchor: Anchor,
): TextLabel {
  return labelBelow(block, x, centre - heightOf(block) / 2, anchor);
}

/** The same label, moved just so far that it lies between `left` and `right`. */
export function heldBetween(label: TextLabel, left: number, right: number): TextLabel {
  const { box } = label;
  const move = box.left < left ? left - box.left : Math.min(0, right - box.right);
  return {
    ...label,
    x: label.x + move,
    box: { ...box, left: box.left + move, right: box.right + move },
  };
}

/** Whether labels on one line, in any order, are at least `gap` apart. */
export function keepApart(labels: readonly TextLabel[], gap: number): boolean {
  const ordered = labels.toSorted((a, b) => a.box.left - b.box.left);
  return ordered.every(
    ({ box }, index) => box.right + gap <= (ordered[index + 1]?.box.left ?? Infinity),
  );
}

/**
 * `baseSize` is the type size of the drawing, which a label repeats only if its own differs. `cell` is for words that
 * are themselves the mark of a value.
 */
export function drawLabel(
  label: TextLabel,
  baseSize: number,
  cell?: TableReference | undefined,
): string {
  const { lines, x, y, anchor, size, weight, role } = label;
  const attributes = {
    class: role === '' ? undefined : role,
    x,
    y,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-size': size === baseSize ? undefined : size,
    'font-weight': weight === 400 ? undefined : weight,
    'data-cell': cell,
  };
  const [only, ...more] = lines;
  if (only === undefined) return '';
  if (more.length === 0) return element('text', attributes, escapeXml(only));
  return element(
    'text',
    attributes,
    escapeXml(only),
    ...more.map((line) => element('tspan', { x, dy: size * lineHeight }, escapeXml(line))),
  );
}
