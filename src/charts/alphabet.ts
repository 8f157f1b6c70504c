/** A tone is a combining mark after its vowel; composed, the two are one character. */
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const vowels = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'];

/** The letters of Vietnamese that carry a mark or may carry a tone, in both cases and all six tones. */
export const vietnameseLetters: readonly string[] = [
  ...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))),
  ...'đĐ',
];

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step));

/**
 * Every character that charts can measure and pictures can draw: printable ASCII, Latin-1, Vietnamese, and the punctuation
 * and signs of running text and of numbers. Be Vietnam Pro has no arrows, no №, no circled digits and no narrow spaces:
 * charts draw such things as shapes, running text leaves them to the reader's own fonts.
 */
export const alphabet: ReadonlySet<string> = new Set([
  ...between(0x20, 0x7e),
  ...between(0xa0, 0xff).filter((character) => character !== '\u00ad'), // a soft hyphen is not drawn
  ...vietnameseLetters,
  ...'‘’“”–—…−≤≥≈≠‰†•₫',
]);

/** What of Latin-1 has no place in Vietnamese or English text, nor in the names that it commonly speaks of. */
const rare = new Set('¡¢£¤¥¦§¨©ª¬®¯±³´µ¶¸¹º¼½¾¿ÆÎÐØÛÞßæîðøûþÿ');

/**
 * Every character of the font that pages bring along. What is rare comes from the reader's own fonts, for every letter
 * costs every reader of every first page some bytes: all of these together 4.5 kB of 25.6.
 */
export const webAlphabet: ReadonlySet<string> = new Set(
  [...alphabet].filter((character) => !rare.has(character)),
);
