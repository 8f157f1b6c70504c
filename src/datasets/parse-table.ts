import Papa from 'papaparse';
import * as fileAdvice from './file-advice.ts';
import type { Problem } from './problem.ts';
import * as rowAdvice from './row-advice.ts';

/** A line of the CSV, cut into cells as typed. */
export interface TableRow {
  /** Where it begins in the file, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The line as it stands in the file. */
  readonly raw: string;
}

export interface Table {
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
  /** False when a line could not be read, so that nothing can be said about the table as a whole. */
  readonly whole: boolean;
}

/**
 * Cuts the text of a CSV (lines end in `\n`) into cells, with PapaParse and nothing guessed.
 * `table` is `null` when the header cannot be read or no row follows it.
 */
export function parseTable(
  text: string,
  file: string,
): { table: Table | null; problems: Problem[] } {
  const firstLine = text.trimStart().split('\n', 1)[0] ?? '';
  const headerLine = 1 + count(text.slice(0, text.indexOf(firstLine)), '\n');
  for (const delimiter of fileAdvice.otherDelimiters) {
    if (count(firstLine, delimiter) > count(firstLine, ',')) {
      const advice = fileAdvice.wrongDelimiter(delimiter);
      return {
        table: null,
        problems: [{ file, line: headerLine, found: firstLine, ...advice }],
      };
    }
  }

  const problems: Problem[] = [];
  const lines = cutIntoRows(text.endsWith('\n') ? text.slice(0, -1) : text);
  const lastLine = lines.at(-1);
  if (!text.endsWith('\n') && lastLine !== undefined) {
    problems.push({
      file,
      line: count(text, '\n') + 1,
      found: lastLine.raw,
      ...fileAdvice.noFinalNewline,
    });
  }

  let header: TableRow | null = null;
  const rows: TableRow[] = [];
  let whole = true;
  for (const [i, row] of lines.entries()) {
    if (row.brokenCell !== null) {
      const column = header?.cells[row.brokenCell];
      const named = column === undefined ? {} : { column };
      problems.push({ file, line: row.line, ...named, found: row.raw, ...rowAdvice.brokenQuotes });
      whole = false;
      if (header === null) return { table: null, problems };
    } else if (row.cells.every((cell) => cell === '')) {
      const { raw } = row;
      const found = raw === '' ? {} : { found: raw };
      problems.push({ file, line: row.line, ...found, ...rowAdvice.blankLine });
    } else if (header === null) {
      header = row;
    } else {
      rows.push(row);
    }
    if (i === lines.length - 1 && header !== null && rows.length === 0 && whole) {
      problems.push({ file, line: header.line, ...fileAdvice.headerOnly });
    }
  }
  return { table: header === null ? null : { header, rows, whole }, problems };
}

type CutRow = TableRow & {
  /** Which cell has quotation marks that cannot be paired, counted from 0; then `cells` means nothing. */
  readonly brokenCell: number | null;
};

/**
 * All rows with their true line numbers. After a cell with unpaired quotation marks the reading starts
 * afresh on the next line, so that one missing mark does not swallow the rest of the file.
 */
function cutIntoRows(text: string): CutRow[] {
  const rows: CutRow[] = [];
  let start: number | null = 0;
  let line = 1;
  while (start !== null) {
    const cut = cutUntilBroken(text.slice(start), line);
    rows.push(...cut.rows);
    line = cut.nextLine;
    start = cut.resumeAt === null ? null : start + cut.resumeAt;
  }
  return rows;
}

function cutUntilBroken(
  text: string,
  firstLine: number,
): { rows: CutRow[]; nextLine: number; resumeAt: number | null } {
  const rows: CutRow[] = [];
  let line = firstLine;
  let start = 0;
  let resumeAt: number | null = null;
  if (text === '') rows.push({ line, cells: [''], raw: '', brokenCell: null });
  else {
    // PapaParse drops one byte-order mark; given one to drop, it leaves the text and its positions alone.
    Papa.parse<string[]>(`\uFEFF${text}`, {
      delimiter: ',',
      newline: '\n',
      step: ({ data: cells, meta }, parser) => {
        const end = meta.cursor;
        const raw = text.slice(start, end).replace(/\n$/, '');
        const brokenCell = unpairedQuotes(raw);
        const newline = raw.indexOf('\n');
        if (brokenCell !== null && newline !== -1) {
          rows.push({ line, cells: [], raw: raw.slice(0, newline), brokenCell });
          line += 1;
          resumeAt = start + newline + 1;
          parser.abort();
        } else {
          rows.push({ line, cells, raw, brokenCell });
          line += 1 + count(raw, '\n');
          start = end;
        }
      },
    });
  }
  return { rows, nextLine: line, resumeAt };
}

/**
 * The first cell whose quotation marks do not follow RFC 4180: a quoted cell has them at both ends and doubles
 * those within, an unquoted cell has none. PapaParse lets some of these pass, so the line itself is looked at.
 */
function unpairedQuotes(raw: string): number | null {
  if (!raw.includes('"')) return null;
  const cell = /(?:"[^"]*(?:""[^"]*)*"|[^",\n]*)(?=,|$)/y;
  for (let index = 0; ; index += 1) {
    if (!cell.test(raw)) return index;
    if (cell.lastIndex === raw.length) return null;
    cell.lastIndex += 1;
  }
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
