import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const repository = path.resolve(import.meta.dirname, '..');
const leftOut = ['node_modules', '.git', '.cache', '.astro', 'dist', 'test-results'];

/** A copy of the repository that a test may spoil; its packages are the repository's own. */
export function copyRepository(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'copy-of-the-site-'));
  cpSync(repository, copy, {
    recursive: true,
    filter: (file) => !leftOut.includes(path.relative(repository, file)),
  });
  symlinkSync(path.join(repository, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

export function removeCopy(copy: string): void {
  rmSync(copy, { recursive: true, force: true, maxRetries: 3 });
}
