import { describe, expect, it } from 'vitest';
import { placeTimeLabels, timeScale } from './time-axis.ts';

const years = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    value: from + index,
    label: String(from + index),
  }));
const shown = (times: { value: number; label: string }[], width: number) =>
  placeTimeLabels(times, timeScale(times, [20, width - 20]), 0, 12, [0, width]).map(({ lines }) =>
    lines.join(' '),
  );

describe('the labels of a time axis', () => {
  it('are all there where they have room', () => {
    expect(shown(years(2020, 2024), 288)).toEqual(['2020', '2021', '2022', '2023', '2024']);
  });

  it('are every second where they have not, and the last is one of them', () => {
    expect(shown(years(2013, 2024), 288)).toEqual(['2014', '2016', '2018', '2020', '2022', '2024']);
  });

  it('wrap between words, never inside a year', () => {
    const times = [
      { value: 1, label: 'tháng 5/2022' },
      { value: 2, label: 'quý I/2023' },
    ];
    const labels = placeTimeLabels(times, timeScale(times, [40, 90]), 0, 12, [0, 130]);
    expect(labels.map(({ lines }) => lines)).toEqual([['tháng', '5/2022'], ['quý', 'I/2023']]); // prettier-ignore
  });

  it('stay inside the drawing', () => {
    const times = years(2020, 2021);
    const labels = placeTimeLabels(times, timeScale(times, [0, 200]), 0, 12, [0, 200]);
    expect(labels[0]?.box.left).toBe(0);
    expect(labels[1]?.box.right).toBe(200);
  });
});

describe('the time scale', () => {
  it('shows years that were skipped by their distance', () => {
    const x = timeScale([2020, 2021, 2024].map((value) => ({ value, label: '' })), [0, 400]); // prettier-ignore
    expect([x(2020), x(2021), x(2024)]).toEqual([0, 100, 400]);
  });

  it('puts a single time at the right, where its labels are', () => {
    expect(timeScale([{ value: 2024, label: '' }], [0, 400])(2024)).toBe(400);
  });
});
