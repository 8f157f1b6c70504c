import { readCellSet } from '../cell-set.ts';
import { refuseMixedBases, refuseUnlike } from '../comparable.ts';
import { sumPrecision } from '../precision.ts';
import { ofSum } from '../qualifier.ts';
import type { Reading } from '../reading.ts';
import {
  abridged,
  fromNumbers,
  isSet,
  refuseUnits,
  wrongOperands,
  type Formula,
  type Result,
} from './formula.ts';

export const sum = ofSeveral('sum', ['rank', 'percent'], {
  words: { vi: 'Cộng các số lại', en: 'The numbers added up' },
  symbols: (inputs) => abridged(inputs, ' + '),
  compute: (inputs) => ({
    ...sumPrecision(total(inputs), inputs),
    unit: unitOf(inputs),
    comparator: ofSum(inputs.map(({ comparator }) => comparator)),
  }),
});

export const mean = ofSeveral('mean', ['rank'], {
  words: {
    vi: 'Trung bình cộng: cộng các số lại rồi chia cho số lượng của chúng',
    en: 'The plain mean: the numbers added up and divided by how many they are',
  },
  symbols: (inputs) => `(${abridged(inputs, ' + ')}) ÷ ${inputs.length}`,
  compute: (inputs) => {
    const { value, decimals } = sumPrecision(total(inputs), inputs);
    return {
      value: value / inputs.length,
      // Whole numbers were counted; their mean is worth a digit more.
      decimals: Math.max(decimals, 1),
      unit: unitOf(inputs),
      comparator: ofSum(inputs.map(({ comparator }) => comparator)),
    };
  },
});

function total(inputs: readonly Reading[]): number {
  return inputs.reduce((whole, { exact }) => whole + exact, 0);
}

function unitOf([first]: readonly Reading[]): string | null {
  return first?.unit ?? null;
}

/** A formula of any number of numbers: of one set, or written one by one. */
function ofSeveral(
  name: string,
  refused: readonly string[],
  {
    words,
    symbols,
    compute,
  }: Pick<Formula, 'words' | 'symbols'> & { compute: (inputs: readonly Reading[]) => Result },
): Formula {
  const usage = `${name}(a, b, …)`;
  return {
    usage,
    words,
    symbols,
    read(call, context) {
      const [first] = call.operands;
      const isOneSet = call.operands.length === 1 && first?.kind === 'cells' && isSet(first);
      const { readings, set } = isOneSet
        ? readCellSet(first, context)
        : { readings: call.operands.map(context.read), set: null };
      if (readings.length < 2) {
        throw wrongOperands(call, usage, {
          vi: 'ít nhất hai số, hoặc một tập hợp ô có dấu *',
          en: 'at least two numbers, or a set of cells with a *',
        });
      }
      refuseUnlike(readings, context.library);
      refuseMixedBases(readings);
      refuseUnits(call, readings, refused);
      return fromNumbers(call, readings, compute(readings), set);
    },
  };
}
