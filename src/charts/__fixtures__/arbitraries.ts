import * as fc from 'fast-check';
import { firmnesses } from '../mark.ts';

/** Data of any shape that a figure may come with: short and long names, gaps, ties, few and many units. */

const syllable = fc.constantFrom(
  'Bà',
  'Rịa',
  'Vũng',
  'Tàu',
  'Thừa',
  'Thiên',
  'Huế',
  'Phước',
  'Đắk',
  'Nông',
  'thành',
  'phố',
  'trực',
  'thuộc',
  'trung',
  'ương',
  'Nghiêng',
  'Khương',
  '-',
  'TP.',
  '&',
  '<Ễ>',
);
export const name = fc
  .array(syllable, { minLength: 1, maxLength: 9 })
  .map((parts) => parts.join(' '));
export const firmness = fc.constantFrom(...firmnesses);
export const emphasis = fc.constantFrom(
  'subject' as const,
  'comparison' as const,
  'named' as const,
  'context' as const,
);
export const value = fc.oneof(
  fc.integer({ min: -200_000, max: 200_000 }).map((whole) => whole / 10_000),
  fc.constantFrom(0, 1, 7.34, -6.26, 99.9),
);
export const decimal = (number: number, digits: number) =>
  number.toFixed(digits).replace('.', ',').replace('-', '−');

export const times = fc.integer({ min: 1, max: 9 }).map((count) =>
  Array.from({ length: count }, (_, index) => ({
    value: 2016 + index,
    label: String(2016 + index),
  })),
);
export const breaks = fc
  .uniqueArray(fc.record({ after: fc.integer({ min: 2014, max: 2026 }), label: name }), {
    maxLength: 4,
    selector: ({ after }) => after,
  })
  .map((found) => found.map((each) => ({ ...each, before: each.after + 1 })));
