import { type Font, openSync } from 'fontkit';
import { alphabet } from './alphabet.ts';

/** The two weights of Be Vietnam Pro that the site carries. */
export type Weight = 400 | 600;

const files: Readonly<Record<Weight, string>> = {
  400: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  600: '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
};

/** A font, opened, and the advance widths of the words that were asked for, in its units. */
interface OpenFont {
  readonly font: Font;
  readonly unitsPerEm: number;
  readonly words: Map<string, number>;
  readonly space: number;
}

const fonts: Partial<Record<Weight, OpenFont>> = {};

/**
 * The width in pixels of `text` as a browser sets it in the site's font: advance widths with pair
 * kerning, from the fonts that `scripts/subset-font.ts` cuts the web fonts from. Measured word by word: the font kerns
 * no pair with a space, so that a line is exactly as wide as its words and spaces, and words come again and again.
 * Throws on a character outside `alphabet`: the browser would set it in an unknown font.
 */
export function textWidth(text: string, size: number, weight: Weight): number {
  const open = (fonts[weight] ??= openFont(weight));
  const words = text.split(' ');
  let units = (words.length - 1) * open.space;
  for (const word of words)
    if (word !== '') units += open.words.get(word) ?? measure(word, open, text);
  return (units / open.unitsPerEm) * size;
}

/** Measures a word of a text and keeps its width. */
function measure(word: string, { font, words }: OpenFont, text: string): number {
  const unknown = [...word].find((character) => !alphabet.has(character));
  if (unknown !== undefined) {
    const code = (unknown.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw new Error(`The chart font has no «${unknown}» (U+${code}), found in «${text}»`);
  }
  const { advanceWidth } = font.layout(word);
  words.set(word, advanceWidth);
  return advanceWidth;
}

function openFont(weight: Weight): OpenFont {
  const { pathname } = new URL(import.meta.resolve(files[weight]));
  const font = openSync(decodeURIComponent(pathname));
  if (!('layout' in font)) throw new Error(`${files[weight]} holds more than one font`);
  const { unitsPerEm } = font;
  return { font, unitsPerEm, words: new Map(), space: font.layout(' ').advanceWidth };
}
