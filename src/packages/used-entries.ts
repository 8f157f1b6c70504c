import type { Dataset, Library, Row, Source } from '../datasets/dataset.ts';
import { registerOf } from '../datasets/register.ts';
import { registerIds, type RegisterId } from '../datasets/vocabulary.ts';

const known = new WeakMap<Dataset, Map<RegisterId, ReadonlySet<string>>>();

/** The ids of a register's entries that a dataset refers to, in its cells and in what its descriptor says. */
export function usedIds(dataset: Dataset, register: RegisterId): ReadonlySet<string> {
  const own = known.get(dataset) ?? new Map<RegisterId, ReadonlySet<string>>();
  known.set(dataset, own);
  const ids = own.get(register) ?? findIds(dataset, register);
  own.set(register, ids);
  return ids;
}

function findIds({ fields, rows, descriptor }: Dataset, register: RegisterId): Set<string> {
  const ids = new Set<string>();
  for (const field of fields.filter((each) => registerOf(each) === register)) {
    for (const { cells } of rows) {
      const value = cells[field.name]?.value ?? null;
      if (typeof value === 'string') ids.add(value);
      else if (Array.isArray(value)) for (const id of value as readonly string[]) ids.add(id);
    }
  }
  if (register === 'units') for (const { unit } of fields) if (unit !== undefined) ids.add(unit);
  if (register === 'sources') {
    const { breaks = [], updates = {} } = descriptor;
    for (const { sources } of [...breaks, updates.next, updates.ended].filter(isThere)) {
      for (const id of sources) ids.add(id);
    }
  }
  return ids;
}

/** The publications that a dataset rests on, in the order of the register; all of them for the register itself. */
export function usedSources(dataset: Dataset, { sources }: Library): Source[] {
  const used = usedIds(dataset, 'sources');
  return [...sources.values()].filter(({ id }) => dataset.id === 'sources' || used.has(id));
}

/** The part of a register that a dataset refers to. */
export interface UsedRegister {
  readonly register: Dataset;
  readonly rows: readonly Row[];
  /** The header and the lines of those rows, byte for byte as they stand in the register's CSV. */
  readonly bytes: Uint8Array;
}

/** The parts of the registers that a dataset refers to, itself left out. */
export function usedRegisters(dataset: Dataset, library: Library): UsedRegister[] {
  return registerIds.flatMap((id) => {
    const register = library.datasets.get(id);
    const used = usedIds(dataset, id);
    if (!register || id === dataset.id || used.size === 0) return [];
    const rows = register.rows.filter(({ key }) => used.has(key));
    return [{ register, rows, bytes: linesOf(register, rows) }];
  });
}

/** A cell has no line break (the check refuses them), so a row is one line. */
function linesOf({ bytes }: Dataset, rows: readonly Row[]): Uint8Array {
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split(/(?<=\n)/);
  return new TextEncoder().encode(
    [lines[0], ...rows.map(({ line }) => lines[line - 1])]
      .map((text = '') => (text.endsWith('\n') ? text : `${text}\n`))
      .join(''),
  );
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
