import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset, Library } from '../datasets/dataset.ts';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { findHeader } from './find-header.ts';
import { unicodeText, vietnameseCsv, workbook, type Sheet } from './fixtures/spreadsheets.ts';
import { gridsOf } from './grids-of.ts';
import { understandTable } from './understand-table.ts';

let library: Library;
const files = readDataFolder('.');
beforeAll(() => {
  library = readLibrary(files).library;
});

const filled = () =>
  [...readLibrary(files).library.datasets.values()].filter((d) => d.rows.length > 0);

/** The rows as they are in `data/`. */
const expected = ({ fields, rows }: Sheet) =>
  rows.map(({ cells }) =>
    Object.fromEntries(fields.map(({ name }) => [name, cells[name]?.text ?? ''])),
  );

/** What is read from a spreadsheet of all rows of a dataset. */
function read(dataset: Dataset, bytes: Uint8Array) {
  const file = { path: 'bang', bytes };
  const headers = (gridsOf(file) ?? []).flatMap(
    (grid) => findHeader(grid, dataset.fields, new Map()) ?? [],
  );
  const named = (header: (typeof headers)[number]) =>
    header.columns.filter(({ field }) => field !== null).length;
  const [header] = headers.toSorted((a, b) => named(b) - named(a));
  if (!header) throw new Error(`no header found for ${dataset.id}`);
  const { rows, problems, notes } = understandTable(header, library, file.path, {
    decimal: 'comma',
    days: 'day-first',
  });
  return { rows: rows.map(({ cells }) => cells), problems, notes };
}

describe('every dataset of the site, typed into a spreadsheet', () => {
  it.each(filled().map((dataset) => [dataset.id, dataset] as const))(
    '%s is read back to the last digit',
    async (_, dataset) => {
      const sheet = { fields: dataset.fields, rows: dataset.rows };
      for (const bytes of [
        vietnameseCsv(sheet),
        unicodeText(sheet),
        await workbook(sheet, dataset.descriptor.title.vi),
      ]) {
        const { rows, problems, notes } = read(dataset, bytes);
        expect(problems).toEqual([]);
        expect(notes).toEqual([]);
        expect(rows).toEqual(expected(sheet));
      }
    },
  );
});
