import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swarm } from './swarm.ts';

describe('a swarm of dots', () => {
  it('keeps dots on the middle line that do not touch', () => {
    expect(swarm([{ along: 0, radius: 4 }, { along: 9, radius: 4 }])).toEqual([0, 0]); // prettier-ignore
  });

  it('piles equal values up on both sides of the first', () => {
    const three = [1, 2, 3].map(() => ({ along: 50, radius: 4 }));
    expect(swarm(three)).toEqual([0, -9, 9]);
  });

  it('never lets two dots overlap, and comes out the same twice', () => {
    const dots = fc.array(
      fc.record({
        along: fc.integer({ min: 0, max: 200 }),
        radius: fc.constantFrom(3.5, 5, 8),
      }),
      { maxLength: 63 },
    );
    fc.assert(
      fc.property(dots, (found) => {
        const offsets = swarm(found);
        expect(swarm(found)).toEqual(offsets);
        for (const [i, a] of found.entries()) {
          for (const [j, b] of found.entries()) {
            if (j <= i) continue;
            const distance = Math.hypot(a.along - b.along, (offsets[i] ?? 0) - (offsets[j] ?? 0));
            expect(distance).toBeGreaterThanOrEqual(a.radius + b.radius);
          }
        }
      }),
    );
  });
});
