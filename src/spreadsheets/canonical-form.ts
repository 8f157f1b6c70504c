import type { DataFile } from '../datasets/data-file.ts';
import type { Library } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import type { Problem } from '../datasets/problem.ts';
import * as advice from './advice.ts';
import { findHeader } from './find-header.ts';
import { gridsOf } from './grids-of.ts';
import { readSeparated } from './read-separated.ts';
import { understandTable } from './understand-table.ts';
import { writeCsv } from './write-csv.ts';

/**
 * A CSV of `data/` that a spreadsheet program wrote, in the form that all of them have here: as it was, but for
 * separator, line ends, encoding, marks in numbers and days, and the order of the columns. Refused where that would be
 * a guess.
 * @param fields the columns of the dataset.
 * @returns the bytes of the file, the same when nothing was to do; `null` beside problems.
 */
export function canonicalForm(
  file: DataFile,
  fields: readonly Field[],
  library: Library,
): { readonly csv: Uint8Array | null; readonly problems: readonly Problem[] } {
  if (isCanonical(file, fields)) return { csv: file.bytes, problems: [] };
  const refuse = (problem: Omit<Problem, 'file'>) => ({
    csv: null,
    problems: [{ file: file.path, ...problem }],
  });
  const noChoices = new Map<string, string>();
  const headers = (gridsOf(file) ?? []).flatMap(
    (grid) => findHeader(grid, fields, noChoices) ?? [],
  );
  const whole = headers.find(
    ({ columns }) =>
      columns.length === fields.length && columns.every(({ field }) => field !== null),
  );
  if (!whole) return refuse({ line: 1, ...advice.otherColumns(fields.map(({ name }) => name)) });
  // Excel leaves out empty cells at the end of a row when it saves; in a file with commas a person forgot one.
  const short =
    whole.grid.separator === ','
      ? whole.rows.filter(({ cells }) => cells.length > 1 && cells.length < fields.length)
      : [];
  if (short.length > 0)
    return {
      csv: null,
      problems: short.map(({ line }) => ({ file: file.path, line, ...advice.shortRow })),
    };
  const { rows, notes, problems } = understandTable(whole, library, file.path);
  const lone = notes.map(({ line, text }) => ({
    file: file.path,
    line,
    found: text,
    ...advice.loneCell,
  }));
  if (problems.length + lone.length > 0) return { csv: null, problems: [...problems, ...lone] };
  const names = fields.map(({ name }) => name);
  const lines = rows.map(({ cells }) => names.map((name) => cells[name] ?? ''));
  return { csv: writeCsv([names, ...lines]), problems: [] };
}

/** Whether writing what is read gives the same bytes. */
function isCanonical({ bytes }: DataFile, fields: readonly Field[]): boolean {
  const grid = readSeparated(bytes)[0];
  const header = grid?.rows[0]?.cells.map(({ text }) => text) ?? [];
  if (!grid || header.length !== fields.length) return false;
  if (header.some((name, index) => name !== fields[index]?.name)) return false;
  const lines = grid.rows.map(({ cells }) => cells.map(({ text }) => text));
  return Buffer.compare(Buffer.from(withoutLastEmpty(lines)), Buffer.from(bytes)) === 0;
}

/** The parser sees one empty cell behind the last line feed. */
function withoutLastEmpty(lines: string[][]): Uint8Array {
  const last = lines.at(-1);
  return writeCsv(last?.length === 1 && last[0] === '' ? lines.slice(0, -1) : lines);
}
