import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const repository = path.resolve(import.meta.dirname, '..');
const leftOut = ['node_modules', '.git', '.cache', '.astro', 'dist', 'test-results'];

/** A copy of the repository that a test may spoil, without its past; its packages are the repository's own. */
export function copyRepository(): string {
  return fill(mkdtempSync(path.join(tmpdir(), 'copy-of-the-site-')));
}

/** The same with the past of the repository: what differs from its last commit is not committed there either. */
export function cloneRepository(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'clone-of-the-site-'));
  execFileSync('git', ['clone', '--quiet', '--no-checkout', repository, copy]);
  return fill(copy);
}

function fill(copy: string): string {
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
