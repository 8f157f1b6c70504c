import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { decodeText } from '../datasets/decode-text.ts';
import type { Problem } from '../datasets/problem.ts';

/** The text of each YAML and MDX file in `content/`, by its path from the root, in the order of the paths. */
export type ContentFiles = ReadonlyMap<string, string>;

/** Whether a path is one of those files. */
export const isContentPath = (path: string) => /^content\/.*\.(yaml|mdx)$/.test(path);

/** `content/` as it is on disk. */
export interface ContentFolder {
  readonly files: ContentFiles;
  /** The paths of all its files, also of those that nothing reads. */
  readonly names: readonly string[];
  /** The paths of those of its YAML and MDX files whose bytes are no text. */
  readonly unreadable: ReadonlySet<string>;
  /** Why they are none. */
  readonly problems: readonly Problem[];
}

/** Reads `content/` below the repository's root; it is empty where there is no such folder. */
export function readContentOnDisk(root: string): ContentFolder {
  let names: string[];
  try {
    names = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(join(root, '/').length).replaceAll(sep, '/'),
      )
      .sort();
  } catch {
    names = [];
  }
  const files = new Map<string, string>();
  const unreadable = new Set<string>();
  const problems: Problem[] = [];
  for (const path of names.filter(isContentPath)) {
    const { text, problems: faults } = decodeText({ path, bytes: readFileSync(join(root, path)) });
    problems.push(...faults);
    if (text === null) unreadable.add(path);
    else files.set(path, text.replace(/^\uFEFF/, ''));
  }
  return { files, names, unreadable, problems };
}

/** The texts of `content/` below the repository's root. */
export function readContentFolder(root: string): ContentFiles {
  return readContentOnDisk(root).files;
}
