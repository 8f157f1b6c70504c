import type { DataFile } from '../datasets/data-file.ts';
import { readBlobs, type Git } from './repository.ts';

/** The files of `data/` as they stand in a commit: what `readDataFolder` gives of those on disk. */
export function readDataAt(git: Git, commit: string): DataFile[] {
  const listed = git(['ls-tree', '-r', '-z', '--full-tree', commit, 'data/']).toString();
  const files = listed.split('\0').flatMap((entry) => {
    const [, blob, path] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
    return blob !== undefined && path !== undefined && /\.(csv|ya?ml|topojson)$/i.test(path)
      ? [{ blob, path }]
      : [];
  });
  const blobs = readBlobs(
    git,
    files.map(({ blob }) => blob),
  );
  return files.map(({ blob, path }) => ({ path, bytes: blobs.get(blob) ?? new Uint8Array() }));
}
