import type { Box } from './box.ts';
import {
  type RowBreak,
  breaksBetweenRows,
  numberBlock,
  placeBreaksAcross,
  ringAround,
  ringRadius,
} from './break-marks.ts';
import {
  type Column,
  type ColumnsLayout,
  type ColumnsPlan,
  captionBlock,
  columnDomain,
  columnScale,
  groupBlock,
  halfMark,
  remarksOf,
  tickCount,
  valueBlock,
  wordsDistance,
} from './column-groups.ts';
import type { PlacedLevel } from './levels.ts';
import { placeLyingAxis } from './lying-axis.ts';
import type { PlacedPointer } from './pointers.ts';
import { roomFor, spread } from './spread.ts';
import {
  type TextBlock,
  type TextLabel,
  heightOf,
  labelAbove,
  labelBeside,
  widthOf,
} from './text-label.ts';
import { isPhone } from './type-size.ts';
import { betterScale } from './zero-scale.ts';

const thickness = 16;
/** Between two columns of one group, and between two groups. */
const gaps = { column: 4, group: 10 } as const;
/** The widest that captions and the names of groups may be before they wrap, and the share of the drawing that they may take. */
const captionWidth = { most: 100, share: 0.35 } as const;
const groupWidth = { phone: 80, desk: 180, share: 0.35 } as const;
/** In drawings under this width groups are named over their columns. */
const narrow = 220;
/** From the value of a column to its caption. */
const captionDistance = 6;

/** A group's place down the drawing, where its name stands, and the middle of each of its columns. */
interface Row {
  readonly top: number;
  readonly nameCentre: number;
  readonly bottom: number;
  readonly centres: readonly number[];
}

/** Columns that lie, one group under the other: labels of any width have room beyond their ends. */
export function placeLying(plan: ColumnsPlan): ColumnsLayout {
  const { groups, width, sizes } = plan;
  const timeBlocks = groupBlocks(plan);
  const left = width < narrow ? 0 : Math.max(...timeBlocks.map(widthOf)) + 8;
  const names = [plan.subject, plan.comparison].filter((name) => name !== null);
  const namesBottom = plan.top + Math.max(0, ...names.map(heightOf));
  const rowsTop = names.length === 0 ? plan.top : namesBottom + 8;
  const times = groups.map(({ time }) => time);
  const worded = breaksBetweenRows(plan.breaks, times, width, sizes, {
    events: plan.events ?? [],
    remarks: remarksOf(plan),
  });
  // What is said of a column follows its caption on a desk; on a phone the number for it does.
  const remarks = Map.groupBy(worded.remarks, ({ row }) => groups[row]?.columns.at(-1));
  const captioned = (column: Column) => {
    const said = isPhone(width) ? [] : (remarks.get(column) ?? []).map(({ label }) => label);
    const caption = [column.caption ?? [], said].flat().join('; ');
    return captionBlock({ ...column, caption }, captionRoom(width), sizes);
  };
  const ringsOf = (column: Column) => (isPhone(width) ? (remarks.get(column) ?? []) : []);
  const ringStep = 2 * ringRadius + captionDistance;

  const rows = rowsOf(plan, worded.breaks, rowsTop, captioned);
  const lastRow = rows.at(-1);
  const afterLast = worded.breaks.filter(({ before }) => before === groups.length);
  const bottom =
    (lastRow?.bottom ?? rowsTop) +
    6 +
    afterLast.reduce((sum, { room }) => sum + room + gaps.group, 0);

  // Words begin at the end of a column; those of a fall may begin at zero, on its free side, if that lets all grow.
  const wordsOf = (column: Column, fallsAtZero: boolean) => {
    const value = valueBlock(column, sizes);
    const caption = captioned(column);
    const after =
      (caption.lines.length === 0 ? 0 : captionDistance + widthOf(caption)) +
      ringsOf(column).length * ringStep;
    const end = column.value ?? 0;
    if (end >= 0 || fallsAtZero) {
      return {
        value,
        caption,
        first: { value: Math.max(0, end), room: widthOf(value) + after },
        captionApart: null,
      };
    }
    return {
      value,
      caption,
      first: { value: end, room: widthOf(value) },
      captionApart: { value: 0, room: after },
    };
  };
  const scaleIf = (fallsAtZero: boolean) =>
    columnScale(
      plan,
      (column) => {
        const { first, captionApart } = wordsOf(column, fallsAtZero);
        const end = { value: column.value ?? 0, room: 0 };
        return captionApart === null ? [first, end] : [first, captionApart];
      },
      { length: width - left, room: 4.5 * sizes.small },
    );
  const { fallsAtZero, ...scale } = betterScale(scaleIf(false), scaleIf(true));
  const zero = left + scale.zero;
  const x = (value: number) => zero + value * scale.unit;

  const placed = groups.flatMap((group, index) =>
    group.columns.map((column, slot) => ({ group, column, y: rows[index]?.centres[slot] ?? 0 })),
  );
  const endLabels = placed.flatMap(({ group, column, y }): TextLabel[] => {
    const { value, caption, first, captionApart } = wordsOf(column, fallsAtZero);
    const distance = wordsDistance(first, group, scale.unit);
    if (captionApart !== null) {
      const captionX = zero + wordsDistance(captionApart, group, scale.unit);
      return [
        labelBeside(value, zero - distance, y, 'end'),
        labelBeside(caption, captionX, y, 'start'),
      ];
    }
    const placedValue = labelBeside(value, zero + distance, y, 'start');
    return [placedValue, labelBeside(caption, placedValue.box.right + captionDistance, y, 'start')];
  });
  const pointers = placed.flatMap(({ group, column, y }): PlacedPointer[] => {
    const { first, captionApart } = wordsOf(column, fallsAtZero);
    const start = captionApart ?? first;
    const rings = ringsOf(column);
    const end = wordsDistance(start, group, scale.unit) + start.room;
    return rings.map(({ number }, index) => {
      const at = zero + end - (rings.length - index) * ringStep + captionDistance + ringRadius;
      return { ...ringAround(numberBlock(number, sizes), at, y), leader: null };
    });
  });
  const ranges = groups.flatMap(({ time, comparison: mark }, index) => {
    const centres = rows[index]?.centres ?? [];
    if (mark?.high === undefined) return [];
    const [y1, y2] = [
      Math.min(...centres) - thickness / 2 - 3,
      Math.max(...centres) + thickness / 2 + 3,
    ];
    const edges = [mark, mark.high].map(({ value, cell }) => ({
      x1: x(value),
      y1,
      x2: x(value),
      y2,
      cell,
    }));
    return [{ time: time.value, edges }];
  });
  const comparison = groups.flatMap(({ time, comparison: mark }, index) => {
    const centres = rows[index]?.centres ?? [];
    if (mark === null || mark.high !== undefined) return [];
    const half = halfMark(mark.firmness);
    return [
      {
        left: x(mark.value) - half,
        right: x(mark.value) + half,
        top: Math.min(...centres) - thickness / 2 - 3,
        bottom: Math.max(...centres) + thickness / 2 + 3,
        time: time.value,
        emphasis: 'comparison' as const,
        firmness: mark.firmness,
        cell: mark.cell,
      },
    ];
  });

  // The names stand over the first row: one over its columns, one over the first mark, led to it.
  const firstRange = ranges[0];
  const firstMark =
    comparison[0] === undefined ||
    (firstRange !== undefined && firstRange.time < comparison[0].time)
      ? boxOfRange(firstRange)
      : comparison[0];
  const wanted = names
    .map((block) => {
      const over = firstMark === undefined ? zero : (firstMark.left + firstMark.right) / 2;
      const isMark = block === plan.comparison;
      return { block, at: isMark ? over : zero + widthOf(block) / 2, isMark };
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

  const timeLabels = timeBlocks.map((block, index) =>
    labelBeside(block, 0, rows[index]?.nameCentre ?? 0, 'start'),
  );
  const axis = placeLyingAxis(columnDomain(plan), tickCount, plan.tick, {
    x,
    top: rowsTop - 2,
    bottom,
    width,
    sizes,
  });
  const axisLabels = [...timeLabels, ...axis.labels];
  return {
    height: Math.max(bottom, ...axisLabels.map(({ box }) => box.bottom)) + 2,
    notes: worded.notes,
    isLying: true,
    zero,
    grid: axis.grid,
    columns: placed.flatMap(({ group, column, y }) =>
      column.value === null
        ? []
        : [
            {
              left: Math.min(zero, x(column.value)),
              right: Math.max(zero, x(column.value)),
              top: y - thickness / 2,
              bottom: y + thickness / 2,
              time: group.time.value,
              emphasis: column.emphasis,
              firmness: column.firmness,
              cell: column.cell,
            },
          ],
    ),
    comparison,
    ranges,
    pointers,
    brackets: [],
    leaders,
    breaks: placeBreaksAcross(worded.breaks, rows, width),
    axisLabels,
    labels: [...endLabels.filter(({ lines }) => lines.length > 0), ...nameLabels],
  };
}

/** The room of a range between its edges, which stand upright. */
function boxOfRange(range: PlacedLevel | undefined): Box | undefined {
  const [low, high] = range?.edges ?? [];
  return low === undefined || high === undefined
    ? undefined
    : { left: low.x1, right: high.x1, top: low.y1, bottom: low.y2 };
}

/** What the groups are called, in the column at the left or over their columns. */
function groupBlocks({ groups, width, sizes }: ColumnsPlan): TextBlock[] {
  const most = groupWidth[isPhone(width) ? 'phone' : 'desk'];
  const room = width < narrow ? width : Math.min(most, groupWidth.share * width);
  return groups.map((group) => groupBlock(group, room, sizes));
}

function captionRoom(width: number): number {
  return Math.min(captionWidth.most, captionWidth.share * width);
}

/** The rows of all groups from top to bottom, each with room for its columns, their captions and its name. */
function rowsOf(
  plan: ColumnsPlan,
  breaks: readonly RowBreak[],
  top: number,
  captioned: (column: Column) => TextBlock,
): Row[] {
  const { groups, width } = plan;
  const names = groupBlocks(plan).map(heightOf);
  let from = top;
  return groups.map((group, index) => {
    if (index > 0) from += gaps.group;
    for (const { before, room } of breaks) if (before === index) from += room;
    const heights = group.columns.map((column) => Math.max(thickness, heightOf(captioned(column))));
    const top = from;
    const name = names[index] ?? 0;
    const own = roomFor(heights, gaps.column);
    const over = width < narrow ? name : 0;
    const height = over + (width < narrow ? own : Math.max(own, name));
    let next = top + over + (height - over - own) / 2;
    const centres = heights.map((room) => {
      const centre = next + room / 2;
      next += room + gaps.column;
      return centre;
    });
    from = top + height;
    const nameCentre = over > 0 ? top + over / 2 : top + height / 2;
    return { top, nameCentre, bottom: from, centres };
  });
}
