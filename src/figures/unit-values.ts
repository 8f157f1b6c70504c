import { z } from 'astro/zod';
import type { Emphasis } from '../charts/mark.ts';
import type { Dataset, Row } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { codeOf } from '../evidence/address.ts';
import { EvidenceFault, nearest } from '../evidence/fault.ts';
import { readExpression } from '../evidence/formula.ts';
import { printReading } from '../evidence/print.ts';
import { readCell, type Reading } from '../evidence/reading.ts';
import type { FigureContext } from './figure.ts';
import { cellWords, requireColumn, selectionShape, selectRows } from './selection.ts';
import { wordsSchema } from './words.ts';

/** What an editor writes to show one value of each of many units. */
export const unitValuesShape = {
  ...selectionShape,
  /** The column of the values. */
  value: z.string(),
  /** The column that names the unit of each row. */
  series: z.string(),
  /** The unit that the figure is about. */
  subject: z.string(),
  /** Other units to name. */
  named: z.array(z.string()).default([]),
  /** Units to colour as the comparison, without a name each. */
  comparison: z.array(z.string()).default([]),
  /** Who those are, printed with their colour. */
  comparisonName: wordsSchema.optional(),
  /** A line across all units, such as the mean: a reading and its words. */
  reference: z.strictObject({ of: z.string(), label: wordsSchema }).optional(),
  /** Further columns for the table. */
  columns: z.array(z.string()).default([]),
};
export type UnitValuesData = z.infer<z.ZodObject<typeof unitValuesShape>>;

/** A unit with its value; `null` where the cell is empty. */
export interface UnitValue {
  readonly id: string;
  readonly name: string;
  readonly emphasis: Emphasis;
  readonly reading: Reading | null;
  readonly row: Row;
}

export interface UnitValues {
  readonly dataset: Dataset;
  readonly seriesField: Field;
  readonly valueField: Field;
  readonly extraFields: readonly Field[];
  /** In the order of the dataset. */
  readonly units: readonly UnitValue[];
}

/**
 * One value for each unit, from rows that each hold one unit.
 * @throws EvidenceFault when two rows speak of one unit, or a unit that the spec names is not there.
 */
export function readUnitValues(
  data: UnitValuesData,
  { library, locale }: FigureContext,
): UnitValues {
  const { dataset, rows } = selectRows(data, library);
  const seriesField = requireColumn(dataset, data.series);
  const valueField = requireColumn(dataset, data.value);
  const extraFields = data.columns.map((column) => requireColumn(dataset, column));
  const emphasisOf = (id: string): Emphasis => {
    if (id === data.subject) return 'subject';
    if (data.named.includes(id)) return 'named';
    return data.comparison.includes(id) ? 'comparison' : 'context';
  };

  const units = new Map<string, UnitValue>();
  for (const row of rows) {
    const cell = row.cells[data.series];
    if (!cell) continue;
    const id = cell.text;
    if (units.has(id)) {
      throw new EvidenceFault(row.key, {
        expected: { vi: `mỗi ${data.series} một dòng`, en: `one row for each ${data.series}` },
        repair: {
          vi: 'Thêm điều kiện vào «where» hoặc ghi khóa vào «without».',
          en: 'Add a condition to «where» or list the key under «without».',
        },
      });
    }
    const name = cellWords(cell, seriesField, locale, library);
    const reading = readCell(row, data.value, library);
    units.set(id, { id, name, emphasis: emphasisOf(id), reading, row });
  }
  for (const id of [data.subject, ...data.named, ...data.comparison]) {
    if (units.has(id)) continue;
    throw new EvidenceFault(id, {
      expected: {
        vi: `một giá trị của cột «${data.series}» trong các dòng đã chọn`,
        en: `a value of the column «${data.series}» in the rows chosen`,
      },
      repair: nearest(codeOf(id, library), units.keys()),
    });
  }
  return { dataset, seriesField, valueField, extraFields, units: [...units.values()] };
}

/** The line across all units, with its value and where that comes from. */
export function readReference(
  { reference }: UnitValuesData,
  { library, locale }: FigureContext,
):
  | {
      readonly value: number;
      readonly label: string;
      readonly reading: Reading;
      readonly rows: readonly Row[];
    }
  | undefined {
  if (!reference) return undefined;
  const reading = readExpression(reference.of, library);
  const label = `${reference.label[locale]} ${printReading(reading, locale, library, 'short')}`;
  return { value: reading.value, label, reading, rows: reading.rows };
}
