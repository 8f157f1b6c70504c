import { type Font, openSync } from 'fontkit';
import { alphabet } from './alphabet.ts';

/** The two weights of Be Vietnam Pro that the site carries. */
export type Weight = 400 | 600;

const files: Readonly<Record<Weight, string>> = {
  400: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  600: '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
};

/** A text whose words are measured, at one pixel of type size. */
export interface MeasuredText {
  readonly words: readonly string[];
  /** The width of each word. */
  readonly widths: readonly number[];
  readonly space: number;
  /** Of the whole text. */
  readonly width: number;
}

/** A font, opened, and what was measured in it. */
interface OpenFont {
  readonly font: Font;
  /** Advance widths, at one pixel of type size. */
  readonly words: Map<string, number>;
  readonly texts: Map<string, MeasuredText>;
  readonly space: number;
}

const fonts: Partial<Record<Weight, OpenFont>> = {};

/**
 * The width in pixels of `text` as a browser sets it in the site's font: advance widths with pair
 * kerning, from the fonts that `scripts/subset-font.ts` cuts the web fonts from.
 * Throws on a character outside `alphabet`: the browser would set it in an unknown font.
 */
export function textWidth(text: string, size: number, weight: Weight): number {
  return measuredText(text, weight).width * size;
}

/**
 * A text word by word, measured once: the font kerns no pair with a space, so that a line is exactly as wide as its words
 * and spaces. Throws as `textWidth` does.
 */
export function measuredText(text: string, weight: Weight): MeasuredText {
  const open = (fonts[weight] ??= openFont(weight));
  const known = open.texts.get(text);
  if (known) return known;
  const words = text.split(' ');
  const widths = words.map((word) => open.words.get(word) ?? measure(word, open, text));
  const width = widths.reduce((sum, each) => sum + each, (words.length - 1) * open.space);
  const measured = { words, widths, space: open.space, width };
  open.texts.set(text, measured);
  return measured;
}

/** Measures a word of a text and keeps its width. */
function measure(word: string, { font, words }: OpenFont, text: string): number {
  const unknown = [...word].find((character) => !alphabet.has(character));
  if (unknown !== undefined) {
    const code = (unknown.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw new Error(`The chart font has no «${unknown}» (U+${code}), found in «${text}»`);
  }
  const width = word === '' ? 0 : font.layout(word).advanceWidth / font.unitsPerEm;
  words.set(word, width);
  return width;
}

function openFont(weight: Weight): OpenFont {
  const { pathname } = new URL(import.meta.resolve(files[weight]));
  const font = openSync(decodeURIComponent(pathname));
  if (!('layout' in font)) throw new Error(`${files[weight]} holds more than one font`);
  const space = font.layout(' ').advanceWidth / font.unitsPerEm;
  return { font, words: new Map(), texts: new Map(), space };
}
