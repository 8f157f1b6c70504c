import type { Dataset, Library, Row } from '../datasets/dataset.ts';
import type { Evidence } from './reading.ts';

/**
 * What a piece of work looked at: datasets by their ids, cells as `dataset[key].column`, entries of registers as
 * `provinces[X].*`, and as `dataset[key]` rows that count by being there.
 */
export type Seen = ReadonlySet<string>;

/** A library that remembers what was asked of it. */
export interface WatchedLibrary {
  readonly library: Library;
  /** Grows as the library is used. */
  readonly seen: Seen;
  /** Adds rows that were not looked at one by one but counted, or named as the ground of a number. */
  readonly add: (rows: Iterable<Row>) => void;
}

/**
 * The same library, watched: whatever is made with it rests on what was seen, and on nothing else. No formula or kind
 * of figure has to say what it reads, so none can forget to. What is read from it is remembered for it alone: a
 * number that another library gave already is read anew.
 */
export function watchCells(library: Library): WatchedLibrary {
  const seen = new Set<string>();
  const rows = new WeakMap<Row, Row>();
  const watchRow = (row: Row): Row => {
    let watched = rows.get(row);
    if (watched === undefined) {
      const name = `${row.dataset}[${row.key}].`;
      const cells = new Proxy(row.cells, {
        get(target, column) {
          if (typeof column === 'string') seen.add(name + column);
          return target[column as string];
        },
      });
      watched = { ...row, cells };
      rows.set(row, watched);
    }
    return watched;
  };
  const datasets = new Map<string, Dataset>();
  const watchDataset = (dataset: Dataset): Dataset => {
    seen.add(dataset.id);
    let watched = datasets.get(dataset.id);
    if (watched === undefined) {
      let all: readonly Row[] | undefined;
      watched = {
        ...dataset,
        get rows() {
          return (all ??= dataset.rows.map(watchRow));
        },
        rowByKey: mapped(dataset.rowByKey, watchRow),
      };
      datasets.set(dataset.id, watched);
    }
    return watched;
  };
  const watchEntries = <Entry>(register: string, entries: ReadonlyMap<string, Entry>) =>
    mapped(entries, (entry, id) => {
      seen.add(`${register}[${id}].*`);
      return entry;
    });
  return {
    library: {
      ...library,
      datasets: mapped(library.datasets, watchDataset),
      sources: watchEntries('sources', library.sources),
      provinces: watchEntries('provinces', library.provinces),
      units: watchEntries('units', library.units),
    },
    seen,
    add: (grounds) => {
      for (const { dataset, key } of grounds) seen.add(`${dataset}[${key}]`);
    },
  };
}

/** The ids of the datasets that were looked at, registers among them: all that the work can have rested on. */
export function datasetsSeen(seen: Seen): Set<string> {
  return new Set([...seen].map((name) => name.replace(/\[.*$/s, '')));
}

/**
 * Whether what was seen includes a cell. A part of the key, or no column, stands for the row: something rests on a row
 * where it looked at one of its values, or counted it.
 */
export function hasSeen(
  seen: Seen,
  { dataset: id, key, column }: Evidence,
  dataset: Dataset,
): boolean {
  const name = `${id}[${key}]`;
  if (seen.has(`${name}.*`)) return true;
  // Rows are found by their keys, so the keys of all others are looked at, too: that says nothing of what rests on one.
  const isKey = (part: string) => dataset.descriptor.schema.primaryKey.includes(part);
  if (column !== '' && !isKey(column)) return seen.has(`${name}.${column}`);
  if (seen.has(name)) return true;
  return dataset.fields.some((field) => !isKey(field.name) && seen.has(`${name}.${field.name}`));
}

/** A map whose values are made when they are asked for. */
function mapped<Value>(
  map: ReadonlyMap<string, Value>,
  make: (value: Value, key: string) => Value,
): ReadonlyMap<string, Value> {
  const made = ([key, value]: [string, Value]): [string, Value] => [key, make(value, key)];
  return {
    size: map.size,
    has: (key) => map.has(key),
    keys: () => map.keys(),
    get: (key) => {
      const value = map.get(key);
      return value === undefined ? undefined : make(value, key);
    },
    values: () => map.entries().map((entry) => made(entry)[1]),
    entries: () => map.entries().map(made),
    forEach: (visit) => {
      map.forEach((value, key) => {
        visit(make(value, key), key, map);
      });
    },
    [Symbol.iterator]: () => map.entries().map(made),
  };
}
