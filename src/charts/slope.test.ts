import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, emphasis, firmness, name, value } from './__fixtures__/arbitraries.ts';
import { describePicture } from './__fixtures__/pictures.ts';
import { flatSlope, oddSlope, papiSlope } from './__fixtures__/slope.ts';
import { drawingFaults } from './drawing-faults.ts';
import { type SlopeData, drawSlope, placeSlope } from './slope.ts';

describePicture('slope', (options) => drawSlope(placeSlope(papiSlope, options)));
describePicture('slope-odd', (options) => drawSlope(placeSlope(oddSlope, options)));
describePicture('slope-of-one', (options) => drawSlope(placeSlope(flatSlope, options)));

const widths = [200, 288, 350, 720] as const;
const options = (width: number) => ({ width, label: 'Hai năm' });

describe('a slope chart', () => {
  it.each(widths)('has a line from end to end and both values at its ends (%i px)', (width) => {
    const placed = placeSlope(papiSlope, options(width));
    const texts = placed.labels.map(({ lines }) => lines.join(' '));
    for (const { name: unit, from, to } of papiSlope.series) {
      expect(texts.some((text) => text.includes(from?.label ?? 'none'))).toBe(true);
      if (width >= 288) expect(texts).toContain(`${unit} ${to?.label ?? ''}`);
    }
    expect(placed.lines).toHaveLength(6);
    expect(placed.marks.map(({ cell }) => cell).toSorted()).toEqual(
      papiSlope.series.flatMap((_, row) => [`${row},0`, `${row},1`]).toSorted(),
    );
  });

  it('names units at both ends on a desk, at the right on a phone', () => {
    const named = (width: number) =>
      placeSlope(papiSlope, options(width)).labels.filter(({ lines }) =>
        lines.join(' ').includes('Bình Dương'),
      ).length;
    expect(named(720)).toBe(2);
    expect(named(288)).toBe(1);
  });

  it.each(widths)('rises for more, and for ranks towards the first (%i px)', (width) => {
    const lineOf = (data: SlopeData, at: number) => {
      const { lines, marks } = placeSlope(data, options(width));
      const own = marks.filter(({ cell }) => cell?.startsWith(`${at},`));
      expect(lines.length).toBeGreaterThan(0);
      return own.map(({ y }) => y);
    };
    const [from = NaN, to = NaN] = lineOf(papiSlope, 0); // Tây Ninh gained
    expect(to).toBeLessThan(from);
    const [first = NaN, last = NaN] = lineOf(oddSlope, 3); // from the first rank to the last
    expect(last).toBeGreaterThan(first);
  });

  it('draws no line to an end that is missing, and names its unit at the other', () => {
    for (const width of [288, 720]) {
      const placed = placeSlope(oddSlope, options(width));
      expect(placed.lines).toHaveLength(5);
      expect(placed.marks).toHaveLength(12);
      const texts = placed.labels.map(({ lines }) => lines.join(' ')).join('\n');
      expect(texts).toContain('Tỉnh có tên rất dài');
      expect(texts).toContain('Chỉ có năm sau 9');
    }
  });

  it('shares an axis where it is asked to', () => {
    const { marks } = placeSlope(flatSlope, { ...options(288), domain: [40, 80] });
    const alone = placeSlope(flatSlope, options(288)).marks;
    expect(marks[0]?.y).toBeGreaterThan(alone[0]?.y ?? NaN);
  });

  it('refuses what is no number', () => {
    const [first] = flatSlope.series;
    if (!first?.from) throw new Error('The example has an end');
    const broken = { ...flatSlope, series: [{ ...first, from: { ...first.from, value: NaN } }] };
    expect(() => placeSlope(broken, options(288))).toThrow('A value of VN-58 is NaN');
  });
});

const anyEnd = fc.option(
  fc.tuple(value, firmness).map(([number, firm]) => ({
    value: number,
    label: decimal(number, 2),
    firmness: firm,
  })),
);
const anySlope: fc.Arbitrary<SlopeData> = fc.record({
  from: fc.constantFrom('2018', '2020'),
  to: fc.constantFrom('2021', '2024'),
  series: fc
    .array(fc.record({ name, emphasis, from: anyEnd, to: anyEnd }), { maxLength: 12 })
    .map((series) => series.map((each, index) => ({ ...each, id: `unit-${index}` }))),
  axisTitle: name,
  direction: fc.constantFrom('up' as const, 'down' as const),
});

describe('whatever the data, a slope chart', () => {
  it('has nothing that is clipped, overlaps or breaks the markup', () => {
    fc.assert(
      fc.property(anySlope, fc.constantFrom(...widths), (data, width) => {
        expect(drawingFaults(drawSlope(placeSlope(data, options(width))))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
