import { describe, expect, it } from 'vitest';
import {
  breaksBetweenRows,
  breaksOnAxis,
  eventsOnAxis,
  numberInOrder,
  placeBreaks,
  placeBreaksAcross,
  wordBreaks,
} from './break-marks.ts';
import { overlap, touches } from './box.ts';
import { typeSizes } from './type-size.ts';

const times = [2020, 2021, 2024].map((value) => ({ value, label: String(value) }));
const half = (last: number, next: number) => (last + next) / 2;

describe('breaks on an axis', () => {
  it('stand half way between the times that they part', () => {
    const breaks = [
      { after: 2021, before: 2022, label: 'sau' },
      { after: 2020, before: 2021, label: 'trước' },
    ];
    expect(breaksOnAxis(breaks, times, half)).toMatchObject([
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
    const note = { heading: '2021–2022, cách tính mới', reason: 'Thêm hai phần.' };
    const breaks = [
      { after: 2021, before: 2022, label: 'cách tính mới', note },
      { after: 2023, before: 2024, label: 'địa giới mới' },
    ];
    expect(breaksOnAxis(breaks, times, half)).toEqual([
      {
        at: 2022.5,
        label: 'cách tính mới; địa giới mới',
        note: { heading: '2021–2022, cách tính mới; địa giới mới', reason: 'Thêm hai phần.' },
      },
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
    expect(placed.map(({ label, ring }) => [label.lines.join(' '), ring])).toEqual([
      ['Bộ chỉ số mới', null],
      ['Cách tính mới', null],
    ]);
    expect(worded.notes).toEqual([]);
  });

  it('are numbers in rings on a phone, and notes in the same order', () => {
    const worded = wordBreaks(breaks, 288, typeSizes(288));
    const placed = placeBreaks(worded, 0, 300, 288);
    expect(placed.map(({ label }) => label.lines)).toEqual([['1'], ['2']]);
    expect(placed.map(({ ring }) => ring?.x)).toEqual([100, 190]);
    expect(worded.notes).toEqual([{ heading: 'Bộ chỉ số mới' }, { heading: 'Cách tính mới' }]);
  });

  it('have rings that do not overlap where breaks are near to each other', () => {
    const near = breaks.map((each, index) => ({ ...each, at: 100 + 10 * index }));
    const [first, second] = placeBreaks(wordBreaks(near, 288, typeSizes(288)), 0, 300, 288);
    expect((second?.ring?.x ?? 0) - (first?.ring?.x ?? 0)).toBeGreaterThanOrEqual(17);
  });

  it('stand over one another like flags where they have no room side by side', () => {
    const near = [
      { at: 300, label: 'Cách tính mới gồm tám nội dung thay cho sáu' },
      { at: 330, label: 'Sáp nhập vào Đồng Nai', isEvent: true },
      { at: 360, label: 'Bộ chỉ số mới' },
      { at: 700, label: 'Ở mép phải của hình' },
    ];
    const worded = wordBreaks(near, 720, typeSizes(720));
    const placed = placeBreaks(worded, 0, 300, 720);
    for (const [index, { label, rule }] of placed.entries()) {
      expect(label.box.left).toBeGreaterThanOrEqual(0);
      expect(label.box.right).toBeLessThanOrEqual(720);
      expect(label.box.bottom).toBeLessThanOrEqual(worded.height);
      for (const [other, { label: words }] of placed.entries()) {
        if (other === index) continue;
        expect(overlap(label.box, words.box)).toBe(false);
        expect(touches(rule, words.box)).toBe(false);
      }
    }
    expect(placed.map(({ isEvent }) => isEvent ?? false)).toEqual([false, true, false, false]);
  });
});

describe('events', () => {
  const events = [
    { time: 2023, label: 'sáp nhập' },
    { time: 2020.25, label: 'dịch bệnh' },
    { time: 2021, label: 'của một giá trị', series: 'a' },
  ];

  it('of times stand at their times; those of values do not', () => {
    expect(eventsOnAxis(events, (time) => time * 10)).toMatchObject([
      { at: 20230, label: 'sáp nhập', isEvent: true },
      { at: 20202.5, label: 'dịch bệnh', isEvent: true },
    ]);
  });

  it('are counted together with breaks, from left to right', () => {
    const breaks = breaksOnAxis([{ after: 2020, before: 2021, label: 'ngắt' }], times, half);
    const numbered = numberInOrder([...breaks, ...eventsOnAxis(events, (time) => time)]);
    expect(numbered.map(({ label, number }) => [number, label])).toEqual([
      [1, 'dịch bệnh'],
      [2, 'ngắt'],
      [3, 'sáp nhập'],
    ]);
  });

  it.each([288, 720])(
    'and breaks between rows have one count, remarks among them (%i px)',
    (width) => {
      const said = {
        events: [
          { time: 2021, label: 'giữa năm' },
          { time: 2024.2, label: 'sau cùng' },
        ],
        remarks: [{ row: 0, label: 'của hàng đầu' }],
      };
      const breaks = [{ after: 2020, before: 2021, label: 'ngắt' }];
      const found = breaksBetweenRows(breaks, times, width, typeSizes(width), said);
      expect(found.breaks.map(({ before, isEvent }) => [before, isEvent ?? false])).toEqual([
        [1, false],
        [2, true],
        [3, true],
      ]);
      expect(found.remarks.map(({ number }) => number)).toEqual([1]);
      const headings = ['của hàng đầu', 'ngắt', 'giữa năm', 'sau cùng'];
      expect(found.notes.map(({ heading }) => heading)).toEqual(width === 288 ? headings : []);
      const rows = [0, 40, 80].map((top) => ({ top, bottom: top + 20 }));
      const marks = placeBreaksAcross(found.breaks, rows, width);
      const [first, second, last] = marks.map(({ rule }) => rule.y1);
      expect([first, second]).toEqual([30, 70]);
      expect(last).toBeGreaterThan(100);
    },
  );
});
