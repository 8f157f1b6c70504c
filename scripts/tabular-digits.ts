import { Font } from 'fonteditor-core';
import subsetFont from 'subset-font';

const digits = '0123456789';

/**
 * The ten digits of a font, each in the middle of one width that is neither the widest nor the narrowest of them, as a web
 * font: numbers that stand under one another line up. For a family that has no tabular figures of its own.
 * @param whole a TrueType font whose digits are simple glyphs
 * @throws Error when a digit is missing
 */
export async function tabularDigits(whole: Buffer): Promise<Buffer> {
  const plain = { noHinting: true, keepFeatures: [] } as const;
  const cut = await subsetFont(whole, digits, { ...plain, targetFormat: 'truetype' });
  const font = Font.create(cut, { type: 'ttf' });
  const ttf = font.get();
  const glyphs = [...digits].map((digit) => {
    const glyph = ttf.glyf.find(({ unicode = [] }) => unicode.includes(digit.charCodeAt(0)));
    if (!glyph) throw new Error(`The font has no digit ${digit}`);
    return glyph;
  });
  const widths = glyphs.map(({ advanceWidth }) => advanceWidth).toSorted((a, b) => a - b);
  const width = widths[widths.length / 2] ?? 0;
  for (const glyph of glyphs) {
    const shift = Math.round((width - glyph.advanceWidth) / 2);
    for (const point of (glyph.contours ?? []).flat()) point.x += shift;
    glyph.xMin += shift;
    glyph.xMax += shift;
    glyph.leftSideBearing += shift;
    glyph.advanceWidth = width;
  }
  // Whose it is stands in the licence beside the files; in so small a font these words would be a third.
  const { fontFamily, fontSubFamily } = ttf.name;
  font.set({ ...ttf, name: { fontFamily, fontSubFamily } as typeof ttf.name });
  const written = font.write({ type: 'ttf', toBuffer: true }) as Buffer;
  return subsetFont(written, digits, { ...plain, targetFormat: 'woff2' });
}
