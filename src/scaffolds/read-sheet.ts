import type { DataFile } from '../datasets/data-file.ts';
import type { Grid } from '../spreadsheets/grid.ts';
import { gridsOf } from '../spreadsheets/grids-of.ts';

/** A table without a description: its columns by their headers. */
export interface Sheet {
  readonly columns: readonly {
    readonly header: string;
    readonly texts: readonly string[];
    /** Whether a spreadsheet program kept every cell as a number, so that its marks are known. */
    readonly isNumber: boolean;
  }[];
  /** Headers that are missing although the column has cells, by place from 1. */
  readonly nameless: readonly number[];
}

/** The first sheet with a header and a row below it; `null` when there is none. Titles above the header are left out. */
export function readSheet(file: DataFile): Sheet | null {
  const grids = gridsOf(file) ?? [];
  const sheets = grids.flatMap((grid) => sheetIn(grid) ?? []);
  // A CSV is cut in several ways: the one that makes most columns is how it was written.
  return sheets.sort((a, b) => b.columns.length - a.columns.length)[0] ?? null;
}

function sheetIn({ rows }: Grid): Sheet | null {
  const filled = (cells: Grid['rows'][number]['cells']) =>
    cells.filter(({ text }) => text !== '').length;
  const start = rows.findIndex(({ cells }) => filled(cells) >= 2);
  const header = rows[start]?.cells ?? [];
  const body = rows.slice(start + 1).filter(({ cells }) => filled(cells) > 0);
  if (start < 0 || body.length === 0) return null;
  const width = Math.max(header.length, ...body.map(({ cells }) => cells.length));
  const places = Array.from({ length: width }, (_, place) => place);
  const columnAt = (place: number) => body.map(({ cells }) => cells[place]);
  const used = places.filter((place) => columnAt(place).some((cell) => (cell?.text ?? '') !== ''));
  const kept = places.filter((place) => (header[place]?.text ?? '') !== '');
  return {
    nameless: used.filter((place) => !kept.includes(place)).map((place) => place + 1),
    columns: kept.map((place) => ({
      header: header[place]?.text ?? '',
      texts: columnAt(place).map((cell) => cell?.text ?? ''),
      isNumber: columnAt(place).every(
        (cell) => (cell?.text ?? '') === '' || cell?.kind === 'number',
      ),
    })),
  };
}
