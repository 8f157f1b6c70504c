import type { Segment } from './box.ts';
import type { AxisTime } from './joined-runs.ts';
import type { ChartBreak } from './mark.ts';
import { spread } from './spread.ts';
import { element } from './svg.ts';
import {
  type TextBlock,
  type TextLabel,
  drawLabel,
  heightOf,
  labelBelow,
  labelBeside,
} from './text-label.ts';
import { type TypeSizes, isPhone } from './type-size.ts';
import { wrapText } from './wrap-text.ts';

/** The rule of one break, with its words, or its number in a ring where words have no room. */
export interface BreakMark {
  readonly rule: Segment;
  readonly label: TextLabel;
  readonly ring: { readonly x: number; readonly y: number; readonly radius: number } | null;
}

/** A break on an axis: between which two times, and where that is. */
export interface AxisBreak {
  readonly at: number;
  readonly label: string;
}

/** Between a rule and its words. */
const gap = 6;
const ringRadius = 8.5;
/** The widest the words of a break may be before they wrap. */
const wordsWidth = 180;

/**
 * The breaks that lie between two times of the axis, in order; `between` says where, given these two.
 * Breaks at the same place become one with the words of both.
 */
export function breaksOnAxis(
  breaks: readonly ChartBreak[],
  times: readonly AxisTime[],
  between: (last: number, next: number) => number,
): AxisBreak[] {
  const values = times.map(({ value }) => value).toSorted((a, b) => a - b);
  const words = new Map<number, string[]>();
  for (const { after, before, label } of breaks) {
    const last = values.findLast((time) => time <= after);
    const next = values.find((time) => time >= before);
    if (last === undefined || next === undefined) continue;
    const at = between(last, next);
    words.set(at, [...(words.get(at) ?? []), label]);
  }
  return [...words]
    .map(([at, labels]) => ({ at, label: labels.join('; ') }))
    .toSorted((a, b) => a.at - b.at);
}

/** Upright breaks whose height is not known yet, and how much room they need over the plot. */
export interface WordedBreaks {
  readonly breaks: readonly (AxisBreak & { readonly block: TextBlock })[];
  readonly height: number;
  /** The words, in the order of the numbers, where numbers stand for them. */
  readonly notes: readonly string[];
}

/**
 * The words of upright breaks in the room that each has, from its rule to the next or to the edge of
 * the drawing. On a phone there is no such room: they become numbers and the words become notes.
 */
export function wordBreaks(
  breaks: readonly AxisBreak[],
  width: number,
  sizes: TypeSizes,
): WordedBreaks {
  if (isPhone(width)) {
    return {
      breaks: breaks.map((each, index) => ({ ...each, block: numberBlock(index, sizes) })),
      height: breaks.length === 0 ? 0 : 2 * ringRadius + gap,
      notes: breaks.map(({ label }) => label),
    };
  }
  const worded = breaks.map((each, index) => {
    const room = Math.min((breaks[index + 1]?.at ?? width) - each.at - 2 * gap, wordsWidth);
    const lines = wrapText(each.label, room, sizes.small, 400);
    return { ...each, block: { lines, size: sizes.small, weight: 400 as const, role: 'break' } };
  });
  const tallest = Math.max(0, ...worded.map(({ block }) => heightOf(block)));
  return { breaks: worded, height: breaks.length === 0 ? 0 : tallest + gap, notes: [] };
}

/** Upright rules from `top`, where the words or numbers stand, to `bottom`. */
export function placeBreaks(
  { breaks }: WordedBreaks,
  top: number,
  bottom: number,
  width: number,
): BreakMark[] {
  // Rings of breaks that are near to each other move a little apart.
  const rings = spread(
    breaks.map(({ at }) => at),
    breaks.map(() => 2 * ringRadius),
    1,
    [0, width],
  );
  return breaks.map(({ at: x, block }, index) => {
    if (!isPhone(width)) {
      const label = labelBelow(block, x + gap, top, 'start');
      return { rule: { x1: x, y1: top, x2: x, y2: bottom }, label, ring: null };
    }
    const ring = { x: rings[index] ?? x, y: top + ringRadius, radius: ringRadius };
    const rule = { x1: x, y1: top + 2 * ringRadius, x2: x, y2: bottom };
    return { rule, label: labelBeside(block, ring.x, ring.y, 'middle'), ring };
  });
}

/** A break between two rows that stand one under the other, with its words or its number. */
export interface RowBreak {
  /** The row after it, counted from 0. */
  readonly before: number;
  readonly block: TextBlock;
  /** What it adds to the gap between the two rows. */
  readonly room: number;
}

/** Of the gap that rows have anyway, so much is free for a break. */
const gapShare = 5;

/** The breaks between rows in the order of `times`; on a phone numbers stand for their words, which become notes. */
export function breaksBetweenRows(
  breaks: readonly ChartBreak[],
  times: readonly AxisTime[],
  width: number,
  sizes: TypeSizes,
): { readonly breaks: readonly RowBreak[]; readonly notes: readonly string[] } {
  const order = times.map(({ value }) => value);
  const found = breaksOnAxis(breaks, times, (_, next) => order.indexOf(next));
  if (isPhone(width)) {
    const room = 2 * ringRadius - gapShare;
    return {
      breaks: found.map(({ at }, index) => ({
        before: at,
        block: numberBlock(index, sizes),
        room,
      })),
      notes: found.map(({ label }) => label),
    };
  }
  const worded = found.map(({ at, label }) => {
    const lines = wrapText(label, width / 2, sizes.small, 400);
    const block = { lines, size: sizes.small, weight: 400 as const, role: 'break' };
    return { before: at, block, room: heightOf(block) - gapShare };
  });
  return { breaks: worded, notes: [] };
}

/** Rules across, half way between the rows that they part, each ending at its words or its number at the right edge. */
export function placeBreaksAcross(
  breaks: readonly RowBreak[],
  rows: readonly { readonly top: number; readonly bottom: number }[],
  width: number,
): BreakMark[] {
  return breaks.map(({ before, block }) => {
    const y = ((rows[before - 1]?.bottom ?? 0) + (rows[before]?.top ?? 0)) / 2;
    if (!isPhone(width)) {
      const label = labelBeside(block, width, y, 'end');
      return { rule: { x1: 0, y1: y, x2: label.box.left - gap, y2: y }, label, ring: null };
    }
    const ring = { x: width - ringRadius - 1, y, radius: ringRadius };
    const rule = { x1: 0, y1: y, x2: ring.x - ringRadius, y2: y };
    return { rule, label: labelBeside(block, ring.x, y, 'middle'), ring };
  });
}

function numberBlock(index: number, { small }: TypeSizes): TextBlock {
  return { lines: [String(index + 1)], size: small, weight: 600, role: 'break' };
}

export function drawBreaks(breaks: readonly BreakMark[], baseSize: number): string {
  return breaks
    .map(({ rule: { x1, y1, x2, y2 }, label, ring }) =>
      [
        element('line', { class: 'break-rule', x1, y1, x2, y2 }),
        ring === null
          ? ''
          : element('circle', { class: 'break-ring', cx: ring.x, cy: ring.y, r: ring.radius }),
        drawLabel(label, baseSize),
      ].join(''),
    )
    .join('');
}
