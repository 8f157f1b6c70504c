import type { DataFile } from '../datasets/data-file.ts';
import { isDataPath } from '../datasets/read-folder.ts';
import { readBlobs, type Git } from './repository.ts';

/** The files of a folder as they stand in a commit, those whose paths are wanted. */
export function readFilesAt(
  git: Git,
  commit: string,
  folder: string,
  isWanted: (path: string) => boolean,
): DataFile[] {
  const listed = git(['ls-tree', '-r', '-z', '--full-tree', commit, `${folder}/`]).toString();
  const files = listed.split('\0').flatMap((entry) => {
    const [, blob, path] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
    return blob !== undefined && path !== undefined && isWanted(path) ? [{ blob, path }] : [];
  });
  const blobs = readBlobs(
    git,
    files.map(({ blob }) => blob),
  );
  return files.map(({ blob, path }) => ({ path, bytes: blobs.get(blob) ?? new Uint8Array() }));
}

/**
 * The files of `data/` as they stand in a commit: what `readDataFolder` gives of those on disk.
 * @param isWanted leaves out what need not be read
 */
export function readDataAt(
  git: Git,
  commit: string,
  isWanted: (path: string) => boolean = () => true,
): DataFile[] {
  return readFilesAt(git, commit, 'data', (path) => isDataPath(path) && isWanted(path));
}
