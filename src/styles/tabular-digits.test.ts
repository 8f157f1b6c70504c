import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';

const digits = [...'0123456789'];

function open(name: string) {
  const font = create(readFileSync(new URL(`fonts/be-vietnam-pro-${name}.woff2`, import.meta.url)));
  if (!('layout' in font)) throw new Error('More than one font');
  return font;
}

describe.each([400, 600])('the digits for tables of weight %i', (weight) => {
  const [own, tabular] = [open(String(weight)), open(`tabular-${weight}`)];

  it('are all equally wide, which those of running text are not', () => {
    const widths = (font: typeof own) =>
      new Set(digits.map((digit) => font.layout(digit).advanceWidth));
    expect(widths(tabular).size).toBe(1);
    expect(widths(own).size).toBeGreaterThan(5);
  });

  it('have the shapes of the others, each in the middle of its width', () => {
    for (const digit of digits) {
      const [plain, moved] = [own, tabular].map((font) => {
        const [glyph] = font.layout(digit).glyphs;
        if (!glyph) throw new Error(`no ${digit}`);
        const { minX, maxX, minY, maxY } = glyph.bbox;
        return { size: [maxX - minX, minY, maxY], rest: glyph.advanceWidth - maxX - minX };
      });
      expect(moved?.size).toEqual(plain?.size);
      // What is free at its sides is distributed as it was.
      expect(Math.abs((moved?.rest ?? NaN) - (plain?.rest ?? NaN))).toBeLessThanOrEqual(1);
    }
  });

  it('are all that this font has', () => {
    expect(tabular.characterSet.map((code) => String.fromCodePoint(code)).sort()).toEqual(
      expect.arrayContaining(digits),
    );
    expect(tabular.characterSet.length).toBeLessThanOrEqual(digits.length + 1);
  });

  it('stand as high in the line as the rest', () => {
    expect([tabular.unitsPerEm, tabular.ascent, tabular.descent, tabular.lineGap]).toEqual([
      own.unitsPerEm,
      own.ascent,
      own.descent,
      own.lineGap,
    ]);
  });
});
