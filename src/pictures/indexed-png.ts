import { deflateSync } from 'node:zlib';
import { chunk, type Pixels, signature } from './png.ts';

const mostColours = 256;
/** A byte for each pixel, which says which of the colours it has. */
const [depth, indexed] = [8, 3];

/**
 * A PNG of a picture with few colours, such as a page of text, at about a third of what all its bits would take: each pixel names
 * one of 256 colours (W3C, Portable Network Graphics, third edition, 11.2.2). Where there are more, those that differ least
 * become one; opacity is left out.
 */
export function indexedPng({ width, height, pixels }: Pixels): Buffer {
  const { colours, indices } = fewColours(pixels);
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      rows[row * (width + 1) + 1 + column] = indices[row * width + column] ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(depth, 8);
  header.writeUInt8(indexed, 9);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** At most 256 colours, and which of them each pixel has: the first of those that are alike in all but their lowest bits. */
function fewColours(pixels: Buffer): { colours: number[][]; indices: Uint8Array } {
  for (let lost = 0; ; lost += 1) {
    const found = new Map<number, number>();
    const colours: number[][] = [];
    const indices = new Uint8Array(pixels.length / 4);
    for (let at = 0; at < indices.length; at += 1) {
      const [red = 0, green = 0, blue = 0] = pixels.subarray(at * 4, at * 4 + 3);
      const alike = ((red >> lost) << 16) | ((green >> lost) << 8) | (blue >> lost);
      let index = found.get(alike);
      if (index === undefined) {
        index = colours.push([red, green, blue]) - 1;
        found.set(alike, index);
        if (colours.length > mostColours) break;
      }
      indices[at] = index;
    }
    if (colours.length <= mostColours) return { colours, indices };
  }
}
