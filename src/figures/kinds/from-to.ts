import { z } from 'astro/zod';
import { drawFromTo, placeFromTo } from '../../charts/from-to.ts';
import type { Library } from '../../datasets/dataset.ts';
import { refuseBreak, refuseUnlikeUnits } from '../../evidence/comparable.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import { readExpression } from '../../evidence/formula.ts';
import { printReading } from '../../evidence/print.ts';
import type { Reading } from '../../evidence/reading.ts';
import { formatNumber } from '../../i18n/format.ts';
import { message } from '../../i18n/messages.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { referenceTo } from '../figure-table.ts';
import { firmnessOf } from '../firmness.ts';
import { wordsSchema } from '../words.ts';

const end = z.strictObject({
  /** The cell, `dataset[key].column`. */
  of: z.string(),
  /** When that was, in a few words. */
  when: wordsSchema,
});

const fromToData = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        /** What is measured: two rows may not measure the same under different names. */
        name: wordsSchema,
        emphasis: z.enum(['subject', 'comparison', 'named']).default('subject'),
        from: end,
        to: end,
        /**
         * Where a break in the series lies between the two: why they stand together all the same. They are then not
         * joined, and the reason stands under the drawing. Without it such a pair is refused.
         */
        acrossBreak: z.strictObject({ because: wordsSchema }).optional(),
        /**
         * Where the two are statements side by side, such as two sources that do not agree: why both stand here. They
         * are not joined, for nothing went from one to the other.
         */
        apart: z.strictObject({ because: wordsSchema }).optional(),
      }),
    )
    .min(1),
  /** What the two ends are, for the table; left out, «from» and «to». */
  ends: z.strictObject({ from: wordsSchema, to: wordsSchema }).optional(),
  /** The ends of the axis; every value lies between them. */
  domain: z.tuple([z.number(), z.number()]),
  /** What the axis measures, with its unit. */
  axis: wordsSchema,
});

type FromToRow = z.infer<typeof fromToData>['rows'][number];

/**
 * From one value to another, each row a measure of its own; the ends keep their qualifiers.
 * @throws EvidenceFault when the two values of a row cannot be compared, or one is outside the axis.
 */
function buildFromTo(data: z.infer<typeof fromToData>, context: FigureContext): FigureContent {
  const { library, locale } = context;
  const rows = data.rows.map((row) => {
    const from = readExpression(row.from.of, library);
    const to = readExpression(row.to.of, library);
    refuseUnlikeUnits([from, to]);
    refuseOutside([from, to], data.domain);
    return {
      ...row,
      isBroken: isAcrossBreak(row, [from, to], library),
      from: { ...row.from, reading: from },
      to: { ...row.to, reading: to },
    };
  });
  const pointOf = ({ reading, when }: (typeof rows)[number]['to']) => ({
    value: reading.value,
    label: printReading(reading, locale, library),
    when: when[locale],
    firmness: firmnessOf(reading.status),
    open: openEnd(reading),
  });
  const isPercent = rows.every(({ to }) => to.reading.unit === 'percent');
  const chart = {
    rows: rows.map((row, index) => ({
      id: String(index),
      name: row.name[locale],
      emphasis: row.emphasis,
      from: { ...pointOf(row.from), cell: referenceTo(index, 0) },
      to: { ...pointOf(row.to), cell: referenceTo(index, 1) },
      isBroken: row.isBroken,
      isApart: row.apart !== undefined,
    })),
    domain: data.domain,
    tick: (value: number, decimals: number) =>
      formatNumber(value, locale, decimals) + (isPercent ? '%' : ''),
    axisTitle: data.axis[locale],
  };
  return {
    draw(options) {
      const placed = placeFromTo(chart, options);
      return { svg: drawFromTo(placed), notes: placed.notes };
    },
    markShape: 'dot',
    howToRead: data.ends
      ? message('reading.two-ends', locale, {
          from: data.ends.from[locale],
          to: data.ends.to[locale],
        })
      : message('reading.from-to', locale),
    table: {
      stub: message('table.measure', locale),
      columns: (['from', 'to'] as const).map((end) => ({
        title: data.ends?.[end][locale] ?? message(`table.${end}`, locale),
        afterBreak: false,
      })),
      rows: rows.map((row) => ({
        header: row.name[locale],
        row: row.to.reading.rows[0] ?? null,
        unit: null,
        isSubject: row.emphasis === 'subject',
        cells: [row.from, row.to].map(({ reading, when }) => ({
          text: `${printReading(reading, locale, library)} (${when[locale]})`,
          reading,
        })),
      })),
    },
    rows: rows.flatMap(({ from, to }) => [...from.reading.rows, ...to.reading.rows]),
    breaks: rows.flatMap(({ name, acrossBreak, apart = acrossBreak }) =>
      apart ? [{ heading: name[locale], reason: apart.because[locale] }] : [],
    ),
  };
}

/**
 * Whether a break lies between the two values of a row.
 * @throws EvidenceFault when one does and the editor does not say why they stand together, or says so and none does.
 */
function isAcrossBreak(
  { acrossBreak, apart }: FromToRow,
  readings: readonly Reading[],
  library: Library,
): boolean {
  if (apart && !acrossBreak) return false;
  try {
    refuseBreak(readings, library);
  } catch (error) {
    if (!(error instanceof EvidenceFault)) throw error;
    if (acrossBreak) return true;
    throw new EvidenceFault(error.found, {
      expected: error.words.expected,
      repair: {
        vi: 'Bỏ hàng này, hoặc thêm acrossBreak: { because: … }; hai dấu khi ấy đứng riêng, không có đường nối.',
        en: 'Remove the row, or add acrossBreak: { because: … }; the two marks then stand apart, not joined.',
      },
    });
  }
  if (!acrossBreak) return false;
  throw new EvidenceFault('acrossBreak', {
    expected: {
      vi: 'một chỗ ngắt của chuỗi số giữa hai giá trị',
      en: 'a break in the series between the two values',
    },
    repair: { vi: 'Bỏ «acrossBreak» khỏi hàng này.', en: 'Remove «acrossBreak» from this row.' },
  });
}

function refuseOutside(readings: readonly Reading[], [low, high]: readonly [number, number]): void {
  const outside = readings.find(({ value }) => value < low || value > high);
  if (!outside) return;
  throw new EvidenceFault(`[${low}, ${high}]`, {
    expected: {
      vi: `một trục chứa mọi giá trị, cả ${outside.value}`,
      en: `an axis that has every value on it, also ${outside.value}`,
    },
    repair: { vi: 'Mở rộng «domain».', en: 'Widen «domain».' },
  });
}

/** «hơn» and «dưới» leave one end open, and the drawing shows it. */
function openEnd({ comparator }: Reading): 'above' | 'below' | undefined {
  if (comparator === '>' || comparator === '>=') return 'above';
  if (comparator === '<' || comparator === '<=' || comparator === '~<') return 'below';
  return undefined;
}

export const fromTo = figureKind('from-to', fromToData, buildFromTo);
