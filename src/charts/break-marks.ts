import type { Segment } from './box.ts';
import type { AxisTime } from './joined-runs.ts';
import type { ChartBreak, ChartEvent, NumberedNote } from './mark.ts';
import { spread } from './spread.ts';
import { element } from './svg.ts';
import {
  type TextBlock,
  type TextLabel,
  drawLabel,
  heightOf,
  labelBelow,
  labelBeside,
  widthOf,
} from './text-label.ts';
import { textWidth } from './text-width.ts';
import { type TypeSizes, isPhone } from './type-size.ts';
import { wrapEvenly } from './wrap-text.ts';

/** The rule of one break or event, with its words, or its number in a ring where words have no room. */
export interface BreakMark {
  readonly rule: Segment;
  readonly label: TextLabel;
  readonly ring: Ring | null;
  /** Whether it marks something that happened; the numbers on its two sides can then be compared. */
  readonly isEvent?: boolean | undefined;
}

/** The circle around a number. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A break or an event on an axis: where it is, and its words. */
export interface AxisBreak {
  readonly at: number;
  readonly label: string;
  /** What stands in the list under the drawing for its number; left out, the label. */
  readonly note?: NumberedNote | undefined;
  readonly isEvent?: boolean | undefined;
  /** Its number where numbers stand for words; left out, its place among the breaks. */
  readonly number?: number | undefined;
}

/** Between a rule and its words. */
const gap = 6;
/** Radius of the ring around a number. */
export const ringRadius = 8.5;
/** The widest the words of a break may be before they wrap, and the least room that is worth wrapping them into. */
const wordsWidth = { most: 180, least: 84 } as const;

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
  const found = new Map<number, AxisBreak>();
  for (const { after, before, label, note } of breaks) {
    const last = values.findLast((time) => time <= after);
    const next = values.find((time) => time >= before);
    if (last === undefined || next === undefined) continue;
    const at = between(last, next);
    const own = { at, label, note: note ?? { heading: label } };
    const same = found.get(at);
    found.set(at, same === undefined ? own : joined(same, own));
  }
  return [...found.values()].toSorted((a, b) => a.at - b.at);
}

function joined(first: AxisBreak, second: AxisBreak): AxisBreak {
  const notes = [first, second].map(({ label, note }) => note ?? { heading: label });
  const reasons = notes.flatMap(({ reason }) => reason ?? []);
  return {
    at: first.at,
    label: `${first.label}; ${second.label}`,
    note: {
      heading: notes.map(({ heading }) => heading).join('; '),
      ...(reasons.length > 0 && { reason: reasons.join(' ') }),
    },
  };
}

/** Events of times, not of values, at their places on the axis. */
export function eventsOnAxis(
  events: readonly ChartEvent[],
  x: (time: number) => number,
): AxisBreak[] {
  return events
    .filter(({ series }) => series === undefined)
    .map(({ time, label, note }) => ({
      at: x(time),
      label,
      note: note ?? { heading: label },
      isEvent: true,
    }));
}

/** Breaks, events and whatever else has a number, counted from left to right. */
export function numberInOrder<Marked extends { readonly at: number }>(
  marked: readonly Marked[],
): (Marked & { readonly number: number })[] {
  return marked
    .toSorted((a, b) => a.at - b.at)
    .map((each, index) => ({ ...each, number: index + 1 }));
}

/** A break with its words wrapped, how far they are under the top of their band, and on which side of the rule. */
export interface WordedBreak extends AxisBreak {
  readonly block: TextBlock;
  readonly drop?: number | undefined;
  readonly anchor?: 'start' | 'end' | undefined;
}

/** Upright breaks whose height is not known yet, and how much room they need over the plot. */
export interface WordedBreaks {
  readonly breaks: readonly WordedBreak[];
  readonly height: number;
  /** What the numbers stand for, in their order, where numbers stand for words. */
  readonly notes: readonly NumberedNote[];
}

/**
 * The words of upright breaks and events in the room that each has, from its rule to the next or to the edge of the
 * drawing; where that is too little they stand over one another like flags. On a phone they become numbers and the
 * words become notes.
 */
export function wordBreaks(
  breaks: readonly AxisBreak[],
  width: number,
  sizes: TypeSizes,
): WordedBreaks {
  if (breaks.length === 0) return { breaks: [], height: 0, notes: [] };
  if (isPhone(width)) {
    return {
      breaks: breaks.map((each, index) => ({
        ...each,
        block: numberBlock(each.number ?? index + 1, sizes),
      })),
      height: 2 * ringRadius + gap,
      notes: breaks.map(({ label, note }) => note ?? { heading: label }),
    };
  }
  const worded = flagsOf(breaks, width, sizes);
  const rows = Math.max(...worded.map(({ row }) => row)) + 1;
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(0, ...worded.filter((each) => each.row === row).map(({ block }) => heightOf(block))),
  );
  const above = (row: number) => heights.slice(row + 1).reduce((sum, each) => sum + each, 0);
  return {
    breaks: worded.map(({ row, ...each }) => ({ ...each, drop: above(row) })),
    height: above(-1) + gap,
    notes: [],
  };
}

/** The words beside their rules and the row of each, 0 at the bottom: no words cover others or a rule beside them. */
function flagsOf(
  breaks: readonly AxisBreak[],
  width: number,
  { small }: TypeSizes,
): (WordedBreak & { readonly row: number })[] {
  const placed: { mark: WordedBreak; row: number; left: number; right: number }[] = [];
  for (const each of breaks.toSorted((a, b) => b.at - a.at)) {
    const longestWord = Math.max(
      ...each.label.split(' ').map((word) => textWidth(word, small, 400)),
    );
    const whole = textWidth(each.label, small, 400);
    const least = Math.max(longestWord, Math.min(whole, wordsWidth.least));
    const toEdge = width - each.at - gap;
    const isRight = toEdge >= Math.min(least, each.at - gap);
    const toNext = (placed.at(-1)?.left ?? width) - each.at - 2 * gap;
    const room = isRight
      ? Math.min(wordsWidth.most, toNext >= least ? toNext : toEdge)
      : Math.min(wordsWidth.most, each.at - gap);
    const role = each.isEvent === true ? 'event' : 'break';
    const lines = wrapEvenly(each.label, room, small, 400);
    const block = { lines, size: small, weight: 400 as const, role };
    const left = isRight ? each.at + gap : each.at - gap - widthOf(block);
    const right = left + widthOf(block);
    const isFree = (row: number) =>
      placed.every(
        (other) =>
          (other.row !== row || right + gap <= other.left || other.right + gap <= left) &&
          (other.row < row || other.mark.at < left - 2 || other.mark.at > right + 2) &&
          (other.row >= row || each.at < other.left - 2 || each.at > other.right + 2),
      );
    const highest = Math.max(-1, ...placed.map(({ row }) => row)) + 1;
    const rows = Array.from({ length: highest }, (_, row) => row);
    const row = rows.find(isFree) ?? highest;
    const anchor = isRight ? 'start' : 'end';
    placed.push({ mark: { ...each, block, anchor }, row, left, right });
  }
  return placed.toReversed().map(({ mark, row }) => ({ ...mark, row }));
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
  return breaks.map(({ at: x, block, isEvent, drop = 0, anchor = 'start' }, index) => {
    if (!isPhone(width)) {
      const edge = anchor === 'start' ? x + gap : x - gap;
      const label = labelBelow(block, edge, top + drop, anchor);
      // A flag over it keeps off the rule.
      const rule = { x1: x, y1: top + drop + 2, x2: x, y2: bottom };
      return { rule, label, ring: null, isEvent };
    }
    const { ring, label } = ringAround(block, rings[index] ?? x, top + ringRadius);
    const rule = { x1: x, y1: top + 2 * ringRadius, x2: x, y2: bottom };
    return { rule, label, ring, isEvent };
  });
}

/** A number in its ring around `(x, y)`. */
export function ringAround(
  block: TextBlock,
  x: number,
  y: number,
): { readonly ring: Ring; readonly label: TextLabel } {
  return { ring: { x, y, radius: ringRadius }, label: labelBeside(block, x, y, 'middle') };
}

/** A break or an event between two rows that stand one under the other, with its words or its number. */
export interface RowBreak {
  /** The row after it, counted from 0. */
  readonly before: number;
  readonly block: TextBlock;
  /** What it adds to the gap between the two rows. */
  readonly room: number;
  readonly isEvent?: boolean | undefined;
}

/** What is to be said of one row. */
export interface RowRemark {
  readonly row: number;
  readonly label: string;
  readonly note?: NumberedNote | undefined;
}

/** Of the gap that rows have anyway, so much is free for a break. */
const gapShare = 5;

/**
 * The breaks and events between rows in the order of `times`; on a phone numbers stand for their words, which become
 * notes. Remarks on rows are counted with them.
 */
export function breaksBetweenRows(
  breaks: readonly ChartBreak[],
  times: readonly AxisTime[],
  width: number,
  sizes: TypeSizes,
  said: { readonly events: readonly ChartEvent[]; readonly remarks: readonly RowRemark[] } = {
    events: [],
    remarks: [],
  },
): {
  readonly breaks: readonly RowBreak[];
  readonly remarks: readonly (RowRemark & { readonly number: number })[];
  readonly notes: readonly NumberedNote[];
} {
  const order = times.map(({ value }) => value);
  // An event within the time of a row stands after it if at least half of that time had passed.
  const numbered = numberInOrder([
    ...breaksOnAxis(breaks, times, (_, next) => order.indexOf(next) - 0.5),
    ...eventsOnAxis(said.events, (time) => order.filter((own) => own <= time).length - 0.5),
    ...said.remarks.map((remark) => ({ ...remark, at: remark.row, isRemark: true as const })),
  ]);
  const between = numbered.flatMap((each) => {
    if ('isRemark' in each) return [];
    const { at, label, number, isEvent } = each;
    const role = isEvent === true ? 'event' : 'break';
    const lines = wrapEvenly(label, width / 2, sizes.small, 400);
    const block = isPhone(width)
      ? numberBlock(number, sizes)
      : { lines, size: sizes.small, weight: 400 as const, role };
    const height = isPhone(width) ? 2 * ringRadius : heightOf(block);
    return [{ before: at + 0.5, block, room: height - gapShare, isEvent }];
  });
  return {
    breaks: between,
    remarks: numbered.filter((each) => 'isRemark' in each),
    notes: isPhone(width) ? numbered.map(({ label, note }) => note ?? { heading: label }) : [],
  };
}

/** Rules across, half way between the rows that they part, each ending at its words or its number at the right edge. */
export function placeBreaksAcross(
  breaks: readonly RowBreak[],
  rows: readonly { readonly top: number; readonly bottom: number }[],
  width: number,
): BreakMark[] {
  return breaks.map(({ before, block, room, isEvent }, index) => {
    // Several in one gap stand under one another in its middle.
    const inGap = breaks.filter((each) => each.before === before);
    const heightsOf = (some: readonly RowBreak[]) =>
      some.reduce((sum, each) => sum + each.room + gapShare, 0);
    const earlier = breaks.slice(0, index).filter((each) => each.before === before);
    const above = rows[before - 1]?.bottom ?? 0;
    const below = rows[before]?.top ?? above + heightsOf(inGap) + gapShare;
    const from = (above + below - heightsOf(inGap)) / 2;
    const y = from + heightsOf(earlier) + (room + gapShare) / 2;
    if (!isPhone(width)) {
      const label = labelBeside(block, width, y, 'end');
      const rule = { x1: 0, y1: y, x2: label.box.left - gap, y2: y };
      return { rule, label, ring: null, isEvent };
    }
    const { ring, label } = ringAround(block, width - ringRadius - 1, y);
    return { rule: { x1: 0, y1: y, x2: ring.x - ringRadius, y2: y }, label, ring, isEvent };
  });
}

/** A number that stands for words. */
export function numberBlock(number: number, { small }: TypeSizes): TextBlock {
  return { lines: [String(number)], size: small, weight: 600, role: 'break' };
}

export function drawBreaks(breaks: readonly BreakMark[], baseSize: number): string {
  return breaks
    .map(({ rule: { x1, y1, x2, y2 }, label, ring, isEvent = false }) =>
      [
        element('line', { class: isEvent ? 'event-rule' : 'break-rule', x1, y1, x2, y2 }),
        ring === null ? '' : drawRing(ring),
        drawLabel(label, baseSize),
      ].join(''),
    )
    .join('');
}

export function drawRing({ x, y, radius }: Ring): string {
  return element('circle', { class: 'break-ring', cx: x, cy: y, r: radius });
}
