import { alphabet } from '../charts/alphabet.ts';
import { type Weight } from '../charts/text-width.ts';
import { wrapText } from '../charts/wrap-text.ts';

/** Words of an embed, one below the other, as its style sheet sets them. */
export interface SetWords {
  readonly text: string;
  /** Size and height of a line in CSS pixels. */
  readonly size: number;
  readonly line: number;
  readonly weight?: Weight;
}

/** The height in CSS pixels of words in a column of a width: an estimate, for a browser may break a line elsewhere. */
export function heightOfWords(words: readonly SetWords[], width: number): number {
  return words.reduce((sum, { text, size, line, weight = 400 }) => {
    // A letter that the font lacks is about as wide as another.
    const known = [...text].map((letter) => (alphabet.has(letter) ? letter : 'n')).join('');
    return sum + wrapText(known, width, size, weight).length * line;
  }, 0);
}
