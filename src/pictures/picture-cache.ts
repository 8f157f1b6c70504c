import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderPng, rendererDigest } from './render.ts';

/**
 * A folder of PNGs under the digest of what each was made from, so that a build draws only what changed. It may be
 * filled by several processes at once and deleted at any time.
 */
const ending = '.png';

/** The name of the PNG that an SVG becomes: the same SVG, renderer and fonts, the same name. */
export function pictureKey(svg: string): string {
  return createHash('sha256').update(rendererDigest()).update('\0').update(svg).digest('hex');
}

/** The PNG of an SVG: from the folder where it is there and sound, else drawn and put there. */
export function cachedPng(svg: string, folder: string): Buffer {
  const file = path.join(folder, `${pictureKey(svg)}${ending}`);
  return readSound(file) ?? keep(file, renderPng(svg));
}

/** Whether the PNG of an SVG is in the folder already. */
export function isCached(svg: string, folder: string): boolean {
  return readSound(path.join(folder, `${pictureKey(svg)}${ending}`)) !== null;
}

const digestBytes = 32;

/** A stored file is the PNG and then its digest: what was cut short or changed is no picture. */
function readSound(file: string): Buffer | null {
  let stored: Buffer;
  try {
    stored = readFileSync(file);
  } catch {
    return null;
  }
  const png = stored.subarray(0, -digestBytes);
  return png.length > 0 && sha256(png).equals(stored.subarray(-digestBytes)) ? png : null;
}

/** Written aside and moved into place in one step: nobody ever reads half of it. */
function keep(file: string, png: Buffer): Buffer {
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, Buffer.concat([png, sha256(png)]));
  renameSync(unfinished, file);
  return png;
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
