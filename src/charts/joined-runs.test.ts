import { describe, expect, it } from 'vitest';
import { isBroken, joinedRuns } from './joined-runs.ts';

const times = [2020, 2021, 2022, 2023].map((value) => ({ value, label: String(value) }));
const points = (...values: (number | null)[]) =>
  values.map((value, index) => ({ time: 2020 + index, value }));
const years = (runs: { time: number }[][]) => runs.map((run) => run.map(({ time }) => time));

describe('what a line may join', () => {
  it('is everything, where nothing is missing or broken', () => {
    expect(years(joinedRuns(points(1, 2, 3, 4), times, []))).toEqual([[2020, 2021, 2022, 2023]]);
  });

  it('ends at a missing value: a gap in the data breaks the line', () => {
    expect(years(joinedRuns(points(1, null, 3, 4), times, []))).toEqual([[2020], [2022, 2023]]);
  });

  it('ends at a time that has no point at all', () => {
    const sparse = points(1, 2, 3, 4).filter(({ time }) => time !== 2021);
    expect(years(joinedRuns(sparse, times, []))).toEqual([[2020], [2022, 2023]]);
  });

  it('ends at a break', () => {
    const breaks = [{ after: 2021, before: 2022, label: '' }];
    expect(years(joinedRuns(points(1, 2, 3, 4), times, breaks))).toEqual([
      [2020, 2021],
      [2022, 2023],
    ]);
  });

  it('is nothing, where all is missing', () => {
    expect(joinedRuns(points(null, null, null, null), times, [])).toEqual([]);
  });

  it('goes by time, in whatever order the points come', () => {
    expect(years(joinedRuns(points(1, 2, 3, 4).toReversed(), times, []))).toEqual([
      [2020, 2021, 2022, 2023],
    ]);
  });

  it('is refused for two points at one time and for a time off the axis', () => {
    expect(() => joinedRuns([...points(1), ...points(2)], times, [])).toThrow('two points');
    expect(() => joinedRuns([{ time: 2030, value: 1 }], times, [])).toThrow('2030');
  });
});

describe('a break', () => {
  it.each([
    [2020, 2021, false],
    [2021, 2022, true],
    [2020, 2023, true],
    [2022, 2023, false],
  ])('after 2021 and before 2022 parts %i from %i: %s', (from, to, expected) => {
    expect(isBroken(from, to, [{ after: 2021, before: 2022, label: '' }])).toBe(expected);
  });

  it('that covers years in between parts each of these from its neighbours', () => {
    const wide = [{ after: 2019, before: 2022, label: '' }];
    expect([isBroken(2019, 2020, wide), isBroken(2020, 2021, wide)]).toEqual([true, true]);
    expect(isBroken(2022, 2023, wide)).toBe(false);
  });
});
