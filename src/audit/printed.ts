import type { Library } from '../datasets/dataset.ts';
import type { Comparator } from '../datasets/vocabulary.ts';
import { forms as allForms, type Form } from '../evidence/print.ts';
import type { Locale } from '../i18n/locale.ts';
import { type Calculated, isRounded } from './calculate.ts';
import { plainSpaces } from './html.ts';
import { readCardinal, readDigits, readOrdinal } from './numeral.ts';

/**
 * Reads a printed number back and holds it against what it should say: digits, unit, total, qualifier and direction.
 * It knows how numbers are read, not how the site prints them.
 * @param among the forms that an author asked for; any, where nobody knows.
 */
export function says(
  printed: string,
  value: Calculated,
  locale: Locale,
  library: Library,
  among: readonly Form[] = allForms,
): boolean {
  const text = plainSpaces(printed).trim();
  return among.some((form) => saysAs(form, text, value, locale, library));
}

function saysAs(
  form: Form,
  text: string,
  value: Calculated,
  locale: Locale,
  library: Library,
): boolean {
  switch (form) {
    case 'full':
    case 'short':
      return saysNumber(text, value, form, locale, library);
    case 'size':
      return saysNumber(text, withoutSign(value), 'full', locale, library);
    case 'change':
      return saysChange(text, value, locale, library);
    case 'direction':
      return isChange(value) && text === directionOf(value)[locale];
    case 'times': {
      const number = (locale === 'vi' ? /^gấp (.+) lần$/ : /^(.+) times$/).exec(text)?.[1];
      return number !== undefined && saysNumber(number, value, 'full', locale, library);
    }
    case 'ordinal':
      return readOrdinal(text, locale) === value.value;
    case 'words':
      return saysInWords(text, value, locale, library);
    case 'superlative':
      return value.formula === 'rank' && superlativesOf(value)[locale].includes(text);
    case 'name':
      return (
        (value.formula === 'highest' || value.formula === 'lowest') &&
        namesHolders(text, value, locale, library)
      );
  }
}

/** How the qualifiers are read; the number stands in the brackets. */
const qualified: Readonly<Record<Comparator, Readonly<Record<Locale, RegExp>>>> = {
  '=': { vi: /^(.+)$/, en: /^(.+)$/ },
  '~': { vi: /^khoảng (.+)$/, en: /^about (.+)$/ },
  '~<': { vi: /^gần (.+)$/, en: /^nearly (.+)$/ },
  '>': { vi: /^hơn (.+)$/, en: /^more than (.+)$/ },
  '>=': { vi: /^từ (.+) trở lên$/, en: /^(.+) or more$/ },
  '<': { vi: /^dưới (.+)$/, en: /^less than (.+)$/ },
  '<=': { vi: /^không quá (.+)$/, en: /^at most (.+)$/ },
};
const openQualifiers: readonly Comparator[] = ['~', '~<', '>', '>=', '<', '<='];

function saysNumber(
  text: string,
  value: Calculated,
  form: 'full' | 'short',
  locale: Locale,
  library: Library,
): boolean {
  const { qualifier } = value;
  return (qualifier === 'some' ? openQualifiers : [qualifier]).some((each) => {
    const bare = qualified[each][locale].exec(text)?.[1];
    if (bare === undefined) return false;
    return saysBare(bare, { ...value, qualifier: each }, form, locale, library);
  });
}

/** A number without its qualifier: `VND 14.282 billion`, `9/63`, `8,42%`. */
function saysBare(
  text: string,
  value: Calculated,
  form: 'full' | 'short',
  locale: Locale,
  library: Library,
): boolean {
  const parts = /^((?:[A-Z]{3} )?)([−-]?\d+(?:[.,]\d+)*)(.*)$/.exec(text);
  const [, before = '', number = '', after = ''] = parts ?? [];
  const digits = readDigits(number, locale);
  if (digits === null || !saysDigits(digits, value)) return false;
  const beside = `${before}#${after}`;
  if (value.isYear) return beside === '#' && number === digits;
  if (value.unit === 'rank') return ranks(value, form, locale).includes(beside);
  return form === 'full' || value.unit === 'percent'
    ? unitsBeside(value, locale, library).includes(beside)
    : beside === '#';
}

function saysDigits(digits: string, { digits: exact, value, qualifier }: Calculated): boolean {
  if (exact !== null) return digits === exact;
  return isRounded(digits, value, qualifier === '~' || qualifier === '~<');
}

/** What may stand around the digits of a rank: `9/63`, `9th of 63`. */
function ranks({ value, outOf }: Calculated, form: 'full' | 'short', locale: Locale): string[] {
  if (locale === 'vi') return [form === 'full' && outOf !== null ? `#/${outOf}` : '#'];
  const ordinal = `#${ordinalEnding(value)}`;
  return [form === 'full' && outOf !== null ? `${ordinal} of ${outOf}` : ordinal];
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

/** What may stand around the digits of an amount, by its unit: `#%`, `# hồ sơ`, `VND # billion`. */
function unitsBeside({ unit, value }: Calculated, locale: Locale, library: Library): string[] {
  const words = library.units.get(unit ?? '');
  if (!words) return ['#'];
  const word =
    locale === 'vi' ? words.vi : Math.abs(value) === 1 ? words.enSingular : words.enPlural;
  if (word === '') return ['#'];
  if (word.startsWith('%')) return [`#${word}`];
  const [, scale, currency] = /^(?:(\w+) )?([A-Z]{3})$/.exec(locale === 'en' ? word : '') ?? [];
  if (currency === undefined) return [`# ${word}`];
  return [scale === undefined ? `${currency} #` : `${currency} # ${scale}`];
}

function withoutSign(value: Calculated): Calculated {
  const digits = value.digits?.replace(/^-/, '') ?? null;
  return { ...value, value: Math.abs(value.value), digits };
}

function isChange({ formula }: Calculated): boolean {
  return formula === 'difference' || formula === 'growth';
}

function directionOf({ value, unit }: Calculated) {
  if (isZero(value)) return { vi: 'không đổi', en: 'unchanged' };
  // A smaller rank is a higher place.
  const rises = unit === 'place' ? value < 0 : value > 0;
  return rises ? { vi: 'tăng', en: 'up' } : { vi: 'giảm', en: 'down' };
}

function isZero(value: number): boolean {
  return Math.abs(value) < 1e-12;
}

function saysChange(text: string, value: Calculated, locale: Locale, library: Library): boolean {
  if (!isChange(value)) return false;
  const direction = directionOf(value)[locale];
  if (isZero(value.value)) return text === direction;
  return (
    text.startsWith(`${direction} `) &&
    saysNumber(text.slice(direction.length + 1), withoutSign(value), 'full', locale, library)
  );
}

/** «sáu tỉnh», «sáu»; from 11 on in digits. */
function saysInWords(text: string, value: Calculated, locale: Locale, library: Library): boolean {
  const [word = ''] = text.split(' ');
  const count = readCardinal(word, locale);
  if (count === null) return saysNumber(text, value, 'full', locale, library);
  return (
    unitsBeside(value, locale, library).includes(text.replace(word, '#')) && count === value.value
  );
}

/** «cao nhất» where all others are lower, «thấp nhất» where all are higher; of ranks, the smaller is the higher. */
function superlativesOf({ inputs: [cell, ...all] }: Calculated) {
  const others = all.filter(({ rows }) => rows[0] !== cell?.rows[0]);
  const sign = cell?.unit === 'rank' ? -1 : 1;
  const above = cell && others.every(({ value }) => sign * (cell.value - value) > 0);
  const below = cell && others.every(({ value }) => sign * (cell.value - value) < 0);
  return {
    vi: [...(above ? ['cao nhất'] : []), ...(below ? ['thấp nhất'] : [])],
    en: [...(above ? ['highest'] : []), ...(below ? ['lowest'] : [])],
  };
}

/** Whether the words are made of what the rows that hold an extreme are called. */
function namesHolders(
  text: string,
  { holders }: Calculated,
  locale: Locale,
  library: Library,
): boolean {
  if (holders.length === 0) return false;
  return holders.every((row) => {
    const dataset = library.datasets.get(row.dataset);
    return dataset?.descriptor.schema.primaryKey.some((column) => {
      const cell = row.cells[column]?.text ?? '';
      const field = dataset.fields.find(({ name }) => name === column);
      const name =
        library.provinces.get(cell)?.name[locale] ??
        field?.categories?.find(({ value }) => value === cell)?.label[locale] ??
        cell;
      return /\p{L}/u.test(name) && text.includes(name);
    });
  });
}

/** What a printed number should say, for the person who looks for the fault. */
export function describe({ digits, value, unit, qualifier }: Calculated): string {
  const sign = qualifier === '=' || qualifier === 'some' ? '' : `${qualifier} `;
  return `${sign}${digits ?? Number(value.toPrecision(8))}${unit === null ? '' : ` (${unit})`}`;
}
