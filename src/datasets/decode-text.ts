import type { DataFile } from './data-file.ts';
import { isWorkbook, utf16Order } from './byte-forms.ts';
import * as advice from './file-advice.ts';
import type { Problem } from './problem.ts';

const utf16Names = { 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' } as const;

/**
 * The text of a UTF-8 file with `\n` between its lines. A byte-order mark is dropped and CRLF read as
 * one line break. `text` is `null` when the file as a whole cannot be read; then `problems` says why.
 */
export function decodeText({ path, bytes }: DataFile): {
  text: string | null;
  problems: Problem[];
} {
  const refuse = (problem: Omit<Problem, 'file'>) => ({
    text: null,
    problems: [{ file: path, ...problem }],
  });

  if (isWorkbook(bytes)) return refuse({ line: 1, ...advice.workbook });
  const utf16 = utf16Order(bytes);
  if (utf16 !== null) return refuse({ line: 1, found: utf16Names[utf16], ...advice.notUtf8 });

  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse({ ...firstBadLine(bytes), ...advice.notUtf8 });
  }
  if (decoded.trim() === '') return refuse({ line: 1, ...advice.emptyFile });

  const text = decoded.replaceAll('\r\n', '\n');
  if (text.includes('\r') && !text.includes('\n')) {
    return refuse({ line: 1, found: 'CR', ...advice.carriageReturns });
  }
  const [conflict, ...others] = conflictsIn(text);
  if (conflict !== undefined) {
    return refuse({ ...conflict, ...advice.mergeConflict(others.map(({ line }) => line)) });
  }
  return { text, problems: [] };
}

/** Where Git left two versions side by side; also where someone deleted the first of its marks only. */
function conflictsIn(text: string): { line: number; found: string }[] {
  const linesWith = (mark: RegExp) =>
    text.split('\n').flatMap((found, i) => (mark.test(found) ? [{ line: i + 1, found }] : []));
  const opened = /^<{7}( |$)/m.test(text) ? linesWith(/^<{7}( |$)/) : [];
  if (opened.length > 0) return opened;
  return /^>{7}( |$)/m.test(text) ? linesWith(/^>{7}( |$)/) : [];
}

/** The first line that is not UTF-8, with � for what could not be read. No UTF-8 letter contains the byte of `\n`. */
function firstBadLine(bytes: Uint8Array): { line: number; found: string } {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let line = 1; ; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    const slice = bytes.subarray(start, end);
    try {
      strict.decode(slice);
    } catch {
      return { line, found: new TextDecoder().decode(slice).trimEnd() };
    }
    if (newline === -1) return { line: 1, found: '' };
    start = newline + 1;
  }
}
