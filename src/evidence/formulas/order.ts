import { readCellSet, type ReadContext, type RowSet } from '../cell-set.ts';
import { refuseUnlike } from '../comparable.ts';
import type { Call } from '../expression.ts';
import { EvidenceFault } from '../fault.ts';
import { compareReadings } from '../qualifier.ts';
import type { Reading } from '../reading.ts';
import { abridged, computedReading, isSet, wrongOperands, type Formula } from './formula.ts';

/**
 * The place of a cell among the cells of a set, the best first: from the highest value down or, where less is better
 * (a rank, a share of what is overdue), from the lowest up. Equal values share a place, and the next one is left out.
 */
export const rank: Formula = {
  usage: 'rank(cell, dataset[key,*].column)',
  words: {
    vi: 'Một cộng với số nơi đứng trên; bằng nhau thì đồng hạng',
    en: 'One more than how many stand ahead; equal numbers share a place',
  },
  symbols: (_, { value }) => `1 + ${value - 1}`,
  read(call, context) {
    const [operand, ...more] = call.operands;
    const { set, readings } = readSetOperand(call, more, rank.usage, context);
    if (!operand) throw wrongOperands(call, rank.usage, cellAndSet);
    const cell = context.read(operand);
    if (!readings.some((reading) => isSameCell(reading, cell))) {
      throw new EvidenceFault(operand.text, {
        expected: { vi: `một ô của tập hợp ${set.text}`, en: `a cell of the set ${set.text}` },
        repair: {
          vi: 'Viết ô và tập hợp cùng bộ dữ liệu, cùng cột; xem điều kiện where có loại ô này không.',
          en: 'Name the cell and the set in the same dataset and column; see whether the where rules the cell out.',
        },
      });
    }
    const lowFirst = cell.better === 'lower';
    const ahead = readings.filter((other) => isAhead(other, cell, lowFirst));
    return computedReading(
      {
        value: 1 + ahead.length,
        decimals: 0,
        unit: 'rank',
        outOf: readings.length,
        better: 'lower',
        comparator: '=',
      },
      {
        formula: call.formula,
        text: call.text,
        inputs: [cell, ...readings],
        over: set,
        holders: cell.rows,
      },
      evidenceOf(readings),
    );
  },
};

export const highest = extreme('highest', {
  vi: 'Số cao nhất trong các số cùng loại',
  en: 'The highest of the numbers',
});

export const lowest = extreme('lowest', {
  vi: 'Số thấp nhất trong các số cùng loại',
  en: 'The lowest of the numbers',
});

/** The value of the cell that holds the extreme, and the rows that hold it. */
function extreme(name: 'highest' | 'lowest', words: Formula['words']): Formula {
  const usage = `${name}(dataset[key,*].column)`;
  return {
    usage,
    words,
    symbols: (inputs) => `${name === 'highest' ? 'max' : 'min'}{${abridged(inputs, '; ')}}`,
    read(call, context) {
      const { set, readings } = readSetOperand(call, call.operands, usage, context);
      const lowFirst = name === 'lowest';
      const [first, ...ties] = readings.filter(
        (reading) => !readings.some((other) => isAhead(other, reading, lowFirst)),
      );
      if (!first) throw new Error(`«${call.text}» has no extreme`);
      const { unit, outOf, better, isYear, decimals, comparator, status, vintage } = first;
      return computedReading(
        { value: first.exact, unit, outOf, better, isYear, decimals, comparator, status, vintage },
        {
          formula: call.formula,
          text: call.text,
          inputs: readings,
          over: set,
          holders: [first, ...ties].flatMap(({ rows }) => rows),
        },
        evidenceOf(readings),
      );
    },
  };
}

const cellAndSet = {
  vi: 'một ô và một tập hợp ô có dấu *',
  en: 'a cell and a set of cells with a *',
};

function readSetOperand(
  call: Call,
  operands: Call['operands'],
  usage: string,
  context: ReadContext,
): { set: RowSet; readings: Reading[] } {
  const [operand, ...more] = operands;
  if (operand?.kind !== 'cells' || !isSet(operand) || more.length > 0) {
    throw wrongOperands(call, usage, {
      vi: 'một tập hợp ô có dấu *',
      en: 'a set of cells with a *',
    });
  }
  const read = readCellSet(operand, context);
  refuseUnlike(read.readings, context.library);
  return read;
}

/** @throws EvidenceFault where a qualifier leaves the order open: nobody knows whether «hơn 99» is above 99.5. */
function isAhead(other: Reading, reading: Reading, lowFirst: boolean): boolean {
  if (isSameCell(other, reading)) return false;
  const ahead = compareReadings(other, lowFirst ? '<' : '>', reading);
  if (ahead !== null) return ahead;
  const names = [other, reading].map(({ evidence: [{ dataset, key }] }) => `${dataset}[${key}]`);
  throw new EvidenceFault(names.join(' / '), {
    expected: {
      vi: 'hai số biết chắc số nào lớn hơn; chữ «gần», «hơn», «khoảng» để ngỏ điều đó',
      en: 'two numbers of which one is known to be larger; «nearly», «more than» or «about» leaves it open',
    },
    repair: {
      vi: 'Thu hẹp tập hợp bằng where, hoặc bỏ câu so sánh.',
      en: 'Narrow the set with a where, or drop the comparison.',
    },
  });
}

function isSameCell({ evidence: [a] }: Reading, { evidence: [b] }: Reading): boolean {
  return a.dataset === b.dataset && a.key === b.key && a.column === b.column;
}

function evidenceOf(readings: readonly Reading[]) {
  return {
    rows: readings.flatMap(({ rows }) => rows),
    evidence: readings.flatMap(({ evidence }) => evidence),
  };
}
