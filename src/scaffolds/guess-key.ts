import type { GuessedColumn } from './guess-column.ts';

/** Columns that may name a row: what is no measure, no publication and no remark. */
export function keyColumns(columns: readonly GuessedColumn[]): GuessedColumn[] {
  return columns.filter(
    ({ field: { type, role }, cells }) =>
      (role === undefined || role === 'status' || role === 'vintage') &&
      type !== 'number' &&
      type !== 'list' &&
      cells.every((cell) => cell !== '' && !/[,[\]]/.test(cell)),
  );
}

/** So many columns beside times and places a key may need that anyone is to write. */
const most = 4;

/**
 * Columns that together name each row: times and places, and as few others as are needed, those that stand further left
 * first; whole numbers, which may be measures, only where nothing else does. `null` when two rows cannot be told apart.
 */
export function guessKey(columns: readonly GuessedColumn[]): string[] | null {
  const candidates = keyColumns(columns);
  const isBase = ({ field }: GuessedColumn) =>
    field.type === 'year' || field.type === 'date' || field.refersTo !== undefined;
  const base = candidates.filter(isBase);
  const others = candidates.filter((column) => !isBase(column));
  const words = others.filter(({ field }) => field.type === 'string' && field.role === undefined);
  for (const pool of [words, others]) {
    for (let size = base.length === 0 ? 1 : 0; size <= Math.min(most, pool.length); size += 1) {
      for (const more of combinations(pool, size)) {
        const chosen = columns.filter((column) => base.includes(column) || more.includes(column));
        if (isUnique(chosen)) return chosen.map(({ field }) => field.name);
      }
    }
  }
  return null;
}

/** The keys that two rows share. */
export function repeatedKeys(columns: readonly GuessedColumn[]): string[] {
  const keys = keysOf(columns);
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) < index))];
}

function isUnique(columns: readonly GuessedColumn[]): boolean {
  const keys = keysOf(columns);
  return new Set(keys).size === keys.length;
}

function keysOf(columns: readonly GuessedColumn[]): string[] {
  const [first] = columns;
  return (first?.cells ?? []).map((_, row) => columns.map(({ cells }) => cells[row]).join(','));
}

function* combinations<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, item] of items.entries()) {
    for (const rest of combinations(items.slice(index + 1), size - 1)) yield [item, ...rest];
  }
}
