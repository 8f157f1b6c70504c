import { appendFileSync, readFileSync } from 'node:fs';

/**
 * Which PNG each picture of one build is, by its path: a file with a line for each, to which the processes of a build add
 * while they draw, so that none lays out what another has. Who finds no line, or no PNG for it, draws the picture itself.
 */
export type PictureList = ReadonlyMap<string, string>;

const line = /^(\S+) ([0-9a-f]{64})$/;

/** What the list has now; a line that is not whole yet is left out. */
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

export function addToPictureList(file: string, path: string, key: string): void {
  appendFileSync(file, `${path} ${key}\n`);
}
