import type { Box, Segment } from './box.ts';
import { hatch } from './hatching.ts';
import { element, pathThrough } from './svg.ts';
import { type TextLabel, heightOf, labelBeside, widthOf } from './text-label.ts';
import type { TypeSizes } from './type-size.ts';
import { wrapText } from './wrap-text.ts';

/** One of five steps from little to much, the tokens `--scale-1` … `--scale-5`. */
export type ScaleStep = 1 | 2 | 3 | 4 | 5;

/** A class of values: the step of its colour, and its limits in words. */
export interface ValueClass {
  readonly step: ScaleStep;
  readonly label: string;
}

/** The steps for so many classes, from light to dark, as far apart as five allow. */
export function stepsFor(count: number): ScaleStep[] {
  const steps: readonly (readonly ScaleStep[])[] = [[], [3], [2, 4], [1, 3, 5], [1, 2, 4, 5]];
  return [...(steps[count] ?? [1, 2, 3, 4, 5])];
}

/** A swatch of the key, of a class or of what has no value (`step` null). */
export interface Swatch extends Box {
  readonly step: ScaleStep | null;
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
const swatchWidth = 22;
const swatchGap = 7;
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
  const rows = [...classes, ...(missing === null ? [] : [{ step: null, label: missing }])].map(
    ({ step, label }) => {
      const lines = wrapText(label, room - left, small, 400);
      return { step, block: { lines, size: small, weight: 400 as const, role: 'named' } };
    },
  );
  const gapBefore = (step: ScaleStep | null, index: number) =>
    step === null && index > 0 ? apart : 0;
  return {
    width: left + Math.max(0, ...rows.map(({ block }) => widthOf(block))),
    height: rows.reduce(
      (sum, { step, block }, index) => sum + heightOf(block) + gapBefore(step, index),
      0,
    ),
    at(x, y) {
      let top = y;
      const placed = rows.map(({ step, block }, index) => {
        top += gapBefore(step, index);
        const bottom = top + heightOf(block);
        const box = { left: x, top, right: x + swatchWidth, bottom };
        const label = labelBeside(block, x + left, (top + bottom) / 2, 'start');
        top = bottom;
        return { swatch: { ...box, step, hatching: step === null ? hatchBox(box) : [] }, label };
      });
      return {
        swatches: placed.map(({ swatch }) => swatch),
        labels: placed.map(({ label }) => label),
      };
    },
  };
}

/** Between the lines that hatch what has no value. */
export const hatchGap = 4;

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
    .map(({ step, hatching, left, top, right, bottom }) => {
      const size = { x: left, y: top, width: right - left, height: bottom - top };
      return element('rect', { class: areaClass(step), ...size }) + drawHatching(hatching);
    })
    .join('');
}

/** The class of an area by its step; `null` is what has no value. */
export function areaClass(step: ScaleStep | null): string {
  return step === null ? 'area unknown' : `area scale-${step}`;
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
