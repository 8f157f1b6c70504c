import type { Row } from '../../datasets/dataset.ts';
import type { Words } from '../../i18n/locale.ts';
import type { ReadContext } from '../cell-set.ts';
import { refuseUnlike } from '../comparable.ts';
import type { Call, Cells } from '../expression.ts';
import { EvidenceFault } from '../fault.ts';
import { roundTo } from '../precision.ts';
import type { Computation, Evidence, Range, Reading } from '../reading.ts';

/** One way to compute a number from the data. A new one is a file in this folder and a line in `../formula.ts`. */
export interface Formula {
  /** As an author writes it, for messages: `difference(a, b)`. */
  readonly usage: string;
  /** What it does, for the page that shows the computation. */
  readonly words: Words;
  /** The same as symbols, with the inputs put in: `a − b`; `null` where words say it better. */
  readonly symbols: (inputs: readonly string[], result: Reading) => string | null;
  /** @throws EvidenceFault when the data cannot give the number. */
  readonly read: (call: Call, context: ReadContext) => Reading;
}

/** What a formula finds, before its evidence is added. */
export type Result = Pick<Reading, 'unit' | 'comparator' | 'decimals'> & {
  /** Not rounded. */
  readonly value: number;
} & Partial<Pick<Reading, 'outOf' | 'better' | 'status' | 'isYear' | 'vintage'>>;

/** A reading from a result and what it was computed from: all cells and rows of the inputs are its evidence. */
export function computedReading(
  result: Result,
  computation: Computation,
  { rows, evidence }: { rows: readonly Row[]; evidence: readonly Evidence[] },
): Reading {
  const [first, ...others] = evidence;
  if (!first) throw new Error(`«${computation.text}» rests on nothing`);
  return {
    outOf: null,
    better: null,
    isYear: false,
    status: 'computed',
    vintage: null,
    ...result,
    value: roundTo(result.value, result.decimals),
    exact: result.value,
    evidence: [first, ...others],
    computation,
    rows: [...new Set(rows)],
  };
}

/** A formula of two numbers. */
export function ofTwo(
  name: string,
  {
    words,
    symbols,
    compute,
  }: {
    words: Words;
    symbols: (a: string, b: string) => string;
    compute: (a: Reading, b: Reading) => Result;
  },
): Formula {
  const usage = `${name}(a, b)`;
  return {
    usage,
    words,
    symbols: ([a = '', b = '']) => symbols(a, b),
    read(call, context) {
      const [a, b] = call.operands.map(context.read);
      if (!a || !b || call.operands.length !== 2) throw wrongOperands(call, usage, twoNumbers);
      refuseUnlike([a, b], context.library);
      return fromNumbers(call, [a, b], compute(a, b));
    },
  };
}

const twoNumbers: Words = { vi: 'đúng hai số', en: 'two numbers' };

/** The first and the last of many inputs: what stands between them is in the list below the computation. */
export function abridged(inputs: readonly string[], sign: string): string {
  const shown =
    inputs.length > listable ? [...inputs.slice(0, 2), '…', ...inputs.slice(-1)] : inputs;
  return shown.join(sign);
}

const listable = 6;

/** A reading computed from numbers that were read one by one. */
export function fromNumbers(
  { formula, text }: Call,
  inputs: readonly Reading[],
  result: Result,
  over: Range | null = null,
): Reading {
  return computedReading(
    result,
    { formula, text, inputs, over, holders: [] },
    {
      rows: inputs.flatMap(({ rows }) => rows),
      evidence: inputs.flatMap(({ evidence }) => evidence),
    },
  );
}

/** Whether an address names a set: it has a `*`, no key, or chooses with `where`. */
export function isSet({ address, where, known }: Cells): boolean {
  return known || where !== null || address.key.length === 0 || address.key.includes('*');
}

export function wrongOperands({ text }: Call, usage: string, what: Words): EvidenceFault {
  return new EvidenceFault(text, {
    expected: { vi: `${usage} với ${what.vi}`, en: `${usage} with ${what.en}` },
    repair: { vi: 'Viết lại phần trong ngoặc.', en: 'Rewrite what stands in the brackets.' },
  });
}

/** @throws EvidenceFault for units of which such a formula makes no sense: there is no sum of ranks. */
export function refuseUnits(
  { text }: Call,
  inputs: readonly Reading[],
  refused: readonly string[],
): void {
  const unit = inputs.find((input) => refused.includes(input.unit ?? ''))?.unit;
  if (unit === undefined) return;
  throw new EvidenceFault(text, {
    expected: {
      vi: `công thức có nghĩa với đơn vị «${unit}»`,
      en: `a formula that makes sense for the unit «${unit}»`,
    },
    repair: {
      vi: 'Với thứ hạng và tỷ lệ phần trăm, dùng difference.',
      en: 'For ranks and percentages use difference.',
    },
  });
}
