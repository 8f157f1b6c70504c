import { type PlacedColumnChart, drawColumnChart, placeColumnChart } from './column-chart.ts';
import type { Column } from './column-groups.ts';
import type { AxisTime } from './joined-runs.ts';
import type { ChartBreak, DrawingOptions, Emphasis, Firmness, TableReference } from './mark.ts';
import type { TickFormat } from './value-axis.ts';

/** A few series side by side in each of several groups: plan, estimate and final account of each year. */
export interface GroupedBarsData {
  /** Whose bars stand in every group, in this order. */
  readonly series: readonly { readonly name: string; readonly emphasis: Emphasis }[];
  readonly groups: readonly BarGroup[];
  /** Where groups before and after cannot be compared. */
  readonly breaks: readonly ChartBreak[];
  /** Writes a value at a tick of the axis. */
  readonly tick: TickFormat;
  /** What is measured and in which unit, in plain words, at the top left. */
  readonly axisTitle: string;
}

export interface BarGroup {
  /** Its place among the groups: a time, or a number that counts them; and its name. */
  readonly at: AxisTime;
  /** Whether the figure is about this group. */
  readonly isSubject?: boolean | undefined;
  /** One for each series, in their order. */
  readonly values: readonly BarValue[];
}

export interface BarValue {
  /** `null` where there is none: a dash keeps its place. */
  readonly value: number | null;
  /** The value as printed. */
  readonly label: string;
  readonly firmness: Firmness;
  readonly cell?: TableReference | undefined;
}

/**
 * Places bars from zero, standing where their labels have room, else lying. The names of the series stand at the bars
 * of one group, the first that has them all. Throws if a value is not finite, or if a group has not one value for
 * each series.
 */
export function placeGroupedBars(
  { series, groups, breaks, tick, axisTitle }: GroupedBarsData,
  options: DrawingOptions,
): PlacedColumnChart {
  const isWhole = ({ values }: BarGroup) => values.every(({ value }) => value !== null);
  const namedGroup = groups.find(isWhole) ?? groups[0];
  const plannedGroups = groups.map((group) => {
    const { at, isSubject, values } = group;
    if (values.length !== series.length)
      throw new Error(`${at.label} has ${values.length} values for ${series.length} series`);
    const columns = series.map(({ name, emphasis }, index): Column => ({
      ...(values[index] ?? none),
      emphasis,
      caption: group === namedGroup ? name : undefined,
    }));
    return { time: at, isSubject, columns, comparison: null };
  });
  return placeColumnChart(
    axisTitle,
    { groups: plannedGroups, subject: null, comparison: null, breaks, tick },
    options,
  );
}

const none: BarValue = { value: null, label: '–', firmness: 'solid' };

/** The drawing as SVG. */
export function drawGroupedBars(placed: PlacedColumnChart): string {
  return drawColumnChart('grouped-bars', placed);
}
