import { repeatedValue } from './cell-advice.ts';
import type { Descriptor } from './descriptor.ts';
import type { Problem } from './problem.ts';
import type { ReadRow } from './read-rows.ts';
import { duplicateKey, duplicateRow } from './table-advice.ts';

/** Rows that stand twice, primary keys that name two rows, and repeated values in `unique` columns. */
export function checkKeys(
  rows: readonly ReadRow[],
  { schema: { primaryKey, fields } }: Descriptor,
  file: string,
): Problem[] {
  const problems: Problem[] = [];
  const unique = fields.filter(
    ({ name, constraints }) =>
      constraints?.unique === true && !(primaryKey.length === 1 && primaryKey[0] === name),
  );

  const lineByRow = new Map<string, number>();
  const lineByKey = new Map<string, number>();
  const lineByValue = new Map<string, number>();
  for (const row of rows) {
    const { line, raw, key } = row;
    const sameRow = lineByRow.get(raw);
    lineByRow.set(raw, sameRow ?? line);
    if (sameRow !== undefined) {
      problems.push({ file, line, found: raw, ...duplicateRow(sameRow) });
      continue;
    }

    const sameKey = key === null ? undefined : lineByKey.get(key);
    if (key !== null) lineByKey.set(key, sameKey ?? line);
    if (key !== null && sameKey !== undefined) {
      const column = primaryKey.join(',');
      problems.push({ file, line, column, found: key, ...duplicateKey(sameKey) });
    }

    for (const { name } of unique) {
      const text = row.cells[name]?.text ?? '';
      if (text === '') continue;
      const value = `${name} ${text}`;
      const sameValue = lineByValue.get(value);
      lineByValue.set(value, sameValue ?? line);
      if (sameValue === undefined) continue;
      problems.push({ file, line, column: name, found: text, ...repeatedValue(sameValue) });
    }
  }
  return problems;
}
