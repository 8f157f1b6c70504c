import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDataFolder } from '../../datasets/read-folder.ts';
import { readLibrary } from '../../datasets/read-library.ts';
import { readExpression } from '../formula.ts';

const files = readDataFolder(`${import.meta.dirname}/../fixtures`);
const descriptor = `
name: numbers
title: { vi: Số, en: Numbers }
description: { vi: dữ liệu thử, en: test data }
processing: { vi: không, en: none }
licenses: [{ name: CC-BY-4.0, title: CC BY 4.0, path: https://creativecommons.org/licenses/by/4.0/ }]
schema:
  primaryKey: [id]
  missingValues: ['']
  fields:
    - { name: id, type: string, title: { vi: Mã, en: Id } }
    - { name: amount, type: number, title: { vi: Số, en: Amount }, decimals: 2, unit: tonne }
    - { name: source, type: list, title: { vi: Nguồn, en: Source }, role: source, refersTo: sources, constraints: { required: true } }
`;

/** Reads formulas over a dataset that holds these amounts, given in hundredths. */
function readOver(amounts: readonly number[]) {
  const rows = amounts.map((amount, index) => `n${index},${(amount / 100).toFixed(2)},survey`);
  const encode = (text: string) => new TextEncoder().encode(text);
  const { library, problems } = readLibrary([
    ...files,
    { path: 'data/numbers.csv', bytes: encode(['id,amount,source', ...rows, ''].join('\n')) },
    { path: 'data/numbers.yaml', bytes: encode(descriptor) },
  ]);
  expect(problems).toEqual([]);
  return (text: string) => readExpression(text, library);
}

const amounts = fc.array(fc.integer({ min: -100_000, max: 100_000 }), {
  minLength: 2,
  maxLength: 12,
});

it('whatever the numbers, extremes, places and counts agree with each other', () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const read = readOver(values);
      const cell = (index: number) => `numbers[n${index}].amount`;
      const highest = read('highest(numbers[*].amount)').value;
      const lowest = read('lowest(numbers[*].amount)').value;
      for (const index of values.keys()) {
        const { value } = read(cell(index));
        expect(lowest <= value && value <= highest).toBe(true);
        const place = read(`rank(${cell(index)}, numbers[*].amount)`);
        expect(place.outOf).toBe(values.length);
        expect(place.value).toBe(1 + read(`count(numbers[*] where amount > ${cell(index)})`).value);
        expect(place.value === 1).toBe(value === highest);
      }
    }),
    { numRuns: 30 },
  );
});

it('whatever the numbers, a sum is exact to the digits printed and a mean is its share', () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const read = readOver(values);
      const whole = values.reduce((sum, value) => sum + value, 0) / 100;
      const sum = read('sum(numbers[*].amount)');
      expect(sum.value).toBe(Number(whole.toFixed(2)));
      expect(sum.comparator).toBe('=');
      const mean = read('mean(numbers[*].amount)').exact;
      expect(mean * values.length).toBeCloseTo(whole, 6);
      const difference = read('difference(numbers[n0].amount, numbers[n1].amount)').value;
      expect(Math.round(difference * 100)).toBe((values[0] ?? 0) - (values[1] ?? 0));
    }),
    { numRuns: 30 },
  );
});
