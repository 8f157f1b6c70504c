import type { Library, Row } from '../datasets/dataset.ts';
import { findRows, parseAddress } from '../evidence/address.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { type Period, requirePeriod } from './times.ts';

/** When something was, as a cell of the data says it. */
export interface Moment {
  readonly period: Period;
  /** As the dataset writes it: a year, a quarter, a month or a day. */
  readonly text: string;
  readonly row: Row;
}

/** The time in a cell, `dataset[key].column`. @throws EvidenceFault when the address is not one cell, or the cell no time. */
export function readMoment(written: string, library: Library): Moment {
  const address = parseAddress(written);
  const [row, ...others] = findRows(address, library);
  if (row === undefined || others.length > 0) {
    throw new EvidenceFault(written, {
      expected: { vi: 'địa chỉ của đúng một ô', en: 'the address of exactly one cell' },
      repair: { vi: 'Viết đủ khóa và tên cột.', en: 'Give the whole key and the column.' },
    });
  }
  const text = row.cells[address.column ?? '']?.text ?? '';
  return { period: requirePeriod(text), text, row };
}
