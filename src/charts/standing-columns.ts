import { breaksOnAxis, placeBreaks, wordBreaks } from './break-marks.ts';
import {
  type ColumnGroup,
  type ColumnValue,
  type ColumnsLayout,
  type ColumnsPlan,
  captionBlock,
  columnScale,
  columnTicks,
  halfMark,
  plainBlock,
  valueBlock,
  wordsDistance,
} from './column-groups.ts';
import { spread } from './spread.ts';
import {
  type TextLabel,
  heightOf,
  labelAbove,
  labelBelow,
  labelBeside,
  widthOf,
} from './text-label.ts';
import { isPhone } from './type-size.ts';

/** From the highest to the lowest label of a column. */
const plotHeight = { phone: 230, desk: 290 } as const;
/** The widest a column may be, and what it takes of its slot. */
const columnWidth = { most: 52, share: 0.64 } as const;
/** A slot of a time with several vintages, against one of a time with a single column. */
const vintageSlot = 0.95;
/** Between the plot and the names at the right. */
const nameDistance = 12;

/** A column's place on the axis of time: its middle, its width, and the width of its slot. */
interface Slot {
  readonly centre: number;
  readonly width: number;
  readonly room: number;
}

/** Columns that stand side by side; `null` if a value, a caption's word or a time has no room there. */
export function placeStanding(plan: ColumnsPlan): ColumnsLayout | null {
  const { groups, width, sizes } = plan;
  const widestTicks = columnTicks(groups, plan.tick);
  const tickBlock = (text: string) => plainBlock([text], 'tick', sizes.small);
  const left = Math.max(0, ...widestTicks.map(({ text }) => widthOf(tickBlock(text)))) + 8;
  const names = [plan.subject, ...(plan.comparison === null ? [] : [plan.comparison])];
  const right = width - nameDistance - Math.max(...names.map(widthOf));
  const slots = slotsOf(groups, left, right);

  const timeBlocks = groups.map(({ time }) => plainBlock([time.label], 'tick', sizes.small));
  const fits = groups.every(({ columns }, index) => {
    const own = slots[index] ?? [];
    const together = own.reduce((sum, { room }) => sum + room, 0);
    const time = timeBlocks[index];
    return (
      (time === undefined || widthOf(time) + 6 <= together) &&
      columns.every((column, slot) => {
        const room = own[slot]?.room ?? 0;
        const words = (column.caption ?? '').split(' ').map((word) => plainBlock([word], '', 12));
        return [valueBlock(column, sizes), ...words].every((block) => widthOf(block) + 4 <= room);
      })
    );
  });
  if (!fits) return null;

  const captionOf = (column: ColumnValue, slot: Slot | undefined) =>
    captionBlock(column, (slot?.room ?? 0) - 4);
  const wordsOf = (column: ColumnValue, group: ColumnGroup) => {
    const slot = slots[groups.indexOf(group)]?.[group.columns.indexOf(column)];
    const room = heightOf(valueBlock(column, sizes)) + heightOf(captionOf(column, slot));
    return { value: column.value, room };
  };
  const times = groups.map(({ time }) => time);
  const edges = new Map(groups.map(({ time }, index) => [time.value, edgesOf(slots[index] ?? [])]));
  const broken = breaksOnAxis(
    plan.breaks,
    times,
    (last, next) => ((edges.get(last)?.right ?? 0) + (edges.get(next)?.left ?? 0)) / 2,
  );
  const worded = wordBreaks(broken, width, sizes);
  const top = plan.top + worded.height;
  const bottom = top + plotHeight[isPhone(width) ? 'phone' : 'desk'];
  const scale = columnScale(groups, (column, group) => [wordsOf(column, group)], bottom - top);
  const zero = bottom - scale.zero;
  const y = (value: number) => zero - value * scale.unit;

  const placed = groups.flatMap((group, index) =>
    group.columns.map((column, slotIndex) => {
      const slot = slots[index]?.[slotIndex] ?? { centre: 0, width: 0, room: 0 };
      return { group, column, slot };
    }),
  );
  const endLabels = placed.flatMap(({ group, column, slot }): TextLabel[] => {
    const distance = wordsDistance(wordsOf(column, group), group, scale.unit);
    const caption = captionOf(column, slot);
    if (column.value < 0) {
      const value = labelBelow(valueBlock(column, sizes), slot.centre, zero + distance, 'middle');
      return [value, labelBelow(caption, slot.centre, value.box.bottom, 'middle')];
    }
    const value = labelAbove(valueBlock(column, sizes), slot.centre, zero - distance, 'middle');
    return [value, labelAbove(caption, slot.centre, value.box.top, 'middle')];
  });
  const dashes = groups.flatMap(({ columns }, index) =>
    columns.length > 0
      ? []
      : [
          labelAbove(
            plainBlock(['–'], 'tick', sizes.small),
            middleOf(slots[index] ?? []),
            zero,
            'middle',
          ),
        ],
  );
  const comparison = groups.flatMap(({ time, comparison: mark }, index) => {
    const edges = edgesOf(slots[index] ?? []);
    if (mark === null) return [];
    const half = halfMark(mark.firmness);
    return [
      {
        left: edges.left - 4,
        right: edges.right + 4,
        top: y(mark.value) - half,
        bottom: y(mark.value) + half,
        time: time.value,
        firmness: mark.firmness,
        cell: mark.cell,
      },
    ];
  });

  // The names stand at the right, beside the last column and beside the last mark.
  const lastValue = placed.at(-1)?.column.value ?? 0;
  const lastMark = groups.findLast((group) => group.comparison !== null)?.comparison?.value ?? 0;
  const wanted = names
    .map((block, index) => ({ block, at: index === 0 ? y(lastValue / 2) : y(lastMark) }))
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

  const timeLabels = groups.map(({ time }, index) =>
    labelBelow(
      plainBlock([time.label], 'tick', sizes.small),
      middleOf(slots[index] ?? []),
      bottom + 8,
      'middle',
    ),
  );
  const ticks = columnTicks(groups, plan.tick, ([first, second]) => {
    if (first === undefined || second === undefined) return true;
    return y(first.value) - y(second.value) > heightOf(tickBlock(first.text));
  });
  const tickLabels = ticks.map(({ value, text }) =>
    labelBeside(tickBlock(text), left - 8, y(value), 'end'),
  );
  return {
    height: Math.max(...timeLabels.map(({ box }) => box.bottom)) + 2,
    notes: worded.notes,
    isLying: false,
    zero,
    grid: ticks.map(({ value }) => ({
      x1: left,
      y1: y(value),
      x2: right,
      y2: y(value),
      isZero: value === 0,
    })),
    columns: placed.map(({ column, slot }) => ({
      left: slot.centre - slot.width / 2,
      right: slot.centre + slot.width / 2,
      top: Math.min(zero, y(column.value)),
      bottom: Math.max(zero, y(column.value)),
      time: column.time,
      firmness: column.firmness,
      cell: column.cell,
    })),
    comparison,
    brackets: slots
      .filter((own) => own.length > 1)
      .map((own) => ({
        x1: edgesOf(own).left,
        y1: bottom + 6,
        x2: edgesOf(own).right,
        y2: bottom + 6,
      })),
    leaders: [],
    breaks: placeBreaks(worded, plan.top, bottom, width),
    axisLabels: [...timeLabels, ...tickLabels],
    labels: [...endLabels.filter(({ lines }) => lines.length > 0), ...dashes, ...nameLabels],
  };
}

/** The slots of all groups from left to right; a time without a column keeps one free. */
function slotsOf(groups: readonly ColumnGroup[], left: number, right: number): Slot[][] {
  const counts = groups.map(({ columns }) => Math.max(1, columns.length));
  const shares = counts.map((count) => (count > 1 ? vintageSlot : 1));
  const unit =
    (right - left) / counts.reduce((sum, count, index) => sum + count * (shares[index] ?? 1), 0);
  let from = left;
  return counts.map((count, index) => {
    const room = unit * (shares[index] ?? 1);
    const own = Array.from({ length: count }, (_, slot) => ({
      centre: from + (slot + 0.5) * room,
      width: Math.min(columnWidth.most, unit * columnWidth.share),
      room,
    }));
    from += count * room;
    return own;
  });
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
