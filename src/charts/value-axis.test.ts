import { describe, expect, it } from 'vitest';
import { drawGrid, roundDomain, roundTicks, valueDomain } from './value-axis.ts';

describe('ticks', () => {
  it('are round numbers inside the axis', () => {
    expect(roundTicks([0, 9.3], 4, String)).toEqual(
      [0, 2, 4, 6, 8].map((value) => ({ value, text: String(value) })),
    );
  });

  it('have the decimals that they need together', () => {
    const texts = roundTicks([0.55, 0.85], 6, (value, decimals) => value.toFixed(decimals));
    expect(texts.map(({ text }) => text)).toEqual([
      '0.55',
      '0.60',
      '0.65',
      '0.70',
      '0.75',
      '0.80',
      '0.85',
    ]);
  });

  it('are fewer where the format would write two of them alike', () => {
    const whole = (value: number) => value.toFixed(0);
    const texts = roundTicks([0.4, 2.1], 8, whole).map(({ text }) => text);
    expect(texts).toEqual(['1', '2']);
  });

  it('are fewer where they do not fit', () => {
    expect(roundTicks([0, 100], 5, String, (ticks) => ticks.length <= 3)).toHaveLength(3);
    expect(roundTicks([0, 100], 5, String, () => false)).toEqual([]);
  });
});

describe('the domain of an axis', () => {
  it('goes from the least to the greatest value', () => {
    expect(valueDomain([3, -1, 2])).toEqual([-1, 3]);
  });

  it('has room around a single value and exists without any', () => {
    expect(valueDomain([5, 5])).toEqual([4.5, 5.5]);
    expect(valueDomain([0])).toEqual([-0.1, 0.1]);
    expect(valueDomain([])).toEqual([0, 1]);
  });

  it('ends at round numbers where that is asked for', () => {
    expect(roundDomain([0.5507, 0.8373], 5)).toEqual([0.55, 0.85]);
  });
});

describe('the grid', () => {
  it('is one path for all light lines and one for zero', () => {
    const line = (y: number, isZero: boolean) => ({ x1: 0, y1: y, x2: 9, y2: y, isZero });
    expect(drawGrid([line(1, false), line(2, true), line(3, false)])).toBe(
      '<path class="grid" d="M0,1L9,1M0,3L9,3"/><path class="zero" d="M0,2L9,2"/>',
    );
  });
});
