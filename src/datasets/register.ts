import type { Field } from './descriptor.ts';
import type { Table } from './parse-table.ts';
import { closest, fold } from './suggest.ts';
import type { RegisterId } from './vocabulary.ts';

/** What cells of other datasets may refer to: the ids of `data/sources.csv`, `provinces.csv` or `units.csv`. */
export interface Register {
  readonly ids: ReadonlySet<string>;
  /** The id that was most likely meant, by spelling or by another word of its row, such as a name. */
  readonly suggest: (found: string) => string | null;
}

/** `null` for a register that could not be read: then nothing can be said about references to it. */
export type Registers = Readonly<Record<RegisterId, Register | null>>;

/**
 * The ids of a register from its table as typed. Rows with other problems count too:
 * one bad cell in the register must not make every reference to it look wrong.
 */
export function readRegister(table: Table, idColumn: string): Register | null {
  const index = table.header.cells.indexOf(idColumn);
  if (index === -1) return null;
  const ids = new Set<string>();
  for (const { cells } of table.rows) {
    const id = cells[index];
    if (id !== undefined && id !== '') ids.add(id);
  }

  const suggestions = new Map<string, string | null>();
  const suggest = (found: string) => {
    let suggestion = suggestions.get(found);
    if (suggestion === undefined) {
      const written = fold(found);
      const same = [...ids].find((id) => fold(id) === written);
      suggestion = same ?? idOfWord(written, table, index) ?? closest(found, ids);
      suggestions.set(found, suggestion);
    }
    return suggestion;
  };
  return { ids, suggest };
}

/** The id of the row that has a word in another column, such as a name; the first such column decides. */
function idOfWord(written: string, { header, rows }: Table, idColumn: number): string | null {
  for (const column of header.cells.keys()) {
    const [row, another] = rows.filter(({ cells }) => fold(cells[column] ?? '') === written);
    if (row !== undefined && another === undefined) return row.cells[idColumn] ?? null;
  }
  return null;
}

/** The register that the cells of a column are ids of: named by `refersTo`, or implied by the role. */
export function registerOf(field: Field): RegisterId | null {
  switch (field.role) {
    case 'source':
    case 'origin':
    case 'corroboration':
      return 'sources';
    case 'unit':
      return 'units';
    default:
      return field.refersTo ?? null;
  }
}
