import { expect, it } from 'vitest';
import { drawPlaceStrip, placeOnStrip } from './place-strip.ts';

it('the first place is at the left, the last at the right, the middle in between', () => {
  const [first, middle, last] = [1, 32, 63].map((place) => placeOnStrip({ place, outOf: 63 }));
  expect(first).toBe(4);
  expect(middle).toBe(32);
  expect(last).toBe(60);
  expect(placeOnStrip({ place: 1, outOf: 1 })).toBe(4);
});

it('the mark has the form of its status and the colour of the subject', () => {
  const svg = drawPlaceStrip({ place: 2, outOf: 3, firmness: 'dashed', isSubject: true });
  expect(svg).toMatch(/^<svg [^>]*aria-hidden="true"/);
  expect(svg).toContain('class="subject dashed"');
});
