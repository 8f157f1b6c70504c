import { z } from 'astro/zod';
import { drawDistribution, placeDistribution } from '../../charts/distribution.ts';
import { printReading } from '../../evidence/print.ts';
import { readCell } from '../../evidence/reading.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { referenceTo, tableCell } from '../figure-table.ts';
import { firmnessOf } from '../firmness.ts';
import { readReference, readUnitValues, unitValuesShape } from '../unit-values.ts';

const distributionData = z.strictObject(unitValuesShape);

/** One dot per unit along the axis of values; a unit without a value has none. */
function buildDistribution(
  data: z.infer<typeof distributionData>,
  context: FigureContext,
): FigureContent {
  const { library, locale } = context;
  const { seriesField, valueField, extraFields, units: all } = readUnitValues(data, context);
  const units = all
    .flatMap(({ reading, ...unit }) => (reading === null ? [] : [{ ...unit, reading }]))
    .toSorted((a, b) => b.reading.value - a.reading.value);
  const reference = readReference(data, context);
  const chart = {
    points: units.map(({ id, name, emphasis, reading }, row) => ({
      id,
      name,
      value: reading.value,
      label: printReading(reading, locale, library, 'short'),
      emphasis,
      firmness: firmnessOf(reading.status),
      cell: referenceTo(row, 0),
    })),
    reference,
    tick: (value: number, decimals: number) => formatNumber(value, locale, decimals),
    axisTitle: valueField.title[locale],
    comparisonName: data.comparisonName?.[locale],
  };
  return {
    draw(options) {
      const placed = placeDistribution(chart, options);
      return { svg: drawDistribution(placed), notes: placed.notes };
    },
    markShape: 'dot',
    axisTitle: chart.axisTitle,
    values: units.map(({ reading }) => reading.value),
    table: {
      stub: seriesField.title[locale],
      columns: [valueField, ...extraFields].map((field, index) => ({
        title: field.title[locale],
        afterBreak: false,
        isExtra: index > 0,
      })),
      rows: units.map(({ id, name, emphasis, reading, row }) => ({
        header: name,
        row,
        isSubject: emphasis === 'subject',
        unit: id,
        cells: [
          reading,
          ...extraFields.map(({ name: column }) => readCell(row, column, library)),
        ].map((each) => tableCell(each, context)),
      })),
    },
    rows: [...units.map(({ row }) => row), ...(reference?.rows ?? [])],
  };
}

export const distribution = figureKind('distribution', distributionData, buildDistribution);
