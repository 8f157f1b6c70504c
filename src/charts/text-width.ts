import { type Font, openSync } from 'fontkit';
import { alphabet } from './alphabet.ts';

/** The two weights of Be Vietnam Pro that the site carries. */
export type Weight = 400 | 600;

const files: Readonly<Record<Weight, string>> = {
  400: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  600: '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
};

const fonts = new Map<Weight, Font>();
const widths = new Map<string, number>();

/**
 * The width in pixels of `text` as a browser sets it in the site's font: advance widths with pair
 * kerning, from the fonts that `scripts/subset-font.ts` cuts the web fonts from.
 * Throws on a character outside `alphabet`: the browser would set it in an unknown font.
 */
export function textWidth(text: string, size: number, weight: Weight): number {
  const key = `${weight}${text}`;
  let ems = widths.get(key);
  if (ems === undefined) {
    const unknown = [...text].find((character) => !alphabet.has(character));
    if (unknown !== undefined) {
      const code = (unknown.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      throw new Error(`The chart font has no «${unknown}» (U+${code}), found in «${text}»`);
    }
    const font = fontOf(weight);
    ems = font.layout(text).advanceWidth / font.unitsPerEm;
    widths.set(key, ems);
  }
  return ems * size;
}

function fontOf(weight: Weight): Font {
  let font = fonts.get(weight);
  if (font === undefined) {
    const { pathname } = new URL(import.meta.resolve(files[weight]));
    const opened = openSync(decodeURIComponent(pathname));
    if (!('layout' in opened)) throw new Error(`${files[weight]} holds more than one font`);
    font = opened;
    fonts.set(weight, font);
  }
  return font;
}
