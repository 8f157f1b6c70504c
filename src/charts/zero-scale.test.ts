import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zeroScale } from './zero-scale.ts';

describe('a scale from zero', () => {
  it('has zero at its low end if nothing is negative', () => {
    expect(zeroScale([{ value: 8, room: 20 }], 100)).toEqual({ unit: 10, zero: 0 });
  });

  it('shares the length between rises and falls', () => {
    const reaches = [
      { value: 6, room: 10 },
      { value: -2, room: 10 },
    ];
    expect(zeroScale(reaches, 100)).toEqual({ unit: 10, zero: 30 });
  });

  it('stands still where all values are zero', () => {
    expect(zeroScale([{ value: 0, room: 10 }], 100)).toEqual({ unit: 0, zero: 0 });
    expect(zeroScale([], 100)).toEqual({ unit: 0, zero: 0 });
  });

  it('gives every value and its label room, and at least one of them exactly enough', () => {
    const reach = fc.record({
      value: fc.integer({ min: -100, max: 100 }),
      room: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(reach, { minLength: 1 }), (reaches) => {
        fc.pre(reaches.some(({ value }) => value !== 0));
        const { unit, zero } = zeroScale(reaches, 300);
        const ends = reaches.map(({ value, room }) =>
          value < 0 ? zero + value * unit - room : zero + value * unit + room,
        );
        expect(Math.min(...ends)).toBeGreaterThanOrEqual(-1e-9);
        expect(Math.max(...ends)).toBeLessThanOrEqual(300 + 1e-9);
        expect(unit).toBeGreaterThan(0);
      }),
    );
  });
});
