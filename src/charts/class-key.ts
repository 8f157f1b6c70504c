import type { Tone } from './amount-scale.ts';
import type { Box, Segment } from './box.ts';
import { hatch } from './hatching.ts';
import { element, pathThrough } from './svg.ts';
import { type TextLabel, heightOf, labelBeside, widthOf } from './text-label.ts';
import type { TypeSizes } from './type-size.ts';
import { wrapText } from './wrap-text.ts';

/** A class of values: its tone, and its limits in words. */
export interface ValueClass {
  readonly tone: Tone;
  readonly label: string;
}

/** A swatch of the key, of a class or of what has no value (`tone` null). */
export interface Swatch extends Box {
  readonly tone: Tone | null;
  readonly hatching: readonly Segment[];
}

export interface ClassKey {
  readonly width: number;
  readonly height: number;
  /** The parts of the key with its top left corner at a point. */
  readonly at: (
    left: number,
    top: number,
  ) => {
    readonly swatches: readonly Swatch[];
    readonly labels: readonly TextLabel[];
  };
}

/** Width of a swatch, and from it to its words. */
const swatchWidth = 16;
const swatchGap = 6;
/** Between the classes and the swatch of what has no value. */
const apart = 5;

/** The classes from the first down, their swatches touching, and under them what has no value. */
export function classKey(
  classes: readonly ValueClass[],
  missing: string | null,
  room: number,
  { small }: TypeSizes,
): ClassKey {
  const left = swatchWidth + swatchGap;
  const rows = [...classes, ...(missing === null ? [] : [{ tone: null, label: missing }])].map(
    ({ tone, label }) => {
      const lines = wrapText(label, room - left, small, 400);
      return { tone, block: { lines, size: small, weight: 400 as const, role: 'named' } };
    },
  );
  const gapBefore = (tone: Tone | null, index: number) => (tone === null && index > 0 ? apart : 0);
  return {
    width: left + Math.max(0, ...rows.map(({ block }) => widthOf(block))),
    height: rows.reduce(
      (sum, { tone, block }, index) => sum + heightOf(block) + gapBefore(tone, index),
      0,
    ),
    at(x, y) {
      let top = y;
      const placed = rows.map(({ tone, block }, index) => {
        top += gapBefore(tone, index);
        const bottom = top + heightOf(block);
        const box = { left: x, top, right: x + swatchWidth, bottom };
        const label = labelBeside(block, x + left, (top + bottom) / 2, 'start');
        top = bottom;
        return { swatch: { ...box, tone, hatching: tone === null ? hatchBox(box) : [] }, label };
      });
      return {
        swatches: placed.map(({ swatch }) => swatch),
        labels: placed.map(({ label }) => label),
      };
    },
  };
}

/** Between the lines that hatch what has no value. */
export const hatchGap = 6;

function hatchBox({ left, top, right, bottom }: Box): Segment[] {
  const ring = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const;
  return hatch([ring], hatchGap);
}

export function drawSwatches(swatches: readonly Swatch[]): string {
  return swatches
    .map(({ tone, hatching, left, top, right, bottom }) => {
      const size = { x: left, y: top, width: right - left, height: bottom - top };
      return element('rect', { class: areaClass(tone), ...size }) + drawHatching(hatching);
    })
    .join('');
}

/** The class of an area by its tone; `null` is what has no value. */
export function areaClass(tone: Tone | null): string {
  return tone === null ? 'area unknown' : `area scale-${tone}`;
}

export function drawHatching(lines: readonly Segment[]): string {
  if (lines.length === 0) return '';
  const d = lines
    .map(({ x1, y1, x2, y2 }) =>
      pathThrough([
        [x1, y1],
        [x2, y2],
      ]),
    )
    .join('');
  return element('path', { class: 'hatching', d });
}
