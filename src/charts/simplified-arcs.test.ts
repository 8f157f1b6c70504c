import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Position, simplify, weighPoints } from './simplified-arcs.ts';

const anyLine = fc.array(fc.tuple(fc.integer({ max: 99 }), fc.integer({ max: 99 })), {
  minLength: 2,
  maxLength: 30,
});

describe('a line made simpler', () => {
  it('loses the bends that are worth less than asked for, and keeps the others', () => {
    const corner: Position[] = [
      [0, 0],
      [5, 0.1],
      [10, 0],
      [10, 10],
    ];
    expect(simplify(weighPoints(corner), 1)).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
    ]);
  });

  it('keeps its ends whatever is asked for', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const kept = simplify(weighPoints(line), Number.MAX_VALUE);
        expect(kept).toEqual([line[0], line.at(-1)]);
      }),
    );
  });

  it('is the line itself where nothing is asked for', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        expect(simplify(weighPoints(line), 0)).toEqual(line);
      }),
    );
  });

  it('is a part of every less simple one', () => {
    fc.assert(
      fc.property(anyLine, fc.nat(500), fc.nat(500), (line, one, other) => {
        const weighed = weighPoints(line);
        const [fine, coarse] = [Math.min(one, other), Math.max(one, other)];
        expect(simplify(weighed, fine)).toEqual(expect.arrayContaining(simplify(weighed, coarse)));
      }),
    );
  });
});
