import { describe, expect, it } from 'vitest';
import { line } from './__fixtures__/examples.ts';
import { unevenLine } from './__fixtures__/odd.ts';
import { drawingFaults } from './drawing-faults.ts';
import { type LineData, drawLine, placeLine } from './line.ts';

const widths = [288, 720] as const;
const options = (width: number) => ({ width, label: 'Điểm' });
const subjectLabels = (data: LineData, width: number) =>
  placeLine(data, options(width))
    .series.labels.filter(({ role }) => role === 'subject')
    .map(({ lines }) => lines.join(' '))
    .toSorted();

describe('lines over time', () => {
  it.each(widths)('write every value of the subject at its point (%i px)', (width) => {
    expect(subjectLabels(line, width)).toEqual(['0,6385', '0,7157', 'Bình Phước 0,7617']);
    expect(subjectLabels(unevenLine, width)).toEqual(['12', '4', '9', 'Bình Phước 7']);
  });

  it.each(widths)('label every other series but context at its last point (%i px)', (width) => {
    const labels = placeLine(line, options(width)).series.labels.map(({ lines }) =>
      lines.join(' '),
    );
    for (const { name, points } of line.series) {
      expect(labels).toContain(`${name} ${points.at(-1)?.label}`);
    }
  });

  it('keep the labels at the right in the order of their values', () => {
    const { series } = placeLine(line, options(288));
    const right = series.labels.filter(({ box }) => box.left > series.plot.right);
    const values = right
      .toSorted((a, b) => a.y - b.y)
      .map(({ lines }) => Number(lines.join(' ').slice(-6).replace(',', '.')));
    expect(values).toEqual([0.8373, 0.7774, 0.7617, 0.7161, 0.6711, 0.6274]);
  });

  it('name a line that a break parts at both ends on a desk, so that it can be told from others', () => {
    const labels = placeLine(line, options(720)).series.labels.map(({ lines }) => lines.join(' '));
    expect(labels).toContain('TP. Hồ Chí Minh 0,7163');
    expect(labels).toContain('TP. Hồ Chí Minh 0,8373');
  });

  it('go up with the values, or down where small values are better', () => {
    const ys = (data: LineData) =>
      placeLine(data, options(720))
        .series.marks.filter(({ emphasis }) => emphasis === 'subject')
        .map(({ y }) => y);
    const [lowUp = 0, highUp = 0] = ys(line);
    expect(lowUp).toBeGreaterThan(highUp);
    const [lowDown = 0, highDown = 0] = ys({ ...line, direction: 'down' });
    expect(lowDown).toBeLessThan(highDown);
  });

  it.each(widths)('join nothing across a break or a gap (%i px)', (width) => {
    const { series } = placeLine(unevenLine, options(width));
    const runs = (emphasis: string) =>
      series.lines.find((each) => each.emphasis === emphasis)?.runs.map((run) => run.length);
    expect(runs('subject')).toEqual([2]);
    expect(runs('named')).toEqual([4, 2]);
    expect(runs('comparison')).toEqual([]);
    expect(runs('context')).toEqual([2]);
    expect(series.lines.find(({ emphasis }) => emphasis === 'context')?.dots).toHaveLength(1);
  });

  it('draw a mark for every value, in the form of its firmness', () => {
    const { series } = placeLine(unevenLine, options(720));
    const forms = series.marks.filter(({ emphasis }) => emphasis === 'subject');
    expect(forms.map(({ firmness }) => firmness)).toEqual(['solid', 'solid', 'hollow', 'dashed']);
    const svg = drawLine(placeLine(unevenLine, options(720)));
    expect(svg).toContain('class="subject hollow"');
    expect(svg).toMatch(/class="subject dashed"[^>]* stroke-dasharray="[\d.]+ [\d.]+"/);
  });

  it('stand without a single value, with their times and breaks', () => {
    const empty = {
      ...line,
      series: line.series.map((each) => ({
        ...each,
        points: each.points.map((point) => ({ ...point, value: null, label: '–' })),
      })),
    };
    const placed = placeLine(empty, options(288));
    expect(placed.series.marks).toEqual([]);
    expect(placed.grid).toEqual([]);
    expect(placed.notes).toHaveLength(1);
    expect(drawingFaults(drawLine(placed))).toEqual([]);
  });

  it('are refused for a value that is not finite', () => {
    const broken: LineData = {
      ...line,
      series: [
        {
          id: 'VN-58',
          name: 'a',
          emphasis: 'subject',
          points: [{ time: 2022, value: Infinity, label: '∞', firmness: 'solid' }],
        },
      ],
    };
    expect(() => placeLine(broken, options(720))).toThrow('A value of VN-58 is Infinity');
  });
});
