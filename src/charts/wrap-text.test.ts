import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

describe('wrapping', () => {
  it('fills lines one after the other', () => {
    expect(wrapText('Bà Rịa - Vũng Tàu', 70, 12, 400)).toEqual(['Bà Rịa -', 'Vũng Tàu']);
  });

  it('keeps together what a no-break space joins', () => {
    expect(wrapText('hơn 99\u00a0%', 40, 12, 400)).toEqual(['hơn', '99\u00a0%']);
  });

  it('lets go at a no-break space before it breaks a word', () => {
    const amount = 'about\u00a0USD\u00a03,500\u00a0million';
    expect(wrapText(amount, 115, 12, 600)).toEqual(['about\u00a0USD\u00a03,500', 'million']);
    expect(wrapText(`met ${amount}`, 115, 12, 600)[0]).toBe('met');
  });

  it('breaks a word that is wider than a line, so that nothing is clipped', () => {
    expect(wrapText('2024', 18, 12, 400)).toEqual(['20', '24']);
  });

  it('of nothing gives no line', () => {
    expect(wrapText('', 100, 12, 400)).toEqual([]);
  });

  it('loses nothing, and no line is wider than asked for', () => {
    const words = fc.array(fc.constantFrom('Thừa', 'Thiên', 'Huế', 'Nghiêng', '-', '0,7617'));
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 200 }), (parts, width) => {
        const lines = wrapText(parts.join(' '), width, 12, 600);
        expect(lines.join('').replaceAll(' ', '')).toBe(parts.join(''));
        for (const line of lines) expect(textWidth(line, 12, 600)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
