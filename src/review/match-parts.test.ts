import { expect, it } from 'vitest';
import type { ShownPart } from '../stories/shown-parts.ts';
import { matchParts } from './match-parts.ts';

/** The sentences of a text. */
function text(...sentences: string[]): ShownPart[] {
  return sentences.map((written, index) => ({
    ...{ id: `x ${index}`, row: 'x', kind: 'sentence', file: 'x', line: index + 1, locale: 'vi' },
    ...{ profile: null, written, claims: [], printed: [written], fault: null, contradicted: [] },
    seen: new Set<string>(),
  }));
}

/** What became of them: `a`, `a → b`, `+ b`, `− a`. */
const became = (before: ShownPart[], after: ShownPart[]) =>
  matchParts(before, after).map(({ before: was, after: is }) => {
    if (was === null) return `+ ${is?.written}`;
    if (is === null) return `− ${was.written}`;
    return was.written === is.written ? is.written : `${was.written} → ${is.written}`;
  });

it('a sentence that was put in or taken out leaves all others what they were', () => {
  expect(became(text('một', 'ba'), text('một', 'hai', 'ba'))).toEqual(['một', '+ hai', 'ba']);
  expect(became(text('một', 'hai', 'ba'), text('một', 'ba'))).toEqual(['một', '− hai', 'ba']);
  expect(became(text(), text('một'))).toEqual(['+ một']);
});

it('a sentence that keeps much of its words was rewritten, one that does not is another', () => {
  expect(
    became(
      text('đầu', 'GRDP tăng nhanh trong năm ấy', 'cuối'),
      text('đầu', 'GRDP tăng chậm trong năm ấy', 'cuối'),
    ),
  ).toEqual(['đầu', 'GRDP tăng nhanh trong năm ấy → GRDP tăng chậm trong năm ấy', 'cuối']);
  expect(became(text('một hai ba bốn'), text('năm sáu bảy tám'))).toEqual([
    '− một hai ba bốn',
    '+ năm sáu bảy tám',
  ]);
});

it('one of two that was rewritten finds its own, past one that is new', () => {
  expect(
    became(
      text('chi ngân sách giảm mạnh', 'thu ngân sách tăng gấp đôi'),
      text('điều hoàn toàn khác', 'chi ngân sách giảm nhẹ', 'thu ngân sách tăng gấp ba'),
    ),
  ).toEqual([
    '+ điều hoàn toàn khác',
    'chi ngân sách giảm mạnh → chi ngân sách giảm nhẹ',
    'thu ngân sách tăng gấp đôi → thu ngân sách tăng gấp ba',
  ]);
});

it('sentences that changed their places are told once as gone and once as new', () => {
  const told = became(text('một', 'hai', 'ba'), text('hai', 'ba', 'một'));
  expect(told.filter((line) => /^[+−]/.test(line))).toEqual(['− một', '+ một']);
});
