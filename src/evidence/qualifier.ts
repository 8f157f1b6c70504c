import type { Comparator } from '../datasets/vocabulary.ts';
import type { Operator } from './expression.ts';
import type { Truth } from './logic.ts';
import type { Reading } from './reading.ts';

/**
 * What a qualifier says and leaves open. «hơn 99» is any number above 99. «gần 720.000» is taken to lie below it by at
 * most a tenth, from 648.000 on; «khoảng 10», which may have been rounded, within a tenth or half of the place of its last
 * digit that is not zero, whichever is more: from 5 to 15. No source says so; wide spans only make claims more careful.
 */
interface Span {
  readonly low: number;
  readonly high: number;
  /** Whether the ends themselves are left out. */
  readonly isOpenLow: boolean;
  readonly isOpenHigh: boolean;
}

function spanOf({ exact, comparator, decimals }: Reading): Span {
  const value = clean(exact);
  if (comparator === '=') return pointAt(value);
  const span = pointAt(value);
  const tenth = Math.abs(value) / 10;
  const around = Math.max(tenth, lastPlace(value, decimals) / 2);
  switch (comparator) {
    case '>':
      return { ...span, high: Number.POSITIVE_INFINITY, isOpenLow: true };
    case '>=':
      return { ...span, high: Number.POSITIVE_INFINITY };
    case '<':
      return { ...span, low: Number.NEGATIVE_INFINITY, isOpenHigh: true };
    case '<=':
      return { ...span, low: Number.NEGATIVE_INFINITY };
    case '~':
      return { ...span, low: value - around, high: value + around };
    case '~<':
      return { ...span, low: value - tenth, isOpenHigh: true };
  }
}

/** The place of the last digit that is not zero: 10 000 for 720 000, 0.1 for 27.2. */
export function lastPlace(value: number, decimals: number): number {
  const digits = Math.round(Math.abs(value) * 10 ** decimals);
  if (digits === 0) return 10 ** -decimals;
  const zeros = /0*$/.exec(String(digits))?.[0].length ?? 0;
  return 10 ** (zeros - decimals);
}

/** Whether one number stands in a relation to another; `null` when a qualifier leaves it open. */
export function compareReadings(a: Reading, operator: Operator, b: Reading | number): Truth {
  return compareSpans(spanOf(a), operator, typeof b === 'number' ? pointAt(b) : spanOf(b));
}

function pointAt(value: number): Span {
  return { low: value, high: value, isOpenLow: false, isOpenHigh: false };
}

function compareSpans(a: Span, operator: Operator, b: Span): Truth {
  switch (operator) {
    case '<':
      return isBelow(a, b);
    case '>':
      return isBelow(b, a);
    case '>=':
      return not(isBelow(a, b));
    case '<=':
      return not(isBelow(b, a));
    case '=':
      return isSame(a, b);
    case '!=':
      return not(isSame(a, b));
  }
}

function isBelow(a: Span, b: Span): Truth {
  if (a.high < b.low || (a.high === b.low && (a.isOpenHigh || b.isOpenLow))) return true;
  return a.low >= b.high ? false : null;
}

function isSame(a: Span, b: Span): Truth {
  if (isBelow(a, b) === true || isBelow(b, a) === true) return false;
  return a.low === a.high && b.low === b.high ? true : null;
}

function not(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

/** Arithmetic in binary leaves crumbs behind the twelfth digit: 8.42 − 7.34 is 1.08. */
function clean(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}

/**
 * The qualifier of a sum: what is open to one side stays open to that side, everything else becomes «khoảng».
 * «gần» is a little under, but of a sum nobody knows how little.
 */
export function ofSum(comparators: readonly Comparator[]): Comparator {
  const open = comparators.filter((comparator) => comparator !== '=');
  if (open.length === 0) return '=';
  for (const [strict, wide] of [
    ['>', '>='],
    ['<', '<='],
  ] as const) {
    if (open.every((comparator) => comparator === strict || comparator === wide)) {
      return open.includes(strict) ? strict : wide;
    }
  }
  return '~';
}

/** The qualifier of minus a number, or of one divided by it. */
export function turned(comparator: Comparator): Comparator {
  switch (comparator) {
    case '>':
      return '<';
    case '>=':
      return '<=';
    case '<':
      return '>';
    case '<=':
      return '>=';
    default:
      return comparator;
  }
}

/** The qualifier of a quotient; with a negative number in it the directions are lost. */
export function ofQuotient(a: Reading, b: Reading): Comparator {
  if (a.comparator === '=' && b.comparator === '=') return '=';
  if (a.exact < 0 || b.exact < 0) return '~';
  return ofSum([a.comparator, turned(b.comparator)]);
}
