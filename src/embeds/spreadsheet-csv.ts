/** UTF-8 says so of itself: without this mark, Excel takes the file for one of an older encoding. */
const byteOrderMark = '\uFEFF';

/** A text that begins so is a formula to a spreadsheet, and would be run when the file is opened. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;
const plainNumber = /^-?\d+(?:\.\d+)?$/;

/**
 * A table for spreadsheets and programs: RFC 4180 (commas, CRLF, quotes where they are needed), UTF-8 with its mark.
 * A text that a spreadsheet would run gets an apostrophe before it; a plain number stays one, negative or not.
 */
export function spreadsheetCsv(lines: readonly (readonly string[])[]): string {
  const written = lines.map((cells) => `${cells.map(writeCell).join(',')}\r\n`);
  return byteOrderMark + written.join('');
}

function writeCell(text: string): string {
  const safe = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
