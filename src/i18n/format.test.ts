import { describe, expect, it } from 'vitest';
import { compareText, formatDate, formatList, formatNumber, formatOrdinal } from './format.ts';

describe('numbers', () => {
  it('Vietnamese groups with dots and marks decimals with a comma', () => {
    expect(formatNumber(1234567.8, 'vi', 1)).toBe('1.234.567,8');
    expect(formatNumber(14282, 'vi', 0)).toBe('14.282');
    expect(formatNumber(1200, 'vi', 0)).toBe('1.200');
  });

  it('English groups with commas and marks decimals with a point', () => {
    expect(formatNumber(1234567.8, 'en', 1)).toBe('1,234,567.8');
  });

  it('keeps the zeros that the source printed', () => {
    expect(formatNumber(0.435, 'vi', 4)).toBe('0,4350');
  });

  it('a negative number has a true minus sign, not a hyphen', () => {
    expect(formatNumber(-6.26, 'vi', 2)).toBe('−6,26');
    expect(formatNumber(-6.26, 'en', 2)).toBe('−6.26');
  });
});

describe('places in an order', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [9, '9th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [22, '22nd'],
    [57, '57th'],
    [63, '63rd'],
  ])('%i is %s in English', (value, text) => {
    expect(formatOrdinal(value, 'en')).toBe(text);
  });

  it('Vietnamese needs no ending', () => {
    expect(formatOrdinal(9, 'vi')).toBe('9');
  });
});

describe('dates', () => {
  it('are said as far as they are known', () => {
    expect(formatDate('2023-04-28', 'vi')).toBe('28/4/2023');
    expect(formatDate('2023-04', 'vi')).toBe('tháng\u00a04/2023');
    expect(formatDate('2023', 'vi')).toBe('2023');
    expect(formatDate('2023-04-28', 'en')).toBe('28\u00a0April 2023');
    expect(formatDate('2023-04', 'en')).toBe('April 2023');
  });

  it('what is not a date comes back unchanged', () => {
    expect(formatDate('Q1', 'vi')).toBe('Q1');
  });
});

it('lists end in «và» or «and»', () => {
  expect(formatList(['a', 'b', 'c'], 'vi')).toBe('a, b và c');
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
});

it('Đ sorts after D in Vietnamese', () => {
  const names = ['Đồng Nai', 'Hà Nội', 'Dầu Tiếng', 'An Giang'];
  expect(names.sort((a, b) => compareText(a, b, 'vi'))).toEqual([
    'An Giang',
    'Dầu Tiếng',
    'Đồng Nai',
    'Hà Nội',
  ]);
});
