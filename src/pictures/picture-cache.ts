import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderOpaquePng, rendererDigest } from './render.ts';

/** The name of the PNG that an SVG becomes: the same SVG, with its frame, renderer and fonts, the same name. */
export function pictureKey(svg: string): string {
  return createHash('sha256').update(rendererDigest()).update('\0').update(svg).digest('hex');
}

/** The file that keeps a PNG in a folder, which several processes may fill at once and anyone may delete. */
export function pictureFile(key: string, folder: string): string {
  return path.join(folder, `${key}.png`);
}

const digestBytes = 32;

/** The PNG of this name, where it is there and sound. What was cut short or changed is no picture. */
export function keptPng(key: string, folder: string): Buffer | null {
  let kept: Buffer;
  try {
    kept = readFileSync(pictureFile(key, folder));
  } catch {
    return null;
  }
  // A kept file is the PNG and then its digest.
  const png = kept.subarray(0, -digestBytes);
  return png.length > 0 && sha256(png).equals(kept.subarray(-digestBytes)) ? png : null;
}

/** The PNG of an SVG: kept from before where it is sound, else drawn and kept. */
export async function cachedPng(
  svg: string,
  folder: string,
): Promise<{ readonly key: string; readonly png: Buffer }> {
  const key = pictureKey(svg);
  return { key, png: keptPng(key, folder) ?? keep(key, await renderOpaquePng(svg), folder) };
}

/** Written aside and moved into place in one step: nobody ever reads half of it. */
function keep(key: string, png: Buffer, folder: string): Buffer {
  mkdirSync(folder, { recursive: true });
  const file = pictureFile(key, folder);
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, Buffer.concat([png, sha256(png)]));
  renameSync(unfinished, file);
  return png;
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
