import { plainNumerals } from '../../i18n/plain-numerals.ts';
import type { Facts } from '../facts.ts';
import { type Block, type Page, report, settle, type ShownNumeral, wordsAround } from '../page.ts';

/** The years that this site can speak of. */
const years = { first: 1990, last: 2035 } as const;

/** Numerals that say when, or are the name of something: a date of the calendar, a document, a scale. */
export function checkPlainMeanings(block: Block, page: Page, facts: Facts): void {
  settleNames(block);
  for (const { 0: found, index } of block.text.matchAll(isoTime)) {
    const within = block.numerals.filter(
      ({ start, end }) => start >= index && end <= index + found.length,
    );
    if (!Number.isNaN(Date.parse(found))) settle(within, 'date');
  }
  for (const { is, form } of plainNumerals) {
    for (const { 0: found, index } of block.text.matchAll(form)) {
      const numerals = block.numerals.filter(
        ({ start, end }) => start >= index && end <= index + found.length,
      );
      if (is !== 'date') settle(numerals, is);
      else settleDate(found, index, numerals, block, page, facts);
    }
  }
}

function settleDate(
  found: string,
  index: number,
  numerals: readonly ShownNumeral[],
  { text }: Block,
  page: Page,
  facts: Facts,
): void {
  const open = numerals.filter(({ is }) => is === null);
  const [first] = open;
  if (!first) return;
  if (!isInCalendar(found)) {
    report(page, {
      around: wordsAround(first),
      found,
      expected: {
        vi: `một ngày có trong lịch, một năm từ ${years.first} đến ${years.last}`,
        en: `a day of the calendar, a year from ${years.first} to ${years.last}`,
      },
      numerals: open,
    });
    return;
  }
  if (/^\d{4}$/.test(found) && !first.isLast && isAmount(text, index, facts)) return;
  settle(open, 'date');
}

/** Whether a year, and a day and month before it, can be: `31/4/2023` cannot. */
function isInCalendar(found: string): boolean {
  const year = /\d{4}/.exec(found)?.[0];
  if (year !== undefined && (Number(year) < years.first || Number(year) > years.last)) return false;
  const [, day, month] = /(\d{1,2})\/(\d{1,2})(?:\/|$)/.exec(found) ?? [];
  if (day !== undefined && month !== undefined && !(year !== undefined && found.match(/\//g)?.length === 1)) {
    const date = new Date(Date.UTC(Number(year ?? 2024), Number(month) - 1, Number(day)));
    return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  }
  return true;
}

/** Ranks and scores are no thousands: «năm 2024, hạng …» is a year. */
const ofSmallNumbers = new Set(['rank', 'place', 'score', 'point', 'place_without_signal', 'support_point']);

/** A unit after four digits makes them an amount, unless a word before them says that they are a time. */
function isAmount(text: string, index: number, { library }: Facts): boolean {
  const before = text.slice(0, index).toLocaleLowerCase();
  if (/(?:năm|kỳ|từ|đến|trước|sau|cuối|đầu|trong|in|of|from|to|since|before|after|by|year|edition) $|[–—-]$/.test(before)) {
    return false;
  }
  const after = text.slice(index + 4);
  if (after.startsWith('%')) return true;
  return [...library.units.values()].some(({ id, vi, enSingular, enPlural }) =>
    !ofSmallNumbers.has(id) && [vi, enSingular, enPlural].some(
      (unit) => /\p{L}/u.test(unit) && after.startsWith(` ${unit}`) && !/^\p{L}/u.test(after.slice(unit.length + 1)),
    ),
  );
}

/** A day or a time as machines write it: in feeds, in names of versions. */
const isoTime = /(?<!\d)\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?(?![\d-])/g;

/** An address, or the name of an entry for machines; at the end of words on a drawing an address may be broken once. */
const webAddress = /https?:\/\/\S+(?: [\w-]+\/$)?|urn:uuid:[\da-f-]+/g;

/** Digits that a name or an address is written with: `SHA-256`, `4G`, `VN-58`. Decimals are in no name. */
function settleNames({ text, numerals }: Block): void {
  const addresses = [...text.matchAll(webAddress)].map(({ 0: address, index }) => ({
    from: index,
    to: index + address.length,
  }));
  for (const numeral of numerals) {
    if (numeral.is !== null || /[.,]/.test(numeral.text)) continue;
    if (addresses.some(({ from, to }) => from <= numeral.start && numeral.end <= to)) {
      settle([numeral], 'document');
      continue;
    }
    const before = text.slice(0, numeral.start);
    const after = text.slice(numeral.end);
    // Letters before, or one capital behind: «9th» and «12tr» are no names.
    if (/\p{L}[\p{L}\p{N}]*-?$/u.test(before) || /^\p{Lu}(?![\p{L}\p{N}])/u.test(after)) {
      settle([numeral], 'document');
    }
  }
}
