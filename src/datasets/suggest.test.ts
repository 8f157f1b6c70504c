import { describe, expect, it } from 'vitest';
import { closest, didYouMean } from './suggest.ts';

const known = ['published', 'preliminary', 'projection', 'VN-58', 'VN-57', 'out_of', 'đồng-nai'];

describe('the closest known word', () => {
  it.each([
    ['publised', 'published'],
    ['Published', 'published'],
    ['prelimnary', 'preliminary'],
    ['proejction', 'projection'],
    ['vn58', 'VN-58'],
    ['out of', 'out_of'],
    ['out-of', 'out_of'],
    ['dong nai', 'đồng-nai'],
    ['ĐỒNG NAI', 'đồng-nai'],
  ])('to %s is %s', (found, meant) => {
    expect(closest(found, known)).toBe(meant);
  });

  it.each(['official', 'xyz', 'a', '', '12'])('to «%s» is none', (found) => {
    expect(closest(found, known)).toBe(null);
  });

  it('among nothing is none', () => {
    expect(closest('published', [])).toBe(null);
  });
});

describe('a suggestion', () => {
  const otherwise = { vi: 'Xoá khoá này.', en: 'Delete this key.' };

  it('is a question, followed by what to do otherwise', () => {
    expect(didYouMean('rank', otherwise)).toEqual({
      vi: 'Có phải ý bạn là «rank»? Nếu không: xoá khoá này.',
      en: 'Did you mean “rank”? If not: delete this key.',
    });
  });

  it('that cannot be made leaves what to do', () => {
    expect(didYouMean(null, otherwise)).toEqual(otherwise);
  });
});
