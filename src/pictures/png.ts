import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const pack = promisify(deflate);

/** What every PNG begins with. */
export const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits for each of red, green, blue and opacity. */
const [depth, redGreenBlueAlpha] = [8, 6];
const bytesOfAPixel = 4;
/** Flat areas and sharp letters are packed well without filters, and not much better at a higher level. */
const level = 1;

/** Memory for the rows of a picture that is done, by its size: what is megabytes large is not asked for each time. */
const spare = new Map<number, Buffer[]>();

/** Pixels in rows from the top, four bytes each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

/**
 * A PNG of pixels that are all opaque (W3C, Portable Network Graphics, third edition). Packed by Node on another core: half
 * of the time of drawing a picture went into the renderer's own packing.
 * @throws Error where a pixel lets something through: the renderer gives its colours in another form then
 */
export async function opaquePng({ width, height, pixels }: Pixels): Promise<Buffer> {
  const rowBytes = width * bytesOfAPixel;
  if (!isOpaque(pixels)) throw new Error('a pixel of an opaque picture is not opaque');
  const size = height * (rowBytes + 1);
  const free = spare.get(size) ?? [];
  spare.set(size, free);
  // Each row begins with its filter: zero, none, in all of them.
  const rows = free.pop() ?? Buffer.alloc(size);
  for (let row = 0; row < height; row += 1)
    pixels.copy(rows, row * (rowBytes + 1) + 1, row * rowBytes, (row + 1) * rowBytes);
  const packed = await pack(rows, { level });
  free.push(rows);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(depth, 8);
  header.writeUInt8(redGreenBlueAlpha, 9);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Whether the fourth byte of every pixel is 255. A pixel is looked at as one number: a million bytes take longer. */
function isOpaque(pixels: Buffer): boolean {
  const whole = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / bytesOfAPixel);
  // The bits that all of them have.
  let common = 0xffffffff;
  for (let at = 0; at < whole.length; at += 1) common &= whole[at] ?? 0;
  return new Uint8Array(Uint32Array.of(common).buffer)[bytesOfAPixel - 1] === 255;
}

/** A part of a PNG, with its length and checksum. */
export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
