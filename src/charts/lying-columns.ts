import { breaksOnAxis, placeBreaksAcross } from './break-marks.ts';
import {
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
import { isBroken } from './joined-runs.ts';
import { spread } from './spread.ts';
import {
  type TextLabel,
  heightOf,
  heldBetween,
  keepApart,
  labelAbove,
  labelBelow,
  labelBeside,
  widthOf,
} from './text-label.ts';
import type { Tick } from './value-axis.ts';
import { wrapText } from './wrap-text.ts';

const thickness = 16;
/** Between two vintages of one time, between two times, and what a break adds to that. */
const gaps = { vintage: 4, time: 10, break: 12 } as const;
/** The widest that captions and times may be before they wrap. */
const captionWidth = 100;
const timeWidth = 80;
/** From the value of a column to its caption. */
const captionDistance = 6;

/** A time's place down the drawing, and the middle of each of its columns. */
interface Row {
  readonly top: number;
  readonly centre: number;
  readonly bottom: number;
  readonly centres: readonly number[];
}

/** Columns that lie, one time under the other: labels of any width have room beyond their ends. */
export function placeLying(plan: ColumnsPlan): ColumnsLayout {
  const { groups, width, sizes } = plan;
  const timeBlocks = groups.map(({ time }) =>
    plainBlock(wrapText(time.label, timeWidth, sizes.small, 400), 'tick', sizes.small),
  );
  const left = Math.max(...timeBlocks.map(widthOf)) + 8;
  const names = [plan.subject, ...(plan.comparison === null ? [] : [plan.comparison])];
  const namesBottom = plan.top + Math.max(...names.map(heightOf));
  const rowsTop = namesBottom + 8;
  const rows = rowsOf(plan, rowsTop);
  const lastRow = rows.at(-1);
  const bottom = (lastRow?.centres.at(-1) ?? rowsTop) + thickness / 2 + 6;

  // A caption follows the value of its column; beside a fall it stands on the free side of zero.
  const wordsOf = (column: ColumnValue) => {
    const value = valueBlock(column, sizes);
    const caption = captionBlock(column, captionWidth);
    const after = caption.lines.length === 0 ? 0 : captionDistance + widthOf(caption);
    return column.value < 0
      ? {
          value,
          caption,
          atEnd: { value: column.value, room: widthOf(value) },
          atZero: { value: 0, room: after },
        }
      : {
          value,
          caption,
          atEnd: { value: column.value, room: widthOf(value) + after },
          atZero: null,
        };
  };
  const scale = columnScale(
    groups,
    (column) => {
      const { atEnd, atZero } = wordsOf(column);
      return atZero === null ? [atEnd] : [atEnd, atZero];
    },
    width - left,
  );
  const zero = left + scale.zero;
  const x = (value: number) => zero + value * scale.unit;

  const placed = groups.flatMap((group, index) =>
    group.columns.map((column, slot) => ({ group, column, y: rows[index]?.centres[slot] ?? 0 })),
  );
  const endLabels = placed.flatMap(({ group, column, y }): TextLabel[] => {
    const { value, caption, atEnd, atZero } = wordsOf(column);
    const distance = wordsDistance(atEnd, group, scale.unit);
    if (atZero !== null) {
      const captionX = zero + wordsDistance(atZero, group, scale.unit);
      return [
        labelBeside(value, zero - distance, y, 'end'),
        labelBeside(caption, captionX, y, 'start'),
      ];
    }
    const placedValue = labelBeside(value, zero + distance, y, 'start');
    return [placedValue, labelBeside(caption, placedValue.box.right + captionDistance, y, 'start')];
  });
  const dashes = groups.flatMap(({ columns }, index) =>
    columns.length > 0
      ? []
      : [
          labelBeside(
            plainBlock(['–'], 'tick', sizes.small),
            zero + 4,
            rows[index]?.centre ?? 0,
            'start',
          ),
        ],
  );
  const comparison = groups.flatMap(({ time, comparison: mark }, index) => {
    const centres = rows[index]?.centres ?? [];
    if (mark === null) return [];
    const half = halfMark(mark.firmness);
    return [
      {
        left: x(mark.value) - half,
        right: x(mark.value) + half,
        top: Math.min(...centres) - thickness / 2 - 3,
        bottom: Math.max(...centres) + thickness / 2 + 3,
        time: time.value,
        firmness: mark.firmness,
        cell: mark.cell,
      },
    ];
  });

  // The names stand over the first row: one over its columns, one over the first mark, led to it.
  const firstMark = comparison[0];
  const wanted = names
    .map((block, index) => {
      const over = firstMark === undefined ? zero : (firstMark.left + firstMark.right) / 2;
      return { block, at: index === 0 ? zero + widthOf(block) / 2 : over, isMark: index > 0 };
    })
    .toSorted((a, b) => a.at - b.at);
  const nameCentres = spread(
    wanted.map(({ at }) => at),
    wanted.map(({ block }) => widthOf(block)),
    14,
    [0, width],
  );
  const nameLabels = wanted.map(({ block, at }, index) =>
    labelAbove(block, nameCentres[index] ?? at, namesBottom, 'middle'),
  );
  const leaders = wanted.flatMap(({ at, isMark }, index) =>
    isMark && firstMark !== undefined
      ? [{ x1: nameCentres[index] ?? at, y1: namesBottom, x2: at, y2: firstMark.top }]
      : [],
  );

  const times = groups.map(({ time }) => time);
  const rowOf = new Map(groups.map(({ time }, index) => [time.value, rows[index]]));
  const broken = breaksOnAxis(
    plan.breaks,
    times,
    (last, next) => ((rowOf.get(last)?.bottom ?? 0) + (rowOf.get(next)?.top ?? 0)) / 2,
  );
  const timeLabels = timeBlocks.map((block, index) =>
    labelBeside(block, 0, rows[index]?.centre ?? 0, 'start'),
  );
  const labelsOf = (ticks: readonly Tick[]) =>
    ticks.map(({ value, text }) => {
      const block = plainBlock([text], 'tick', sizes.small);
      return heldBetween(labelBelow(block, x(value), bottom + 2, 'middle'), 0, width);
    });
  const ticks = columnTicks(groups, plan.tick, (tried) => keepApart(labelsOf(tried), sizes.small));
  const tickLabels = labelsOf(ticks);
  const axisLabels = [...timeLabels, ...tickLabels];
  return {
    height: Math.max(bottom, ...axisLabels.map(({ box }) => box.bottom)) + 2,
    notes: broken.map(({ label }) => label),
    isLying: true,
    zero,
    grid: ticks.map(({ value }) => ({
      x1: x(value),
      y1: rowsTop - 2,
      x2: x(value),
      y2: bottom,
      isZero: value === 0,
    })),
    columns: placed.map(({ column, y }) => ({
      left: Math.min(zero, x(column.value)),
      right: Math.max(zero, x(column.value)),
      top: y - thickness / 2,
      bottom: y + thickness / 2,
      time: column.time,
      firmness: column.firmness,
      cell: column.cell,
    })),
    comparison,
    brackets: [],
    leaders,
    breaks: placeBreaksAcross(broken, width, sizes),
    axisLabels,
    labels: [...endLabels.filter(({ lines }) => lines.length > 0), ...dashes, ...nameLabels],
  };
}

/** The rows of all times from top to bottom; a time without a column keeps the room of one. */
function rowsOf({ groups, breaks }: ColumnsPlan, top: number): Row[] {
  let from = top;
  return groups.map((group, index) => {
    const before = groups[index - 1];
    if (before !== undefined) {
      from += gaps.time;
      if (isBroken(before.time.value, group.time.value, breaks)) from += gaps.break;
    }
    const start = from;
    const columns: readonly (ColumnValue | null)[] =
      group.columns.length > 0 ? group.columns : [null];
    const centres = columns.map((column, slot) => {
      const caption = column === null ? 0 : heightOf(captionBlock(column, captionWidth));
      const room = Math.max(thickness, caption);
      if (slot > 0) from += gaps.vintage;
      const centre = from + room / 2;
      from += room;
      return centre;
    });
    return { top: start, centre: (start + from) / 2, bottom: from, centres };
  });
}
