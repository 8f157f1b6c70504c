import { z } from 'astro/zod';
import type { Dataset, Library, Province, Row } from '../datasets/dataset.ts';
import { requireColumn } from '../evidence/address.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { readCell, type Reading } from '../evidence/reading.ts';
import { selectionShape, selectRows } from '../figures/selection.ts';

/** The numbers that a section speaks of: one dataset, one row for each unit and time. */
export const sectionDataSchema = z
  .strictObject({
    dataset: selectionShape.dataset,
    where: selectionShape.where,
    /** The column that says whose number it is. */
    unit: z.string(),
    /** The column of the years. */
    time: z.string(),
    /** The column of the ranks, where the dataset has them. */
    rank: z.string().optional(),
    /** The column of the values. */
    value: z.string().optional(),
    /** Where a unit has several rows for one time: the one whose column has the word that stands first here. */
    prefer: z.strictObject({ column: z.string(), order: z.array(z.string()).min(1) }).optional(),
  })
  .refine(({ rank, value }) => rank !== undefined || value !== undefined, {
    error: 'rank: … / value: …',
  });

export type SectionData = z.infer<typeof sectionDataSchema>;

/** Which of its two numbers a sentence speaks of. */
export const measures = ['rank', 'value'] as const;
export type Measure = (typeof measures)[number];

/** What is known of a unit at one time. */
export interface Point {
  readonly time: number;
  readonly row: Row;
  readonly rank: Reading | null;
  readonly value: Reading | null;
}

/** The numbers of a section, of every unit. Read once and asked for each unit. */
export interface SectionPoints {
  readonly data: SectionData;
  readonly dataset: Dataset;
  readonly library: Library;
  /** The points of a unit that have a number, in the order of time; none where nothing was found. */
  readonly of: (unit: string) => readonly Point[];
  /** All its rows, also those without a number: a note may say what is known instead. */
  readonly rowsOf: (unit: string) => readonly Row[];
  /** The times that a unit could have a number for: those of `where`, else all from the first to the last of the dataset. */
  readonly times: readonly number[];
}

/** @throws EvidenceFault when the dataset has no such column, or two rows for one unit and time. */
export function readSectionPoints(data: SectionData, library: Library): SectionPoints {
  const { dataset, rows } = selectRows(data, library);
  for (const column of [data.unit, data.time, data.rank, data.value, data.prefer?.column]) {
    if (column !== undefined) requireColumn(dataset, column);
  }
  refuseOutsideKey(data, dataset);
  const rowsByUnit = Map.groupBy(rows, (row) => row.cells[data.unit]?.text ?? '');
  const pointsByUnit = new Map<string, readonly Point[]>();
  for (const [unit, own] of rowsByUnit) pointsByUnit.set(unit, pointsIn(own, data, library));
  return {
    data,
    dataset,
    library,
    of: (unit) => pointsByUnit.get(unit) ?? [],
    rowsOf: (unit) => rowsByUnit.get(unit) ?? [],
    times: timesOf(data, [...pointsByUnit.values()].flat()),
  };
}

/** The others are found by their keys, so what chooses the rows must be a part of the key. */
function refuseOutsideKey({ where = {} }: SectionData, { id, descriptor }: Dataset): void {
  const { primaryKey } = descriptor.schema;
  const outside = Object.keys(where).find((column) => !primaryKey.includes(column));
  if (outside === undefined) return;
  throw new EvidenceFault(outside, {
    expected: {
      vi: `một cột trong khóa của bộ dữ liệu «${id}»: ${primaryKey.join(', ')}`,
      en: `a column of the key of the dataset «${id}»: ${primaryKey.join(', ')}`,
    },
    repair: {
      vi: 'Chọn dòng bằng các cột của khóa.',
      en: 'Choose rows by the columns of the key.',
    },
  });
}

/**
 * The same numbers in a watched library, `watchCells(section.library)`: read for each unit when it is asked for, so
 * that what is seen is what a page of one unit looked at.
 */
export function watchPoints(section: SectionPoints, library: Library): SectionPoints {
  const { data, rowsOf } = section;
  const dataset = library.datasets.get(section.dataset.id) ?? section.dataset;
  const watched = (unit: string) =>
    rowsOf(unit).flatMap(({ key }) => dataset.rowByKey.get(key) ?? []);
  const known = new Map<string, readonly Point[]>();
  return {
    ...section,
    dataset,
    library,
    rowsOf: watched,
    of: (unit) => {
      const points = known.get(unit) ?? pointsIn(watched(unit), data, library);
      known.set(unit, points);
      return points;
    },
  };
}

function pointsIn(rows: readonly Row[], data: SectionData, library: Library): Point[] {
  const byTime = Map.groupBy(rows, (row) => row.cells[data.time]?.value);
  return [...byTime]
    .flatMap(([time, own]): Point[] => {
      const row = preferred(own, data);
      if (typeof time !== 'number' || row === null) return [];
      const read = (column: string | undefined) =>
        column === undefined ? null : readCell(row, column, library);
      const point = { time, row, rank: read(data.rank), value: read(data.value) };
      return point.rank === null && point.value === null ? [] : [point];
    })
    .sort((a, b) => a.time - b.time);
}

function preferred(rows: readonly Row[], { prefer, unit, time }: SectionData): Row | null {
  const placeOf = (row: Row) => prefer?.order.indexOf(row.cells[prefer.column]?.text ?? '') ?? 0;
  const allowed = rows.filter((row) => placeOf(row) >= 0);
  const best = Math.min(...allowed.map(placeOf));
  const [row, second] = allowed.filter((each) => placeOf(each) === best);
  if (row && second) {
    throw new EvidenceFault(`${row.dataset}[${row.key}] / [${second.key}]`, {
      expected: {
        vi: `mỗi ${unit} một dòng cho mỗi ${time}`,
        en: `one row for each ${unit} and ${time}`,
      },
      repair: {
        vi: 'Thêm điều kiện vào «where», hoặc nêu thứ tự ưu tiên ở «prefer».',
        en: 'Add a condition to «where», or say under «prefer» which comes first.',
      },
    });
  }
  return row ?? null;
}

function timesOf({ where, time }: SectionData, points: readonly Point[]): number[] {
  const wanted = [where?.[time] ?? []].flat().map(Number);
  if (wanted.length > 0) return wanted.sort((a, b) => a - b);
  const known = points.map((point) => point.time);
  const first = Math.min(...known);
  const last = Math.max(...known);
  return known.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The number that the section is about first: the rank where it has one. */
export function mainMeasure({ rank }: SectionData): Measure {
  return rank === undefined ? 'value' : 'rank';
}

/** The address of a number of a point, as an editor would write it. */
export function addressOf({ row }: Point, measure: Measure, { data }: SectionPoints): string {
  return `${row.dataset}[${row.key}].${data[measure]}`;
}

/** The points that have such a number. */
export function pointsWith(measure: Measure, { of }: SectionPoints, { code }: Province): Point[] {
  return of(code).filter((point) => point[measure] !== null);
}

/** The points in stretches that are comparable in themselves: the dataset says where the series breaks. */
export function unbrokenStretches(points: readonly Point[], section: SectionPoints): Point[][] {
  const stretches: Point[][] = [];
  for (const point of points) {
    const stretch = stretches.at(-1);
    const before = stretch?.at(-1);
    if (stretch && before && breakBetween(before, point, section) === null) stretch.push(point);
    else stretches.push([point]);
  }
  return stretches;
}

/** The break that lies between two points, or `null`. */
export function breakBetween(a: Point, b: Point, { data, dataset }: SectionPoints) {
  const breaks = dataset.descriptor.breaks ?? [];
  return (
    breaks.find(
      ({ field, after, before }) => field === data.time && a.time <= after && before <= b.time,
    ) ?? null
  );
}
