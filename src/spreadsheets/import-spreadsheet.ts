import type { DataFile } from '../datasets/data-file.ts';
import type { Dataset, Library } from '../datasets/dataset.ts';
import { gatherRepeats } from '../datasets/gather-repeats.ts';
import type { Problem } from '../datasets/problem.ts';
import { readLibrary } from '../datasets/read-library.ts';
import * as advice from './advice.ts';
import { knownByContent } from './columns-by-content.ts';
import { findHeader, type ColumnChoices, type Header } from './find-header.ts';
import type { Grid } from './grid.ts';
import { gridsOf } from './grids-of.ts';
import { meaningsIn } from './meaning.ts';
import { mergeRows, type Merged } from './merge-rows.ts';
import { understandTable, type Answers, type Understood } from './understand-table.ts';
import { writeCsv } from './write-csv.ts';

/** What a person says about a spreadsheet that cannot be known from it. */
export interface ImportChoices extends Answers {
  readonly sheet?: string;
  readonly columns?: ColumnChoices;
}

/** How a spreadsheet was understood, and what the dataset becomes with it. */
export interface Import {
  readonly header: Header | null;
  readonly understood: Understood | null;
  readonly merged: Merged | null;
  /** The CSV of the dataset with the spreadsheet in it; `null` while there is a problem. */
  readonly csv: Uint8Array | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads a spreadsheet into a dataset. Nothing is written: the caller does that with `csv`, which is only there when the
 * dataset is sound with it.
 * @param file the spreadsheet; its path is named in problems, its lines are those of the sheet.
 * @param files everything in `data/`, sound.
 */
export function importSpreadsheet(
  file: DataFile,
  dataset: Dataset,
  library: Library,
  files: readonly DataFile[],
  choices: ImportChoices = {},
): Import {
  const nothing = { header: null, understood: null, merged: null, csv: null };
  const refuse = (problem: Omit<Problem, 'file' | 'line'>): Import => ({
    ...nothing,
    problems: [{ file: file.path, line: 1, ...problem }],
  });

  const grids = gridsOf(file);
  if (grids === null) return refuse(advice.unreadable);
  const found = chooseTable(grids, dataset, choices);
  if (Array.isArray(found))
    return refuse(advice.severalTables(found.map(({ grid }) => grid.sheet ?? '')));
  if (found === null) return refuse(advice.noTable(dataset.fields.map(({ name }) => name)));

  const header = knownByContent(found, dataset.fields, meaningsIn(library));
  const columnProblems = checkColumns(header, dataset, file.path, choices);
  const understood = understandTable(header, library, file.path, choices);
  const problems = [...columnProblems, ...understood.problems];
  if (problems.length > 0)
    return { ...nothing, header, understood, problems: gatherRepeats(problems) };

  const merged = mergeRows(understood.rows, dataset, file.path);
  if (merged.problems.length > 0)
    return { header, understood, merged, csv: null, problems: gatherRepeats(merged.problems) };
  const csv = writeCsv(merged.lines);
  const changedFiles = files.map((each) =>
    each.path === dataset.path ? { ...each, bytes: csv } : each,
  );
  const unsound = readLibrary(changedFiles, library.languages).problems.map((problem) =>
    inSheet(problem, dataset, merged, file.path),
  );
  return { header, understood, merged, csv: unsound.length > 0 ? null : csv, problems: unsound };
}

/** The table that names most columns of the dataset; all of them where several do; `null` where none does. */
function chooseTable(
  grids: readonly Grid[],
  { fields }: Dataset,
  { sheet, columns = new Map() }: ImportChoices,
): Header | Header[] | null {
  const headers = grids
    .filter((grid) => sheet === undefined || grid.sheet === sheet)
    .flatMap((grid) => findHeader(grid, fields, columns) ?? []);
  const named = (header: Header) => header.columns.filter(({ field }) => field !== null).length;
  const most = Math.max(...headers.map(named));
  const best = headers.filter((header) => named(header) === most);
  const [first = null, ...others] = best;
  // A CSV that two separators cut alike is one table.
  return others.length === 0 || first?.grid.sheet === null ? first : best;
}

/** Columns that are not known, and those of the key or required ones that are not there. */
function checkColumns(
  { columns, line, rows }: Header,
  dataset: Dataset,
  file: string,
  { constant = new Map<string, string>() }: ImportChoices,
): Problem[] {
  const unknown = columns.filter(
    ({ field, isLeftOut, place }) =>
      field === null && !isLeftOut && rows.some(({ cells }) => (cells[place]?.text ?? '') !== ''),
  );
  const present = new Set(columns.flatMap(({ field }) => field?.name ?? []));
  const { primaryKey } = dataset.descriptor.schema;
  const missing = dataset.fields.filter(
    ({ name, constraints }) =>
      !present.has(name) &&
      !constant.has(name) &&
      (primaryKey.includes(name) || constraints?.required === true),
  );
  return [
    ...unknown.map(({ header, suggestion }) => ({
      file,
      line,
      column: header,
      found: header,
      ...advice.unknownColumn(header, suggestion, dataset.id),
    })),
    ...missing.map(({ name, title }) => ({
      file,
      line,
      column: name,
      ...advice.missingColumn(name, title),
    })),
  ];
}

/** A problem of the CSV that would be written, at the line of the spreadsheet that it comes from. */
function inSheet(
  problem: Problem,
  dataset: Dataset,
  { from, lines }: Merged,
  file: string,
): Problem {
  if (problem.file !== dataset.path) return problem;
  const line = from[lineIndex(lines, problem.line)];
  return line === null || line === undefined ? problem : { ...problem, file, line };
}

/** Which of the lines begins at a line of the file: cells with line breaks take more than one. */
function lineIndex(lines: readonly (readonly string[])[], line: number): number {
  let at = 1;
  for (const [index, cells] of lines.entries()) {
    if (at >= line) return index;
    at += 1 + cells.join('').split('\n').length - 1;
  }
  return lines.length;
}
