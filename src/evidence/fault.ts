import { closest, didYouMean } from '../datasets/suggest.ts';
import type { Words } from '../i18n/locale.ts';

/** What was expected and how to repair it, for the editor who wrote the words. */
export interface FaultWords {
  readonly expected: Words;
  readonly repair: Words;
}

/**
 * A number that a text or figure asks for and the data cannot give. Thrown where the number is asked for, caught
 * where file and line are known, and shown there as a `Problem`.
 */
export class EvidenceFault extends Error {
  readonly found: string;
  readonly words: FaultWords;
  /** The words in which it stands, as the editor typed them: `{dataset[key].column|short}`; where they are known. */
  within: string | undefined;

  constructor(found: string, words: FaultWords) {
    super(`${words.expected.en}: «${found}». ${words.repair.en}`);
    this.name = 'EvidenceFault';
    this.found = found;
    this.words = words;
  }
}

/** So many names can be listed for someone to choose from. */
const listable = 12;

/** A repair that names the known name that was most likely meant, or all of them where they are few. */
export function nearest(found: string, known: Iterable<string>): Words {
  const names = [...known];
  const isList = names.length > 0 && names.length <= listable;
  const list = isList ? `: ${names.join(', ')}` : '';
  return didYouMean(closest(found, names), {
    vi: `Kiểm tra lại tên đã viết${list}.`,
    en: `Check the name${list}.`,
  });
}
