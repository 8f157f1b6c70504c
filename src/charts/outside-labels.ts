import type { Ring } from './area-shapes.ts';
import { type Box, type Segment, overlap, touches } from './box.ts';
import type { Position } from './simplified-arcs.ts';
import { type TextBlock, type TextLabel, heightOf, labelBeside, widthOf } from './text-label.ts';

/** From where to where the land reaches between two heights; `null` where there is none. */
export type Reach = (top: number, bottom: number) => readonly [number, number] | null;

/** The free room around the land. */
export interface Outside {
  readonly frame: Box;
  readonly reach: Reach;
  /** What stands there already, and the lines that lead to it. */
  readonly taken: readonly Box[];
  readonly leaders: readonly Segment[];
}

/** Between the land and what stands outside. */
const shoreGap = 7;
/** Between two things that stand outside. */
const gap = 5;
/** Pixels between two places that are tried. */
const step = 3;

/** How far the land within these rings reaches to the left and to the right, row by row of pixels. */
export function reachOf(rings: readonly Ring[], height: number): Reach {
  const rows = Array.from({ length: Math.ceil(height) + 1 }, () => ({
    left: Infinity,
    right: -Infinity,
  }));
  const extend = (y: number, x: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, Math.floor(y)))];
    if (row === undefined) return;
    row.left = Math.min(row.left, x);
    row.right = Math.max(row.right, x);
  };
  for (const ring of rings) {
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      const steps = Math.max(1, Math.ceil(Math.abs(y2 - y1)));
      for (let at = 0; at <= steps; at++) {
        extend(y1 + ((y2 - y1) * at) / steps, x1 + ((x2 - x1) * at) / steps);
      }
    }
  }
  return (top, bottom) => {
    let [left, right] = [Infinity, -Infinity];
    for (let y = Math.max(0, Math.floor(top)); y <= Math.min(Math.ceil(bottom), height); y++) {
      left = Math.min(left, rows[y]?.left ?? Infinity);
      right = Math.max(right, rows[y]?.right ?? -Infinity);
    }
    return left > right ? null : [left, right];
  };
}

/** A place beside the land for a box, and whether it is at the left of it. */
interface Place {
  readonly box: Box;
  readonly isLeft: boolean;
}

/** The places beside the land for a box of this size: as near to the land as the frame and the rest allow. */
function placesFor(
  { width, height }: { readonly width: number; readonly height: number },
  { frame, reach, taken }: Outside,
): Place[] {
  const places: Place[] = [];
  for (let top = frame.top; top + height <= frame.bottom; top += step) {
    const bottom = top + height;
    const [left, right] = reach(top, bottom) ?? [frame.right, frame.left];
    places.push(
      { box: { left: left - shoreGap - width, top, right: left - shoreGap, bottom }, isLeft: true },
      {
        box: { left: right + shoreGap, top, right: right + shoreGap + width, bottom },
        isLeft: false,
      },
    );
  }
  return places.filter(
    ({ box }) =>
      box.left >= frame.left &&
      box.right <= frame.right &&
      !taken.some((other) => overlap(grown(other), box)),
  );
}

/** A label outside the land with a line to its place on it. */
export interface LedLabel {
  readonly label: TextLabel;
  readonly leader: Segment;
}

/**
 * The label that comes nearest to its place on the land; `blocks` are the ways to set it, the best first, and the
 * others are tried only if there is no room for it. Its line crosses no other line and no other words; `null` if that
 * cannot be, or only with a line longer than `longest`.
 */
export function placeOutside(
  blocks: readonly TextBlock[],
  [x, y]: Position,
  outside: Outside,
  longest: number,
): LedLabel | null {
  let best: { readonly led: LedLabel; readonly length: number } | null = null;
  for (const block of blocks) {
    const size = { width: widthOf(block), height: heightOf(block) };
    for (const { box, isLeft } of placesFor(size, outside)) {
      const edge = isLeft ? box.right : box.left;
      const centre = (box.top + box.bottom) / 2;
      const leader = { x1: x, y1: y, x2: isLeft ? edge + 3 : edge - 3, y2: centre };
      // A level line is read more easily than one aslant.
      const length = Math.hypot(x - edge, 2 * (y - centre));
      if (length > Math.min(longest, best?.length ?? Infinity)) continue;
      if (outside.taken.some((other) => touches(leader, other))) continue;
      if (outside.leaders.some((line) => cross(line, leader) || touches(line, box))) continue;
      const label = labelBeside(block, edge, centre, isLeft ? 'end' : 'start');
      best = { led: { label, leader }, length };
    }
    if (best !== null) break;
  }
  return best?.led ?? null;
}

/** Whether two lines have a point in common: the ends of each lie on both sides of the other. */
function cross(a: Segment, b: Segment): boolean {
  const side = ({ x1, y1, x2, y2 }: Segment, x: number, y: number) =>
    Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  return side(a, b.x1, b.y1) !== side(a, b.x2, b.y2) && side(b, a.x1, a.y1) !== side(b, a.x2, a.y2);
}

/**
 * A place for a box of this size at an edge of the frame: its top left corner if that is free, else where there is most
 * air between the box and the land; `null` if there is none.
 */
export function roomiestPlace(
  size: { readonly width: number; readonly height: number },
  outside: Outside,
): Box | null {
  const { frame, reach, taken } = outside;
  const { left: x, top } = frame;
  const corner = { left: x, top, right: x + size.width, bottom: top + size.height };
  const [shore] = reach(top, corner.bottom) ?? [frame.right];
  const isFree = !taken.some((other) => overlap(grown(other), corner));
  if (corner.right + shoreGap <= shore && isFree) return corner;

  let best: { readonly box: Box; readonly air: number } | null = null;
  for (const { box, isLeft } of placesFor(size, outside)) {
    const air = isLeft ? box.left - frame.left : frame.right - box.right;
    if (best !== null && air <= best.air) continue;
    const left = isLeft ? frame.left : frame.right - size.width;
    const atEdge = { ...box, left, right: left + size.width };
    // What was free beside the land may not be at the edge.
    if (taken.some((other) => overlap(grown(other), atEdge))) continue;
    best = { box: atEdge, air };
  }
  return best?.box ?? null;
}

function grown({ left, top, right, bottom }: Box): Box {
  return { left: left - gap, top: top - gap, right: right + gap, bottom: bottom + gap };
}
