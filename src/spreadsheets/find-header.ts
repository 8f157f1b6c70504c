import type { Field } from '../datasets/descriptor.ts';
import { closest, fold } from '../datasets/suggest.ts';
import { plainText, type Grid, type GridRow } from './grid.ts';

/** A column of a spreadsheet and the column of the dataset that it is. */
export interface MappedColumn {
  /** Its place in the sheet, from 0. */
  readonly place: number;
  /** Its name there. */
  readonly header: string;
  /** `null` for one that is left out. */
  readonly field: Field | null;
  /** Whether someone said that it is to be left out. */
  readonly isLeftOut: boolean;
  /** The column that was perhaps meant, for one that is not known. */
  readonly suggestion: string | null;
}

/** Where the table of a sheet begins and what its columns are. */
export interface Header {
  readonly grid: Grid;
  readonly line: number;
  /** The texts above it: titles, notes. */
  readonly above: readonly string[];
  readonly columns: readonly MappedColumn[];
  readonly rows: readonly GridRow[];
}

/** How a person says what a column is: `--map "Tên cột=column"`; an empty column leaves it out. */
export type ColumnChoices = ReadonlyMap<string, string>;

/** A header stands within so many rows. */
const reach = 30;

/** The names under which a column stands. */
function namesOf({ name, title }: Field): string[] {
  return [name, title.vi, title.en].map(fold);
}

/** The same without what is in brackets: «Điểm (0–1)» may stand as «Điểm». */
function shortNamesOf(field: Field): string[] {
  return [field.title.vi, field.title.en].map((title) => fold(withoutBrackets(title)));
}

function withoutBrackets(text: string): string {
  return text.replaceAll(/\s*\([^)]*\)/g, '').trim();
}

/** The row of a sheet in which most columns of the dataset are named; `null` where there are not two of them (or the only one). */
export function findHeader(
  grid: Grid,
  fields: readonly Field[],
  choices: ColumnChoices,
): Header | null {
  let best: { index: number; columns: MappedColumn[]; named: number } | null = null;
  for (const [index, row] of grid.rows.slice(0, reach).entries()) {
    const columns = mapColumns(row, fields, choices);
    const named = columns.filter(({ field }) => field !== null).length;
    if (named > (best?.named ?? 0)) best = { index, columns, named };
  }
  if (best === null || best.named < Math.min(2, fields.length)) return null;
  const { index, columns } = best;
  return {
    grid,
    line: grid.rows[index]?.line ?? 1,
    above: grid.rows
      .slice(0, index)
      .flatMap(({ cells }) => cells.map(({ text }) => text))
      .filter((text) => text !== ''),
    columns,
    rows: grid.rows.slice(index + 1),
  };
}

function mapColumns(
  { cells }: GridRow,
  fields: readonly Field[],
  choices: ColumnChoices,
): MappedColumn[] {
  const taken = new Set<Field>();
  const take = (field: Field | undefined) => {
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const headers = cells.map(({ text }) => fold(text));
  // Columns that share a title («Note») are told apart by their order, and only where the sheet has them all.
  const meant = (name: string, names: typeof namesOf) => {
    const called = fields.filter((each) => names(each).includes(name));
    const isWhole = called.length <= headers.filter((header) => header === name).length;
    return called.length === 1 || isWhole ? called.find((each) => !taken.has(each)) : undefined;
  };
  const chosen = new Map([...choices].map(([header, column]) => [fold(plainText(header)), column]));
  return cells.flatMap(({ text }, place): MappedColumn[] => {
    if (text === '') return [];
    const folded = fold(text);
    const choice = chosen.get(folded);
    const field =
      choice === undefined
        ? take(
            meant(folded, namesOf) ??
              meant(folded, shortNamesOf) ??
              meant(fold(withoutBrackets(text)), shortNamesOf),
          )
        : take(fields.find(({ name }) => name === choice));
    const known = new Map(
      fields.flatMap((each) =>
        [each.name, each.title.vi, each.title.en].map((name) => [name, each.name]),
      ),
    );
    const near = field === null && choice === undefined ? closest(text, known.keys()) : null;
    const suggestion = near === null ? null : (known.get(near) ?? null);
    return [{ place, header: text, field, isLeftOut: choice === '', suggestion }];
  });
}
