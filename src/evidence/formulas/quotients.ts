import type { Call } from '../expression.ts';
import { EvidenceFault } from '../fault.ts';
import { quotientDecimals } from '../precision.ts';
import { ofQuotient } from '../qualifier.ts';
import type { Reading } from '../reading.ts';
import { ofTwo, refuseUnits, type Formula, type Result } from './formula.ts';

/** «gấp 2,3 lần» */
export const ratio = quotient('ratio', ['rank'], {
  words: { vi: 'Số thứ nhất chia cho số thứ hai', en: 'The first number divided by the second' },
  symbols: (a, b) => `${a} ÷ ${b}`,
  value: (a, b) => a / b,
  unit: null,
});

/** «chiếm 41,9%» */
export const share = quotient('share', ['rank', 'percent'], {
  words: {
    vi: 'Số thứ nhất chia cho số thứ hai, tính bằng phần trăm',
    en: 'The first number divided by the second, in per cent',
  },
  symbols: (a, b) => `${a} ÷ ${b} × 100`,
  value: (a, b) => (a / b) * 100,
  unit: 'percent',
});

/** «tăng 12,3%»: the later number first. */
export const growth = quotient('growth', ['rank', 'percent'], {
  words: {
    vi: 'Mức tăng từ số thứ hai (lúc trước) đến số thứ nhất (lúc sau), tính bằng phần trăm của số lúc trước',
    en: 'The rise from the second number (earlier) to the first (later), in per cent of the earlier one',
  },
  symbols: (a, b) => `(${a} − ${b}) ÷ ${b} × 100`,
  value: (a, b) => ((a - b) / b) * 100,
  unit: 'percent',
});

function quotient(
  name: string,
  refused: readonly string[],
  {
    words,
    symbols,
    value,
    unit,
  }: Pick<Parameters<typeof ofTwo>[1], 'words' | 'symbols'> & {
    value: (a: number, b: number) => number;
    unit: string | null;
  },
): Formula {
  const formula = ofTwo(name, {
    words,
    symbols,
    compute(a: Reading, b: Reading): Result {
      refuseZero(b);
      const result = value(a.exact, b.exact);
      return {
        value: result,
        decimals: quotientDecimals(result, [a, b]),
        unit,
        better: a.better,
        comparator: ofQuotient(a, b),
      };
    },
  });
  return {
    ...formula,
    read(call: Call, context) {
      const reading = formula.read(call, context);
      refuseUnits(call, reading.computation?.inputs ?? [], refused);
      return reading;
    },
  };
}

function refuseZero({ exact }: Reading): void {
  if (exact !== 0) return;
  throw new EvidenceFault('0', {
    expected: { vi: 'số chia khác 0', en: 'a divisor other than 0' },
    repair: { vi: 'Chọn ô khác.', en: 'Choose another cell.' },
  });
}
