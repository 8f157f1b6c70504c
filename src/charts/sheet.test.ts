import { describe, expect, it } from 'vitest';
import { line } from './__fixtures__/examples.ts';
import { drawingFaults } from './drawing-faults.ts';
import { drawLine, placeLine } from './line.ts';
import { parseSvg } from './parse-svg.ts';
import { drawSheet, placeSheet } from './sheet.ts';

describe.each([288, 720])('a sheet %i px wide', (width) => {
  const svg = drawLine(placeLine(line, { width, label: 'Lời thay hình' }));
  const sheet = placeSheet({
    title: 'Một dòng đầu nói điều tìm thấy, dài đến mức phải xuống dòng trên điện thoại',
    subtitle: 'Điểm DTI, thang 0–1, 2022–2024',
    svg,
    label: 'Lời thay hình & số liệu',
    width,
    forms: [
      { svg: '<svg class="chart" width="14" height="14"><circle r="6"/></svg>', words: 'sơ bộ' },
    ],
    notes: ['1. đổi phương pháp'],
    footer: ['Nguồn: Bộ Khoa học và Công nghệ', 'CC-BY-4.0 · https://example.org/hinh/x/'],
  });

  it('has its words in order around the drawing, none over another', () => {
    const words = sheet.labels.filter(({ role }) => role !== 'footer');
    const under = sheet.labels.filter(({ role }) => role === 'footer');
    const drawingBottom = sheet.drawing.y + Number(/ height="(\d+)"/.exec(svg)?.[1]);
    expect(Math.max(...words.map(({ box }) => box.bottom))).toBeLessThan(sheet.drawing.y);
    expect(Math.min(...under.map(({ box }) => box.top))).toBeGreaterThan(drawingBottom);
    for (const [index, { box }] of sheet.labels.slice(1).entries()) {
      expect(box.top).toBeGreaterThanOrEqual(sheet.labels[index]?.box.bottom ?? Infinity);
      expect(box.right).toBeLessThanOrEqual(sheet.width);
    }
  });

  it('is one well-formed drawing with one text alternative', () => {
    const root = parseSvg(drawSheet(sheet));
    expect(root.attributes['aria-label']).toBe('Lời thay hình & số liệu');
    expect(drawSheet(sheet).match(/aria-label=/g)).toHaveLength(1);
    expect(drawingFaults(svg)).toEqual([]);
  });
});
