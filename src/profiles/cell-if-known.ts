import type { Library } from '../datasets/dataset.ts';
import { requireColumn, requireDataset } from '../evidence/address.ts';
import { parseExpression } from '../evidence/expression.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { readCell, type Reading } from '../evidence/reading.ts';

/**
 * The number in a cell, or `null` where there is no such row or the cell is empty: of some units it was not found.
 * @throws EvidenceFault when the text is no address of one cell, or names what no unit has.
 */
export function cellIfKnown(text: string, library: Library): Reading | null {
  const expression = parseExpression(text);
  if (expression.kind !== 'cells' || expression.address.column === undefined) {
    throw new EvidenceFault(text, {
      expected: {
        vi: 'địa chỉ của một ô: «bộ-dữ-liệu[khóa].cột»',
        en: 'the address of a cell: «dataset[key].column»',
      },
      repair: { vi: 'Viết lại địa chỉ.', en: 'Rewrite the address.' },
    });
  }
  const { dataset: id, key, column } = expression.address;
  const dataset = requireDataset(id, library);
  requireColumn(dataset, column);
  const row = dataset.rowByKey.get(key.join());
  return row ? readCell(row, column, library) : null;
}
