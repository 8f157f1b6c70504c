import type { Cell } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { cellWords } from '../evidence/cell-words.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import { siteContent } from './content.ts';

export function isNumeric({ type }: Field): boolean {
  return type === 'integer' || type === 'number';
}

/** A cell as the table of its dataset shows it: a number keeps the digits that the source printed, a code becomes its words. */
export function printCell(cell: Cell, field: Field, locale: Locale): string {
  // A dash is a number that nobody found; a note that is not there is simply not there.
  if (cell.value === null) return isNumeric(field) ? '–' : '';
  if (typeof cell.value === 'number') {
    return field.type === 'year' ? cell.text : printDigits(cell.text, locale);
  }
  return cellWords(cell, field, locale, siteContent().library);
}

/** A text that a cell had, in its present column; as typed where it is no number, or the column has gone. */
export function printFormer(text: string, field: Field | undefined, locale: Locale): string {
  if (text === '') return message('history.empty', locale);
  const isNumber = field !== undefined && isNumeric(field) && /^-?\d+(\.\d+)?$/.test(text);
  return isNumber ? printDigits(text, locale) : text;
}

function printDigits(text: string, locale: Locale): string {
  const point = text.indexOf('.');
  return formatNumber(Number(text), locale, point < 0 ? 0 : text.length - point - 1);
}
