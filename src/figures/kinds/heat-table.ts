import { z } from 'astro/zod';
import { drawHeatTable, placeHeatTable, type HeatTableData } from '../../charts/heat-table.ts';
import type { Row } from '../../datasets/dataset.ts';
import type { Field } from '../../datasets/descriptor.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import { printReading } from '../../evidence/print.ts';
import { readCell, type Reading } from '../../evidence/reading.ts';
import { formatNumber } from '../../i18n/format.ts';
import { amountSteps, stepsSchema } from '../amount-steps.ts';
import { chartBreaks } from '../breaks.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { missing, referenceTo, tableCell } from '../figure-table.ts';
import { firmnessOf } from '../firmness.ts';
import { joinedWitness } from '../matrix.ts';
import {
  cellWords,
  requireColumn,
  requireUnits,
  selectionShape,
  selectRows,
} from '../selection.ts';
import { wordsSchema } from '../words.ts';

const heatTableData = z.strictObject({
  ...selectionShape,
  /** The column whose values are the rows, such as a component: in the order of `where`, else of the dataset. */
  rows: z.string(),
  /** What stands over the columns: `time` for years, which may break, or `columns` for anything else. */
  time: z.string().optional(),
  columns: z.string().optional(),
  /** The column of the values that the cells print. */
  value: z.string(),
  /** The row that the figure is about, where it is one of several units. */
  subject: z.string().optional(),
  /** Shorter names, for what has no room on a phone: `code: { vi: …, en: … }`. */
  names: z.record(z.string(), wordsSchema).default({}),
  /** What the cells print, in plain words with its unit. */
  axis: wordsSchema,
  ...stepsSchema,
});
type HeatTableSpec = z.infer<typeof heatTableData>;

/** Values in rows and columns, each printed in a cell whose tone says how much it is. */
function buildHeatTable(data: HeatTableSpec, context: FigureContext): FigureContent {
  const { library, locale } = context;
  const { dataset, rows } = selectRows(data, library);
  const across = data.time ?? data.columns;
  if (across === undefined || (data.time !== undefined && data.columns !== undefined)) {
    throw new EvidenceFault('time, columns', {
      expected: {
        vi: 'một trong hai: «time» hoặc «columns»',
        en: 'one of the two: «time» or «columns»',
      },
      repair: {
        vi: 'Dùng «time» cho năm, «columns» cho thứ khác.',
        en: 'Use «time» for years, «columns» for anything else.',
      },
    });
  }
  requireColumn(dataset, data.value);
  const [rowField, columnField] = [data.rows, across].map((name) => requireColumn(dataset, name));
  if (!rowField || !columnField) throw new Error('two names have two columns');
  const readings = readGrid(rows, data, across, context);
  const rowIds = idsOf(rows, rowField, data);
  const columnIds = idsOf(rows, columnField, data);
  const found = [...readings.values()].flatMap((each) => [...each.values()]);
  requireUnits(
    data.subject === undefined ? [] : [data.subject],
    new Set(rowIds),
    data.rows,
    library,
  );
  const nameOf = (id: string, field: Field) =>
    data.names[id]?.[locale] ?? cellWords({ text: id, value: id }, field, locale, library);

  const breaks = data.time === undefined ? [] : chartBreaks(dataset, data.time, locale);
  const chart: HeatTableData = {
    columns: columnIds.map((id, index) => ({
      value: data.time === undefined ? index : Number(id),
      label: nameOf(id, columnField),
    })),
    areTimes: data.time !== undefined,
    rows: rowIds.map((id, row) => ({
      id,
      name: nameOf(id, rowField),
      emphasis: id === data.subject ? 'subject' : 'named',
      cells: columnIds.map((columnId, column) => {
        const reading = readings.get(id)?.get(columnId);
        return {
          value: reading?.value ?? null,
          label: reading ? printInCell(reading, context) : missing,
          firmness: firmnessOf(reading?.status ?? null),
          cell: referenceTo(row, column),
        };
      }),
    })),
    breaks,
    ...amountSteps(data, found, locale),
    axisTitle: data.axis[locale],
  };
  return {
    draw(options) {
      const placed = placeHeatTable(chart, options);
      return { svg: drawHeatTable(placed), notes: placed.notes };
    },
    markShape: 'bar',
    table: {
      stub: rowField.title[locale],
      columns: columnIds.map((id) => ({
        title: nameOf(id, columnField),
        afterBreak: breaks.some(({ before }) => String(before) === id),
      })),
      rows: rowIds.map((id) => {
        const own = readings.get(id);
        const last = columnIds.findLast((columnId) => own?.has(columnId));
        return {
          header: nameOf(id, rowField),
          row: (last === undefined ? undefined : own?.get(last)?.rows[0]) ?? null,
          unit: rowField.refersTo === 'provinces' ? id : null,
          isSubject: id === data.subject,
          cells: columnIds.map((columnId) => tableCell(own?.get(columnId), context)),
        };
      }),
    },
    rows: found.flatMap((reading) => reading.rows),
  };
}

/** A rank in figures alone, «63» and not «63rd»: the title says what they are, and narrow cells have no room for more. */
function printInCell(reading: Reading, { library, locale }: FigureContext): string {
  return reading.unit === 'rank' && reading.comparator === '='
    ? formatNumber(reading.value, locale, 0)
    : printReading(reading, locale, library, 'short');
}

/**
 * The readings by row and column; where nothing is known there is none.
 * @throws EvidenceFault when two rows give different numbers for one cell, or when the numbers have several units.
 */
function readGrid(
  rows: readonly Row[],
  { rows: down, value }: HeatTableSpec,
  across: string,
  { library }: FigureContext,
): Map<string, Map<string, Reading>> {
  const grid = new Map<string, Map<string, Reading>>();
  let unit: string | null | undefined;
  for (const row of rows) {
    const [rowId, columnId] = [down, across].map((column) => row.cells[column]?.text ?? '');
    const reading = readCell(row, value, library);
    if (!reading || !rowId || !columnId) continue;
    unit ??= reading.unit;
    if (unit !== reading.unit) {
      throw new EvidenceFault(row.key, {
        expected: { vi: 'mọi ô cùng một đơn vị', en: 'cells of one unit' },
        repair: { vi: 'Thêm điều kiện vào «where».', en: 'Add a condition to «where».' },
      });
    }
    const cells = grid.get(rowId) ?? new Map<string, Reading>();
    grid.set(rowId, cells);
    cells.set(columnId, joinedWitness(cells.get(columnId), reading, row, [down, across]));
  }
  return grid;
}

/** The values of a column in the rows: times ascending, else as `where` lists them, else as the descriptor does. */
function idsOf(rows: readonly Row[], field: Field, { where, time }: HeatTableSpec): string[] {
  const there = new Set(rows.map((row) => row.cells[field.name]?.text ?? ''));
  if (field.name === time) return [...there].sort((a, b) => Number(a) - Number(b));
  const wanted = where?.[field.name];
  const order = Array.isArray(wanted)
    ? wanted.map(String)
    : (field.categories ?? []).map(({ value }) => value);
  return [...new Set([...order, ...there])].filter((id) => id !== '' && there.has(id));
}

export const heatTable = figureKind('heat-table', heatTableData, buildHeatTable);
