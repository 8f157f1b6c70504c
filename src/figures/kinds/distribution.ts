import { z } from 'astro/zod';
import type { Emphasis } from '../../charts/mark.ts';
import { drawDistribution, placeDistribution } from '../../charts/distribution.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import { readExpression } from '../../evidence/formula.ts';
import { printReading } from '../../evidence/print.ts';
import { readCell } from '../../evidence/reading.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { referenceTo, tableCell } from '../figure-table.ts';
import { firmnessOf } from '../firmness.ts';
import { cellWords, requireColumn, selectionShape, selectRows } from '../selection.ts';
import { wordsSchema } from '../words.ts';

const distributionData = z.strictObject({
  ...selectionShape,
  /** The column of the values. */
  value: z.string(),
  /** The column that names the unit of each row. */
  series: z.string(),
  /** The unit that the figure is about. */
  subject: z.string(),
  /** Other units to name at their dots. */
  named: z.array(z.string()).default([]),
  /** Units to colour as the comparison, without a name each. */
  comparison: z.array(z.string()).default([]),
  /** Who those are, printed with their colour. */
  comparisonName: wordsSchema.optional(),
  /** A line across all dots, such as the mean: a reading and its words. */
  reference: z.strictObject({ of: z.string(), label: wordsSchema }).optional(),
  /** Further columns for the table. */
  columns: z.array(z.string()).default([]),
});

/** One dot per unit along the axis of values. */
function buildDistribution(
  data: z.infer<typeof distributionData>,
  context: FigureContext,
): FigureContent {
  const { library, locale } = context;
  const { dataset, rows } = selectRows(data, library);
  const seriesField = requireColumn(dataset, data.series);
  const valueField = requireColumn(dataset, data.value);
  const extraFields = data.columns.map((column) => requireColumn(dataset, column));
  const emphasisOf = (id: string): Emphasis => {
    if (id === data.subject) return 'subject';
    if (data.named.includes(id)) return 'named';
    return data.comparison.includes(id) ? 'comparison' : 'context';
  };

  const units = rows.flatMap((row) => {
    const reading = readCell(row, data.value, library);
    const cell = row.cells[data.series];
    if (!reading || !cell) return [];
    return [{ id: cell.text, name: cellWords(cell, seriesField, locale, library), reading, row }];
  });
  for (const id of [data.subject, ...data.named, ...data.comparison]) {
    if (units.some((unit) => unit.id === id)) continue;
    throw new EvidenceFault(id, {
      expected: {
        vi: `một giá trị của cột «${data.series}» trong các dòng đã chọn`,
        en: `a value of the column «${data.series}» in the rows chosen`,
      },
      repair: { vi: 'Kiểm tra lại mã.', en: 'Check the code.' },
    });
  }
  units.sort((a, b) => b.reading.value - a.reading.value);

  const reference = data.reference && readExpression(data.reference.of, library);
  const chart = {
    points: units.map(({ id, name, reading }, row) => ({
      id,
      name,
      value: reading.value,
      label: printReading(reading, locale, library, 'short'),
      emphasis: emphasisOf(id),
      firmness: firmnessOf(reading.status),
      cell: referenceTo(row, 0),
    })),
    ...(reference &&
      data.reference && {
        reference: {
          value: reference.value,
          label: `${data.reference.label[locale]} ${printReading(reference, locale, library, 'short')}`,
        },
      }),
    tick: (value: number, decimals: number) => formatNumber(value, locale, decimals),
    axisTitle: valueField.title[locale],
    ...(data.comparisonName && { comparisonName: data.comparisonName[locale] }),
  };
  return {
    draw(options) {
      const placed = placeDistribution(chart, options);
      return { svg: drawDistribution(placed), notes: placed.notes };
    },
    markShape: 'dot',
    values: units.map(({ reading }) => reading.value),
    table: {
      stub: seriesField.title[locale],
      columns: [valueField, ...extraFields].map((field, index) => ({
        title: field.title[locale],
        afterBreak: false,
        isExtra: index > 0,
      })),
      rows: units.map(({ id, name, reading, row }) => ({
        header: name,
        row,
        isSubject: id === data.subject,
        unit: id,
        cells: [
          reading,
          ...extraFields.map(({ name: column }) => readCell(row, column, library)),
        ].map((each) => tableCell(each, context)),
      })),
    },
    rows: reference
      ? [...units.map(({ row }) => row), ...reference.rows]
      : units.map(({ row }) => row),
  };
}

export const distribution = figureKind('distribution', distributionData, buildDistribution);
