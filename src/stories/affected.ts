import type { Library } from '../datasets/dataset.ts';
import { findRows, parseAddress, requireDataset } from '../evidence/address.ts';
import type { Evidence } from '../evidence/reading.ts';
import { hasSeen } from '../evidence/watch-cells.ts';
import type { ShownPart } from './shown-parts.ts';

/** A cell that someone asks about; without a column a row. */
export interface AskedCell extends Evidence {
  /** As typed. */
  readonly text: string;
}

/** Cells that the same parts rest on, and those parts; none where nothing does. */
export interface Affected {
  readonly cells: readonly AskedCell[];
  readonly parts: readonly ShownPart[];
}

/**
 * The cells that an address names, `*` in the key for any; without a column the rows.
 * @throws EvidenceFault when it names none.
 */
export function cellsAt(text: string, library: Library): AskedCell[] {
  const address = parseAddress(text);
  const { id } = requireDataset(address.dataset, library);
  return findRows(address, library).map(({ key, cells }): AskedCell => {
    const { column = '' } = address;
    return { dataset: id, key, column, text: cells[column]?.text ?? '' };
  });
}

/** What rests on each cell. Cells on which the same parts rest come together. */
export function findAffected(
  cells: readonly AskedCell[],
  parts: readonly ShownPart[],
  library: Library,
): Affected[] {
  const groups = new Map<string, { cells: AskedCell[]; parts: ShownPart[] }>();
  for (const cell of cells) {
    const dataset = library.datasets.get(cell.dataset);
    const own = dataset ? parts.filter(({ seen }) => hasSeen(seen, cell, dataset)) : [];
    const id = own.map((part) => part.id).join('\n');
    const group = groups.get(id);
    if (group) group.cells.push(cell);
    else groups.set(id, { cells: [cell], parts: own });
  }
  return [...groups.values()];
}
