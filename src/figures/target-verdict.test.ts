import { describe, expect, it } from 'vitest';
import { readSmallLibrary } from '../evidence/fixtures/small-library.ts';
import { readExpression } from '../evidence/formula.ts';
import type { Reading } from '../evidence/reading.ts';
import { verdictOn } from './target-verdict.ts';

const library = readSmallLibrary();
/** «từ 30% trở lên», a target. */
const atLeast = readExpression('services[2023-04,adults].value', library);
const of = (value: number, comparator: Reading['comparator'] = '='): Reading => ({
  ...atLeast,
  value,
  exact: value,
  comparator,
});

describe('a result against its target', () => {
  it.each([
    ['at least 30', of(30), of(30, '>='), 'met'],
    ['at least 30', of(29.9), of(30, '>='), 'missed'],
    ['more than 30', of(30), of(30, '>'), 'missed'],
    ['more than 30', of(30, '>'), of(30, '>'), 'met'],
    ['plainly 30', of(30), of(30), 'met'],
    ['plainly 30', of(31), of(30), 'met'],
    ['plainly 30, with «more than 29»', of(29, '>'), of(30), 'open'],
    ['plainly 30, with «nearly 30»', of(30, '~<'), of(30), 'missed'],
    ['plainly 30, with «about 30»', of(30, '~'), of(30), 'open'],
    ['about 30', of(28), of(30, '~'), 'open'],
    ['about 30', of(36), of(30, '~'), 'met'],
  ] as const)('where higher is better and the target is %s', (_, result, target, verdict) => {
    expect(verdictOn(result, target, 'higher')).toBe(verdict);
  });

  it.each([
    ['at most 5', of(5), of(5, '<='), 'met'],
    ['less than 5', of(5), of(5, '<'), 'missed'],
    ['plainly 5', of(4.9), of(5), 'met'],
    ['plainly 5', of(5.1), of(5), 'missed'],
  ] as const)('where lower is better and the target is %s', (_, result, target, verdict) => {
    expect(verdictOn(result, target, 'lower')).toBe(verdict);
  });

  it('is refused in another unit', () => {
    const dossiers = readExpression('services[2023-04,dossiers].value', library);
    expect(() => verdictOn(dossiers, atLeast, 'higher')).toThrow(
      'a result in the unit of its target: percent, not dossier',
    );
  });
});
