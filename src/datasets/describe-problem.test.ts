import { describe, expect, it } from 'vitest';
import { describeProblems } from './describe-problem.ts';
import type { Problem } from './problem.ts';

const score: Problem = {
  file: 'data/a.csv',
  line: 3,
  column: 'score',
  found: '8,42',
  expected: { vi: 'một số', en: 'a number' },
  repair: { vi: 'Sửa số.', en: 'Correct the number.' },
};
const missing: Problem = {
  file: 'content/figures/a.yaml',
  line: 1,
  column: 'title',
  expected: { vi: 'khoá này', en: 'this key' },
  repair: { vi: 'Thêm khoá.', en: 'Add the key.' },
};

describe('problems in words', () => {
  it('are counted, sorted and said in Vietnamese, then in English', () => {
    expect(describeProblems([score, missing], 'both')).toMatchInlineSnapshot(`
      "Có 2 chỗ cần sửa trong 2 tệp. Chưa có gì được công bố.
      2 problems in 2 files. Nothing has been published.

      content/figures/a.yaml:1 · khoá / key title
        Cần: khoá này
        Cách sửa: Thêm khoá.
        Expected: this key
        Repair: Add the key.

      data/a.csv:3 · cột / column score
        Đang ghi / Found: «8,42»
        Cần: một số
        Cách sửa: Sửa số.
        Expected: a number
        Repair: Correct the number.
      "
    `);
  });

  it('are said in one language alone', () => {
    expect(describeProblems([score], 'vi')).toMatchInlineSnapshot(`
      "Có 1 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.

      data/a.csv:3 · cột score
        Đang ghi: «8,42»
        Cần: một số
        Cách sửa: Sửa số.
      "
    `);
    expect(describeProblems([score], 'en')).toMatchInlineSnapshot(`
      "1 problem in 1 file. Nothing has been published.

      data/a.csv:3 · column score
        Found: «8,42»
        Expected: a number
        Repair: Correct the number.
      "
    `);
  });

  it('are nothing when there is none', () => {
    expect(describeProblems([], 'both')).toBe('');
  });

  it('show what a terminal would hide or obey', () => {
    const found = ' a  b\u00A0\u200B\u001B[31m\t"x\ny" ';
    expect(describeProblems([{ ...score, found }], 'en')).toContain(
      '«␣a␣␣b⟨U+00A0⟩⟨U+200B⟩⟨U+001B⟩[31m⇥"x⏎y"␣»',
    );
  });

  it('shorten what is long', () => {
    const found = 'ộ'.repeat(5000);
    expect(describeProblems([{ ...score, found }], 'vi')).toContain(`«${'ộ'.repeat(99)}…»`);
  });
});
