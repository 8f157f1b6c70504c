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
 * `table` is `null` when the header cannot be read; whether it may be without rows is for its descriptor to say.
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
  for (const row of lines) {
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
  }
  return { table: header === null ? null : { header, rows, whole }, problems };
}

type CutRow = TableRow & {
  /** Which cell has quotation marks that cannot be paired, counted from 0; then `cells` means nothing. */
  readonly brokenCell: number | null;
};

/** All rows with their true line numbers, the broken ones among them. */
function cutIntoRows(text: string): CutRow[] {
  const rows = pairQuotes(text);
  const sound = rows.filter(({ brokenCell }) => brokenCell === null).map(({ raw }) => raw);
  // PapaParse drops a byte-order mark from the front; given one to drop, it leaves the text alone.
  const { data } = Papa.parse<string[]>(`\uFEFF${sound.join('\n')}`, {
    delimiter: ',',
    newline: '\n',
  });
  const next = data.values();
  return rows.map((row) => {
    const cells = row.brokenCell === null ? (next.next().value ?? ['']) : [];
    return { ...row, cells };
  });
}

/** A quoted cell may run on for so many lines before its closing mark counts as missing. */
const mostLines = 30;

/**
 * Finds where rows begin and end. One line is one row unless a quoted cell runs on; when its closing mark is
 * not found, only that line is broken and the reading starts afresh on the next, so that one missing mark
 * does not swallow the rest of the file.
 */
function pairQuotes(text: string): Omit<CutRow, 'cells'>[] {
  const lines = text.split('\n');
  const rows: Omit<CutRow, 'cells'>[] = [];
  for (let i = 0; i < lines.length;) {
    const line = i + 1;
    const first = lines[i] ?? '';
    const brokenCell = unpairedQuotes(first)?.cell ?? null;
    let raw = first;
    let next = i + 1;
    while (unpairedQuotes(raw)?.runsOn === true && next < lines.length && next - i < mostLines) {
      raw += `\n${lines[next] ?? ''}`;
      next += 1;
    }
    if (unpairedQuotes(raw) === null) {
      rows.push({ line, raw, brokenCell: null });
      i = next;
    } else {
      rows.push({ line, raw: first, brokenCell });
      i += 1;
    }
  }
  return rows;
}

/**
 * The first cell whose quotation marks do not follow RFC 4180: a quoted cell has them at both ends and doubles
 * those within, an unquoted cell has none. PapaParse lets some of these pass, so the row itself is looked at.
 * `runsOn`: the cell is open at the end of the text and may be closed on a later line.
 */
function unpairedQuotes(raw: string): { cell: number; runsOn: boolean } | null {
  if (!raw.includes('"')) return null;
  const sound = /(?:"[^"]*(?:""[^"]*)*"|[^",\n]*)(?=,|$)/y;
  for (let cell = 0, start = 0; ; cell += 1) {
    sound.lastIndex = start;
    if (!sound.test(raw)) return { cell, runsOn: /^"[^"]*(?:""[^"]*)*$/.test(raw.slice(start)) };
    if (sound.lastIndex === raw.length) return null;
    start = sound.lastIndex + 1;
  }
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
