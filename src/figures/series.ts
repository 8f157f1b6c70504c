import type { Emphasis } from '../charts/mark.ts';
import type { Dataset, Row } from '../datasets/dataset.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { type Form } from '../evidence/print.ts';
import { readCell, type Reading } from '../evidence/reading.ts';
import { compareText } from '../i18n/format.ts';
import type { FigureContext } from './figure.ts';
import { tableCell, type FigureTable } from './figure-table.ts';
import {
  cellWords,
  requireColumn,
  requireUnits,
  selectRows,
  timesOf,
  unitsOf,
  type Selection,
} from './selection.ts';

interface SeriesSelection extends Selection {
  readonly time: string;
  readonly value: string;
  readonly series: string;
  readonly subject: string;
  readonly named: readonly string[];
  /** Series of the comparison, drawn in its colour. */
  readonly comparison?: readonly string[];
}

export interface Series {
  readonly id: string;
  readonly name: string;
  readonly emphasis: Emphasis;
  /** By time; a time without a reading is a gap. */
  readonly readings: ReadonlyMap<number, Reading>;
}

export interface SelectedSeries {
  readonly dataset: Dataset;
  readonly rows: readonly Row[];
  readonly stub: string;
  readonly times: readonly number[];
  /** By the last time: ranks from the first on, other values from high to low; then by name. The table's rows. */
  readonly series: readonly Series[];
  readonly readings: readonly Reading[];
}

/**
 * Several units over several times, from rows that each hold one unit at one time.
 * @throws EvidenceFault when two rows give different numbers for one unit and time: the figure must then choose.
 */
export function readSeries(selection: SeriesSelection, context: FigureContext): SelectedSeries {
  const { library, locale } = context;
  const { dataset, rows, whole } = selectRows(selection, library);
  const seriesField = requireColumn(dataset, selection.series);
  requireColumn(dataset, selection.time);
  requireColumn(dataset, selection.value);

  const byId = new Map<string, { name: string; readings: Map<number, Reading> }>();
  for (const row of rows) {
    const cell = row.cells[selection.series];
    const time = row.cells[selection.time]?.value;
    if (!cell || typeof time !== 'number') continue;
    let entry = byId.get(cell.text);
    if (!entry) {
      entry = { name: cellWords(cell, seriesField, locale, library), readings: new Map() };
      byId.set(cell.text, entry);
    }
    const reading = readCell(row, selection.value, library);
    if (!reading) continue;
    const earlier = entry.readings.get(time);
    if (earlier) {
      // Another publication that prints the same number is a second witness, not a second number.
      if (earlier.value === reading.value && earlier.status === reading.status) {
        entry.readings.set(time, { ...earlier, rows: [...earlier.rows, row] });
        continue;
      }
      throw new EvidenceFault(row.key, {
        expected: {
          vi: `mỗi ${selection.series} một số cho mỗi ${selection.time}`,
          en: `one number for each ${selection.series} and ${selection.time}`,
        },
        repair: {
          vi: 'Thêm điều kiện vào «where» hoặc ghi khóa vào «without».',
          en: 'Add a condition to «where» or list the key under «without».',
        },
      });
    }
    entry.readings.set(time, reading);
  }

  requireUnits(
    [selection.subject, ...selection.named, ...(selection.comparison ?? [])],
    unitsOf(whole, selection.series),
    selection.series,
  );
  const emphasisOf = (id: string): Emphasis => {
    if (id === selection.subject) return 'subject';
    if (selection.comparison?.includes(id)) return 'comparison';
    return selection.named.includes(id) ? 'named' : 'context';
  };
  const times = timesOf(whole, selection.time);
  const last = times.at(-1);
  const orderOf = ({ readings }: Series): number => {
    const reading = last === undefined ? undefined : readings.get(last);
    if (!reading) return Number.POSITIVE_INFINITY;
    return reading.unit === 'rank' ? reading.value : -reading.value;
  };
  const series = [...byId]
    .map(([id, { name, readings }]) => ({ id, name, emphasis: emphasisOf(id), readings }))
    .sort((a, b) => compareNumbers(orderOf(a), orderOf(b)) || compareText(a.name, b.name, locale));
  return {
    dataset,
    rows,
    stub: seriesField.title[locale],
    times,
    series,
    readings: series.flatMap(({ readings }) => [...readings.values()]),
  };
}

/** One row per unit, one column per time. */
export function seriesTable(
  { stub, times, series, dataset }: SelectedSeries,
  context: FigureContext,
  form: Form,
): FigureTable {
  const last = times.at(-1);
  return {
    stub,
    columns: times.map((time) => ({
      title: String(time),
      afterBreak: (dataset.descriptor.breaks ?? []).some(({ before }) => before === time),
    })),
    rows: series.map(({ id, name, emphasis, readings }) => ({
      header: name,
      row: (last === undefined ? undefined : readings.get(last))?.rows[0] ?? null,
      unit: id,
      isSubject: emphasis === 'subject',
      cells: times.map((time) => tableCell(readings.get(time), context, form)),
    })),
  };
}

/** Unlike a plain difference, equal infinities compare as equal. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
