import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  operators,
  parseCondition,
  parseExpression,
  type Condition,
  type Expression,
} from './expression.ts';
import { faultOf } from './fixtures/read-small.ts';

/** A sketch of what was read, without the texts. */
function sketch(part: Expression | Condition): unknown {
  switch (part.kind) {
    case 'number':
      return part.value;
    case 'cells':
      return `${part.known ? 'known ' : ''}${part.address.dataset}[${part.address.key.join()}]`;
    case 'call':
      return [part.formula, ...part.operands.map(sketch)];
    case 'leaf':
      return part.leaf.kind === 'every'
        ? ['every', sketch(part.leaf.of)]
        : [sketch(part.leaf.left), part.leaf.operator, sketch(part.leaf.right)];
    case 'not':
      return ['not', sketch(part.part)];
    default:
      return [part.kind, ...part.parts.map(sketch)];
  }
}

describe('an expression', () => {
  it.each([
    ['a[1].b', 'a[1]'],
    ['a-b[2021,Đồng Nai].c', 'a-b[2021,Đồng Nai]'],
    ['f(a[1].b, g(a[2].b, a[3].b))', ['f', 'a[1]', ['g', 'a[2]', 'a[3]']]],
    ['known 63-units[2022-05,*].b where c = d and e.f != "g h"', 'known 63-units[2022-05,*]'],
  ])('%s', (text, expected) => {
    expect(sketch(parseExpression(text))).toEqual(expected);
  });
});

describe('a condition', () => {
  it.each([
    ['a[1].b = 9', ['a[1]', '=', 9]],
    ['a[1].b ≠ −6.26', ['a[1]', '!=', -6.26]],
    ['a[1].b >= 1 and a[1].b ≤ 2', ['and', ['a[1]', '>=', 1], ['a[1]', '<=', 2]]],
    [
      'a[1].b < 1 or a[2].b > 1 and not a[3].b = 1',
      ['or', ['a[1]', '<', 1], ['and', ['a[2]', '>', 1], ['not', ['a[3]', '=', 1]]]],
    ],
    [
      '(a[1].b < 1 or a[2].b > 1) and a[3].b = 1',
      ['and', ['or', ['a[1]', '<', 1], ['a[2]', '>', 1]], ['a[3]', '=', 1]],
    ],
    [
      'every(a[*].b where c = d, b > 5) and a[1].b < 1',
      ['and', ['every', 'a[*]'], ['a[1]', '<', 1]],
    ],
  ])('%s', (text, expected) => {
    expect(sketch(parseCondition(text))).toEqual(expected);
  });
});

it('the same number is written the same way, however it is spaced', () => {
  const call = parseExpression(' f( a[1].b,\n  a[2].b ) ');
  expect(call).toMatchObject({ text: 'f( a[1].b, a[2].b )' });
});

describe('what is no expression is refused, with the place', () => {
  it.each([
    'f(a[1].b',
    'a[1].b = ',
    'a[1].b == 9',
    'a[1].b is 9',
    'a[1].b + 9',
    'every(a[*].b)',
    'every(9, b > 5)',
    '',
    'a[1].b = 9 and',
    'a[1].b where',
  ])('%s', (text) => {
    expect(faultOf(() => parseCondition(text)).words.expected.en).toContain('not understood');
  });

  it('in both languages', () => {
    expect(faultOf(() => parseCondition('a[1].b = 9 und a[2].b = 8')).words).toMatchInlineSnapshot(`
      {
        "expected": {
          "en": "a cell «dataset[key].column», a formula «name(…)» or a comparison; not understood: «und a[2].b = 8»",
          "vi": "một ô «bộ-dữ-liệu[khóa].cột», một công thức «tên(…)» hay một phép so sánh; chỗ không hiểu: «und a[2].b = 8»",
        },
        "repair": {
          "en": "See «Numbers» in docs/architecture.md.",
          "vi": "Xem mục «Numbers» trong docs/architecture.md.",
        },
      }
    `);
  });
});

const name = fc
  .stringMatching(/^[a-z][a-z0-9-]{0,6}$/)
  .filter((text) => !/^(and|or|not|known|where|every)$/.test(text));
const cell = fc
  .tuple(name, fc.stringMatching(/^[A-Z0-9]{1,4}$/), fc.stringMatching(/^[a-z][a-z0-9_]{0,4}$/))
  .map(([dataset, key, column]) => `${dataset}[${key}].${column}`);
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small' },
    cell,
    fc
      .tuple(name, fc.array(tie('expression'), { minLength: 1, maxLength: 3 }))
      .map(([formula, operands]) => `${formula}(${operands.join(', ')})`),
  ),
}));
const comparison = fc
  .tuple(expression, fc.constantFrom(...operators), fc.oneof(expression, fc.integer().map(String)))
  .map((parts) => parts.join(' '));
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    comparison,
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a}) and (${b})`),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a}) or (${b})`),
    tie('condition').map((part) => `not (${part})`),
  ),
}));

it('whatever is well formed is read, and read again from its own text it is the same', () => {
  fc.assert(
    fc.property(expression, (text) => {
      const read = parseExpression(text);
      expect(parseExpression(read.text)).toEqual(read);
      expect(read.text).toBe(text);
    }),
  );
  fc.assert(fc.property(condition, (text) => void parseCondition(text)));
});

it('whatever is not well formed ends in a fault, never in another error', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab[]().,<>=! 09"«»-') }), (text) => {
      try {
        parseCondition(text);
      } catch (error) {
        expect((error as Error).name).toBe('EvidenceFault');
      }
    }),
    { numRuns: 500 },
  );
});
