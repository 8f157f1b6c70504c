import type { Cell } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';

/** A number in a workbook and how it is shown; a day is the number of days since the last of 1899. */
export interface NumberCell {
  readonly type: NumberConstructor;
  readonly value: number;
  readonly format: string;
}

/** A text in a workbook. */
export interface TextCell {
  readonly type: StringConstructor;
  readonly value: string;
  readonly format?: string;
}

/** A cell as a workbook holds it; `null` is a cell with nothing in it. */
export type SheetCell = NumberCell | TextCell | null;

/** Spreadsheets keep fifteen digits of a number and silently put zeros in the place of the others. */
const keptDigits = 15;

/** Text in a cell of this format stays text when it is typed again; longer text is shown as «####» in it. */
const asTyped = '@';
const longestAsTyped = 255;

/** No cell of a workbook can hold more. */
export const longestText = 32_767;

/** The first day whose number is the same in every spreadsheet: some count a 29 February 1900 that never was. */
const firstSafeDay = '1900-03-01';
const dayZero = Date.UTC(1899, 11, 30);
const day = 86_400_000;

/**
 * A cell of a dataset in a workbook. A number is a number with as many decimals as its source printed, shown by its
 * format; a year has no mark in its thousands; a day is a real date. What a spreadsheet could not keep exactly, and
 * everything else (ids, lists, partial dates, `007`), is text, so that nothing is guessed.
 */
export function sheetCell({ text, value }: Cell, { type }: Field): SheetCell {
  if (value === null) return null;
  if (typeof value === 'number') {
    if (digitsIn(text) > keptDigits) return textCell(text);
    return { type: Number, value, format: numberFormat(text) };
  }
  if (type === 'date' && text >= firstSafeDay) {
    const serial = (Date.parse(`${text}T00:00:00Z`) - dayZero) / day;
    return { type: Number, value: serial, format: 'yyyy-mm-dd' };
  }
  return textCell(text);
}

/** Text that is never run. */
export function textCell(text: string): TextCell {
  const value = harmless(text);
  if (value.length > longestText) {
    throw new Error(`A cell of a workbook holds ${longestText} characters; this has more: ${text}`);
  }
  return value.length <= longestAsTyped
    ? { type: String, value, format: asTyped }
    : { type: String, value };
}

/**
 * The text with an apostrophe before it where a spreadsheet would run it as a formula. A workbook keeps text and
 * formulas apart, so it is safe itself; but it is saved as CSV again, and opened. A number («-5») and a sign alone («=»,
 * «>=», «-») are no formula and stay as they are.
 */
export function harmless(text: string): string {
  return isRunnable(text) ? `'${text}` : text;
}

/** Whether text begins as a formula does, in its plain or its full-width form, and goes on. */
function isRunnable(text: string): boolean {
  if (!/^[=+\-@\t\r\n＝＋－＠]/.test(text)) return false;
  return !/^[+-]?\d+(?:[.,]\d+)*%?$/.test(text) && !/^[=+\-@<>~]{1,2}$/.test(text);
}

/** `0.0000` for 0.4350, `0` for 14282. */
function numberFormat(text: string): string {
  const [, decimals = ''] = text.split('.');
  return decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}`;
}

export function isTextCell(cell: NumberCell | TextCell): cell is TextCell {
  return cell.type === String;
}

/** How many digits of a number say something: all but the zeros in front of them. */
function digitsIn(text: string): number {
  return text.replace(/[-.]/g, '').replace(/^0+/, '').length;
}
