import { characterAdvice } from './characters.ts';
import type { Advice, Problem } from './problem.ts';
import type { TableRow } from './parse-table.ts';
import * as advice from './row-advice.ts';
import { closest } from './suggest.ts';

/**
 * Compares the header with the declared columns: the same names in the same order.
 * With any problem here nobody can say which column a cell belongs to, so the rows are not read.
 */
export function checkHeader(
  header: TableRow,
  declared: readonly string[],
  file: string,
  dataset: string,
): Problem[] {
  const names = header.cells;
  const at = (says: Advice, column: string, found?: string): Problem => ({
    file,
    line: header.line,
    ...(column === '' ? {} : { column }),
    ...(found === undefined ? {} : { found }),
    ...says,
  });

  if (names.every((name) => closest(name, declared) === null)) {
    return [at(advice.noHeader(declared), '', header.raw)];
  }

  const problems: Problem[] = [];
  const missing = new Set(declared.filter((name) => !names.includes(name)));
  const absent = new Set(missing);
  for (const [i, name] of names.entries()) {
    const faulty = characterAdvice(name);
    if (faulty !== null) {
      problems.push(at(faulty, name, name));
      absent.delete(closest(name, missing) ?? '');
    } else if (name === '') {
      problems.push(at(advice.namelessColumn, '', header.raw));
    } else if (names.indexOf(name) < i) {
      problems.push(at(advice.duplicateColumn, name, name));
    } else if (!declared.includes(name)) {
      const suggestion = closest(name, missing) ?? closest(name, declared);
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
