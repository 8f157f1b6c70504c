import type { Dataset, Library } from '../datasets/dataset.ts';
import { findRows, parseAddress, requireDataset } from '../evidence/address.ts';
import type { Evidence } from '../evidence/reading.ts';
import { hasSeen } from '../evidence/watch-cells.ts';
import { compareTables, readPlainTable, type PlainTable } from '../history/compare-tables.ts';
import type { ShownPart } from './shown-parts.ts';

/** A cell that someone asks about, or that differs between two states of the data. */
export interface TouchedCell extends Evidence {
  /** As typed; `null` where the cell was not there. Without a column both are empty: a whole row came or went. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A part of the site in two states of the data. */
export interface AffectedPart {
  /** As it is now; as it was, where it is no more. */
  readonly part: ShownPart;
  /** As it was printed; `null` where it was not there or the data could not give it. */
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
  /** `false`: its claim does not hold; `unreadable`: the data cannot give it; else whether it is printed otherwise. */
  readonly state: 'false' | 'unreadable' | 'changed' | 'same';
}

/** Cells that the same parts rest on, and those parts; none where nothing does. */
export interface Affected {
  readonly cells: readonly TouchedCell[];
  readonly parts: readonly AffectedPart[];
}

/** The site in a state of the data. */
export interface SiteState {
  readonly library: Library;
  readonly parts: readonly ShownPart[];
}

/**
 * The cells that an address names, `*` in the key for any; without a column the rows.
 * @throws EvidenceFault when it names none.
 */
export function cellsAt(text: string, library: Library): TouchedCell[] {
  const address = parseAddress(text);
  const { id } = requireDataset(address.dataset, library);
  return findRows(address, library).map(({ key, cells }): TouchedCell => {
    const { column = '' } = address;
    const typed = column === '' ? '' : (cells[column]?.text ?? '');
    return { dataset: id, key, column, before: typed, after: typed };
  });
}

/** Every cell, row and column that differs between two states of the data, in the order of the datasets. */
export function changedCells(before: Library, after: Library): TouchedCell[] {
  const ids = [...new Set([...before.datasets.keys(), ...after.datasets.keys()])].sort();
  return ids.flatMap((dataset) => {
    const [old, now] = [before.datasets.get(dataset), after.datasets.get(dataset)];
    if (old?.digest === now?.digest) return [];
    const empty = { columns: [], rows: [] };
    const tableOf = (one: Dataset | undefined): PlainTable =>
      (one && readPlainTable(one.bytes)) ?? empty;
    const { primaryKey } = (now ?? old)?.descriptor.schema ?? { primaryKey: [] };
    if (!old || !now) {
      const rows = (old ?? now)?.rows ?? [];
      return rows.map(({ key }) => rowOf(dataset, key, now !== undefined));
    }
    const difference = compareTables(tableOf(old), tableOf(now), primaryKey);
    return [
      ...difference.cells.map((cell) => ({ dataset, ...cell })),
      ...difference.removedRows.map((key) => rowOf(dataset, key, false)),
      ...difference.addedRows.map((key) => rowOf(dataset, key, true)),
      ...difference.removedColumns.flatMap((column) => columnOf(old, column, false)),
      ...difference.addedColumns.flatMap((column) => columnOf(now, column, true)),
    ];
  });
}

function rowOf(dataset: string, key: string, isNew: boolean): TouchedCell {
  return { dataset, key, column: '', before: isNew ? null : '', after: isNew ? '' : null };
}

/** The cells of a column that came or went. */
function columnOf({ id, rows }: Dataset, column: string, isNew: boolean): TouchedCell[] {
  return rows.flatMap(({ key, cells }) => {
    const text = cells[column]?.text ?? '';
    const [before, after] = isNew ? [null, text] : [text, null];
    return text === '' ? [] : [{ dataset: id, key, column, before, after }];
  });
}

/**
 * What rests on each cell, in one state of the data or in either of two, and what became of it. Cells on which the same
 * parts rest come together. What is printed otherwise and rests on none of the cells comes last, without cells.
 */
export function findAffected(
  cells: readonly TouchedCell[],
  before: SiteState,
  after: SiteState,
): Affected[] {
  const old = new Map(before.parts.map((part) => [part.id, part]));
  const now = new Map(after.parts.map((part) => [part.id, part]));
  const all = [...new Set([...now.keys(), ...old.keys()])].flatMap((id) =>
    affectedPart(old.get(id), now.get(id)),
  );
  const states = [
    { ...before, byId: old },
    { ...after, byId: now },
  ];
  const restsOn = ({ id }: ShownPart, cell: TouchedCell) =>
    states.some(({ library, byId }) => {
      const [seen, dataset] = [byId.get(id)?.seen, library.datasets.get(cell.dataset)];
      return seen !== undefined && dataset !== undefined && hasSeen(seen, cell, dataset);
    });
  const explained = new Set<AffectedPart>();
  const groups = new Map<string, { cells: TouchedCell[]; parts: AffectedPart[] }>();
  for (const cell of cells) {
    const parts = all.filter(({ part }) => restsOn(part, cell));
    for (const part of parts) explained.add(part);
    const id = parts.map(({ part }) => part.id).join('\n');
    const group = groups.get(id);
    if (group) group.cells.push(cell);
    else groups.set(id, { cells: [cell], parts });
  }
  const others = all.filter((part) => part.state === 'changed' && !explained.has(part));
  return [...groups.values(), ...(others.length > 0 ? [{ cells: [], parts: others }] : [])];
}

function affectedPart(old: ShownPart | undefined, now: ShownPart | undefined): AffectedPart[] {
  const part = now ?? old;
  if (part === undefined) return [];
  const printed = (one: ShownPart | undefined) => (one && !one.fault ? one.printed : null);
  const [before, after] = [printed(old), printed(now)];
  return [{ part, before, after, state: stateOf(now, before, after) }];
}

function stateOf(
  now: ShownPart | undefined,
  before: readonly string[] | null,
  after: readonly string[] | null,
): AffectedPart['state'] {
  if (now && now.contradicted.length > 0) return 'false';
  if (now?.fault) return 'unreadable';
  return JSON.stringify(before) === JSON.stringify(after) ? 'same' : 'changed';
}
