import { withoutMarks } from '../i18n/without-marks.ts';

/** The words of a text in small letters, with their marks, in one way of writing them (NFC). */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** A word as it is, and without its marks where it has some: it is found under both. */
export function formsOf(word: string): string[] {
  const plain = withoutMarks(word);
  return plain === word ? [word] : [word, plain];
}

/** Each different word of some texts once, in their order; numbers are left out, for a page must show them with their source. */
export function vocabulary(texts: readonly string[]): string {
  return [...new Set(texts.flatMap(wordsOf))].filter((word) => !/\p{N}/u.test(word)).join(' ');
}
