import { isBroken } from '../charts/joined-runs.ts';
import type { ChartBreak, Emphasis } from '../charts/mark.ts';
import type { Dataset, Row } from '../datasets/dataset.ts';
import type { Status } from '../datasets/vocabulary.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { type Form } from '../evidence/print.ts';
import { readCell, type Reading } from '../evidence/reading.ts';
import { compareText } from '../i18n/format.ts';
import type { Locale, Words } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import { chartBreaks } from './breaks.ts';
import type { FigureContext } from './figure.ts';
import { tableCell, type FigureTable } from './figure-table.ts';
import {
  cellWords,
  requireColumn,
  requireUnits,
  selectRows,
  unitsOf,
  type Selection,
} from './selection.ts';
import { type AxisPeriod, type Times, breaksWithinYears, periodAxis } from './times.ts';
import { compareFirmness, vintageWords } from './vintage.ts';

interface SeriesSelection extends Selection {
  readonly time: string;
  /** Periods that stand elsewhere than their text says. */
  readonly times?: Times;
  /** Whether a time may have two values of different status, such as a first estimate and a restated one. */
  readonly vintages?: boolean;
  readonly value: string;
  readonly series: string;
  readonly subject: string;
  readonly named: readonly string[];
  /** Series of the comparison, drawn in its colour. */
  readonly comparison?: readonly string[];
  /** What the subject is called, if not by the name that the dataset has for it. */
  readonly name?: Words | undefined;
  /** A further column of the subject's rows, drawn as the comparison: the mean of all beside the score of one. */
  readonly against?: { readonly value: string; readonly name: Words } | undefined;
}

export interface Series {
  readonly id: string;
  readonly name: string;
  /** Id of the unit whose values they are; `null` for those that a unit is held against. */
  readonly unit: string | null;
  readonly emphasis: Emphasis;
  /** By time; a time without a reading is a gap. Of two values of one time, the firmer. */
  readonly readings: ReadonlyMap<number, Reading>;
  /** By time, the less firm of two values. */
  readonly others: ReadonlyMap<number, Reading>;
}

export interface SelectedSeries {
  readonly dataset: Dataset;
  readonly rows: readonly Row[];
  readonly stub: string;
  readonly times: readonly AxisPeriod[];
  /** Whether the times are whole years. */
  readonly isYearly: boolean;
  /** Where the series stops being comparable with itself. */
  readonly breaks: readonly ChartBreak[];
  /**
   * By the last time: ranks from the first on, other values from high to low; then by name; what the subject is held
   * against comes last. The table's rows.
   */
  readonly series: readonly Series[];
  readonly readings: readonly Reading[];
}

/**
 * Several units over several times, from rows that each hold one unit at one time.
 * @throws EvidenceFault when two rows give different numbers for one unit and time: the figure must then choose, or
 * show both vintages.
 */
export function readSeries(selection: SeriesSelection, context: FigureContext): SelectedSeries {
  const { library, locale } = context;
  const { dataset, rows, whole } = selectRows(selection, library);
  const seriesField = requireColumn(dataset, selection.series);
  requireColumn(dataset, selection.time);
  requireColumn(dataset, selection.value);
  const axis = periodAxis(whole, selection.time, selection.times ?? {}, locale);

  interface Entry {
    readonly name: string;
    readonly unit: string | null;
    readonly readings: Map<number, Reading>;
    readonly others: Map<number, Reading>;
  }
  const byId = new Map<string, Entry>();
  const add = (
    row: Row,
    time: number,
    column: string,
    of: { readonly id: string; readonly name: string; readonly unit: string | null },
  ) => {
    let entry = byId.get(of.id);
    if (!entry) {
      entry = { ...of, readings: new Map(), others: new Map() };
      byId.set(of.id, entry);
    }
    const reading = readCell(row, column, library);
    if (!reading) return;
    const earlier = entry.readings.get(time);
    if (!earlier) {
      entry.readings.set(time, reading);
      return;
    }
    // Another publication that prints the same number is a second witness, not a second number.
    if (earlier.value === reading.value && earlier.status === reading.status) {
      entry.readings.set(time, { ...earlier, rows: [...earlier.rows, row] });
      return;
    }
    const other = entry.others.get(time);
    if (other && other.value === reading.value && other.status === reading.status) {
      entry.others.set(time, { ...other, rows: [...other.rows, row] });
      return;
    }
    if (selection.vintages === true && !other && earlier.status !== reading.status) {
      const [firmer, weaker] = [earlier, reading].toSorted(compareFirmness) as [Reading, Reading];
      entry.readings.set(time, firmer);
      entry.others.set(time, weaker);
      return;
    }
    throw new EvidenceFault(row.key, {
      expected: {
        vi: `mỗi ${selection.series} một số cho mỗi ${selection.time}`,
        en: `one number for each ${selection.series} and ${selection.time}`,
      },
      repair: {
        vi: 'Thêm điều kiện vào «where», ghi khóa vào «without», hoặc «vintages: true» để vẽ hai lần công bố.',
        en: 'Add a condition to «where», list the key under «without», or write «vintages: true» to draw two publications.',
      },
    });
  };
  const { against } = selection;
  for (const row of rows) {
    const cell = row.cells[selection.series];
    const time = axis.timeOf(row);
    if (!cell || time === null) continue;
    const isSubject = cell.text === selection.subject;
    const ownName = cellWords(cell, seriesField, locale, library);
    const name = (isSubject ? selection.name?.[locale] : undefined) ?? ownName;
    add(row, time, selection.value, { id: cell.text, name, unit: cell.text });
    if (against && isSubject) {
      add(row, time, against.value, { id: againstId, name: against.name[locale], unit: null });
    }
  }
  refuseUnlikeColumns(selection, dataset);

  requireUnits(
    [selection.subject, ...selection.named, ...(selection.comparison ?? [])],
    unitsOf(whole, selection.series),
    selection.series,
    library,
  );
  const emphasisOf = (id: string): Emphasis => {
    if (id === selection.subject) return 'subject';
    if (id === againstId || selection.comparison?.includes(id)) return 'comparison';
    return selection.named.includes(id) ? 'named' : 'context';
  };
  const last = axis.times.at(-1);
  const orderOf = ({ unit, readings }: Series): number => {
    if (unit === null) return Number.POSITIVE_INFINITY;
    const reading = last === undefined ? undefined : readings.get(last.value);
    if (!reading) return Number.POSITIVE_INFINITY;
    return reading.unit === 'rank' ? reading.value : -reading.value;
  };
  const series = [...byId]
    .map(([id, entry]) => ({ id, emphasis: emphasisOf(id), ...entry }))
    .sort((a, b) => compareNumbers(orderOf(a), orderOf(b)) || compareText(a.name, b.name, locale));
  return {
    dataset,
    rows,
    stub: against ? message('table.line', locale) : seriesField.title[locale],
    times: axis.times,
    isYearly: axis.isYearly,
    breaks: breaksOf(dataset, selection.time, axis.isYearly, locale),
    series,
    readings: series.flatMap(({ readings, others }) => [...readings.values(), ...others.values()]),
  };
}

/** The id of the series of a further column; no unit has it. */
const againstId = '';

/** @throws EvidenceFault when two columns of one axis are of different units. */
function refuseUnlikeColumns({ value, against }: SeriesSelection, dataset: Dataset): void {
  if (!against) return;
  const [own, other] = [requireColumn(dataset, value), requireColumn(dataset, against.value)];
  if (own.unit === other.unit) return;
  throw new EvidenceFault(against.value, {
    expected: {
      vi: `một cột cùng đơn vị với «${value}»`,
      en: `a column of the same unit as «${value}»`,
    },
    repair: { vi: 'Chọn cột khác cho «against».', en: 'Choose another column for «against».' },
  });
}

/** The breaks along a column of years; on an axis of shorter periods those of the years that these lie in. */
function breaksOf(
  dataset: Dataset,
  time: string,
  isYearly: boolean,
  locale: Locale,
): readonly ChartBreak[] {
  if (isYearly) return chartBreaks(dataset, time, locale);
  const fields = new Set((dataset.descriptor.breaks ?? []).map(({ field }) => field));
  return breaksWithinYears([...fields].flatMap((field) => chartBreaks(dataset, field, locale)));
}

/** Ranks out of so much smaller a total are another race; a few units that a survey leaves out do not make one. */
const alike = 0.9;

/** @throws EvidenceFault when ranks that are to stand on one axis are out of totals that are far apart: 63 and 34. */
export function refuseUnlikeTotals({ readings }: SelectedSeries): void {
  const totals = readings.flatMap(({ outOf }) => outOf ?? []);
  const [least, most] = [Math.min(...totals), Math.max(...totals)];
  if (totals.length === 0 || least >= alike * most) return;
  throw new EvidenceFault(`${least} / ${most}`, {
    expected: {
      vi: `những hạng trong cùng một số đơn vị; ở đây có hạng trong ${least} và trong ${most}`,
      en: `ranks among as many units; here some are out of ${least} and some out of ${most}`,
    },
    repair: {
      vi: 'Thêm điều kiện vào «where», hoặc tách thành hai hình.',
      en: 'Add a condition to «where», or make two figures.',
    },
  });
}

/** The times at which each series has a value, by its id. */
export function timesWithValues({ series }: SelectedSeries): Map<string, ReadonlySet<number>> {
  return new Map(series.map(({ id, readings }) => [id, new Set(readings.keys())]));
}

/** A row of the table of a figure of series: a series, or those of its values that are less firm than others. */
export interface SeriesRow {
  readonly series: Series;
  /** The status of its values, where they are the less firm ones. */
  readonly status: Status | null;
  readonly readings: ReadonlyMap<number, Reading>;
}

/** The rows of the table: each series, and under it its other values, a row for each status. */
export function seriesRows({ series }: SelectedSeries): SeriesRow[] {
  return series.flatMap((each): SeriesRow[] => {
    const byStatus = Map.groupBy(each.others, ([, { status }]) => status);
    return [
      { series: each, status: null, readings: each.readings },
      ...[...byStatus].map(([status, own]) => ({ series: each, status, readings: new Map(own) })),
    ];
  });
}

/** One row per unit, one column per time. */
export function seriesTable(
  selected: SelectedSeries,
  context: FigureContext,
  form: Form,
): FigureTable {
  const { stub, times, breaks } = selected;
  const last = times.at(-1);
  return {
    stub,
    columns: times.map(({ value, label }, index) => {
      const before = times[index - 1];
      return {
        title: label,
        afterBreak: before !== undefined && isBroken(before.value, value, breaks),
      };
    }),
    rows: seriesRows(selected).map(({ series: { unit, name, emphasis }, status, readings }) => ({
      header: status === null ? name : `${name}, ${vintageWords(status, context.locale)}`,
      row: (last === undefined ? undefined : readings.get(last.value))?.rows[0] ?? null,
      unit,
      isSubject: emphasis === 'subject',
      cells: times.map(({ value }) => tableCell(readings.get(value), context, form)),
    })),
  };
}

/** Unlike a plain difference, equal infinities compare as equal. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
