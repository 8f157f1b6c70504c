import { z } from 'astro/zod';
import { drawDistributionRows, placeDistributionRows } from '../../charts/distribution-rows.ts';
import { drawDistribution, placeDistribution } from '../../charts/distribution.ts';
import { isBroken } from '../../charts/joined-runs.ts';
import type { Field } from '../../datasets/descriptor.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import { readCell, type Reading } from '../../evidence/reading.ts';
import { message } from '../../i18n/messages.ts';
import { chartBreaks } from '../breaks.ts';
import { drawnValue, tickFormat } from '../drawn-value.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { referenceTo, tableCell, type TableRow } from '../figure-table.ts';
import { measureTitle } from '../measure-title.ts';
import { requireColumn, selectRows, timesOf } from '../selection.ts';
import { unitName } from '../unit-name.ts';
import {
  readReference,
  readUnitValues,
  unitValuesShape,
  type UnitValue,
  type UnitValues,
} from '../unit-values.ts';

const distributionData = z.strictObject({
  ...unitValuesShape,
  /**
   * The column of years, where the same units are shown at several times: a row of dots for each, the subject’s joined.
   * Left out: one row of dots.
   */
  time: z.string().optional(),
});
type DistributionSpec = z.infer<typeof distributionData>;

function buildDistribution(data: DistributionSpec, context: FigureContext): FigureContent {
  return data.time === undefined
    ? buildOne(data, context)
    : buildRows({ ...data, time: data.time }, context);
}

/** A unit that has a value. */
type KnownUnit = UnitValue & { readonly reading: Reading };

function knownUnits({ units }: UnitValues): KnownUnit[] {
  return units
    .flatMap(({ reading, ...unit }) => (reading === null ? [] : [{ ...unit, reading }]))
    .toSorted((a, b) => b.reading.value - a.reading.value);
}

/** What is measured, and what a dot is: «Điểm; mỗi chấm một tỉnh, thành». */
function dotsTitle(
  value: Field,
  series: Field,
  readings: readonly Reading[],
  context: FigureContext,
): string {
  const { locale } = context;
  const unit = unitName(series, locale);
  return message('chart.dots', locale, { measure: measureTitle(value, readings, context), unit });
}

/** One dot per unit along the axis of values; a unit without a value has none. */
function buildOne(data: DistributionSpec, context: FigureContext): FigureContent {
  const { locale, library } = context;
  const selected = readUnitValues(data, context);
  const { seriesField, valueField, extraFields } = selected;
  const units = knownUnits(selected);
  const readings = units.map(({ reading }) => reading);
  const reference = readReference(data, context);
  const chart = {
    points: units.map(({ id, name, emphasis, reading }, row) => ({
      id,
      name,
      emphasis,
      ...drawnValue(reading, referenceTo(row, 0), context),
      value: reading.value,
    })),
    reference: reference && { ...reference, cell: referenceTo(units.length, 0) },
    tick: tickFormat(readings, context),
    axisTitle: dotsTitle(valueField, seriesField, readings, context),
    comparisonName: data.comparisonName?.[locale],
  };
  const extraCells = extraFields.map(() => tableCell(null, context));
  const referenceRow: TableRow[] =
    reference && data.reference
      ? [
          {
            header: data.reference.label[locale],
            row: reference.rows[0] ?? null,
            unit: null,
            isSubject: false,
            cells: [tableCell(reference.reading, context), ...extraCells],
          },
        ]
      : [];
  return {
    draw(options) {
      const placed = placeDistribution(chart, options);
      return { svg: drawDistribution(placed), notes: placed.notes };
    },
    markShape: 'dot',
    howToRead: message('reading.dots', locale, { unit: unitName(seriesField, locale) }),
    axisTitle: chart.axisTitle,
    values: readings.map(({ value }) => value),
    table: {
      stub: seriesField.title[locale],
      columns: [valueField, ...extraFields].map((field, index) => ({
        title: field.title[locale],
        afterBreak: false,
        isExtra: index > 0,
      })),
      rows: [
        ...units.map(({ id, name, emphasis, reading, row }) => ({
          header: name,
          row,
          isSubject: emphasis === 'subject',
          unit: id,
          cells: [
            reading,
            ...extraFields.map(({ name: column }) => readCell(row, column, library)),
          ].map((each) => tableCell(each, context)),
        })),
        ...referenceRow,
      ],
    },
    rows: [...units.map(({ row }) => row), ...(reference?.rows ?? [])],
  };
}

/**
 * The same units at several times, a swarm for each, one under the other.
 * @throws EvidenceFault when there is a reference or there are further columns, which rows have no place for.
 */
function buildRows(
  { time, ...data }: DistributionSpec & { readonly time: string },
  context: FigureContext,
): FigureContent {
  const { locale, library } = context;
  if (data.reference || data.columns.length > 0) {
    throw new EvidenceFault(data.reference ? 'reference' : 'columns', {
      expected: {
        vi: '«time» không đi cùng «reference» hay «columns»',
        en: '«time» without «reference» and «columns»',
      },
      repair: { vi: 'Bỏ một trong hai.', en: 'Leave out one of the two.' },
    });
  }
  const { dataset, rows: chosen } = selectRows(data, library);
  const times = timesOf(chosen, time);
  const selected = times.map((value) =>
    readUnitValues({ ...data, where: { ...data.where, [time]: value } }, context),
  );
  const known = selected.map(knownUnits);
  const seriesField = requireColumn(dataset, data.series);
  const valueField = requireColumn(dataset, data.value);
  // The rows of the table: those of the last time, the highest first, then units that only earlier times have.
  const names = new Map(
    known.toReversed().flatMap((own) => own.map(({ id, name }) => [id, name] as const)),
  );
  const order = [...names.keys()];
  const readings = known.flatMap((own) => own.map(({ reading }) => reading));
  const breaks = chartBreaks(dataset, time, locale);
  const chart = {
    rows: times.map((value, column) => ({
      time: { value, label: String(value) },
      points: (known[column] ?? []).map(({ id, name, emphasis, reading }) => ({
        id,
        name,
        emphasis,
        ...drawnValue(reading, referenceTo(order.indexOf(id), column), context),
        value: reading.value,
      })),
    })),
    breaks,
    tick: tickFormat(readings, context),
    axisTitle: dotsTitle(valueField, seriesField, readings, context),
    comparisonName: data.comparisonName?.[locale],
  };
  return {
    draw(options) {
      const placed = placeDistributionRows(chart, options);
      return { svg: drawDistributionRows(placed), notes: placed.notes };
    },
    markShape: 'dot',
    howToRead: message('reading.dots-in-rows', locale, { unit: unitName(seriesField, locale) }),
    axisTitle: chart.axisTitle,
    values: readings.map(({ value }) => value),
    table: {
      stub: seriesField.title[locale],
      columns: times.map((value, index) => {
        const before = times[index - 1];
        const afterBreak = before !== undefined && isBroken(before, value, breaks);
        return { title: String(value), afterBreak };
      }),
      rows: order.map((id) => {
        const cells = known.map((own) => own.find((each) => each.id === id)?.reading ?? null);
        return {
          header: names.get(id) ?? id,
          row: known.at(-1)?.find((each) => each.id === id)?.row ?? null,
          unit: id,
          isSubject: id === data.subject,
          cells: cells.map((each) => tableCell(each, context)),
        };
      }),
    },
    rows: known.flatMap((own) => own.map(({ row }) => row)),
  };
}

export const distribution = figureKind('distribution', distributionData, buildDistribution);
