import type { Library } from '../../datasets/dataset.ts';
import { plainNumerals } from '../../i18n/plain-numerals.ts';
import type { Facts } from '../facts.ts';
import { type Block, type Page, settle } from '../page.ts';

/**
 * Numerals that say when, or are the name of something: a date, a document, a scale. They may stand in words that
 * someone wrote for this site, and a date also where the site prints one that the data have; nowhere else.
 */
export function checkPlainMeanings(block: Block, page: Page, facts: Facts): void {
  const { quotable, library } = facts;
  settleNames(block, page, facts);
  for (const numeral of block.numerals) {
    const date = numeral.is === null && quotable.date.around(block.text, numeral);
    if (date) settle(within(block, date), 'date');
  }
  for (const { is, form } of plainNumerals) {
    for (const { 0: found, index } of block.text.matchAll(form)) {
      const numerals = within(block, { start: index, end: index + found.length }).filter(
        (numeral) => numeral.is === null && facts.isWritten(numeral, page),
      );
      const isYear = is === 'date' && /^\d{4}$/.test(found) && numerals[0]?.isLast === false;
      if (isYear && isAmount(block.text, index, library)) continue;
      settle(numerals, is);
    }
  }
}

function within(
  { numerals }: Block,
  { start, end }: { readonly start: number; readonly end: number },
) {
  return numerals.filter((numeral) => numeral.start >= start && numeral.end <= end);
}

/** Ranks and scores are no thousands: «năm 2024, hạng …» is a year. */
const ofSmallNumbers = new Set([
  'rank',
  'place',
  'score',
  'point',
  'place_without_signal',
  'support_point',
]);

/** A unit after four digits makes them an amount, unless a word before them says that they are a time. */
function isAmount(text: string, index: number, library: Library): boolean {
  const before = text.slice(0, index).toLocaleLowerCase();
  if (
    /(?:năm|kỳ|từ|đến|trước|sau|cuối|đầu|trong|in|of|from|to|since|before|after|by|year|edition) $|[–—-]$/.test(
      before,
    )
  ) {
    return false;
  }
  const after = text.slice(index + 4);
  if (after.startsWith('%')) return true;
  return [...library.units.values()].some(
    ({ id, vi, enSingular, enPlural }) =>
      !ofSmallNumbers.has(id) &&
      [vi, enSingular, enPlural].some(
        (unit) =>
          /\p{L}/u.test(unit) &&
          after.startsWith(` ${unit}`) &&
          !/^\p{L}/u.test(after.slice(unit.length + 1)),
      ),
  );
}

/** An address, or the name of an entry for machines; at the end of words on a drawing an address may be broken once. */
const webAddress = /https?:\/\/\S+(?: [\w-]*\/$)?|urn:uuid:[\da-f-]+/g;

/** Digits of an address that leads to this site, and those that a written name has: `SHA-256`, `4G`, `VN-58`. */
function settleNames(block: Block, page: Page, facts: Facts): void {
  for (const { 0: address, index } of block.text.matchAll(webAddress)) {
    const isOurs = address.startsWith('urn:') || facts.isOurs(address.replace(' ', ''));
    if (isOurs) settle(within(block, { start: index, end: index + address.length }), 'document');
  }
  for (const numeral of block.numerals) {
    if (numeral.is !== null || /[.,]/.test(numeral.text)) continue;
    const before = block.text.slice(0, numeral.start);
    const after = block.text.slice(numeral.end);
    // Letters before, or one capital behind: «9th» and «12tr» are no names.
    const isName = /\p{L}[\p{L}\p{N}]*-?$/u.test(before) || /^\p{Lu}(?![\p{L}\p{N}])/u.test(after);
    if (isName && facts.isWritten(numeral, page)) settle([numeral], 'document');
  }
}
