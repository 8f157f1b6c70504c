import { z } from 'astro/zod';
import { drawBigNumber, placeBigNumber, type NumberStrip } from '../../charts/big-number.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import { readExpression } from '../../evidence/formula.ts';
import { forms, printReading, type Form } from '../../evidence/print.ts';
import type { Reading } from '../../evidence/reading.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { message } from '../../i18n/messages.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { missing, referenceTo, tableCell } from '../figure-table.ts';
import { firmnessOf } from '../firmness.ts';
import { whenWords } from '../when-words.ts';
import { wordsSchema } from '../words.ts';

/** Stands for the number in the words of a comparison. */
const slot = '…';

const bigNumberData = z.strictObject({
  numbers: z
    .array(
      z.strictObject({
        /** The number: a cell, `dataset[key].column`, or a formula. */
        of: z.string(),
        /** What it is. Its qualifier and its unit are printed with the number. */
        what: wordsSchema,
        /** When that was. How firm it is gets added where it is not simply published. */
        when: wordsSchema,
        /**
         * What it is held against: another number, such as last year's, the nation's or the difference from it, and
         * the words around it, in which «…» stands for that number: «Cả nước: …».
         */
        compared: z
          .strictObject({ of: z.string(), form: z.enum(forms).default('full'), words: wordsSchema })
          .optional(),
        /** Or a small strip: `places` for a rank among all ranks, `share` for a percentage of a whole. */
        strip: z.enum(['places', 'share']).optional(),
        emphasis: z.enum(['subject', 'comparison', 'named']).default('subject'),
      }),
    )
    .min(1)
    .max(4),
});
type NumberSpec = z.infer<typeof bigNumberData>['numbers'][number];

/** One to four numbers, large, each with what it is held against: a number by itself says little. */
function buildBigNumber(
  data: z.infer<typeof bigNumberData>,
  context: FigureContext,
): FigureContent {
  const { library, locale } = context;
  const numbers = data.numbers.map((number) => ({
    ...number,
    reading: readExpression(number.of, library),
    against: number.compared && readExpression(number.compared.of, library),
  }));
  const words = numbers.map(({ compared, against, what, strip, reading }) => {
    if (!compared && !strip) {
      throw new EvidenceFault(what[locale], {
        expected: {
          vi: '«compared» hoặc «strip»: con số được so với gì',
          en: '«compared» or «strip»: what the number is held against',
        },
        repair: { vi: 'Thêm một trong hai.', en: 'Add one of the two.' },
      });
    }
    return {
      compared:
        compared && against
          ? fillSlot(compared.words[locale], printAgainst(against, compared.form, context))
          : undefined,
      strip: strip && stripOf(strip, reading, locale),
    };
  });
  const chart = {
    numbers: numbers.map(({ reading, what, when, emphasis }, index) => ({
      id: String(index),
      ...partsOf(printReading(reading, locale, library)),
      what: what[locale],
      when: whenWords(when[locale], reading, locale),
      compared: words[index]?.compared,
      strip: words[index]?.strip,
      emphasis,
      firmness: firmnessOf(reading.status),
      cell: referenceTo(index, 0),
    })),
  };
  return {
    draw(options) {
      const placed = placeBigNumber(chart, options);
      return { svg: drawBigNumber(placed), notes: placed.notes };
    },
    // The words beside each number say how firm it is, so its form on a strip needs no key.
    markShape: 'none',
    table: {
      stub: message('table.measure', locale),
      columns: [
        { title: message('number.value', locale), afterBreak: false },
        { title: message('number.when', locale), afterBreak: false, isText: true, isExtra: true },
        {
          title: message('number.compared', locale),
          afterBreak: false,
          isText: true,
          isExtra: true,
        },
      ],
      rows: numbers.map(({ reading, what, when, emphasis }, index) => ({
        header: what[locale],
        row: reading.rows[0] ?? null,
        unit: null,
        isSubject: emphasis === 'subject' && numbers.some((each) => each.emphasis !== 'subject'),
        cells: [
          tableCell(reading, context, 'full'),
          { text: when[locale], reading: null },
          { text: words[index]?.compared ?? missing, reading: null },
        ],
      })),
    },
    rows: numbers.flatMap(({ reading, against }) => [...reading.rows, ...(against?.rows ?? [])]),
  };
}

/** «gần 720.000 hồ sơ» as «gần», «720.000» and «hồ sơ»: the digits keep their sign, per cent, total or ending. */
function partsOf(printed: string): { before: string; digits: string; after: string } {
  const [digits = printed] = /−?\d[\d.,]*(?:%|\/[\d.]+|st|nd|rd|th)?/.exec(printed) ?? [];
  const [before = '', ...after] = printed.split(digits);
  return { before: before.trim(), digits, after: after.join(digits).trim() };
}

/** Also what a number is held against says how firm it is; that a formula is our calculation goes without saying. */
function printAgainst(reading: Reading, form: Form, { library, locale }: FigureContext): string {
  const printed = printReading(reading, locale, library, form);
  const { status, computation } = reading;
  return computation !== null || status === null || firmnessOf(status) === 'solid'
    ? printed
    : `${printed} (${message(`status.${status}`, locale)})`;
}

function fillSlot(words: string, printed: string): string {
  if (words.includes(slot)) return words.replace(slot, printed);
  throw new EvidenceFault(words, {
    expected: { vi: '«…» ở chỗ của con số', en: '«…» where the number stands' },
    repair: { vi: 'Thêm «…» vào câu.', en: 'Add «…» to the words.' },
  });
}

/** @throws EvidenceFault when the number is no rank with a total, or no percentage of a whole. */
function stripOf(
  kind: NonNullable<NumberSpec['strip']>,
  { value, unit, outOf, evidence }: Reading,
  locale: Locale,
): NumberStrip {
  const [{ dataset, key, column }] = evidence;
  const print = (end: number) => formatNumber(end, locale, 0);
  if (kind === 'places' && unit === 'rank' && outOf !== null) {
    return { kind, value, whole: outOf, ends: [print(1), print(outOf)] };
  }
  if (kind === 'share' && unit === 'percent' && value >= 0 && value <= 100) {
    return { kind, value, whole: 100, ends: [`${print(0)}%`, `${print(100)}%`] };
  }
  throw new EvidenceFault(`${dataset}[${key}].${column}`, {
    expected: {
      vi: kind === 'places' ? 'một hạng trong tổng số đã biết' : 'một tỷ lệ từ 0 đến 100%',
      en: kind === 'places' ? 'a rank out of a known total' : 'a percentage from 0 to 100',
    },
    repair: { vi: 'Bỏ «strip», dùng «compared».', en: 'Drop «strip», use «compared».' },
  });
}

export const bigNumber = figureKind('big-number', bigNumberData, buildBigNumber);
