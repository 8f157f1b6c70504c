import { describe, expect, it } from 'vitest';
import { placesOf } from './places.ts';

describe('places', () => {
  it('are shared by equal values, and the next place is left free', () => {
    expect(placesOf([9, 8, 8, 7, 7, 7, 1])).toEqual([1, 2, 2, 4, 4, 4, 7]);
    expect(placesOf([])).toEqual([]);
  });
});
