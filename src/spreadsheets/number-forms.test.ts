import { describe, expect, it } from 'vitest';
import { plainNumber } from './number-forms.ts';

describe('a written number', () => {
  it.each([
    ['8,42', '8.42', null],
    ['8.42', null, '8.42'],
    ['1.234', '1234', '1.234'],
    ['1,234', '1.234', '1234'],
    ['14.282,5', '14282.5', null],
    ['14,282.5', null, '14282.5'],
    ['1.234.567', '1234567', null],
    ['14 282,5', '14282.5', null],
    ['14 282', '14282', '14282'],
    ['−3,1', '-3.1', null],
    ['-3', '-3', '-3'],
    ['0,4350', '0.4350', null],
    // A point stands between groups of three only; this is no number of either kind.
    ['12.34,5', null, null],
    ['1.2345', null, '1.2345'],
    ['8,42%', null, null],
    ['khoảng 8', null, null],
    ['', null, null],
    ['1 23', null, null],
  ])('%s is %s with a decimal comma and %s with a decimal point', (text, comma, point) => {
    expect(plainNumber(text, 'comma')).toBe(comma);
    expect(plainNumber(text, 'point')).toBe(point);
  });
});
