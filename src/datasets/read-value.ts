import * as advice from './cell-advice.ts';
import type { Value } from './dataset.ts';
import type { Field } from './descriptor.ts';
import type { Advice } from './problem.ts';

const integerForm = /^-?(0|[1-9]\d*)$/;
const numberForm = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const negativeZero = /^-0(\.0+)?$/;
const yearForm = /^[12]\d{3}$/;
const dateForm = /^\d{4}-\d{2}-\d{2}$/;

/** A decimal text of at most so many significant digits is the same number again after a trip through a double. */
const exactDigits = 15;

/** What a non-empty cell of this type means, or what is wrong with it. Nothing is guessed, trimmed or rounded. */
export function readValue(text: string, field: Field): { value: Value } | Advice {
  switch (field.type) {
    case 'string':
      return { value: text };
    case 'integer': {
      if (!integerForm.test(text) || negativeZero.test(text)) return advice.notInteger(text);
      const value = Number(text);
      return Number.isSafeInteger(value) ? { value } : advice.tooManyDigits;
    }
    case 'number': {
      // A number without `decimals` is a problem of the descriptor, not of each cell.
      const decimals = field.decimals ?? exactDigits;
      if (!numberForm.test(text) || negativeZero.test(text)) {
        return advice.notNumber(text, decimals);
      }
      if ((text.split('.')[1] ?? '').length > decimals) {
        return advice.tooManyDecimals(text, decimals);
      }
      return isExact(text) ? { value: Number(text) } : advice.tooManyDigits;
    }
    case 'year':
      return yearForm.test(text) ? { value: Number(text) } : advice.notYear(text);
    case 'date':
      if (!dateForm.test(text)) return advice.notDate(text);
      return isCalendarDate(text) ? { value: text } : advice.noSuchDay;
    case 'list': {
      const items = text.split(';');
      if (items.includes('')) return advice.emptyItem;
      if (items.some((item) => item !== item.trim())) return advice.spacedItem;
      return new Set(items).size === items.length ? { value: items } : advice.repeatedItem;
    }
  }
}

/** Whether no digit is lost in a double; digits are only counted where the text is long enough to matter. */
function isExact(text: string): boolean {
  if (text.length <= exactDigits) return true;
  return text.replace(/[-.]/g, '').replace(/^0+/, '').length <= exactDigits;
}

/** Whether YYYY-MM-DD is a day that was or will be. */
export function isCalendarDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}
