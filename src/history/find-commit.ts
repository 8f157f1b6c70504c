import type { Words } from '../i18n/locale.ts';
import type { Git } from './repository.ts';

/** What git answers in one line; `null` when it answers nothing or refuses. */
export function answerOf(git: Git, ...args: readonly string[]): string | null {
  try {
    return git(args).toString().trim() || null;
  } catch {
    return null;
  }
}

/** The id of the commit that someone named; `null` when there is none. */
export function findCommit(git: Git, name: string): string | null {
  return answerOf(git, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
}

/** What to say to whoever named a commit that is not there. */
export const unknownCommit = (name: string): Words => ({
  vi: `✗ Không có bản «${name}» trong kho này. Kiểm tra lại tên, hoặc chạy git fetch.`,
  en: `✗ There is no commit «${name}» in this repository. Check its name, or run git fetch.`,
});
