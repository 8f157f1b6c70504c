import { type PlacedChart, drawChart, drawLabels, placeTitle } from './chart-frame.ts';
import { type DataMark, drawMark } from './data-mark.ts';
import type { DrawingOptions, Emphasis, Firmness, TableReference } from './mark.ts';
import { type TextBlock, type TextLabel, heightOf, labelBelow } from './text-label.ts';
import { isPhone, typeSizes } from './type-size.ts';
import { wrapText } from './wrap-text.ts';

/** Things that can be counted, each a dot, in groups that make up a whole. */
export interface UnitChartData {
  /** Several wholes stand one under the other; they are not parts of each other. */
  readonly sets: readonly {
    readonly id: string;
    /** What is counted and when; may be empty where there is only one. */
    readonly name: string;
    readonly groups: readonly {
      readonly id: string;
      /** What they have in common. */
      readonly name: string;
      /** How many: that many dots. */
      readonly count: number;
      /** The count as printed, with its whole: «18/43». */
      readonly label: string;
      readonly emphasis: Emphasis;
      readonly firmness: Firmness;
      readonly cell?: TableReference | undefined;
    }[];
  }[];
  /** What one dot is, in plain words, at the top left. */
  readonly axisTitle: string;
}

/** Dots in a row, with a gap after every five so that they can be counted at a glance. */
const rowLengths = [10, 5] as const;
const five = 5;
/** Pixels from dot to dot, and of these the dot. */
const pitch = { phone: 24, desk: 27, least: 15 } as const;
const dotShare = 0.8;
/** The gap after five dots, in dots. */
const fiveGap = 0.4;
/** Groups side by side are at least this wide. */
const narrowestGroup = 200;
const gaps = { groups: 32, groupsBelow: 18, sets: 26, label: 7 } as const;
/** Sizes of the counts at the dots. */
const countSize = { phone: 18, desk: 20 } as const;

export interface PlacedGroup {
  readonly id: string;
  readonly dots: readonly DataMark[];
  readonly labels: readonly TextLabel[];
}

export interface PlacedUnitChart extends PlacedChart {
  readonly groups: readonly PlacedGroup[];
  /** The title and the names of the sets. */
  readonly axisLabels: readonly TextLabel[];
}

/**
 * Places a dot for each thing counted. Groups stand side by side if there is room, else one under the other. Throws if
 * a count is not a whole number from 0 on, or if a label has a character that the font lacks.
 */
export function placeUnitChart(
  { sets, axisTitle }: UnitChartData,
  { width, label }: DrawingOptions,
): PlacedUnitChart {
  for (const { id, count } of sets.flatMap(({ groups }) => groups)) {
    if (!Number.isInteger(count) || count < 0) throw new Error(`The count of ${id} is ${count}`);
  }
  const device = isPhone(width) ? 'phone' : 'desk';
  const { strong } = typeSizes(width);
  const most = Math.max(1, ...sets.map(({ groups }) => groups.length));
  const fitting = Math.floor((width + gaps.groups) / (narrowestGroup + gaps.groups));
  const beside = device === 'phone' ? 1 : Math.max(1, Math.min(most, fitting));
  const groupWidth = (width - (beside - 1) * gaps.groups) / beside;
  const grid = gridIn(groupWidth, pitch[device]);

  const { titles, bottom: top } = placeTitle(axisTitle, width);
  const axisLabels: TextLabel[] = [...titles];
  const groups: PlacedGroup[] = [];
  let y = top;
  for (const set of sets) {
    const lines = wrapText(set.name, width, strong, 600);
    if (lines.length > 0) {
      const name = labelBelow({ lines, size: strong, weight: 600, role: 'name' }, 0, y, 'start');
      axisLabels.push(name);
      y = name.box.bottom + gaps.label;
    }
    // The dots of groups side by side begin at one height.
    for (let first = 0; first < set.groups.length; first += beside) {
      const row = set.groups.slice(first, first + beside);
      const blocks = row.map((group) => wordsOf(group, groupWidth, width));
      const dotsTop =
        y +
        Math.max(...blocks.map((each) => each.reduce((sum, block) => sum + heightOf(block), 0))) +
        gaps.label;
      let bottom = dotsTop;
      row.forEach((group, index) => {
        const left = index * (groupWidth + gaps.groups);
        let labelTop = y;
        const labels = (blocks[index] ?? []).map((block) => {
          const placed = labelBelow(block, left, labelTop, 'start');
          labelTop = placed.box.bottom;
          return placed;
        });
        const dots = placeDots(group, grid, left, dotsTop);
        bottom = Math.max(bottom, ...dots.map((dot) => dot.y + dot.radius));
        groups.push({ id: `${set.id} ${group.id}`, dots, labels });
      });
      y = bottom + gaps.groupsBelow;
    }
    y += gaps.sets - gaps.groupsBelow;
  }
  const bottoms = [
    ...[...axisLabels, ...groups.flatMap(({ labels }) => labels)].map(({ box }) => box.bottom),
    ...groups.flatMap(({ dots }) => dots.map((dot) => dot.y + dot.radius)),
  ];
  return { width, height: Math.max(0, ...bottoms) + 2, label, notes: [], groups, axisLabels };
}

type Group = UnitChartData['sets'][number]['groups'][number];

/** The count, large, and under it what is counted. */
function wordsOf({ label, name, emphasis }: Group, room: number, width: number): TextBlock[] {
  const size = countSize[isPhone(width) ? 'phone' : 'desk'];
  const { small } = typeSizes(width);
  return [
    { lines: wrapText(label, room, size, 600), size, weight: 600, role: `count ${emphasis}` },
    { lines: wrapText(name, room, small, 400), size: small, weight: 400, role: 'name' },
  ];
}

interface Grid {
  readonly length: number;
  readonly pitch: number;
}

/** Rows of ten if dots that can be told apart have room, else of five. */
function gridIn(room: number, widest: number): Grid {
  const pitchOf = (length: number) => room / (length + (length > five ? fiveGap : 0));
  const length = rowLengths.find((each) => pitchOf(each) >= pitch.least) ?? five;
  return { length, pitch: Math.min(widest, pitchOf(length)) };
}

function placeDots(
  { count, emphasis, firmness, cell }: Group,
  { length, pitch: step }: Grid,
  left: number,
  top: number,
): DataMark[] {
  return Array.from({ length: count }, (_, index) => {
    const column = index % length;
    const row = Math.floor(index / length);
    const gap = column >= five ? fiveGap : 0;
    return {
      x: left + (column + gap + dotShare / 2) * step,
      y: top + (row + dotShare / 2) * step,
      radius: (dotShare / 2) * step,
      emphasis,
      firmness,
      cell,
    };
  });
}

/** The drawing as SVG. */
export function drawUnitChart(placed: PlacedUnitChart): string {
  return drawChart(
    'unit-chart',
    placed,
    drawLabels(placed.axisLabels, placed.width),
    ...placed.groups.map(
      ({ dots, labels }) => dots.map(drawMark).join('') + drawLabels(labels, placed.width),
    ),
  );
}
