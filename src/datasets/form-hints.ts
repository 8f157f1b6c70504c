import type { Words } from '../i18n/locale.ts';
import { fold } from './suggest.ts';

/** What people know a form by, with what to say about it: the first that a form accepts describes it. */
const kinds: readonly (readonly [examples: readonly string[], Words])[] = [
  [
    ['ten-khong-dau-2025'],
    {
      vi: 'chữ thường không dấu, chữ số và gạch nối, như «ten-khong-dau-2025»',
      en: 'small letters without marks, digits and hyphens, such as “ten-khong-dau-2025”',
    },
  ],
  [
    ['2025', '2025-07', '2025-07-01'],
    {
      vi: 'năm, năm-tháng hoặc năm-tháng-ngày, như «2025», «2025-07», «2025-07-01»',
      en: 'year, year-month or year-month-day, such as “2025”, “2025-07”, “2025-07-01”',
    },
  ],
  [
    ['2025', '2025-07'],
    {
      vi: 'năm hoặc năm-tháng, như «2025» hoặc «2025-07»',
      en: 'year or year-month, such as “2025” or “2025-07”',
    },
  ],
  [
    ['2025-07-01'],
    { vi: 'năm-tháng-ngày, như «2025-07-01»', en: 'year-month-day, such as “2025-07-01”' },
  ],
  [['2025-07'], { vi: 'năm-tháng, như «2025-07»', en: 'year-month, such as “2025-07”' }],
  [
    ['01'],
    {
      vi: 'hai chữ số, như «01»',
      en: 'two digits, such as “01”',
    },
  ],
];

/** What a form asks for, in words and by an example; `null` for one that is not known here. */
export function describeForm(form: RegExp): Words | null {
  return kinds.find(([examples]) => examples.every((each) => form.test(each)))?.[1] ?? null;
}

/** What was probably meant, written in the form: a date turned round, an id without marks, a zero that was lost. */
export function inForm(text: string, accepts: (candidate: string) => boolean): string | null {
  const candidates = [isoDate(text), `0${text}`, fold(text.trim())];
  return candidates.find((each) => each !== null && each !== text && accepts(each)) ?? null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The days before 1 January 1970 in the count of spreadsheets, which begins at 30 December 1899. */
const serialOf1970 = 25569;

/** A date as Vietnamese or a spreadsheet write it, as YYYY-MM-DD or YYYY-MM; `null` when it is none. Days come first. */
export function isoDate(text: string): string | null {
  const written = text.trim().toLowerCase();
  const forms: readonly (readonly [RegExp, (parts: string[]) => (string | undefined)[]])[] = [
    [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s.*)?$/, ([d, m, y]) => [y, m, d]],
    [/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, ([y, m, d]) => [y, m, d]],
    [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t\s].*)?$/, ([y, m, d]) => [y, m, d]],
    [/^(?:tháng\s*)?(\d{1,2})\s*[/.-]\s*(\d{4})$/, ([m, y]) => [y, m]],
    [/^tháng\s*(\d{1,2})(?:,|\s)\s*năm\s*(\d{4})$/, ([m, y]) => [y, m]],
    [/^ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})$/, ([d, m, y]) => [y, m, d]],
    [/^(\d{4})[/.](\d{1,2})$/, ([y, m]) => [y, m]],
    [/^([a-z]{3})[a-z]*[-/ ](\d{2}|\d{4})$/, ([m, y]) => [century(y), monthOf(m)]],
    [
      /^(\d{1,2})[-/ ]([a-z]{3})[a-z]*[-/ ](\d{2}|\d{4})$/,
      ([d, m, y]) => [century(y), monthOf(m), d],
    ],
  ];
  if (/^[34]\d{4}$/.test(written)) {
    return new Date((Number(written) - serialOf1970) * 86_400_000).toISOString().slice(0, 10);
  }
  for (const [form, order] of forms) {
    const found = form.exec(written);
    if (found === null) continue;
    const [year = '', month = '', day] = order(found.slice(1));
    const iso = [year, month, ...(day === undefined ? [] : [day])]
      .map((part) => part.padStart(2, '0'))
      .join('-');
    const whole = day === undefined ? `${iso}-01` : iso;
    const date = new Date(`${whole}T00:00:00Z`);
    const isDay = !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(whole);
    if (isDay) return iso;
  }
  return null;
}

function century(year = ''): string {
  return year.length === 2 ? `20${year}` : year;
}

function monthOf(name = ''): string {
  return String(months.indexOf(name) + 1);
}
