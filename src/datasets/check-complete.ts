import type { Descriptor, Field } from './descriptor.ts';
import type { Problem } from './problem.ts';
import type { ReadRow, ReadRows } from './read-rows.ts';
import { registerOf, type Registers } from './register.ts';
import { incompleteSeries, repeatedInSeries } from './table-advice.ts';
import { vocabularyOf } from './vocabulary.ts';

type Complete = NonNullable<Descriptor['complete']>[number];

/**
 * Series that the descriptor calls complete: every entry once. Says nothing while a row or a cell that
 * counts could not be read, because then an entry may only seem to be missing.
 */
export function checkComplete(
  { rows, whole }: ReadRows,
  descriptor: Descriptor,
  registers: Registers,
  file: string,
): Problem[] {
  if (!whole || rows.length === 0) return [];
  return (descriptor.complete ?? []).flatMap((complete) => {
    const { per, every, by = [], where = {} } = complete;
    const columns = [per, every, ...by, ...Object.keys(where)];
    const known = rows.every((row) => columns.every((column) => row.cells[column] !== undefined));
    const field = descriptor.schema.fields.find(({ name }) => name === every);
    const entries = field === undefined ? null : entriesOf(field, registers);
    return known && entries !== null ? seriesProblems(rows, complete, entries, file) : [];
  });
}

/** What a column can hold: the ids of its register, or its categories. */
function entriesOf(field: Field, registers: Registers): readonly string[] | null {
  const register = registerOf(field);
  if (register !== null) {
    const ids = registers[register]?.ids;
    return ids === undefined ? null : [...ids];
  }
  return vocabularyOf(field);
}

function seriesProblems(
  rows: readonly ReadRow[],
  { per, values, every, by = [], where = {} }: Complete,
  entries: readonly string[],
  file: string,
): Problem[] {
  const wanted = values.map(String);
  const conditions = Object.entries(where);
  const combinations = new Set<string>();
  const rowsBySeries = new Map<string, ReadRow[]>();
  for (const row of rows) {
    if (conditions.some(([column, value]) => textOf(row, column) !== String(value))) continue;
    const value = textOf(row, per);
    if (!wanted.includes(value)) continue;
    const combination = by.map((column) => `, ${textOf(row, column)}`).join('');
    combinations.add(combination);
    const series = rowsBySeries.get(value + combination) ?? [];
    rowsBySeries.set(value + combination, series);
    series.push(row);
  }
  if (combinations.size === 0) combinations.add('');

  const problems: Problem[] = [];
  for (const value of wanted) {
    for (const combination of combinations) {
      const series = value + combination;
      const rowByEntry = new Map<string, ReadRow>();
      for (const row of rowsBySeries.get(series) ?? []) {
        const entry = textOf(row, every);
        if (entry === '') continue;
        const before = rowByEntry.get(entry);
        if (before === undefined) rowByEntry.set(entry, row);
        // Two rows with the same key are reported as such.
        else if (before.key !== row.key) {
          const advice = repeatedInSeries(series, before.line);
          problems.push({ file, line: row.line, column: every, found: entry, ...advice });
        }
      }
      const missing = entries.filter((entry) => !rowByEntry.has(entry));
      if (missing.length === 0) continue;
      const advice = incompleteSeries(series, entries.length - missing.length, missing);
      problems.push({ file, line: 1, column: every, ...advice });
    }
  }
  return problems;
}

function textOf(row: ReadRow, column: string): string {
  return row.cells[column]?.text ?? '';
}
