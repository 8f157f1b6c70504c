import type { Segment } from './box.ts';
import { roomFor, spread } from './spread.ts';
import {
  type TextBlock,
  type TextLabel,
  heightOf,
  heldBetween,
  labelAbove,
  labelBelow,
  widthOf,
} from './text-label.ts';
import { textWidth } from './text-width.ts';
import { type TypeSizes, isPhone } from './type-size.ts';
import { wrapEvenly } from './wrap-text.ts';

/** Something in the row of a bar that is to be named: its name, whether that is strong, and where it lies. */
export interface NamedPart {
  readonly name: string;
  /** Classes for the colour of the name. */
  readonly role: string;
  readonly isStrong: boolean;
  /** Whether it is not in the bar but a number beside it, which its leader must not cross. */
  readonly isBeside?: boolean;
  readonly left: number;
  readonly right: number;
}

/** Names over a bar, led to their parts; `height` is what they take over it. */
export interface PartNames {
  readonly height: number;
  /** The names over the row that begins at `top`, led down to its bar. */
  readonly placeAt: (
    top: number,
    barTop: number,
  ) => {
    readonly labels: readonly TextLabel[];
    readonly leaders: readonly Segment[];
  };
}

/** How wide names side by side may be: tried in turn. */
const nameWidths = { phone: [110, 96, 84, 72, 58], desk: [200, 150, 110, 80] } as const;
/** What a further line of names costs, against pixels by which names lie off their parts. */
const lineCost = 40;
/** Between names, and from them to the bar. */
const nameGap = 12;
const leaderLength = 8;
/** A leader keeps off the corners of its part. */
const corner = 3;

/**
 * The names of parts over their bar, in the order in which these lie: side by side if they have room, else one under
 * the other, like a stair, each beginning at its part.
 */
export function placePartNames(
  parts: readonly NamedPart[],
  width: number,
  sizes: TypeSizes,
): PartNames {
  const inOrder = parts.toSorted((a, b) => a.left + a.right - b.left - b.right);
  const middles = inOrder.map(({ left, right }) => (left + right) / 2);
  const tried = nameWidths[isPhone(width) ? 'phone' : 'desk']
    .map((most) => inOrder.map((part) => unbrokenBlock(part, Math.min(most, width), sizes)))
    .filter((blocks) => roomFor(blocks.map(widthOf), nameGap) <= width)
    .map((blocks) => {
      const centres = spread(middles, blocks.map(widthOf), nameGap, [0, width]);
      const moved = centres.reduce(
        (sum, at, index) => sum + Math.abs(at - (middles[index] ?? at)),
        0,
      );
      const height = Math.max(0, ...blocks.map(heightOf));
      return { blocks, centres, height, cost: moved + (lineCost * height) / sizes.small };
    });
  const best = tried.toSorted((a, b) => a.cost - b.cost)[0];
  if (best !== undefined) {
    const { blocks, centres, height } = best;
    return {
      height: height + leaderLength,
      placeAt: (top, barTop) => ({
        labels: blocks.map((block, index) =>
          labelAbove(block, centres[index] ?? 0, top - leaderLength, 'middle'),
        ),
        leaders: inOrder.map((part, index) => ({
          x1: centres[index] ?? 0,
          y1: top - leaderLength,
          x2: nearestIn(part, centres[index] ?? 0),
          y2: part.isBeside === true ? top : barTop,
        })),
      }),
    };
  }
  const stairs = inOrder.map((part) => nameBlock(part, width, sizes));
  const heights = stairs.map(heightOf);
  const tall = heights.reduce((sum, height) => sum + height, 0);
  return {
    height: tall + leaderLength / 2,
    placeAt(top, barTop) {
      let from = top - tall - leaderLength / 2;
      const labels = stairs.map((block, index) => {
        const label = labelBelow(block, (middles[index] ?? 0) + corner, from, 'start');
        from += heights[index] ?? 0;
        return heldBetween(label, 0, width);
      });
      const leaders = labels.map(({ box }, index) => {
        const x = middles[index] ?? 0;
        const y2 = inOrder[index]?.isBeside === true ? top : barTop;
        return { x1: x, y1: box.left > x ? box.top + 2 : box.bottom, x2: x, y2 };
      });
      return { labels, leaders };
    },
  };
}

function nameBlock(
  { name, role, isStrong }: NamedPart,
  room: number,
  { small }: TypeSizes,
): TextBlock {
  const weight = isStrong ? 600 : 400;
  return { lines: wrapEvenly(name, room, small, weight), size: small, weight, role };
}

/** A name as wide as its longest word needs at least: side by side, no word is broken. */
function unbrokenBlock(part: NamedPart, room: number, sizes: TypeSizes): TextBlock {
  const weight = part.isStrong ? 600 : 400;
  const words = part.name.split(' ').map((word) => textWidth(word, sizes.small, weight));
  return nameBlock(part, Math.max(room, ...words), sizes);
}

/** The place within a part that is nearest to `x`, off its corners. */
function nearestIn({ left, right }: NamedPart, x: number): number {
  const inset = Math.min(corner, (right - left) / 2);
  return Math.max(left + inset, Math.min(right - inset, x));
}
