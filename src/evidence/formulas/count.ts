import { findRows, openColumns, requireDataset } from '../address.ts';
import { readRowSet, type ReadContext } from '../cell-set.ts';
import type { Cells } from '../expression.ts';
import { EvidenceFault } from '../fault.ts';
import type { Evidence, Range } from '../reading.ts';
import { computedReading, wrongOperands, type Formula } from './formula.ts';

/** How many rows an address names and, with `where`, how many of them fulfil a condition: that may be none. */
export const count: Formula = {
  usage: 'count(dataset[key,*] where …)',
  words: { vi: 'Đếm số dòng', en: 'The number of rows' },
  symbols: () => null,
  read(call, context) {
    const [operand, ...more] = call.operands;
    if (operand?.kind !== 'cells' || more.length > 0) {
      throw wrongOperands(call, count.usage, { vi: 'một địa chỉ', en: 'one address' });
    }
    const { range, candidates } = rangeOf(operand, context);
    const evidence = (range.rows.length > 0 ? range.rows : candidates).map(
      ({ dataset, key }): Evidence => ({ dataset, key, column: operand.address.column ?? '' }),
    );
    return computedReading(
      { value: range.rows.length, decimals: 0, unit: null, comparator: '=' },
      { formula: call.formula, text: call.text, inputs: [], over: range, holders: range.rows },
      // That none fulfils the condition rests on all of them.
      { rows: range.rows.length > 0 ? range.rows : candidates, evidence },
    );
  },
};

function rangeOf(cells: Cells, context: ReadContext) {
  if (cells.where !== null) {
    const set = readRowSet(cells, context, { whole: 'before where' });
    return { range: set, candidates: set.candidates };
  }
  const dataset = requireDataset(cells.address.dataset, context.library);
  const rows = findRows(cells.address, context.library);
  if (rows.length === 0) {
    throw new EvidenceFault(cells.text, {
      expected: { vi: 'ít nhất một dòng', en: 'at least one row' },
      repair: { vi: 'Kiểm tra lại khóa.', en: 'Check the key.' },
    });
  }
  const range: Range = {
    text: cells.text,
    rows,
    units: openColumns(cells.address, dataset),
    known: cells.known,
  };
  return { range, candidates: rows };
}
