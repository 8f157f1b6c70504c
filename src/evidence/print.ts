import type { Library } from '../datasets/dataset.ts';
import type { Comparator } from '../datasets/vocabulary.ts';
import { formatNumber, formatOrdinal, isSingular, noBreakSpace } from '../i18n/format.ts';
import type { Locale, Words } from '../i18n/locale.ts';
import { EvidenceFault } from './fault.ts';
import type { Reading } from './reading.ts';

/**
 * How a reading is put into words.
 * `full`: with qualifier and unit, «gần 720.000 hồ sơ»; a rank with its total, «9/63» or «9th of 63».
 * `short`: with qualifier, without unit or total; a percentage keeps its sign: «9», «hơn 99%».
 * `change`: a difference with its direction, «giảm 3 bậc», «up 3 places».
 * `size`: a difference without its direction, «1,08 điểm phần trăm».
 */
export const forms = ['full', 'short', 'change', 'size'] as const;
export type Form = (typeof forms)[number];

export function isForm(text: string): text is Form {
  return (forms as readonly string[]).includes(text);
}

/** Qualifiers as printed; `…` stands for the number. They belong to it and are never left out. */
const qualifiers: Readonly<Record<Comparator, Words>> = {
  '=': { vi: '…', en: '…' },
  '~': { vi: 'khoảng …', en: 'about …' },
  '~<': { vi: 'gần …', en: 'nearly …' },
  '>': { vi: 'hơn …', en: 'more than …' },
  '>=': { vi: 'từ … trở lên', en: '… or more' },
  '<': { vi: 'dưới …', en: 'less than …' },
  '<=': { vi: 'không quá …', en: 'at most …' },
};

/** A reading in the words of a language, the same in prose, figures, tables and text alternatives. */
export function printReading(
  reading: Reading,
  locale: Locale,
  library: Library,
  form: Form = 'full',
): string {
  if (form === 'change') return printChange(reading, locale, library);
  if (reading.isYear) return String(reading.value);
  const isRank = reading.unit === 'rank';
  const value = form === 'size' ? Math.abs(reading.value) : reading.value;
  const digits = isRank
    ? formatOrdinal(value, locale)
    : formatNumber(value, locale, reading.decimals);
  if (isRank) {
    const total = form === 'full' && reading.outOf !== null ? reading.outOf : null;
    if (total === null) return digits;
    return locale === 'vi'
      ? `${digits}/${formatNumber(total, locale, 0)}`
      : `${digits} of ${formatNumber(total, locale, 0)}`.replaceAll(' ', noBreakSpace);
  }
  const withUnit =
    form === 'short' && reading.unit !== 'percent'
      ? digits
      : attachUnit(digits, value, reading.unit, locale, library);
  return qualifiers[reading.comparator][locale]
    .replaceAll(' ', noBreakSpace)
    .replace('…', withUnit);
}

function printChange(reading: Reading, locale: Locale, library: Library): string {
  if (reading.computation?.formula !== 'difference') {
    throw new EvidenceFault('change', {
      expected: {
        vi: 'một hiệu: form="change" chỉ dùng với difference(a, b)',
        en: 'a difference: form="change" goes with difference(a, b) only',
      },
      repair: {
        vi: 'Bỏ form="change" hoặc dùng difference.',
        en: 'Drop the form or use difference.',
      },
    });
  }
  if (reading.value === 0) return locale === 'vi' ? 'không đổi' : 'unchanged';
  // A smaller rank is a better place: going from 13 to 12 is «tăng 1 bậc».
  const rises = reading.better === 'lower' ? reading.value < 0 : reading.value > 0;
  const word = locale === 'vi' ? (rises ? 'tăng' : 'giảm') : rises ? 'up' : 'down';
  return `${word} ${printReading(reading, locale, library, 'size')}`;
}

/** Puts the unit behind the number: «%» at once, words after a no-break space, in English in the right number. */
function attachUnit(
  digits: string,
  value: number,
  unitId: string | null,
  locale: Locale,
  library: Library,
): string {
  if (unitId === null) return digits;
  const unit = library.units.get(unitId);
  if (!unit) return digits;
  const word = locale === 'vi' ? unit.vi : isSingular(value) ? unit.enSingular : unit.enPlural;
  if (word === '') return digits;
  return word.startsWith('%') ? digits + word : `${digits}${noBreakSpace}${word}`;
}
