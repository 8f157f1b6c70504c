import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFile } from './data-file.ts';

/** Whether a path is one of the files that `data/` is read from. */
export const isDataPath = (path: string) => /^data\/.*\.(csv|ya?ml|topojson)$/i.test(path);

/**
 * The CSV, YAML and TopoJSON files of `data/` below the repository's root, in its folders too, so that a misplaced
 * one is noticed. The only place here that touches the disk.
 * @throws when `data/` cannot be read.
 */
export function readDataFolder(root: string): DataFile[] {
  return readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' })
    .map((name) => `data/${name.replaceAll('\\', '/')}`)
    .filter(isDataPath)
    .sort()
    .map((path) => ({ path, bytes: readFileSync(join(root, path)) }));
}
