import { expect, it } from 'vitest';
import { markWords, shortenShared } from './marked-words.ts';

const shown = (stretches: readonly { text: string; isShared: boolean }[]) =>
  stretches.map(({ text, isShared }) => (isShared ? text : `[${text}]`)).join('');
const marked = (before: string, after: string) => {
  const { before: old, after: now } = markWords(before, after);
  return [shown(old), shown(now)];
};

it('a number with its separators is one word, and so is a per cent', () => {
  expect(marked('tăng 9,32% năm 2024.', 'tăng 7,02% năm 2024.')).toEqual([
    'tăng [9,32%] năm 2024.',
    'tăng [7,02%] năm 2024.',
  ]);
  expect(marked('hạng 9/63', 'hạng 12/63')).toEqual(['hạng [9/63]', 'hạng [12/63]']);
});

it('words that came or went are marked on one side, and equal texts on none', () => {
  expect(marked('một ba', 'một hai ba')).toEqual(['một ba', 'một [hai ]ba']);
  expect(marked('một', 'một')).toEqual(['một', 'một']);
  expect(marked('', 'một')).toEqual(['', '[một]']);
});

it('what is shared is cut short only where it is long, and never what differs', () => {
  const long = Array.from({ length: 60 }, (_, index) => `chữ${index}`).join(' ');
  const { after } = markWords(`${long} 1 ${long}`, `${long} 2 ${long}`);
  const text = shortenShared(after)
    .map((stretch) => stretch.text)
    .join('');
  expect(text).toMatch(/^… ?chữ\d+ .* 2 .* chữ\d+ ?…$/);
  expect(text.length).toBeLessThan(200);
  expect(shortenShared(markWords(long, long).after)[0]?.text).toBe(long);
});
