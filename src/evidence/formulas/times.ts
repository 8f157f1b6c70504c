import type { Row } from '../../datasets/dataset.ts';
import { requireColumn, requireDataset } from '../address.ts';
import { readRowSet } from '../cell-set.ts';
import { EvidenceFault } from '../fault.ts';
import { readCell } from '../reading.ts';
import { computedReading, wrongOperands, type Formula } from './formula.ts';

export const first = timeOf('first', {
  vi: 'Năm đầu tiên mà điều kiện đúng',
  en: 'The first year in which the condition holds',
});

export const last = timeOf('last', {
  vi: 'Năm gần nhất mà điều kiện đúng',
  en: 'The last year in which the condition holds',
});

/** `first(dataset[*,key].year where rank <= 10)`: every year between the first and the last must be there to be judged. */
function timeOf(name: 'first' | 'last', words: Formula['words']): Formula {
  const usage = `${name}(dataset[*,key].year where …)`;
  return {
    usage,
    words,
    symbols: () => null,
    read(call, context) {
      const [operand, ...more] = call.operands;
      const column = operand?.kind === 'cells' ? operand.address.column : undefined;
      if (operand?.kind !== 'cells' || column === undefined || more.length > 0) {
        throw wrongOperands(call, usage, { vi: 'một cột năm', en: 'a column of years' });
      }
      const dataset = requireDataset(operand.address.dataset, context.library);
      if (requireColumn(dataset, column).type !== 'year') {
        throw wrongOperands(call, usage, { vi: 'một cột năm', en: 'a column of years' });
      }
      const set = readRowSet(operand, context, { whole: 'before where' });
      const yearOf = (row: Row) => Number(row.cells[column]?.text);
      const sign = name === 'first' ? 1 : -1;
      const row = set.rows.toSorted((a, b) => sign * (yearOf(a) - yearOf(b)))[0];
      const reading = row && readCell(row, column, context.library);
      if (!row || !reading) {
        throw new EvidenceFault(call.text, {
          expected: { vi: 'một năm mà điều kiện đúng', en: 'a year in which the condition holds' },
          repair: { vi: 'Kiểm tra lại điều kiện.', en: 'Check the condition.' },
        });
      }
      // The years that had to be judged: up to the first one that fulfils the condition, or from the last one on.
      const judged = set.candidates.filter((other) => sign * (yearOf(other) - yearOf(row)) <= 0);
      return computedReading(
        { value: reading.value, decimals: 0, unit: null, isYear: true, comparator: '=' },
        { formula: call.formula, text: call.text, inputs: [reading], over: set, holders: [row] },
        {
          rows: judged,
          evidence: [
            reading.evidence[0],
            ...judged
              .filter((other) => other !== row)
              .map(({ key }) => ({ dataset: dataset.id, key, column })),
          ],
        },
      );
    },
  };
}
