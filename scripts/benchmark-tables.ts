/**
 * The tables of measurements in `docs/benchmarks.md`. Each stands between two comments with its name, and a command
 * writes its own anew; what stands around is written by people.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

const file = path.join(import.meta.dirname, '../docs/benchmarks.md');

/** A table as it stands in a document: columns and, below, a cell for each. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Puts a table where the document has one of that name. @throws Error when it has none */
export function replaceTable(document: string, name: string, table: Table): string {
  const [before, after] = marks(name);
  const start = document.indexOf(before);
  const end = document.indexOf(after);
  if (start < 0 || end < start) throw new Error(`the document has no table «${name}»`);
  const lines = [table.columns, table.columns.map(() => '---'), ...table.rows];
  const text = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `${document.slice(0, start + before.length)}\n\n${text}\n\n${document.slice(end)}`;
}

/** The rows of a table of the document, none where it is empty. @throws Error when there is no such table */
export function rowsIn(document: string, name: string): string[][] {
  const [before, after] = marks(name);
  const [, rest = ''] = document.split(before);
  if (!rest.includes(after)) throw new Error(`the document has no table «${name}»`);
  return (rest.split(after)[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/**
 * The rows that were measured before, with those measured now in place of others that begin with the same cells,
 * `key` of them; in the order of `order`.
 */
export function mergeRows(
  before: readonly (readonly string[])[],
  now: readonly (readonly string[])[],
  key: number,
  order: (row: readonly string[]) => number,
): (readonly string[])[] {
  const keyOf = (row: readonly string[]) => row.slice(0, key).join('|');
  const measured = new Set(now.map(keyOf));
  return [...before.filter((row) => !measured.has(keyOf(row))), ...now].toSorted(
    (a, b) => order(a) - order(b),
  );
}

function marks(name: string): [string, string] {
  return [`<!-- ${name} -->`, `<!-- /${name} -->`];
}

export function readBenchmarks(): string {
  return readFileSync(file, 'utf8');
}

/** Writes a table into the document, formatted as all files are. */
export async function writeTable(name: string, table: Table): Promise<void> {
  const text = replaceTable(readBenchmarks(), name, table);
  const options = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...options, filepath: file }));
}
