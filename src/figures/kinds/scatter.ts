import { z } from 'astro/zod';
import { firmnesses, type Emphasis, type Firmness } from '../../charts/mark.ts';
import { drawScatter, placeScatter } from '../../charts/scatter.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import type { Reading } from '../../evidence/reading.ts';
import { compareText, formatList, formatNumber, formatOrdinal } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { message } from '../../i18n/messages.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { referenceTo, tableCell } from '../figure-table.ts';
import { firmnessOf } from '../firmness.ts';
import { leastSquares } from '../least-squares.ts';
import { selectionShape } from '../selection.ts';
import { unitName } from '../unit-name.ts';
import { readUnitValues, type UnitValue } from '../unit-values.ts';
import { wordsSchema } from '../words.ts';

const measure = z.strictObject({
  ...selectionShape,
  /** The column of the values. */
  value: z.string(),
  /** The column that names the unit of each row: the dots are the units that both measures have. */
  series: z.string(),
  /** What is measured, when, and in which unit. */
  title: wordsSchema,
});

const scatterData = z.strictObject({
  /** The measure from left to right. */
  x: measure,
  /** The measure upwards. */
  y: measure,
  /** The unit that the figure is about. */
  subject: z.string(),
  /** Other units to name at their dots, the most important first. */
  named: z.array(z.string()).default([]),
  /** Units to colour as the comparison, without a name each. */
  comparison: z.array(z.string()).default([]),
  /** Who those are, printed with their colour. */
  comparisonName: wordsSchema.optional(),
  /** Draws the line of least squares through the dots and prints its formula. Only where the text speaks of it. */
  trend: z.literal(true).optional(),
});

interface Pair {
  readonly id: string;
  readonly name: string;
  readonly emphasis: Emphasis;
  readonly x: Reading | null;
  readonly y: Reading | null;
}

/** A dot for each unit that has both numbers; those that have one are named in a note. The better end of a rank is up or right. */
function buildScatter(data: z.infer<typeof scatterData>, context: FigureContext): FigureContent {
  const { locale } = context;
  const { subject, named, comparison } = data;
  const read = (of: 'x' | 'y') =>
    readUnitValues({ ...data[of], subject, named, comparison, columns: [] }, context);
  const [x, y] = [read('x'), read('y')];

  const pairs = pairUnits(x.units, y.units);
  const whole = pairs
    .flatMap(({ x: across, y: upwards, ...pair }) =>
      across && upwards ? { ...pair, x: across, y: upwards } : [],
    )
    .sort((a, b) => ahead(b.y) - ahead(a.y) || compareText(a.name, b.name, locale));
  const partial = pairs
    .filter((pair) => (pair.x === null) !== (pair.y === null))
    .sort((a, b) => compareText(a.name, b.name, locale));
  refuseTooFew(whole.length);
  const points = whole.map(({ id, name, emphasis, x: across, y: upwards }, row) => ({
    id,
    name,
    x: across.value,
    y: upwards.value,
    emphasis,
    // The dot is as firm as the less firm of its numbers, and leads to that cell of the table.
    ...lessFirm(across, upwards, row),
  }));
  const inOrder = points.toSorted((a, b) => named.indexOf(a.id) - named.indexOf(b.id));
  const fit = data.trend && leastSquares(points);
  const axis = (of: 'x' | 'y', { unit }: { unit?: string | undefined }) => ({
    title: data[of].title[locale],
    direction: unit === 'rank' ? ('down' as const) : ('up' as const),
    tick: (value: number, decimals: number) =>
      unit === 'rank'
        ? formatOrdinal(value, locale)
        : formatNumber(value, locale, decimals) + (unit === 'percent' ? '%' : ''),
  });
  const chart = {
    points: inOrder,
    x: axis('x', x.valueField),
    y: axis('y', y.valueField),
    ...(data.comparisonName && { comparisonName: data.comparisonName[locale] }),
    ...(fit && { trend: { ...fit, label: trendWords(fit, points.length, locale) } }),
  };
  return {
    draw(options) {
      const placed = placeScatter(chart, options);
      return { svg: drawScatter(placed), notes: placed.notes };
    },
    markShape: 'dot',
    howToRead: message('reading.two-measures', locale, {
      unit: unitName(x.seriesField, locale),
      across: message(`reading.across-${wayOf(x.valueField)}`, locale),
      upwards: message(`reading.upwards-${wayOf(y.valueField)}`, locale),
    }),
    notes:
      partial.length === 0
        ? []
        : [
            message('scatter.missing', locale, {
              names: formatList(
                partial.map(({ name }) => name),
                locale,
              ),
            }),
          ],
    table: {
      stub: x.seriesField.title[locale],
      columns: [data.x, data.y].map(({ title }) => ({ title: title[locale], afterBreak: false })),
      rows: [...whole, ...partial].map((pair) => ({
        header: pair.name,
        row: (pair.y ?? pair.x)?.rows[0] ?? null,
        unit: pair.id,
        isSubject: pair.id === data.subject,
        cells: [pair.x, pair.y].map((reading) => tableCell(reading, context)),
      })),
    },
    rows: [...whole, ...partial].flatMap((pair) => [
      ...(pair.x?.rows ?? []),
      ...(pair.y?.rows ?? []),
    ]),
  };
}

/** The units of both measures, each with the numbers that it has. */
function pairUnits(across: readonly UnitValue[], upwards: readonly UnitValue[]): Pair[] {
  const byId = new Map<string, Pair>();
  for (const { id, name, emphasis, reading } of across) {
    byId.set(id, { id, name, emphasis, x: reading, y: null });
  }
  for (const { id, name, emphasis, reading } of upwards) {
    byId.set(id, { id, name, emphasis, x: byId.get(id)?.x ?? null, y: reading });
  }
  return [...byId.values()];
}

/** What lies further out on an axis. */
function wayOf({ unit }: { unit?: string | undefined }): 'ahead' | 'higher' {
  return unit === 'rank' ? 'ahead' : 'higher';
}

/** Larger for the better: ranks count from the first. */
function ahead({ unit, value }: Reading): number {
  return unit === 'rank' ? -value : value;
}

function lessFirm(x: Reading, y: Reading, row: number) {
  const [ofX, ofY] = [firmnessOf(x.status), firmnessOf(y.status)];
  const place = (firmness: Firmness) => firmnesses.indexOf(firmness);
  const isX = place(ofX) > place(ofY);
  return { firmness: isX ? ofX : ofY, cell: referenceTo(row, isX ? 0 : 1) };
}

function refuseTooFew(count: number): void {
  if (count >= 3) return;
  throw new EvidenceFault(String(count), {
    expected: {
      vi: 'ít nhất ba đơn vị có cả hai số',
      en: 'at least three units that have both numbers',
    },
    repair: {
      vi: 'Kiểm tra «series» và «where» của x và y.',
      en: 'Check «series» and «where» of x and y.',
    },
  });
}

/** The formula of the line, that it is ours, and what it does not say. */
function trendWords(
  { slope, intercept, rSquared }: NonNullable<ReturnType<typeof leastSquares>>,
  count: number,
  locale: Locale,
): string {
  const digits = (value: number) => {
    const decimals = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
    return formatNumber(value, locale, Math.min(decimals, 6));
  };
  return message('scatter.trend', locale, {
    count: formatNumber(count, locale, 0),
    formula: `y = ${digits(intercept)} ${slope < 0 ? '−' : '+'} ${digits(Math.abs(slope))}x`,
    share: formatNumber(rSquared, locale, 2),
  });
}

export const scatter = figureKind('scatter', scatterData, buildScatter);
