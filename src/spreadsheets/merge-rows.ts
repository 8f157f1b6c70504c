import type { Dataset } from '../datasets/dataset.ts';
import type { Problem } from '../datasets/problem.ts';
import * as advice from './advice.ts';
import type { UnderstoodRow } from './understand-table.ts';

/** A cell that another number takes the place of. */
export interface ChangedCell {
  readonly key: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  /** Line of the spreadsheet. */
  readonly line: number;
}

export interface Merged {
  /** All lines of the dataset with the spreadsheet's rows in it, the header first. */
  readonly lines: readonly (readonly string[])[];
  /** For each of them the line of the spreadsheet that made or changed it; `null` where none did. */
  readonly from: readonly (number | null)[];
  /** Keys of new rows. */
  readonly added: readonly string[];
  readonly changed: readonly ChangedCell[];
  /** How many rows say what the dataset says already. */
  readonly unchanged: number;
  readonly problems: readonly Problem[];
}

/**
 * Puts rows into a dataset. A row whose key is there already changes the cells in which it differs; columns that the
 * spreadsheet does not have stay as they are. A new row stands behind the last one that shares most of its key, so that
 * what belongs together stays together.
 */
export function mergeRows(rows: readonly UnderstoodRow[], dataset: Dataset, file: string): Merged {
  const { primaryKey } = dataset.descriptor.schema;
  const columns = dataset.fields.map(({ name }) => name);
  const lines = dataset.rows.map((row) => ({
    key: primaryKey.map((column) => row.cells[column]?.text ?? ''),
    cells: columns.map((column) => row.cells[column]?.text ?? ''),
    from: null as number | null,
  }));
  const byKey = new Map(lines.map((line) => [line.key.join(','), line]));
  const added: string[] = [];
  const changed: ChangedCell[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let unchanged = 0;

  for (const { line, cells } of rows) {
    const key = primaryKey.map((column) => cells[column] ?? '');
    const name = key.join(',');
    if (seen.has(name)) {
      problems.push({ file, line, found: name, ...advice.keyTwice });
      continue;
    }
    seen.add(name);
    const existing = byKey.get(name);
    if (existing) {
      const differing = columns.flatMap((column, index) => {
        const before = existing.cells[index] ?? '';
        const after = cells[column];
        return after === undefined || after === before ? [] : [{ index, column, before, after }];
      });
      for (const { index, column, before, after } of differing) {
        existing.cells[index] = after;
        existing.from = line;
        changed.push({ key: name, column, before, after, line });
      }
      if (differing.length === 0) unchanged += 1;
      continue;
    }
    const fresh = { key, cells: columns.map((column) => cells[column] ?? ''), from: line };
    lines.splice(placeFor(key, lines), 0, fresh);
    byKey.set(name, fresh);
    added.push(name);
  }
  return {
    lines: [columns, ...lines.map((line) => line.cells)],
    from: [null, ...lines.map(({ from }) => from)],
    added,
    changed,
    unchanged,
    problems,
  };
}

/** Behind the last line that shares the most parts of the key from its beginning; at the end where none shares any. */
function placeFor(
  key: readonly string[],
  lines: readonly { readonly key: readonly string[] }[],
): number {
  let place = lines.length;
  let most = 0;
  for (const [index, line] of lines.entries()) {
    const differs = key.findIndex((part, position) => part !== line.key[position]);
    const shared = differs === -1 ? key.length : differs;
    if (shared > 0 && shared >= most) {
      most = shared;
      place = index + 1;
    }
  }
  return place;
}
