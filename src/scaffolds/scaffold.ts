import type { Words } from '../i18n/locale.ts';

/** What a command is about to write. */
export interface Scaffold {
  /** The whole text of each file, by its path from the root of the repository. */
  readonly files: ReadonlyMap<string, string>;
  /** Those of them that are there already and get more; all others must be new. */
  readonly grown: ReadonlySet<string>;
  /** What to do next, one step each. */
  readonly next: readonly Words[];
}
