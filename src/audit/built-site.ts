import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a built site. */
export interface BuiltSite {
  /** Paths below its folder, with slashes, in order: `du-lieu/x/index.html`. */
  readonly files: readonly string[];
  readonly read: (file: string) => Buffer;
}

/** The site in a folder; each file is read when it is asked for. */
export function openSite(folder: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(join(folder, '.').length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  return { files, read: (file) => readFileSync(join(folder, file)) };
}
