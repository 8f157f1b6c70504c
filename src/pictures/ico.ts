/** PNGs in one ICO file, as browsers ask for at `/favicon.ico`: a directory of the images, then the images. */
export function icoOf(images: readonly { readonly side: number; readonly png: Buffer }[]): Buffer {
  const [head, entry] = [6, 16];
  const directory = Buffer.alloc(head + entry * images.length);
  directory.writeUInt16LE(1, 2); // an icon
  directory.writeUInt16LE(images.length, 4);
  let offset = directory.length;
  for (const [index, { side, png }] of images.entries()) {
    const at = head + entry * index;
    directory.writeUInt8(side % 256, at); // 256 is written as 0
    directory.writeUInt8(side % 256, at + 1);
    directory.writeUInt16LE(1, at + 4); // colour planes
    directory.writeUInt16LE(32, at + 6); // bits of a pixel
    directory.writeUInt32LE(png.length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([directory, ...images.map(({ png }) => png)]);
}
