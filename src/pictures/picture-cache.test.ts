import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cachedPng, keptPng, pictureFile, pictureKey } from './picture-cache.ts';
import { renderOpaquePng } from './render.ts';

const square = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="${colour}"/></svg>`;

describe('kept pictures', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pictures-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('are drawn and kept where there is none', async () => {
    expect(keptPng(pictureKey(square('red')), folder)).toBeNull();
    const { key, png } = await cachedPng(square('red'), path.join(folder, 'new'));
    expect(png.equals(await renderOpaquePng(square('red')))).toBe(true);
    expect(keptPng(key, path.join(folder, 'new'))?.equals(png)).toBe(true);
    expect(readdirSync(path.join(folder, 'new'))).toEqual([`${key}.png`]);
  });

  it('are taken as they are where their SVG is the same', async () => {
    const { key } = await cachedPng(square('red'), folder);
    // Another picture under this name shows that nothing is drawn again.
    const other = await cachedPng(square('blue'), folder);
    writeFileSync(pictureFile(key, folder), readFileSync(pictureFile(other.key, folder)));
    expect((await cachedPng(square('red'), folder)).png.equals(other.png)).toBe(true);
  });

  it('have other names where anything in the SVG differs', () => {
    expect(pictureKey(square('red'))).not.toBe(pictureKey(square('blue')));
  });

  it.each([
    ['cut short', (file: string) => truncateSync(file, 60)],
    ['empty', (file: string) => truncateSync(file, 0)],
    [
      'changed in one byte',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes.writeUInt8(bytes.readUInt8(50) ^ 1, 50);
        writeFileSync(file, bytes);
      },
    ],
  ])('are drawn again where a file is %s', async (_, spoil) => {
    const { key, png } = await cachedPng(square('red'), folder);
    spoil(pictureFile(key, folder));
    expect(keptPng(key, folder)).toBeNull();
    expect((await cachedPng(square('red'), folder)).png.equals(png)).toBe(true);
    expect(keptPng(key, folder)?.equals(png)).toBe(true);
  });
});
