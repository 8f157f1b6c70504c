import { type Box, type Segment, contains, overlap, touches } from './box.ts';
import { type TextLabel, type TextBlock, heightOf, labelBelow, widthOf } from './text-label.ts';

/** What a label near a mark has to keep clear of. */
export interface Surroundings {
  /** The label stays inside this. */
  readonly area: Box;
  /** Boxes that the label never overlaps: other labels. */
  readonly taken: readonly Box[];
  /** Lines and marks that it avoids where it can. */
  readonly lines: readonly Segment[];
  readonly marks: readonly Box[];
  /** Whether a label that would cross one of those is rather left out. */
  readonly clear?: boolean;
}

/** How far off a label may stand, in its own heights beyond the mark: close, or so far that it needs a leader. */
const reaches = { near: [0, 0.7, 1.4], far: [0, 0.7, 1.4, 2.2, 3, 4, 5.5, 7, 9] } as const;
export type Reach = keyof typeof reaches;

/**
 * The best place for a label beside the mark at `(x, y)`, `distance` away from it: over it, under it,
 * the same a little to the side, at the corners, at the sides, then the same a line further off. The
 * first of those places that crosses least is taken; `null` if all overlap other labels or leave the area.
 */
export function placeBeside(
  words: TextBlock,
  mark: { readonly x: number; readonly y: number; readonly distance: number },
  surroundings: Surroundings,
  reach: Reach = 'near',
): TextLabel | null {
  // The text box has some air over and under the letters; letters may come that much nearer.
  const size = { width: widthOf(words), height: heightOf(words), air: 0.2 * words.size };
  const box = placeBoxBeside(size, mark, surroundings, reach);
  return box === null ? null : labelBelow(words, (box.left + box.right) / 2, box.top, 'middle');
}

/** The same for a box, of whose height `air` is free above and below. */
export function placeBoxBeside(
  { width, height, air }: { readonly width: number; readonly height: number; readonly air: number },
  { x, y, distance }: { readonly x: number; readonly y: number; readonly distance: number },
  { area, taken, lines, marks, clear = false }: Surroundings,
  reach: Reach = 'near',
): Box | null {
  let best: { box: Box; crossings: number } | null = null;
  for (const steps of reaches[reach]) {
    const further = steps * height;
    const up = y - distance - further - height + air;
    const down = y + distance + further - air;
    const middle = y - height / 2;
    const right = x + distance + width / 2;
    const left = x - distance - width / 2;
    const nudge = width / 8;
    const near = width / 3;
    const places: readonly (readonly [number, number])[] = [
      [x, up],
      [x, down],
      [x + nudge, up],
      [x - nudge, up],
      [x + nudge, down],
      [x - nudge, down],
      [x + near, up],
      [x - near, up],
      [x + near, down],
      [x - near, down],
      [right, middle],
      [left, middle],
      [right, up + distance],
      [left, up + distance],
      [right, down - distance],
      [left, down - distance],
    ];
    for (const [centre, top] of places) {
      const box = {
        left: centre - width / 2,
        top,
        right: centre + width / 2,
        bottom: top + height,
      };
      if (!contains(area, box) || taken.some((each) => overlap(each, aired(box)))) continue;
      const letters = {
        left: box.left - 2,
        top: box.top + air / 2,
        right: box.right + 2,
        bottom: box.bottom - air / 2,
      };
      const crossings =
        1.5 * Number(further > 0) +
        lines.filter((segment) => touches(segment, letters)).length +
        2 * marks.filter((each) => overlap(each, letters)).length +
        strangeness * Number(marks.some((each) => isNearer(letters, each, { x, y })));
      if (best === null || crossings < best.crossings) best = { box, crossings };
    }
    if (best !== null && best.crossings === 0) break;
  }
  return best === null || (clear && best.crossings > 0) ? null : best.box;
}

/** Words that are nearer to another mark than to their own read as that mark’s: it costs as much as crossing a mark and more. */
const strangeness = 3;

/** Whether a box is clearly nearer to the middle of another mark than to the point that it belongs to. */
function isNearer(
  box: Box,
  { left, right, top, bottom }: Box,
  own: { readonly x: number; readonly y: number },
): boolean {
  const other = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return awayFrom(box, other) + 2 < awayFrom(box, own);
}

/** How far a point is from a box; 0 inside it. */
function awayFrom(
  { left, right, top, bottom }: Box,
  { x, y }: { readonly x: number; readonly y: number },
): number {
  return Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
}

/** Between two labels on one line there is at least this much, or they read as one. */
const between = 4;

function aired({ left, top, right, bottom }: Box): Box {
  return { left: left - between, top, right: right + between, bottom };
}
