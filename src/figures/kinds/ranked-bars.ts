import { z } from 'astro/zod';
import { drawRankedBars, placeRankedBars } from '../../charts/ranked-bars.ts';
import { printReading } from '../../evidence/print.ts';
import { readCell } from '../../evidence/reading.ts';
import { compareText, formatNumber } from '../../i18n/format.ts';
import { message } from '../../i18n/messages.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { missing, referenceTo, tableCell, type TableCell } from '../figure-table.ts';
import { firmnessOf } from '../firmness.ts';
import { measureTitle } from '../measure-title.ts';
import { placesOf } from '../places.ts';
import { requireColumn } from '../selection.ts';
import { readReference, readUnitValues, unitValuesShape, type UnitValue } from '../unit-values.ts';

const rankedBarsData = z.strictObject({
  ...unitValuesShape,
  /** The column of the places that the source prints; without it they are ours, counted from the values shown. */
  rank: z.string().optional(),
  /** Which value has the first place; if not said, the one that the dataset calls better, else the highest. */
  first: z.enum(['highest', 'lowest']).optional(),
  /** `all` draws every unit; `around` the subject with its neighbours, the first and the last, with gaps between. */
  show: z.enum(['all', 'around']).default('all'),
});

/** One bar per unit, in the order of the values; units without one stand last, with a dash. */
function buildRankedBars(
  data: z.infer<typeof rankedBarsData>,
  context: FigureContext,
): FigureContent {
  const { library, locale } = context;
  const { dataset, seriesField, valueField, extraFields, units } = readUnitValues(data, context);
  const rankField = data.rank === undefined ? undefined : requireColumn(dataset, data.rank);
  const lowestFirst = (data.first ?? (valueField.better === 'lower' ? 'lowest' : '')) === 'lowest';
  const ranked = units.toSorted((a, b) => compareUnits(a, b, lowestFirst, locale));
  const values = ranked.flatMap(({ reading }) => (reading ? [reading.value] : []));
  const ours = placesOf(values);
  const placeCells = ranked.map(({ row, reading }, index): TableCell => {
    if (!reading) return tableCell(null, context);
    if (rankField) return tableCell(readCell(row, rankField.name, library), context);
    return { text: formatNumber(ours[index] ?? 0, locale, 0), reading: null };
  });

  const reference = readReference(data, context);
  const chart = {
    rows: ranked.map(({ id, name, emphasis, reading }, row) => ({
      id,
      name,
      place: reading ? (placeCells[row]?.text ?? '') : '',
      value: reading?.value ?? null,
      label: reading ? printReading(reading, locale, library, 'short') : missing,
      emphasis,
      firmness: firmnessOf(reading?.status ?? null),
      cell: referenceTo(row, 0),
    })),
    reference,
    show: data.show,
    gapWords: ({ omitted, isMissing }: { omitted: number; isMissing: boolean }) =>
      message(isMissing ? 'ranked.gap-missing' : 'ranked.gap', locale, {
        count: formatNumber(omitted, locale, 0),
      }),
    axisTitle: measureTitle(
      valueField,
      units.map(({ reading }) => reading),
      context,
    ),
    comparisonName: data.comparisonName?.[locale],
  };
  return {
    draw(options) {
      const placed = placeRankedBars(chart, options);
      return { svg: drawRankedBars(placed), notes: placed.notes };
    },
    leastColumn: 250,
    markShape: 'bar',
    values,
    table: {
      stub: seriesField.title[locale],
      columns: [
        { title: valueField.title[locale], afterBreak: false },
        {
          title: rankField?.title[locale] ?? message('ranked.place', locale),
          afterBreak: false,
          isExtra: true,
          // A place that we counted stands in no row: it is a word about the order.
          isText: rankField === undefined,
        },
        ...extraFields.map(({ title }) => ({
          title: title[locale],
          afterBreak: false,
          isExtra: true,
        })),
      ],
      rows: ranked.map(({ id, name, emphasis, reading, row }, index) => ({
        header: name,
        row,
        isSubject: emphasis === 'subject',
        unit: id,
        cells: [
          tableCell(reading, context),
          placeCells[index] ?? tableCell(null, context),
          ...extraFields.map(({ name: column }) =>
            tableCell(readCell(row, column, library), context),
          ),
        ],
      })),
    },
    rows: [...ranked.map(({ row }) => row), ...(reference?.rows ?? [])],
  };
}

/** By value from the first place on; those without one last, and equal ones by name. */
function compareUnits(
  a: UnitValue,
  b: UnitValue,
  lowestFirst: boolean,
  locale: FigureContext['locale'],
): number {
  const byName = compareText(a.name, b.name, locale);
  if (!a.reading || !b.reading) return Number(!a.reading) - Number(!b.reading) || byName;
  const rising = a.reading.value - b.reading.value;
  return (lowestFirst ? rising : -rising) || byName;
}

export const rankedBars = figureKind('ranked-bars', rankedBarsData, buildRankedBars);
