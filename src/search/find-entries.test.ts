import { expect, test } from 'vitest';
import type { SearchEntry } from './entry.ts';
import { searchEntries } from './find-entries.ts';
import { vocabulary, wordsOf } from './words.ts';

const entry = (
  path: string,
  title: string,
  rest: Partial<Omit<SearchEntry, 'path' | 'title'>> = {},
): SearchEntry => ({ kind: 'dataset', path, title, lead: '', names: [], words: '', ...rest });

const find = searchEntries([
  entry('month', 'Tháng của năm'),
  entry('ladder', 'Thang điểm của chỉ số'),
  entry('win', 'Thắng và thua'),
  entry('sea', 'Đổi mới ở biển', { words: 'chuyển số' }),
  entry('digital', 'Chuyển đổi số cấp tỉnh', { lead: 'Điểm và hạng của từng tỉnh' }),
  entry('tale', 'Câu chuyện về chuyến đi', { words: 'đổi số' }),
  entry('ben-tre', 'Bến Tre', { kind: 'province' }),
  entry('bamboo', 'Bên tre, bên trúc', { kind: 'source' }),
  entry('services', 'Online services', { names: ['dịch vụ công'] }),
]);
const paths = (query: string) => find(query).map(({ path }) => path);

test('without marks, words are found whatever marks they have', () => {
  expect(paths('chuyen doi so')[0]).toBe('digital');
  expect(new Set(paths('thang'))).toEqual(new Set(['month', 'ladder', 'win']));
  expect(paths('dich vu cong')).toEqual(['services']);
});

test('with marks, what has just these marks comes first, the rest after it', () => {
  expect(paths('tháng')).toEqual(['month', ...paths('tháng').slice(1)]);
  expect(paths('thắng')[0]).toBe('win');
  expect(paths('chuyến')[0]).toBe('tale');
  expect(paths('bến tre')).toEqual(['ben-tre', 'bamboo']);
  expect(paths('bên tre')).toEqual(['bamboo', 'ben-tre']);
});

test('đ is a letter of its own, and is found when d is typed', () => {
  expect(paths('đổi mới')[0]).toBe('sea');
  expect(paths('doi moi')[0]).toBe('sea');
});

test('marks typed as characters of their own (NFD) are the same marks', () => {
  expect(paths('thắng'.normalize('NFD'))).toEqual(paths('thắng'));
});

test('words side by side and in order come before the same words scattered', () => {
  expect(paths('chuyển đổi số').slice(0, 2)).toEqual(['digital', 'sea']);
});

test('the last word may be unfinished, capitals do not count, and signs are no words', () => {
  expect(paths('BẾN TR')[0]).toBe('ben-tre');
  expect(paths('  «Bến», tre! ')[0]).toBe('ben-tre');
});

test('one wrong letter in a long word is forgiven, in a short one it makes another word', () => {
  expect(paths('sevices')).toEqual(['services']);
  expect(paths('trx')).toEqual([]);
});

test('where nothing has all words, what has some of them is found', () => {
  expect(paths('dịch vụ xyz')).toContain('services');
});

test('nothing is found for nothing, for signs alone and for words that stand nowhere', () => {
  for (const query of ['', '   ', '!?', 'không-có-ở-đâu-cả-xyz'.slice(-3)]) {
    expect(find(query)).toEqual([]);
  }
});

test('no query can break the search', () => {
  for (const query of [
    '(',
    '*',
    '\\',
    '[a-z',
    '__proto__',
    'constructor',
    '\u0000',
    '𝟗',
    'a'.repeat(5_000),
  ]) {
    expect(() => find(query)).not.toThrow();
  }
});

test('a list of words has each once, in small letters, and no numbers', () => {
  expect(vocabulary(['Hạng 9/63 năm 2021', 'hạng COVID-19'])).toBe('hạng năm covid');
  expect(wordsOf('GRDP, bình quân')).toEqual(['grdp', 'bình', 'quân']);
});
