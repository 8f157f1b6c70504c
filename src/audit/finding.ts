import type { Words } from '../i18n/locale.ts';

/** Something on a built page that does not follow from the data, or that nobody can say where it comes from. */
export interface Finding {
  /** The file below the folder of the site: `cau-chuyen/x/index.html`. */
  readonly file: string;
  /** The words around the place. */
  readonly around: string;
  /** What stands there. */
  readonly found: string;
  /** What should, or why it may not. */
  readonly expected: Words;
}
