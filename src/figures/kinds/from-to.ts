import { z } from 'astro/zod';
import { drawFromTo, placeFromTo } from '../../charts/from-to.ts';
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
      }),
    )
    .min(1),
  /** The ends of the axis. */
  domain: z.tuple([z.number(), z.number()]),
  /** What the axis measures, with its unit. */
  axis: wordsSchema,
});

/** From one value to another, each row a measure of its own; the ends keep their qualifiers. */
function buildFromTo(data: z.infer<typeof fromToData>, context: FigureContext): FigureContent {
  const { library, locale } = context;
  const rows = data.rows.map((row) => ({
    ...row,
    from: { ...row.from, reading: readExpression(row.from.of, library) },
    to: { ...row.to, reading: readExpression(row.to.of, library) },
  }));
  const pointOf = ({ reading, when }: (typeof rows)[number]['to']) => ({
    value: reading.value,
    label: printReading(reading, locale, library),
    when: when[locale],
    firmness: firmnessOf(reading.status),
    ...openEnd(reading),
  });
  const isPercent = rows.every(({ to }) => to.reading.unit === 'percent');
  const chart = {
    rows: rows.map((row, index) => ({
      id: String(index),
      name: row.name[locale],
      emphasis: row.emphasis,
      from: { ...pointOf(row.from), cell: referenceTo(index, 0) },
      to: { ...pointOf(row.to), cell: referenceTo(index, 1) },
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
    table: {
      stub: message('table.measure', locale),
      columns: (['table.from', 'table.to'] as const).map((key) => ({
        title: message(key, locale),
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
  };
}

/** «hơn» and «dưới» leave one end open, and the drawing shows it. */
function openEnd({ comparator }: Reading): { open?: 'above' | 'below' } {
  if (comparator === '>' || comparator === '>=') return { open: 'above' };
  if (comparator === '<' || comparator === '<=' || comparator === '~<') return { open: 'below' };
  return {};
}

export const fromTo = figureKind('from-to', fromToData, buildFromTo);
