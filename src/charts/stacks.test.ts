import { describe, expect, it } from 'vitest';
import { stackSpans } from './stacks.ts';

const unsigned = { whole: null, isSigned: false };

describe('the parts of a stack', () => {
  it('lie end to end from zero, on both its sides', () => {
    expect(stackSpans([2, -1, 3, -4], { whole: null, isSigned: true })).toEqual({
      spans: [
        { part: 0, from: 0, to: 2 },
        { part: 1, from: 0, to: -1 },
        { part: 2, from: 2, to: 5 },
        { part: 3, from: -1, to: -5 },
      ],
      gap: null,
    });
  });

  it('end before the first that is missing where nothing tells how large it is', () => {
    expect(stackSpans([20, null, 30], unsigned)).toEqual({
      spans: [{ part: 0, from: 0, to: 20 }],
      gap: { from: 20, to: null },
    });
    expect(stackSpans([null, null], unsigned)).toEqual({ spans: [], gap: { from: 0, to: null } });
  });

  it('lie back from the whole after the last that is missing, where that is known', () => {
    expect(stackSpans([20, null, 30, 10], { whole: 100, isSigned: false })).toEqual({
      spans: [
        { part: 0, from: 0, to: 20 },
        { part: 2, from: 60, to: 90 },
        { part: 3, from: 90, to: 100 },
      ],
      gap: { from: 20, to: 60 },
    });
  });

  it('between two that are missing lie nowhere', () => {
    expect(stackSpans([10, null, 20, null, 30], { whole: 100, isSigned: false })).toEqual({
      spans: [
        { part: 0, from: 0, to: 10 },
        { part: 4, from: 70, to: 100 },
      ],
      gap: { from: 10, to: 70 },
    });
  });

  it('that are more than their whole leave no room that could be told', () => {
    expect(stackSpans([80, null, 30], { whole: 100, isSigned: false })).toEqual({
      spans: [{ part: 0, from: 0, to: 80 }],
      gap: { from: 80, to: null },
    });
  });

  it('that may be negative lie nowhere if one is missing', () => {
    expect(stackSpans([2, null, -1], { whole: 5, isSigned: true })).toEqual({
      spans: [],
      gap: { from: 0, to: null },
    });
  });
});
