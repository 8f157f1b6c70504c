import { z } from 'astro/zod';
import {
  drawTargetResult,
  placeTargetResult,
  type Opening,
  type TargetResultData,
} from '../../charts/target-result.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import { readExpression } from '../../evidence/formula.ts';
import { printReading } from '../../evidence/print.ts';
import type { Reading } from '../../evidence/reading.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { message, type MessageKey } from '../../i18n/messages.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import {
  missing,
  referenceTo,
  tableCell,
  type TableColumn,
  type TableRow,
} from '../figure-table.ts';
import { firmnessOf } from '../firmness.ts';
import { verdictOn } from '../target-verdict.ts';
import { whenWords } from '../when-words.ts';
import { wordsSchema } from '../words.ts';

const better = z.enum(['higher', 'lower']);

const targetResultData = z.strictObject({
  /** What the axis measures, with its unit; all targets and results of the figure have this unit. */
  axis: wordsSchema,
  /** Which way is better; a row may say otherwise. */
  better,
  /** Who set the targets, and for when; a row may say otherwise. */
  setBy: wordsSchema.optional(),
  due: wordsSchema.optional(),
  groups: z
    .array(
      z.strictObject({
        /** What the rows have in common, such as a pillar. */
        name: wordsSchema.optional(),
        rows: z
          .array(
            z.strictObject({
              /** What was to be reached. */
              name: wordsSchema,
              /** The cell of the target, and of its upper end where it is a range. */
              target: z.strictObject({ of: z.string(), to: z.string().optional() }),
              setBy: wordsSchema.optional(),
              due: wordsSchema.optional(),
              better: better.optional(),
              /** Every result that was published, with its period; left out where none was found. */
              results: z
                .array(z.strictObject({ of: z.string(), when: wordsSchema }))
                .max(3)
                .default([]),
              /**
               * Whether target and results measure the same thing, over the same period and place. Only then are they
               * drawn beside each other, and is it said whether the target was met.
               */
              comparable: z.boolean().default(false),
              /** Words for a row without results, where «no published result found» is not the whole truth. */
              none: wordsSchema.optional(),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});
type TargetResultSpec = z.infer<typeof targetResultData>;
type RowSpec = TargetResultSpec['groups'][number]['rows'][number];

/** Targets with what came of them. A target that nothing was published about is a row like the others. */
function buildTargetResult(data: TargetResultSpec, context: FigureContext): FigureContent {
  const { library, locale } = context;
  const rows = data.groups.flatMap((group, index) =>
    group.rows.map((row) => readRow(row, index, data, context)),
  );
  refuseUnits(
    rows.flatMap(({ target, upper, results }) => [
      target,
      upper,
      ...results.map((each) => each.reading),
    ]),
  );
  const hasRanges = rows.some(({ upper }) => upper !== null);
  const resultColumn = hasRanges ? 2 : 1;
  const table = tableOf(rows, hasRanges, context);

  const isPercent = rows.some(({ target }) => target.unit === 'percent');
  let tableRow = 0;
  const placed = rows.map((row) => {
    const first = tableRow;
    tableRow += Math.max(1, row.results.length);
    return {
      group: row.group,
      row: {
        id: String(first),
        name: row.name,
        note: row.note,
        target: {
          value: row.target.value,
          upper: row.upper?.value,
          label: row.targetLabel,
          open: openingOf(row.target),
          firmness: firmnessOf(row.target.status),
          cell: referenceTo(first, 0),
        },
        results: row.results.map(({ reading, when, verdict }, index) => ({
          value: row.isComparable ? reading.value : null,
          label: printReading(reading, locale, library),
          when: whenWords(when, reading, locale),
          verdict,
          open: openingOf(reading),
          firmness: firmnessOf(reading.status),
          cell: referenceTo(first + index, resultColumn),
        })),
        missing: row.missing,
      },
    };
  });
  const chart: TargetResultData = {
    groups: data.groups.map(({ name }, index) => ({
      id: String(index),
      name: name?.[locale] ?? '',
      rows: placed.filter(({ group }) => group === index).map(({ row }) => row),
    })),
    key: {
      target: message('target.target', locale),
      result: message('target.result', locale),
    },
    caption: captionOf(data, locale),
    tick: (value, decimals) => formatNumber(value, locale, decimals) + (isPercent ? '%' : ''),
    axisTitle: data.axis[locale],
  };
  const readings = rows.flatMap(({ target, upper, results }) => [
    target,
    ...(upper === null ? [] : [upper]),
    ...results.map(({ reading }) => reading),
  ]);
  return {
    draw(options) {
      const drawing = placeTargetResult(chart, options);
      return { svg: drawTargetResult(drawing), notes: drawing.notes };
    },
    leastColumn: 228,
    markShape: 'bar',
    values: readings.map(({ value }) => value),
    table,
    rows: readings.flatMap((reading) => reading.rows),
  };
}

/** A row with its numbers read and judged. */
interface ReadRow {
  readonly group: number;
  readonly name: string;
  /** Who set it for when, where the figure does not say so for all. */
  readonly note: string | undefined;
  readonly setBy: string;
  readonly due: string;
  readonly target: Reading;
  readonly upper: Reading | null;
  readonly targetLabel: string;
  readonly results: readonly {
    readonly reading: Reading;
    readonly when: string;
    readonly verdict: string;
  }[];
  readonly isComparable: boolean;
  readonly missing: string;
}

function readRow(
  row: RowSpec,
  group: number,
  data: TargetResultSpec,
  context: FigureContext,
): ReadRow {
  const { library, locale } = context;
  const target = readExpression(row.target.of, library);
  const upper = row.target.to === undefined ? null : readExpression(row.target.to, library);
  const isRange = upper !== null && upper.value !== target.value;
  if (upper !== null && upper.value < target.value) {
    throw new EvidenceFault(row.target.to ?? '', {
      expected: { vi: 'mức cao không thấp hơn mức thấp', en: 'an upper end not below the lower' },
      repair: { vi: 'Đổi chỗ «of» và «to».', en: 'Exchange «of» and «to».' },
    });
  }
  const way = row.better ?? data.better;
  const results = row.results.map(({ of, when }) => {
    const reading = readExpression(of, library);
    const nearer = way === 'higher' || upper === null ? target : upper;
    const verdict = row.comparable ? verdictOn(reading, nearer, way) : 'incomparable';
    return { reading, when: when[locale], verdict: message(`target.${verdict}`, locale) };
  });
  const own = [row.setBy, row.due, row.better && wayWords(row.better)];
  const note = own.flatMap((words) => (words === undefined ? [] : [words[locale]])).join(', ');
  return {
    group,
    name: row.name[locale],
    note: note === '' ? undefined : note,
    setBy: (row.setBy ?? data.setBy)?.[locale] ?? missing,
    due: (row.due ?? data.due)?.[locale] ?? missing,
    target,
    upper: isRange ? upper : null,
    targetLabel: isRange
      ? `${formatNumber(target.value, locale, target.decimals)}–${printReading(upper, locale, library)}`
      : printReading(target, locale, library),
    results,
    isComparable: row.comparable,
    missing: row.none?.[locale] ?? message('target.none', locale),
  };
}

function wayWords(way: 'higher' | 'lower') {
  const key: MessageKey = way === 'higher' ? 'target.higher' : 'target.lower';
  return { vi: message(key, 'vi'), en: message(key, 'en') };
}

/** One sentence for what holds for all rows. */
function captionOf({ better: way, setBy, due, groups }: TargetResultSpec, locale: Locale): string {
  const hasOthers = groups.some(({ rows }) => rows.some((row) => row.setBy !== undefined));
  const who = hasOthers ? 'target.set-by-most' : 'target.set-by';
  const sentences = [
    `${wayWords(way)[locale].replace(/^./, (letter) => letter.toLocaleUpperCase(locale))}.`,
    ...(setBy ? [message(who, locale, { who: setBy[locale] })] : []),
    ...(due ? [message('target.due', locale, { when: due[locale] })] : []),
  ];
  return sentences.join(' ');
}

/** All on one axis; ranks have no zero to start from. */
function refuseUnits(readings: readonly (Reading | null)[]): void {
  const found = readings.filter((reading) => reading !== null);
  const unit = found[0]?.unit ?? null;
  const other = found.find((reading) => reading.unit !== unit || reading.unit === 'rank');
  if (!other) return;
  const [{ dataset, key, column }] = other.evidence;
  throw new EvidenceFault(`${dataset}[${key}].${column}`, {
    expected: {
      vi: 'các số cùng một đơn vị, không phải hạng',
      en: 'numbers of one unit, and no ranks',
    },
    repair: { vi: 'Tách thành nhiều biểu đồ.', en: 'Make several figures of it.' },
  });
}

/** «từ 30% trở lên» and «hơn 20%» leave one end open. */
function openingOf({ comparator }: Reading): Opening | undefined {
  if (comparator === '>' || comparator === '>=') return 'above';
  if (comparator === '<' || comparator === '<=' || comparator === '~<') return 'below';
  return undefined;
}

/**
 * A row for each result, and one for a target without any, whose words stand where the verdict would. Who set a target
 * and for when has a column where the rows differ; else the caption says it.
 */
function tableOf(rows: readonly ReadRow[], hasRanges: boolean, context: FigureContext) {
  const { locale } = context;
  const differs = (of: (row: ReadRow) => string) => new Set(rows.map(of)).size > 1;
  const extras = [
    { key: 'target.who' as const, of: (row: ReadRow) => row.setBy },
    { key: 'target.deadline' as const, of: (row: ReadRow) => row.due },
  ].filter(({ of }) => differs(of));
  const column = (key: MessageKey, more: Partial<TableColumn> = {}): TableColumn => ({
    title: message(key, locale),
    afterBreak: false,
    ...more,
  });
  const words = { isText: true, isExtra: true };
  return {
    stub: message('table.measure', locale),
    columns: [
      column('target.target'),
      ...(hasRanges ? [column('target.upper')] : []),
      column('target.result'),
      column('target.when', words),
      column('target.verdict', words),
      ...extras.map(({ key }) => column(key, words)),
    ],
    rows: rows.flatMap((row): TableRow[] => {
      const found = row.results.length > 0 ? row.results : [null];
      return found.map((result) => ({
        header: row.name,
        row: (result?.reading ?? row.target).rows[0] ?? null,
        unit: null,
        isSubject: false,
        cells: [
          tableCell(row.target, context, 'full'),
          ...(hasRanges ? [tableCell(row.upper, context, 'full')] : []),
          tableCell(result?.reading, context, 'full'),
          { text: result?.when ?? missing, reading: null },
          { text: result?.verdict ?? row.missing, reading: null },
          ...extras.map(({ of }) => ({ text: of(row), reading: null })),
        ],
      }));
    }),
  };
}

export const targetResult = figureKind('target-result', targetResultData, buildTargetResult);
