import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { indexedPng } from './indexed-png.ts';

/** Pixels of the given colours, in one row. */
const rowOf = (colours: readonly (readonly [number, number, number])[]) => ({
  width: colours.length,
  height: 1,
  pixels: Buffer.from(colours.flatMap((colour) => [...colour, 255])),
});

it('a picture of few colours has exactly these', () => {
  const picture = rowOf([
    [255, 255, 255],
    [169, 48, 14],
    [255, 255, 255],
    [31, 26, 23],
  ]);
  const { width, height, data } = PNG.sync.read(indexedPng(picture));
  expect([width, height]).toEqual([4, 1]);
  expect(data).toEqual(picture.pixels);
});

it('of many colours those that differ least become one', () => {
  const shades = Array.from({ length: 1024 }, (_, at) => [at % 256, at >> 2, 128] as const);
  const picture = rowOf(shades);
  const { data } = PNG.sync.read(indexedPng(picture));
  const colours = new Set(shades.map((_, at) => data.subarray(at * 4, at * 4 + 3).toString('hex')));
  expect(colours.size).toBeLessThanOrEqual(256);
  expect(colours.size).toBeGreaterThan(16);
  for (let at = 0; at < data.length; at += 1)
    expect(Math.abs((data[at] ?? 0) - (picture.pixels[at] ?? 0))).toBeLessThan(32);
});
