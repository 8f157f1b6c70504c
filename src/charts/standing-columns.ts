import { type Box, contains, overlap, touches } from './box.ts';
import {
  breaksOnAxis,
  eventsOnAxis,
  numberInOrder,
  placeBreaks,
  wordBreaks,
} from './break-marks.ts';
import {
  type Column,
  type ColumnGroup,
  type ColumnsLayout,
  type ColumnsPlan,
  captionBlock,
  columnDomain,
  columnScale,
  groupBlock,
  halfMark,
  plainBlock,
  remarksOf,
  tickCount,
  valueBlock,
  wordsDistance,
} from './column-groups.ts';
import type { AxisTime } from './joined-runs.ts';
import { type PlacedPointer, boxOfPointer, placePointer } from './pointers.ts';
import { roomFor, spread } from './spread.ts';
import {
  type TextBlock,
  type TextLabel,
  heightOf,
  labelAbove,
  labelBelow,
  labelBeside,
  widthOf,
} from './text-label.ts';
import { isPhone } from './type-size.ts';
import { roundTicks } from './value-axis.ts';

/** From the highest to the lowest label of a column. */
const plotHeight = { phone: 230, desk: 290 } as const;
/** What the words over a column may take of that, or columns lie. */
const wordsShare = 1 / 3;
/** The widest a column may be, what it takes of its slot, and the air between groups in slots. */
const single = { most: 52, share: 0.64, air: 0 } as const;
const grouped = { most: 72, share: 0.88, air: 0.6 } as const;
/** A slot of a group with several columns, against one of a group with a single column. */
const sharedSlot = 0.95;
/** Between the plot and the names at the right. */
const nameDistance = 12;
/** Over the highest column, for words about it. */
const remarkRoom = 36;

/** A column's place on the axis of groups: its middle, its width, and the width of its slot. */
interface Slot {
  readonly centre: number;
  readonly width: number;
  readonly room: number;
  /** Its part of the air around its group. */
  readonly air: number;
}

/** Columns that stand side by side; `null` if values, captions or names have no room there. */
export function placeStanding(plan: ColumnsPlan): ColumnsLayout | null {
  const { groups, width, sizes } = plan;
  const domain = columnDomain(plan);
  const widestTicks = roundTicks(domain, tickCount, plan.tick);
  const tickBlock = (text: string) => plainBlock([text], 'tick', sizes.small);
  const left = Math.max(0, ...widestTicks.map(({ text }) => widthOf(tickBlock(text)))) + 8;
  const names = [plan.subject, plan.comparison].filter((name) => name !== null);
  const right = names.length === 0 ? width : width - nameDistance - Math.max(...names.map(widthOf));
  const slots = slotsOf(groups, left, right);

  // A name may reach into the air on both sides of its group, but not near the next name.
  const roomOf = (index: number) => {
    const own = slots[index] ?? [];
    const air = own.reduce((sum, slot) => sum + slot.air, 0);
    return (
      roomFor(
        own.map(({ room }) => room),
        0,
      ) +
      air -
      6
    );
  };
  const wordsFit = (text: string, room: number, block: (word: string) => TextBlock) =>
    text.split(' ').every((word) => widthOf(block(word)) <= room);
  const fits = groups.every(
    (group, index) =>
      wordsFit(group.time.label, roomOf(index), (label) =>
        groupBlock({ ...group, time: { ...group.time, label } }, Infinity, sizes),
      ) &&
      group.columns.every((column, slot) => {
        const room = (slots[index]?.[slot]?.room ?? 0) - 4;
        return (
          widthOf(valueBlock(column, sizes)) <= room &&
          wordsFit(column.caption ?? '', room, (caption) =>
            captionBlock({ ...column, caption }, Infinity, sizes),
          )
        );
      }),
  );
  if (!fits) return null;

  const captionOf = (column: Column, slot: Slot | undefined) =>
    captionBlock(column, (slot?.room ?? 0) - 4, sizes);
  const wordsOf = (column: Column, group: ColumnGroup) => {
    const slot = slots[groups.indexOf(group)]?.[group.columns.indexOf(column)];
    const room = heightOf(valueBlock(column, sizes)) + heightOf(captionOf(column, slot));
    return { value: column.value ?? 0, room };
  };
  const length = plotHeight[isPhone(width) ? 'phone' : 'desk'];
  const rooms = groups.flatMap((group) => group.columns.map((each) => wordsOf(each, group).room));
  if (Math.max(...rooms) > length * wordsShare) return null;

  const times = groups.map(({ time }) => time);
  const edges = new Map(groups.map(({ time }, index) => [time.value, edgesOf(slots[index] ?? [])]));
  const broken = breaksOnAxis(
    plan.breaks,
    times,
    (last, next) => ((edges.get(last)?.right ?? 0) + (edges.get(next)?.left ?? 0)) / 2,
  );
  const middles = slots.map(middleOf);
  const xOfTime = (time: number) => between(time, times, middles);
  const numbered = numberInOrder([
    ...broken,
    ...eventsOnAxis(plan.events ?? [], xOfTime),
    ...remarksOf(plan).map((remark) => ({ ...remark, at: middles[remark.row] ?? left })),
  ]);
  const remarks = numbered.filter((each) => 'row' in each);
  const worded = wordBreaks(
    numbered.filter((each) => !('row' in each)),
    width,
    sizes,
  );
  // Words about a column need some room over the highest.
  const top = plan.top + worded.height + (remarks.length > 0 ? remarkRoom : 0);
  const bottom = top + length;
  const scale = columnScale(plan, (column, group) => [wordsOf(column, group)], {
    length: bottom - top,
    room: 2 * sizes.small,
  });
  const zero = bottom - scale.zero;
  const y = (value: number) => zero - value * scale.unit;

  const placed = groups.flatMap((group, index) =>
    group.columns.map((column, slotIndex) => {
      const slot = slots[index]?.[slotIndex] ?? { centre: 0, width: 0, room: 0, air: 0 };
      return { group, column, slot };
    }),
  );
  const endLabels = placed.flatMap(({ group, column, slot }): TextLabel[] => {
    const distance = wordsDistance(wordsOf(column, group), group, scale.unit);
    const caption = captionOf(column, slot);
    if (column.value !== null && column.value < 0) {
      const value = labelBelow(valueBlock(column, sizes), slot.centre, zero + distance, 'middle');
      return [value, labelBelow(caption, slot.centre, value.box.bottom, 'middle')];
    }
    const value = labelAbove(valueBlock(column, sizes), slot.centre, zero - distance, 'middle');
    return [value, labelAbove(caption, slot.centre, value.box.top, 'middle')];
  });
  const comparison = groups.flatMap(({ time, comparison: mark }, index) => {
    const edges = edgesOf(slots[index] ?? []);
    if (mark === null || mark.high !== undefined) return [];
    const half = halfMark(mark.firmness);
    return [
      {
        left: edges.left - 4,
        right: edges.right + 4,
        top: y(mark.value) - half,
        bottom: y(mark.value) + half,
        time: time.value,
        emphasis: 'comparison' as const,
        firmness: mark.firmness,
        cell: mark.cell,
      },
    ];
  });

  const ranges = groups.flatMap(({ time, comparison: mark }, index) => {
    const edges = edgesOf(slots[index] ?? []);
    if (mark?.high === undefined) return [];
    const [x1, x2] = [edges.left - 4, edges.right + 4];
    const ends = [mark, mark.high].map(({ value, cell }) => ({
      x1,
      y1: y(value),
      x2,
      y2: y(value),
      cell,
    }));
    return [{ time: time.value, label: mark.label ?? '', edges: ends }];
  });

  // The names stand at the right, beside the last column and beside the last mark.
  const lastValue = placed.at(-1)?.column.value ?? 0;
  const lastLevel = groups.findLast((group) => group.comparison !== null)?.comparison;
  const lastMark =
    ((lastLevel?.value ?? 0) + (lastLevel?.high?.value ?? lastLevel?.value ?? 0)) / 2;
  const wanted = names
    .map((block) => ({ block, at: y(block === plan.comparison ? lastMark : lastValue / 2) }))
    .toSorted((a, b) => a.at - b.at);
  const nameCentres = spread(
    wanted.map(({ at }) => at),
    wanted.map(({ block }) => heightOf(block)),
    2,
    [top, bottom],
  );
  const nameLabels = wanted.map(({ block, at }, index) =>
    labelBeside(block, right + nameDistance, nameCentres[index] ?? at, 'start'),
  );

  const timeLabels = groups.map((group, index) =>
    labelBelow(
      groupBlock(group, roomOf(index), sizes),
      middleOf(slots[index] ?? []),
      bottom + 8,
      'middle',
    ),
  );
  const labels = [...endLabels.filter(({ lines }) => lines.length > 0), ...nameLabels];
  const boxes = placed.flatMap(({ column, slot }): Box[] =>
    column.value === null
      ? []
      : [
          {
            left: slot.centre - slot.width / 2,
            right: slot.centre + slot.width / 2,
            top: Math.min(zero, y(column.value)),
            bottom: Math.max(zero, y(column.value)),
          },
        ],
  );
  // The rule of an event within the time of a column ends over it.
  const placedBreaks = placeBreaks(worded, plan.top, bottom, width).map((mark) => {
    const { x1, y1, y2 } = mark.rule;
    const under = [...boxes, ...labels.map(({ box }) => box)].filter(
      (box) => mark.isEvent === true && box.left - 2 < x1 && x1 < box.right + 2,
    );
    const end = Math.min(y2, ...under.map(({ top: own }) => own - 2));
    return { ...mark, rule: { ...mark.rule, y2: Math.max(y1, end) } };
  });
  const surroundings = {
    area: { left, top: plan.top + worded.height, right: width, bottom },
    lines: [...placedBreaks.map(({ rule }) => rule), ...ranges.flatMap(({ edges: own }) => own)],
    marks: [...boxes, ...comparison],
  };
  // The values of a range stand beside it where nothing else does.
  for (const { label, edges: own } of isPhone(width) ? [] : ranges) {
    const [low, high] = own;
    if (low === undefined || high === undefined) continue;
    const block = plainBlock([label], 'comparison', sizes.small);
    const middle = (low.y1 + high.y1) / 2;
    const found = [
      labelBeside(block, high.x2 + 4, middle, 'start'),
      labelAbove(block, high.x1, high.y1, 'start'),
      labelBeside(block, low.x1 - 4, middle, 'end'),
      labelBelow(block, low.x1, low.y1, 'start'),
    ].find(
      ({ box }) =>
        contains(surroundings.area, box) &&
        !surroundings.lines.some((line) => touches(line, box)) &&
        ![...surroundings.marks, ...labels.map((each) => each.box)].some((each) =>
          overlap(each, { ...box, left: box.left - 4, right: box.right + 4 }),
        ),
    );
    if (found !== undefined) labels.push(found);
  }
  const pointers: PlacedPointer[] = [];
  for (const remark of remarks) {
    const own = placed.findLast(({ group }) => group === groups[remark.row]);
    const value = own?.column.value ?? 0;
    const taken = [...labels.map(({ box }) => box), ...pointers.map(boxOfPointer)];
    const pointer = placePointer(
      remark,
      { x: own?.slot.centre ?? left, y: y(value), radius: 0 },
      { ...surroundings, taken },
      width,
    );
    // Columns that lie have room for words at their ends.
    if (pointer === null) return null;
    pointers.push(pointer);
  }
  const ticks = roundTicks(domain, tickCount, plan.tick, ([first, second]) => {
    if (first === undefined || second === undefined) return true;
    return y(first.value) - y(second.value) > heightOf(tickBlock(first.text));
  });
  const tickLabels = ticks.map(({ value, text }) =>
    labelBeside(tickBlock(text), left - 8, y(value), 'end'),
  );
  return {
    height: Math.max(...timeLabels.map(({ box }) => box.bottom)) + 2,
    notes: isPhone(width) ? numbered.map(({ label, note }) => note ?? { heading: label }) : [],
    isLying: false,
    zero,
    grid: ticks.map(({ value }) => ({
      x1: left,
      y1: y(value),
      x2: right,
      y2: y(value),
      isZero: value === 0,
    })),
    columns: placed
      .filter(({ column }) => column.value !== null)
      .map(({ group, column: { emphasis, firmness, cell } }, index) => ({
        ...(boxes[index] ?? { left, right: left, top: zero, bottom: zero }),
        time: group.time.value,
        emphasis,
        firmness,
        cell,
      })),
    comparison,
    ranges,
    pointers,
    brackets: slots
      .filter((own) => own.length > 1)
      .map((own) => ({
        x1: edgesOf(own).left,
        y1: bottom + 6,
        x2: edgesOf(own).right,
        y2: bottom + 6,
      })),
    leaders: [],
    breaks: placedBreaks,
    axisLabels: [...timeLabels, ...tickLabels],
    labels,
  };
}

/** The slots of all groups from left to right; where every group has several columns, there is air between groups. */
function slotsOf(groups: readonly ColumnGroup[], left: number, right: number): Slot[][] {
  const areGrouped = groups.every(({ columns }) => columns.length > 1);
  const { most, share, air } = areGrouped ? grouped : single;
  const rooms = groups.map(({ columns }) => (columns.length > 1 && !areGrouped ? sharedSlot : 1));
  const inAll = groups.reduce(
    (sum, { columns }, index) => sum + air + columns.length * (rooms[index] ?? 1),
    0,
  );
  const unit = (right - left) / inAll;
  let from = left;
  return groups.map(({ columns }, index) => {
    const room = unit * (rooms[index] ?? 1);
    from += (unit * air) / 2;
    const own = columns.map((_, slot) => ({
      centre: from + (slot + 0.5) * room,
      width: Math.min(most, unit * share),
      room,
      air: (unit * air) / columns.length,
    }));
    from += columns.length * room + (unit * air) / 2;
    return own;
  });
}

/** Where a time is that may lie between two groups: `places` are theirs. */
function between(time: number, times: readonly AxisTime[], places: readonly number[]): number {
  const next = times.findIndex(({ value }) => value >= time);
  const [before, after] = [times[next - 1], times[next]];
  const [from = 0, to = 0] = [places[next - 1], places[next]];
  if (after === undefined) throw new Error(`The event at ${time} is after the last column`);
  if (after.value === time) return to;
  if (before === undefined) throw new Error(`The event at ${time} is before the first column`);
  return from + ((time - before.value) / (after.value - before.value)) * (to - from);
}

function edgesOf(slots: readonly Slot[]): { readonly left: number; readonly right: number } {
  return {
    left: Math.min(...slots.map(({ centre, width }) => centre - width / 2)),
    right: Math.max(...slots.map(({ centre, width }) => centre + width / 2)),
  };
}

function middleOf(slots: readonly Slot[]): number {
  const { left, right } = edgesOf(slots);
  return (left + right) / 2;
}
