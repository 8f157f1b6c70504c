import type { Library } from '../datasets/dataset.ts';
import type { Comparator } from '../datasets/vocabulary.ts';
import {
  formatList,
  formatNumber,
  formatOrdinal,
  isSingular,
  noBreakSpace,
} from '../i18n/format.ts';
import type { Locale, Words } from '../i18n/locale.ts';
import { cardinalWord, ordinalWord } from '../i18n/number-words.ts';
import { rowWords } from './cell-words.ts';
import { EvidenceFault } from './fault.ts';
import { compareReadings } from './qualifier.ts';
import type { Computation, Reading } from './reading.ts';

/**
 * How a reading is put into words.
 * `full`: with qualifier and unit, «gần 720.000 hồ sơ»; a rank with its total, «9/63» or «9th of 63».
 * `short`: with qualifier, without unit or total; a percentage keeps its sign: «9», «hơn 99%».
 * `change`: a difference or growth with its direction, «giảm 3 bậc», «up 3 places».
 * `size`: the same without its direction, «1,08 điểm phần trăm».
 * `direction`: the direction alone, «tăng», «giảm», «không đổi».
 * `times`: a ratio, «gấp 2,3 lần».
 * `ordinal`: a place in words, «thứ hai». `words`: a count in words, «sáu».
 * `superlative`: of a `rank(…)`, «cao nhất» or «thấp nhất», and a fault when it is neither.
 * `name`: of `highest(…)` or `lowest(…)`, who holds it.
 */
export const forms = [
  'full',
  'short',
  'change',
  'size',
  'direction',
  'times',
  'ordinal',
  'words',
  'superlative',
  'name',
] as const;
export type Form = (typeof forms)[number];

export function isForm(text: string): text is Form {
  return (forms as readonly string[]).includes(text);
}

/**
 * A reading in the words of a language, the same in prose, figures, tables and text alternatives.
 * @throws EvidenceFault when the form does not go with the reading: only a ratio is «gấp … lần».
 */
export function printReading(
  reading: Reading,
  locale: Locale,
  library: Library,
  form: Form = 'full',
): string {
  const words = printed.get(reading) ?? new Map<string, string>();
  printed.set(reading, words);
  const key = `${locale} ${form}`;
  const text = words.get(key) ?? printAnew(reading, locale, library, form);
  words.set(key, text);
  return text;
}

/** What was printed once. */
const printed = new WeakMap<Reading, Map<string, string>>();

function printAnew(reading: Reading, locale: Locale, library: Library, form: Form): string {
  switch (form) {
    case 'full':
    case 'short':
      return printNumber(reading, locale, library, form);
    case 'size':
      return printSize(reading, locale, library);
    case 'change':
      return printChange(reading, locale, library);
    case 'direction':
      requireFormula(reading, form, ['difference', 'growth']);
      return directionOf(reading)[locale];
    case 'times': {
      requireFormula(reading, form, ['ratio']);
      const times = printNumber(reading, locale, library, 'full');
      return joinWords(locale === 'vi' ? `gấp ${times} lần` : `${times} times`);
    }
    case 'ordinal':
      requireWhole(reading, form);
      return ordinalWord(reading.value, locale);
    case 'words':
      requireWhole(reading, form);
      return attachUnit(cardinalWord(reading.value, locale), reading, locale, library);
    case 'superlative':
      return superlativeOf(reading)[locale];
    case 'name':
      return namesOf(reading, locale, library);
  }
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

function printNumber(
  reading: Reading,
  locale: Locale,
  library: Library,
  form: 'full' | 'short',
): string {
  const { value, unit, decimals, outOf, comparator, isYear } = reading;
  if (isYear) return String(value);
  const qualified = (number: string) =>
    joinWords(qualifiers[comparator][locale]).replace('…', number);
  if (unit === 'rank') return qualified(printRank(value, form === 'full' ? outOf : null, locale));
  const digits = formatNumber(value, locale, decimals);
  return qualified(
    form === 'short' && unit !== 'percent' ? digits : attachUnit(digits, reading, locale, library),
  );
}

function printRank(place: number, outOf: number | null, locale: Locale): string {
  const digits = formatOrdinal(place, locale);
  if (outOf === null) return digits;
  const total = formatNumber(outOf, locale, 0);
  return locale === 'vi' ? `${digits}/${total}` : joinWords(`${digits} of ${total}`);
}

function printSize(reading: Reading, locale: Locale, library: Library): string {
  const value = Math.abs(reading.value);
  return printNumber({ ...reading, value }, locale, library, 'full');
}

function printChange(reading: Reading, locale: Locale, library: Library): string {
  requireFormula(reading, 'change', ['difference', 'growth']);
  const direction = directionOf(reading)[locale];
  if (reading.value === 0) return direction;
  return `${direction} ${printSize(reading, locale, library)}`;
}

function directionOf({ value, unit }: Reading): Words {
  if (value === 0) return { vi: 'không đổi', en: 'unchanged' };
  // A smaller rank is a better place: going from 13 to 12 is «tăng 1 bậc».
  const rises = unit === 'place' ? value < 0 : value > 0;
  return rises ? { vi: 'tăng', en: 'up' } : { vi: 'giảm', en: 'down' };
}

/** Whether the cell that was ranked is the highest or the lowest of all, and alone there. */
function superlativeOf(reading: Reading): Words {
  const { inputs } = requireFormula(reading, 'superlative', ['rank']);
  const [cell, ...all] = inputs;
  const others = all.filter(({ rows }) => rows[0] !== cell?.rows[0]);
  const isBeyond = (sign: '<' | '>') =>
    cell !== undefined && others.every((other) => compareReadings(cell, sign, other) === true);
  // A smaller rank is a higher place.
  const [above, below] = cell?.unit === 'rank' ? (['<', '>'] as const) : (['>', '<'] as const);
  if (isBeyond(above)) return { vi: 'cao nhất', en: 'highest' };
  if (isBeyond(below)) return { vi: 'thấp nhất', en: 'lowest' };
  throw new EvidenceFault('superlative', {
    expected: {
      vi: `số cao nhất hoặc thấp nhất; số này đứng thứ ${reading.value} trong ${others.length + 1}`,
      en: `the highest or the lowest number; this one is in place ${reading.value} of ${others.length + 1}`,
    },
    repair: {
      vi: 'Viết câu khác: số này không phải cao nhất hay thấp nhất, hoặc bằng một số khác.',
      en: 'Write another sentence: this number is neither, or it is not alone there.',
    },
  });
}

function namesOf(reading: Reading, locale: Locale, library: Library): string {
  const { holders, over } = requireFormula(reading, 'name', ['highest', 'lowest']);
  const names = holders.map((row) => rowWords(row, locale, library, over?.units));
  return formatList([...new Set(names)], locale);
}

function requireFormula(reading: Reading, form: Form, formulas: readonly string[]): Computation {
  const { computation } = reading;
  if (computation && formulas.includes(computation.formula)) return computation;
  const names = formulas.map((name) => `${name}(…)`);
  throw new EvidenceFault(form, {
    expected: {
      vi: `dạng «${form}» chỉ dùng với ${names.join(', ')}`,
      en: `the form «${form}» goes with ${names.join(', ')} only`,
    },
    repair: { vi: 'Bỏ dạng này hoặc dùng công thức ấy.', en: 'Drop the form or use the formula.' },
  });
}

/** @throws EvidenceFault when the number is not whole, from 1 on, and exact: only such a number has a word of its own. */
function requireWhole({ value, decimals, comparator }: Reading, form: Form): void {
  if (value >= 1 && decimals === 0 && comparator === '=') return;
  throw new EvidenceFault(form, {
    expected: {
      vi: `số nguyên từ 1 cho dạng «${form}»`,
      en: `a whole number from 1 on for the form «${form}»`,
    },
    repair: { vi: 'Bỏ dạng này.', en: 'Drop the form.' },
  });
}

/** Puts the unit behind the number: «%» at once, words after a no-break space, in English in the right number. */
function attachUnit(
  digits: string,
  { value, unit: unitId }: Reading,
  locale: Locale,
  library: Library,
): string {
  const unit = unitId === null ? undefined : library.units.get(unitId);
  if (!unit) return digits;
  const word = locale === 'vi' ? unit.vi : isSingular(value) ? unit.enSingular : unit.enPlural;
  if (word === '') return digits;
  if (word.startsWith('%')) return digits + word;
  // English names a currency before the amount: VND 14,282 billion.
  const [, scale, currency] = /^(?:(\w+) )?([A-Z]{3})$/.exec(locale === 'en' ? word : '') ?? [];
  const words = currency ? [currency, digits, scale] : [digits, word];
  return words.filter((part) => part !== undefined).join(noBreakSpace);
}

/** Words that never part at the end of a line. */
function joinWords(text: string): string {
  return text.replaceAll(' ', noBreakSpace);
}
