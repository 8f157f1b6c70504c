import type { Library } from '../datasets/dataset.ts';
import { findRows } from './address.ts';
import { emptyCell, type ReadContext } from './cell-set.ts';
import { parseExpression, type Cells, type Expression } from './expression.ts';
import { EvidenceFault, nearest } from './fault.ts';
import { count } from './formulas/count.ts';
import { difference } from './formulas/difference.ts';
import { isSet, type Formula } from './formulas/formula.ts';
import { highest, lowest, rank } from './formulas/order.ts';
import { growth, ratio, share } from './formulas/quotients.ts';
import { first, last } from './formulas/times.ts';
import { mean, sum } from './formulas/totals.ts';
import { readCell, type Reading } from './reading.ts';

/** Everything that can be computed, by the name that authors write. */
export const formulas: ReadonlyMap<string, Formula> = new Map(
  Object.entries({
    difference,
    ratio,
    share,
    growth,
    sum,
    mean,
    rank,
    highest,
    lowest,
    count,
    first,
    last,
  }),
);

/**
 * Reads what an author writes where a number should stand: a cell `dataset[key].column`, or a formula over cells such as
 * `difference(a, b)`; `expression.ts` has the grammar.
 * @throws EvidenceFault when the data cannot give the number: unknown name, empty cell, a break in between.
 */
export function readExpression(text: string, library: Library): Reading {
  return readOnce(text, library, () => readParsed(parseExpression(text), library));
}

/** @throws EvidenceFault as `readExpression` does. */
export function readParsed(expression: Expression, library: Library): Reading {
  return readOnce(expression.text, library, () => readAnew(expression, library));
}

/** What was read already: neither a library nor a reading ever changes, so the same text is the same number. */
const readings = new WeakMap<Library, Map<string, Reading>>();

function readOnce(text: string, library: Library, read: () => Reading): Reading {
  const known = readings.get(library) ?? new Map<string, Reading>();
  readings.set(library, known);
  const reading = known.get(text) ?? read();
  known.set(text, reading);
  return reading;
}

function readAnew(expression: Expression, library: Library): Reading {
  const context: ReadContext = { library, read: (part) => readParsed(part, library) };
  switch (expression.kind) {
    case 'cells':
      return readOneCell(expression, library);
    case 'call': {
      const formula = formulas.get(expression.formula);
      if (!formula) throw unknownFormula(expression.formula);
      return formula.read(expression, context);
    }
    case 'number':
      throw new EvidenceFault(expression.text, {
        expected: {
          vi: 'địa chỉ một ô hoặc một công thức, không phải số gõ tay',
          en: 'the address of a cell or a formula, not a typed number',
        },
        repair: {
          vi: 'Số gõ tay chỉ đứng trong phép so sánh.',
          en: 'A typed number may only stand in a comparison.',
        },
      });
  }
}

function readOneCell(cells: Cells, library: Library): Reading {
  const { address, text } = cells;
  const rows = findRows(address, library);
  const [row] = rows;
  if (address.column === undefined || isSet(cells) || !row) {
    throw new EvidenceFault(text, {
      expected: {
        vi: 'địa chỉ của đúng một ô: «bộ-dữ-liệu[khóa].cột»',
        en: 'the address of exactly one cell: «dataset[key].column»',
      },
      repair: {
        vi: 'Thêm tên cột và viết đủ khóa, không dùng *.',
        en: 'Add the column and the whole key, without *.',
      },
    });
  }
  const reading = readCell(row, address.column, library);
  if (!reading) throw emptyCell(row, address.column);
  return reading;
}

function unknownFormula(name: string): EvidenceFault {
  return new EvidenceFault(name, {
    expected: {
      vi: `một công thức: ${[...formulas.values()].map(({ usage }) => usage).join(', ')}`,
      en: `a formula: ${[...formulas.values()].map(({ usage }) => usage).join(', ')}`,
    },
    repair: nearest(name, formulas.keys()),
  });
}
