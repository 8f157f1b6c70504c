import { placeBeside, placeBoxBeside, type Surroundings } from './beside.ts';
import type { Box, Segment } from './box.ts';
import { type Ring, drawRing, numberBlock, ringAround, ringRadius } from './break-marks.ts';
import { element } from './svg.ts';
import { type TextLabel, drawLabel } from './text-label.ts';
import { isPhone, typeSizes } from './type-size.ts';
import { wrapEvenly } from './wrap-text.ts';

/** Words about one value, led to its mark; on a phone their number. */
export interface PlacedPointer {
  readonly label: TextLabel;
  readonly ring: Ring | null;
  readonly leader: Segment | null;
}

/** The widest the words may be before they wrap. */
const wordsWidth = 150;
/** Words that are nearer to their mark than this need no leader. */
const near = 7;

/** `null` if there is no place for the words anywhere around the mark. */
export function placePointer(
  { label: words, number }: { readonly label: string; readonly number: number },
  mark: { readonly x: number; readonly y: number; readonly radius: number },
  surroundings: Surroundings,
  width: number,
): PlacedPointer | null {
  const sizes = typeSizes(width);
  const from = { x: mark.x, y: mark.y, distance: mark.radius + near };
  if (isPhone(width)) {
    const size = { width: 2 * ringRadius, height: 2 * ringRadius, air: 0 };
    const box = placeBoxBeside(size, from, surroundings, 'far');
    if (box === null) return null;
    const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    const placed = ringAround(numberBlock(number, sizes), middle.x, middle.y);
    const apart = Math.hypot(middle.x - mark.x, middle.y - mark.y);
    const share = (apart - ringRadius) / apart;
    const end = {
      x: mark.x + share * (middle.x - mark.x),
      y: mark.y + share * (middle.y - mark.y),
    };
    return { ...placed, leader: leaderFrom(mark, end) };
  }
  const lines = wrapEvenly(words, wordsWidth, sizes.small, 400);
  const block = { lines, size: sizes.small, weight: 400 as const, role: 'event' };
  const label = placeBeside(block, from, surroundings, 'far');
  return label === null
    ? null
    : { label, ring: null, leader: leaderFrom(mark, nearestOf(label.box, mark)) };
}

/** From the rim of a mark to where its words begin; `null` where these are so near that nothing is between. */
function leaderFrom(
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
  end: { readonly x: number; readonly y: number },
): Segment | null {
  const apart = Math.hypot(end.x - x, end.y - y);
  if (apart < radius + 4) return null;
  const share = (radius + 2) / apart;
  return { x1: x + share * (end.x - x), y1: y + share * (end.y - y), x2: end.x, y2: end.y };
}

/** The point of a box that is nearest to a mark. */
function nearestOf(
  { left, right, top, bottom }: Box,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly x: number; readonly y: number } {
  return { x: Math.max(left, Math.min(right, x)), y: Math.max(top, Math.min(bottom, y)) };
}

/** The room that the words or the ring take. */
export function boxOfPointer({ label, ring }: PlacedPointer): Box {
  if (ring === null) return label.box;
  const { x, y, radius } = ring;
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

export function drawPointers(pointers: readonly PlacedPointer[], baseSize: number): string {
  return pointers
    .map(({ label, ring, leader }) =>
      [
        leader === null ? '' : element('line', { class: 'leader', ...leader }),
        ring === null ? '' : drawRing(ring),
        drawLabel(label, baseSize),
      ].join(''),
    )
    .join('');
}
