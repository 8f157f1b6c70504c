import { isWorkbook } from '../datasets/byte-forms.ts';
import type { DataFile } from '../datasets/data-file.ts';
import type { Grid } from './grid.ts';
import { readSeparated } from './read-separated.ts';
import { readWorkbook } from './read-workbook.ts';

/** The sheets of a spreadsheet file, or the ways in which a CSV can be cut; `null` when it is neither. */
export function gridsOf({ bytes }: DataFile): Grid[] | null {
  if (!isWorkbook(bytes)) {
    const grids = readSeparated(bytes);
    return grids.length === 0 ? null : grids;
  }
  try {
    return readWorkbook(bytes);
  } catch {
    return null;
  }
}
