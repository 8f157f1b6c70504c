import { describe, expect, it } from 'vitest';
import { breaksOnAxis, placeBreaks, wordBreaks } from './break-marks.ts';
import { typeSizes } from './type-size.ts';

const times = [2020, 2021, 2024].map((value) => ({ value, label: String(value) }));
const half = (last: number, next: number) => (last + next) / 2;

describe('breaks on an axis', () => {
  it('stand half way between the times that they part', () => {
    const breaks = [
      { after: 2021, before: 2022, label: 'sau' },
      { after: 2020, before: 2021, label: 'trước' },
    ];
    expect(breaksOnAxis(breaks, times, half)).toEqual([
      { at: 2020.5, label: 'trước' },
      { at: 2022.5, label: 'sau' },
    ]);
  });

  it('are left out where the axis has only one side of them', () => {
    const breaks = [
      { after: 2018, before: 2019, label: '' },
      { after: 2024, before: 2025, label: '' },
    ];
    expect(breaksOnAxis(breaks, times, half)).toEqual([]);
  });

  it('become one, with the words of both, where they are at one place', () => {
    const breaks = [
      { after: 2021, before: 2022, label: 'cách tính mới' },
      { after: 2023, before: 2024, label: 'địa giới mới' },
    ];
    expect(breaksOnAxis(breaks, times, half)).toEqual([
      { at: 2022.5, label: 'cách tính mới; địa giới mới' },
    ]);
  });
});

describe('the words of breaks', () => {
  const breaks = [
    { at: 100, label: 'Bộ chỉ số mới' },
    { at: 190, label: 'Cách tính mới' },
  ];

  it('stand at the rules on a desk', () => {
    const worded = wordBreaks(breaks, 720, typeSizes(720));
    const placed = placeBreaks(worded, 0, 300, 720);
    expect(placed.map(({ label, ring }) => [label.lines, ring])).toEqual([
      [['Bộ chỉ số', 'mới'], null],
      [['Cách tính mới'], null],
    ]);
    expect(worded.notes).toEqual([]);
  });

  it('are numbers in rings on a phone, and notes in the same order', () => {
    const worded = wordBreaks(breaks, 288, typeSizes(288));
    const placed = placeBreaks(worded, 0, 300, 288);
    expect(placed.map(({ label }) => label.lines)).toEqual([['1'], ['2']]);
    expect(placed.map(({ ring }) => ring?.x)).toEqual([100, 190]);
    expect(worded.notes).toEqual(['Bộ chỉ số mới', 'Cách tính mới']);
  });

  it('have rings that do not overlap where breaks are near to each other', () => {
    const near = breaks.map((each, index) => ({ ...each, at: 100 + 10 * index }));
    const [first, second] = placeBreaks(wordBreaks(near, 288, typeSizes(288)), 0, 300, 288);
    expect((second?.ring?.x ?? 0) - (first?.ring?.x ?? 0)).toBeGreaterThanOrEqual(17);
  });
});
