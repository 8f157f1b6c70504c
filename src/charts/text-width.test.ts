import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { alphabet, vietnameseLetters, webAlphabet } from './alphabet.ts';
import { textWidth } from './text-width.ts';

describe('the width of text', () => {
  it('is the sum of the advances of the font, in the size asked for', () => {
    // Be Vietnam Pro Regular: zero is 676 units wide, one 385, of 1000 to the em.
    expect(textWidth('0', 10, 400)).toBeCloseTo(6.76);
    expect(textWidth('1', 20, 400)).toBeCloseTo(7.7);
  });

  it('counts kerning as browsers do', () => {
    const apart = textWidth('A', 100, 400) + textWidth('V', 100, 400);
    expect(textWidth('AV', 100, 400)).toBeLessThan(apart - 1);
  });

  it('differs between the two weights', () => {
    expect(textWidth('Bình Phước', 13, 600)).toBeGreaterThan(textWidth('Bình Phước', 13, 400));
  });

  it('of a line is that of the whole line as the font sets it, though it is measured word by word', () => {
    const file = import.meta
      .resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf');
    const font = create(readFileSync(new URL(file)));
    if (!('layout' in font)) throw new Error('More than one font');
    const letters = [...alphabet].filter((letter) => letter.trim() !== '');
    // Every character that there is, before and after a space.
    for (const text of [letters.join(' '), ' V A ', 'Tỷ lệ: 8,42% – VND 1.234', '«T» ‘Y’ “W” f']) {
      const units = font.layout(text).advanceWidth;
      expect(textWidth(text, font.unitsPerEm, 600)).toBeCloseTo(units, 6);
    }
  });

  it('of nothing is zero', () => {
    expect(textWidth('', 13, 400)).toBe(0);
  });

  it('is refused for a character that the font lacks, which is named', () => {
    expect(() => textWidth('27 → 99', 13, 400)).toThrow('«→» (U+2192), found in «27 → 99»');
  });

  it('is refused for letters whose marks are separate characters', () => {
    expect(() => textWidth('Huế'.normalize('NFD'), 13, 400)).toThrow('U+0302');
  });
});

describe('the alphabet', () => {
  it('has the 134 letters of Vietnamese beyond plain ASCII, and no other', () => {
    const beyondAscii = vietnameseLetters.filter((letter) => letter > '~');
    expect(new Set(beyondAscii).size).toBe(134);
    expect(vietnameseLetters.every((letter) => [...letter].length === 1)).toBe(true);
  });

  it.each([
    ['web font', 'woff2', webAlphabet],
    ['font of the pictures', 'ttf', alphabet],
  ])('is all in the %s that has it, in both weights, and nothing else is', (_, ending, letters) => {
    for (const weight of [400, 600]) {
      const file = new URL(`../styles/fonts/be-vietnam-pro-${weight}.${ending}`, import.meta.url);
      const font = create(readFileSync(file));
      if (!('characterSet' in font)) throw new Error('More than one font');
      const carried = font.characterSet.map((code) => String.fromCodePoint(code));
      carried.splice(carried.indexOf('\uffff'), 1); // the end mark of every character map
      expect(new Set(carried)).toEqual(letters);
    }
  });

  it('of the web font has every letter of Vietnamese', () => {
    expect(vietnameseLetters.filter((letter) => !webAlphabet.has(letter))).toEqual([]);
  });

  it('is measured from the same shapes as the web fonts have', () => {
    for (const weight of [400, 600] as const) {
      const file = new URL(`../styles/fonts/be-vietnam-pro-${weight}.woff2`, import.meta.url);
      const font = create(readFileSync(file));
      if (!('layout' in font)) throw new Error('More than one font');
      for (const text of ['Bà Rịa - Vũng Tàu 0,7774', 'AV Tây Ninh', '−6,26 %', 'hơn 99 %']) {
        const units = font.layout(text).advanceWidth;
        expect(textWidth(text, font.unitsPerEm, weight)).toBeCloseTo(units, 6);
      }
    }
  });
});
