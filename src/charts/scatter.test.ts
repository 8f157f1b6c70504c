import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, emphasis, firmness, name, value } from './__fixtures__/arbitraries.ts';
import { describePicture } from './__fixtures__/pictures.ts';
import { loneScatter, oddScatter, scoreScatter } from './__fixtures__/scatter.ts';
import { overlap } from './box.ts';
import { drawingFaults } from './drawing-faults.ts';
import { type ScatterData, drawScatter, placeScatter } from './scatter.ts';

describePicture('scatter', (options) => drawScatter(placeScatter(scoreScatter, options)));
describePicture('scatter-odd', (options) => drawScatter(placeScatter(oddScatter, options)));
describePicture('scatter-of-one', (options) => drawScatter(placeScatter(loneScatter, options)));

const widths = [140, 288, 350, 720] as const;
const options = (width: number) => ({ width, label: 'Hai số đo' });

describe('two measures of the same units', () => {
  it.each(widths)('have a dot for each, with its cell, in proportion (%i px)', (width) => {
    const { marks } = placeScatter(scoreScatter, options(width));
    expect(marks).toHaveLength(63);
    expect(new Set(marks.map(({ cell }) => cell)).size).toBe(63);
    const at = (id: string) => marks.find((mark) => mark.id === id);
    const dataOf = (id: string) => scoreScatter.points.find((point) => point.id === id);
    const perUnit = (one: string, other: string) =>
      ((at(one)?.x ?? NaN) - (at(other)?.x ?? NaN)) /
      ((dataOf(one)?.x ?? NaN) - (dataOf(other)?.x ?? NaN));
    expect(perUnit('VN-58', 'VN-24')).toBeCloseTo(perUnit('VN-SG', 'VN-04'), 6);
    expect(perUnit('VN-58', 'VN-24')).toBeGreaterThan(0);
  });

  it('run to the right and up where more is better, and the other way for ranks', () => {
    const { marks } = placeScatter(oddScatter, options(720));
    const [first, last] = ['a', 'd'].map((id) => marks.find((mark) => mark.id === id));
    // Rank 1 is at the right of rank 63, and 4 over −3.
    expect(first?.x).toBeGreaterThan(last?.x ?? NaN);
    expect(first?.y).toBeLessThan(last?.y ?? NaN);
  });

  it('say on both axes what is measured, in which unit', () => {
    const texts = placeScatter(scoreScatter, options(288)).axisLabels.map(({ lines }) =>
      lines.join(' '),
    );
    expect(texts).toContain(scoreScatter.x.title);
    expect(texts).toContain(scoreScatter.y.title);
    expect(texts).toContain(scoreScatter.comparisonName);
  });

  it.each(widths)('name the subject, and others where that covers no dot (%i px)', (width) => {
    for (const data of [scoreScatter, oddScatter, loneScatter]) {
      const { labels, marks } = placeScatter(data, options(width));
      const subject = labels.filter(({ role }) => role === 'subject');
      expect(subject.map(({ lines }) => lines.join(' '))).toEqual(['Bình Phước']);
      for (const { box, size } of labels.filter(({ role }) => role === 'named')) {
        const letters = { ...box, top: box.top + size / 6, bottom: box.bottom - size / 6 };
        for (const { x, y, radius } of marks) {
          const dot = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
          expect(overlap(letters, dot)).toBe(false);
        }
      }
    }
  });

  it('have no line through them unless asked, and then only as far as there are dots', () => {
    expect(placeScatter(scoreScatter, options(720)).trend).toBe(null);
    expect(drawScatter(placeScatter(scoreScatter, options(720)))).not.toContain('class="trend"');
    const { trend, marks, labels } = placeScatter(oddScatter, options(720));
    const xs = marks.map(({ x }) => x);
    for (const x of [trend?.x1 ?? NaN, trend?.x2 ?? NaN]) {
      expect(x).toBeGreaterThanOrEqual(Math.min(...xs) - 1e-6);
      expect(x).toBeLessThanOrEqual(Math.max(...xs) + 1e-6);
    }
    // The line meets y = 4 − 0.11 · 1 at the first rank, which is a little under the dot at 4.
    const first = marks.find(({ id }) => id === 'a');
    expect(trend?.x1).toBeCloseTo(first?.x ?? NaN);
    expect(trend?.y1).toBeGreaterThan(first?.y ?? NaN);
    expect(labels.map(({ lines }) => lines.join(' '))).toContain(oddScatter.trend?.label);
  });

  it('are refused where one is no number', () => {
    const broken = { ...loneScatter, points: [{ ...loneScatter.points[0], y: NaN }] };
    expect(() => placeScatter(broken as ScatterData, options(288))).toThrow('a is at 1, NaN');
  });
});

const axis = fc.record({
  title: name,
  tick: fc.constant((number: number) => decimal(number, 1)),
  direction: fc.constantFrom('up' as const, 'down' as const),
});
const anyScatter: fc.Arbitrary<ScatterData> = fc.record({
  points: fc
    .array(
      fc.record({
        name,
        x: value,
        y: value,
        emphasis: fc.oneof(
          { weight: 4, arbitrary: fc.constant('context' as const) },
          { weight: 1, arbitrary: emphasis },
        ),
        firmness,
      }),
      { maxLength: 63 },
    )
    .map((points) => points.map((point, index) => ({ ...point, id: `unit-${index}` }))),
  x: axis,
  y: axis,
  comparisonName: fc.option(name, { nil: undefined }),
  trend: fc.option(fc.record({ slope: value, intercept: value, label: name }), { nil: undefined }),
});

describe('whatever the data, a scatter plot', () => {
  it('has nothing that is clipped, overlaps or breaks the markup', () => {
    fc.assert(
      fc.property(anyScatter, fc.constantFrom(...widths), (data, width) => {
        expect(drawingFaults(drawScatter(placeScatter(data, options(width))))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
