import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Which PNG each picture of a site is, by the picture's path: `hinh/x.vi.square.png` → the name of a kept PNG. */
export type PictureList = ReadonlyMap<string, string>;

const line = /^(\S+) ([0-9a-f]{64})$/;

/** A list from a file with a line for each picture; empty where there is none. A line that is not whole is left out. */
export function readPictureList(file: string): PictureList {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return new Map();
  }
  return new Map(
    text.split('\n').flatMap((each): [string, string][] => {
      const [, path, key] = line.exec(each) ?? [];
      return path === undefined || key === undefined ? [] : [[path, key]];
    }),
  );
}

/** Written aside and moved into place in one step: nobody ever reads half of it. */
export function writePictureList(file: string, list: PictureList): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, [...list].map(([path, key]) => `${path} ${key}\n`).join(''));
  renameSync(unfinished, file);
}
