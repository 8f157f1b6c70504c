import { describe, expect, it } from 'vitest';
import { readSmallLibrary } from '../evidence/fixtures/small-library.ts';
import { parsePeriod, periodAxis, periodWords, placeOnAxis } from './times.ts';

const months = (text: string) => {
  const { from, to } = parsePeriod(text) ?? { from: NaN, to: NaN };
  return [from, to].map((at) => Math.round((at - 2024) * 12 * 1000) / 1000);
};

describe('a period', () => {
  it.each([
    ['2024', [0, 12]],
    ['2024Q1', [0, 3]],
    ['2024Q4', [9, 12]],
    ['2024-02', [1, 2]],
    ['2024-12', [11, 12]],
  ])('%s lies where its months are', (text, expected) => {
    expect(months(text)).toEqual(expected);
  });

  it('of one day is that long, also in a leap year', () => {
    const { from, to } = parsePeriod('2024-07-01') ?? { from: NaN, to: NaN };
    expect(from).toBeCloseTo(2024 + 182 / 366);
    expect(to - from).toBeCloseTo(1 / 366);
  });

  it.each(['undated', '2024-H1', '24', '2024Q5', '2022-2023Q1', ''])('is not «%s»', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  it.each([
    ['2023', '2023', '2023'],
    ['2023Q1', 'quý\u00a0I/2023', 'Q1\u00a02023'],
    ['2022-05', 'tháng\u00a05/2022', 'May 2022'],
    ['2022-05-19', '19/5/2022', '19\u00a0May 2022'],
  ])('%s is «%s», in English «%s»', (text, vi, en) => {
    expect([periodWords(text, 'vi'), periodWords(text, 'en')]).toEqual([vi, en]);
  });

  it('stands in its middle, a year on an axis of years at its own number', () => {
    expect(placeOnAxis({ from: 2024, to: 2025 }, true)).toBe(2024);
    expect(placeOnAxis({ from: 2024, to: 2025 }, false)).toBe(2024.5);
    expect(placeOnAxis({ from: 2024.5, to: 2024.5 }, true)).toBe(2024);
  });
});

describe('an axis of periods', () => {
  const { rows } = readSmallLibrary().datasets.get('services') ?? { rows: [] };
  const growth = rows.filter((row) => row.cells['indicator']?.text === 'growth');
  const axis = (times = {}) => periodAxis(growth, 'period', times, 'vi');

  it('has its times in order, in words', () => {
    const { times, isYearly } = axis();
    expect(times.map(({ label }) => label)).toEqual(['tháng\u00a01/2024', 'tháng\u00a02/2024']);
    expect(times[1]?.value).toBeCloseTo(2024 + 1.5 / 12);
    expect(isYearly).toBe(false);
  });

  it('puts a period where the editor says that it is', () => {
    const label = { vi: 'cuối năm', en: 'end of the year' };
    const { times, timeOf } = axis({ '2024-01': { at: '2024-12', label } });
    expect(times.map((time) => time.label)).toEqual(['tháng\u00a02/2024', 'cuối năm']);
    expect(growth[0] && timeOf(growth[0])).toBeCloseTo(2024 + 11.5 / 12);
  });

  it('is refused for a period that no row has, and for text that is no period', () => {
    const label = { vi: 'x', en: 'x' };
    expect(() => axis({ '2019': { at: '2019', label } })).toThrow('a value of the column «period»');
    expect(() => axis({ '2024-01': { at: 'spring', label } })).toThrow('a time: a year 2023');
  });
});
