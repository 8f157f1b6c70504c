import { characterAdvice } from './characters.ts';
import type { Field } from './descriptor.ts';
import type { Advice, Problem } from './problem.ts';
import type { Table } from './parse-table.ts';
import * as advice from './row-advice.ts';
import { closest, closestNamed } from './suggest.ts';

/**
 * Compares the header with the declared columns: the same names in the same order.
 * With any problem here nobody can say which column a cell belongs to, so the rows are not read.
 */
export function checkHeader(
  { header, rows }: Table,
  fields: readonly Field[],
  file: string,
  dataset: string,
): Problem[] {
  const names = header.cells;
  const declared = fields.map(({ name }) => name);
  const titled = fields.map(({ name, title }) => [name, [title.vi, title.en]] as const);
  const at = (says: Advice, column: string, found?: string): Problem => ({
    file,
    line: header.line,
    ...(column === '' ? {} : { column }),
    ...(found === undefined ? {} : { found }),
    ...says,
  });

  if (names.every((name) => closestNamed(name, titled) === null)) {
    const below = rows
      .slice(0, 10)
      .find(({ cells }) => declared.every((name) => cells.includes(name)));
    const says =
      below === undefined ? advice.noHeader(declared) : advice.headerBelow(declared, below.line);
    return [at(says, '', header.raw)];
  }

  const problems: Problem[] = [];
  const missing = new Set(declared.filter((name) => !names.includes(name)));
  const absent = new Set(missing);
  for (const [i, name] of names.entries()) {
    const faulty = characterAdvice(name);
    if (faulty !== null) {
      const meant = closest(name.trim(), missing);
      problems.push(at(faulty, meant ?? name.trim(), name));
      absent.delete(meant ?? '');
    } else if (name === '') {
      // Spreadsheets leave empty columns behind the last one: they are one problem.
      if (names.indexOf('') < i) continue;
      const isBehind = names.slice(i).every((each) => each === '');
      problems.push(at(isBehind ? advice.emptyColumns : advice.namelessColumn, '', header.raw));
    } else if (names.indexOf(name) < i) {
      problems.push(at(advice.duplicateColumn, name, name));
    } else if (!declared.includes(name)) {
      const wanted = titled.filter(([each]) => missing.has(each));
      const suggestion = closestNamed(name, wanted) ?? closestNamed(name, titled);
      problems.push(at(advice.unknownColumn(suggestion, dataset), name, name));
      absent.delete(suggestion ?? '');
    }
  }
  for (const name of absent) problems.push(at(advice.missingColumn(dataset), name));
  if (problems.length > 0) return problems;

  const moved = declared.filter((name, i) => names[i] !== name);
  const [first, second] = moved;
  if (first === undefined || second === undefined) return [];
  const swapped = moved.length === 2 ? ([first, second] as const) : null;
  return [at(advice.columnOrder(declared, swapped), first, names.join(','))];
}
