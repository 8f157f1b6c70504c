import type { Problem } from '../datasets/problem.ts';

/** Where something stands in a file: lines and columns counted from 1, columns in UTF-16 units, the end not included. */
export interface Region {
  readonly line: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/**
 * The part of its line that a problem is about: the cell of its column in a CSV, else what was found, where the line
 * has it once. A cell that runs over several lines has an end line. Only the line where more is not certain.
 * @param text the file as it is; `null` when there is none, or it cannot be read
 */
export function locate({ file, line, column, found }: Problem, text: string | null): Region {
  const lines = text?.replace(/^\uFEFF/, '').split(/\r?\n/) ?? [];
  const written = lines[line - 1];
  if (written === undefined) return { line };
  const [cell, another] =
    file.endsWith('.csv') && column !== undefined && line > 1
      ? cellsOf(lines, line, column)
      : [undefined, undefined];
  if (cell !== undefined && another === undefined) return cell;
  if (found === undefined || found === '') return { line };
  const [within] = found.split('\n');
  const start = written.indexOf(within ?? found);
  if (start < 0 || written.includes(within ?? found, start + 1)) return { line };
  return { line, column: start + 1, endColumn: start + 1 + (within ?? found).length };
}

/** The cells of a row that stand under a name of the header: one, unless the header is broken. */
function cellsOf(lines: readonly string[], line: number, column: string): Region[] {
  const names = (lines[0] ?? '').split(',').map((name) => name.replaceAll('"', '').trim());
  const rest = lines.slice(line - 1).join('\n');
  return names.flatMap((name, index) =>
    name === column ? (nthCell(rest, index, line) ?? []) : [],
  );
}

/** The cell at an index of the row that a text begins with; `undefined` where the row has none or its quotes are broken. */
function nthCell(text: string, index: number, line: number): Region | undefined {
  const cell = /(?:"(?:[^"]|"")*"|[^",\n]*)(?=,|\n|$)/y;
  let start = 0;
  for (let i = 0; ; i += 1) {
    cell.lastIndex = start;
    const written = cell.exec(text)?.[0];
    if (written === undefined) return undefined;
    const end = start + written.length;
    if (i === index) return regionOf(text, start, end, line);
    if (text[end] !== ',') return undefined;
    start = end + 1;
  }
}

function regionOf(text: string, start: number, end: number, first: number): Region {
  const place = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: first + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const from = place(start);
  const to = place(end);
  // An empty cell has no width; the comma after it, or the line's end, is where to write.
  if (start === end) return { line: from.line, column: from.column };
  return {
    ...from,
    ...(to.line === from.line ? {} : { endLine: to.line }),
    endColumn: to.column,
  };
}
