import { z } from 'astro/zod';
import type { ChartBreak } from '../charts/mark.ts';
import type { Row } from '../datasets/dataset.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import { wordsSchema } from './words.ts';

/** From when to when, in years: May 2022 is from 2022.333 to 2022.417. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const form = /^(\d{4})(?:Q([1-4])|-(\d{2})(?:-(\d{2}))?)?$/;
const day = 24 * 60 * 60 * 1000;

/** A period as datasets write it: a year, a quarter `2023Q1`, a month `2022-05` or a day `2022-05-19`; else `null`. */
export function parsePeriod(text: string): Period | null {
  const parts = form.exec(text.trim());
  if (!parts) return null;
  const [, yearText, quarter, month, dayOfMonth] = parts;
  const year = Number(yearText);
  if (quarter !== undefined)
    return { from: year + (Number(quarter) - 1) / 4, to: year + Number(quarter) / 4 };
  if (month === undefined) return { from: year, to: year + 1 };
  if (dayOfMonth === undefined) {
    return { from: year + (Number(month) - 1) / 12, to: year + Number(month) / 12 };
  }
  const start = Date.UTC(year, 0);
  const length = Date.UTC(year + 1, 0) - start;
  const days = Date.UTC(year, Number(month) - 1, Number(dayOfMonth)) - start;
  return { from: year + days / length, to: year + (days + day) / length };
}

/** A period in words: «2023», «quý I/2023», «tháng 5/2022», «19/5/2022». */
export function periodWords(text: string, locale: Locale): string {
  const [, year = '', quarter] = form.exec(text.trim()) ?? [];
  if (quarter === undefined) return formatDate(text.trim(), locale);
  const roman = ['I', 'II', 'III', 'IV'][Number(quarter) - 1] ?? quarter;
  return message('time.quarter', locale, { quarter, roman, year });
}

/**
 * Where on an axis a period stands: in its middle. On an axis of years a year stands at its own number, so that the
 * first of July 2024 stands there too.
 */
export function placeOnAxis({ from, to }: Period, isYearly: boolean): number {
  return (from + to) / 2 - (isYearly ? 0.5 : 0);
}

/** Where some periods stand that are not what their text says, such as a year that is counted on its last day. */
export const timesShape = {
  times: z
    .record(
      z.string(),
      z.strictObject({
        /** When it is: a year, a quarter, a month or a day. */
        at: z.string(),
        /** What stands there on the axis. */
        label: wordsSchema,
      }),
    )
    .default({}),
};
export type Times = z.infer<z.ZodObject<typeof timesShape>>['times'];

/** A time of an axis: where it stands, and what is written there. */
export interface AxisPeriod {
  readonly value: number;
  readonly label: string;
}

export interface PeriodAxis {
  /** From the first to the last. */
  readonly times: readonly AxisPeriod[];
  /** Whether all of them are whole years. */
  readonly isYearly: boolean;
  /** Where the period of a row stands; `null` where its cell is empty. */
  readonly timeOf: (row: Row) => number | null;
}

/**
 * The axis of the periods that stand in a column of the rows.
 * @throws EvidenceFault when a cell is no period, or a period that `times` speaks of is not there.
 */
export function periodAxis(
  rows: readonly Row[],
  column: string,
  times: Times,
  locale: Locale,
): PeriodAxis {
  const texts = [...new Set(rows.map((row) => row.cells[column]?.text ?? ''))].filter(
    (text) => text !== '',
  );
  for (const text of Object.keys(times)) {
    if (texts.includes(text)) continue;
    throw new EvidenceFault(text, {
      expected: {
        vi: `một giá trị của cột «${column}» trong các dòng đã chọn`,
        en: `a value of the column «${column}» in the rows chosen`,
      },
      repair: { vi: 'Sửa hoặc bỏ mục này trong «times».', en: 'Correct or remove it in «times».' },
    });
  }
  const isYearly = texts.every((text) => /^\d{4}$/.test(times[text]?.at ?? text));
  const placed = new Map(
    texts.map((text) => {
      const at = times[text]?.at ?? text;
      const label = times[text]?.label[locale] ?? periodWords(text, locale);
      return [text, { value: placeOnAxis(requirePeriod(at), isYearly), label }];
    }),
  );
  const byValue = new Map([...placed.values()].map((time) => [time.value, time]));
  return {
    times: [...byValue.values()].toSorted((a, b) => a.value - b.value),
    isYearly,
    timeOf: (row) => placed.get(row.cells[column]?.text ?? '')?.value ?? null,
  };
}

/** @throws EvidenceFault when the text is no period. */
export function requirePeriod(text: string): Period {
  const period = parsePeriod(text);
  if (period) return period;
  throw new EvidenceFault(text, {
    expected: {
      vi: 'một thời điểm: năm 2023, quý 2023Q1, tháng 2023-04 hoặc ngày 2023-04-28',
      en: 'a time: a year 2023, a quarter 2023Q1, a month 2023-04 or a day 2023-04-28',
    },
    repair: { vi: 'Viết lại theo một dạng đó.', en: 'Write it in one of these forms.' },
  });
}

/** Breaks between years, for an axis of shorter periods: they lie between the end of one year and the start of another. */
export function breaksWithinYears(breaks: readonly ChartBreak[]): ChartBreak[] {
  return breaks.map((each) => ({ ...each, after: each.after + 1 }));
}
