import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, emphasis, firmness, name, value } from './__fixtures__/arbitraries.ts';
import { describePicture } from './__fixtures__/pictures.ts';
import { newUnits, oldProvinces, unevenRanking } from './__fixtures__/ranked-bars.ts';
import { drawingFaults } from './drawing-faults.ts';
import { type RankedBarsData, drawRankedBars, placeRankedBars } from './ranked-bars.ts';

const widths = [288, 720] as const;
const options = (width: number) => ({ width, label: 'Xếp hạng' });
const one: RankedBarsData = { ...newUnits, rows: newUnits.rows.slice(14, 15) };
const none: RankedBarsData = {
  ...unevenRanking,
  rows: unevenRanking.rows.map((row) => ({ ...row, value: null, label: '–', place: '' })),
};

for (const [title, data] of Object.entries({
  'ranked-bars': newUnits,
  'ranked-bars-around': oldProvinces,
  'ranked-bars-uneven': unevenRanking,
  'ranked-bars-of-one': one,
  'ranked-bars-of-none': none,
})) {
  describePicture(title, (request) => drawRankedBars(placeRankedBars(data, request)));
}

describe('a ranking', () => {
  it.each(widths)('has a bar for each value, from zero, as long as the value (%i px)', (width) => {
    for (const data of [newUnits, unevenRanking]) {
      const { rows, zero } = placeRankedBars(data, options(width));
      const lengths = rows.map(({ bar }) => {
        if (bar === null) return null;
        expect([bar.left, bar.right]).toContain(zero);
        return bar.left < zero ? bar.left - zero : bar.right - zero;
      });
      const values = data.rows.map((row) => row.value);
      const unit = (lengths[0] ?? NaN) / (values[0] ?? NaN);
      expect(unit).toBeGreaterThan(0);
      values.forEach((each, index) => {
        const length = lengths[index] ?? null;
        if (each === null) expect(length).toBeNull();
        else expect(length).toBeCloseTo(each * unit, 6);
      });
    }
  });

  it.each(widths)('keeps its order from top to bottom, missing ones last (%i px)', (width) => {
    const { rows } = placeRankedBars(unevenRanking, options(width));
    expect(rows.map(({ id }) => id)).toEqual(unevenRanking.rows.map(({ id }) => id));
    const tops = rows.map(({ valueLabel }) => valueLabel.box.top);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(rows.slice(-3).map(({ bar, valueLabel }) => [bar, valueLabel.lines])).toEqual([
      [null, ['–']],
      [null, ['–']],
      [null, ['–']],
    ]);
  });

  it.each(widths)('prints the place, the name and the value of each row shown (%i px)', (width) => {
    const { rows } = placeRankedBars(newUnits, options(width));
    expect(
      rows.map(({ words, valueLabel }) =>
        [...words, valueLabel].map(({ lines }) => lines.join(' ')),
      ),
    ).toEqual(newUnits.rows.map((row) => [row.place, row.name, row.label]));
  });

  it('lets equal values share a place', () => {
    const { rows } = placeRankedBars(unevenRanking, options(720));
    expect(rows.slice(0, 4).map(({ words }) => words[0]?.lines[0])).toEqual(['1', '2', '2', '4']);
  });

  it('says in its gaps how many are left out, and counts all', () => {
    const { rows, gapLabels } = placeRankedBars(oldProvinces, options(288));
    const left = gapLabels.map(({ lines }) => Number(/\d+/.exec(lines.join(' '))?.[0]));
    expect(left.reduce((sum, count) => sum + count, rows.length)).toBe(63);
    expect(rows.some(({ emphasis: role }) => role === 'subject')).toBe(true);
  });

  it('is held against the reference, a line at its value through every run of rows', () => {
    const { referenceLines, zeroLines, rows, zero } = placeRankedBars(newUnits, options(720));
    const first = rows[0]?.bar;
    const unit = ((first?.right ?? NaN) - zero) / (newUnits.rows[0]?.value ?? NaN);
    expect(referenceLines).toHaveLength(zeroLines.length);
    expect(referenceLines[0]?.x1).toBeCloseTo(zero + unit * (newUnits.reference?.value ?? NaN), 6);
  });

  it('has no row under 15 pixels of its own on a phone', () => {
    const { rows } = placeRankedBars({ ...oldProvinces, show: 'all' }, options(288));
    const middles = rows.map(({ valueLabel: { box } }) => (box.top + box.bottom) / 2);
    middles.slice(1).forEach((middle, index) => {
      expect(middle - (middles[index] ?? NaN)).toBeGreaterThanOrEqual(15);
    });
  });

  it('is one scale in all drawings that share a domain', () => {
    const units = [newUnits.rows.slice(0, 3), newUnits.rows.slice(-3)].map((rows) => {
      const data = {
        ...newUnits,
        reference: undefined,
        rows: rows.map((row) => ({ ...row, name: 'A', place: '' })),
      };
      const placed = placeRankedBars(data, { ...options(200), domain: [0, 1] });
      const bar = placed.rows[0]?.bar;
      return ((bar?.right ?? NaN) - placed.zero) / (rows[0]?.value ?? NaN);
    });
    expect(units[1]).toBeCloseTo(units[0] ?? NaN, 6);
  });

  it('is refused for a value that is not finite', () => {
    const rows = newUnits.rows.map((row) => ({ ...row, value: NaN }));
    expect(() => placeRankedBars({ ...newUnits, rows }, options(720))).toThrow('Hà Nội is NaN');
  });
});

const anyRanking: fc.Arbitrary<RankedBarsData> = fc.record({
  rows: fc
    .array(fc.record({ name, value: fc.option(value), emphasis, firmness }), { maxLength: 63 })
    .map((rows) =>
      rows
        .toSorted((a, b) => (b.value ?? -1e9) - (a.value ?? -1e9))
        .map((row, index) => ({
          ...row,
          id: `unit-${index}`,
          place: row.value === null ? '' : String(index + 1),
          label: row.value === null ? '–' : decimal(row.value, 4),
        })),
    ),
  reference: fc.option(
    value.map((number) => ({ value: number, label: `trung bình ${decimal(number, 4)}` })),
    { nil: undefined },
  ),
  show: fc.constantFrom('all' as const, 'around' as const),
  gapWords: fc.constant(({ omitted }) => `… ${omitted} đơn vị khác …`),
  axisTitle: name,
  comparisonName: fc.option(name, { nil: undefined }),
});

describe('whatever the data', () => {
  it('a ranking is drawn without a fault', () => {
    fc.assert(
      fc.property(anyRanking, fc.constantFrom(140, 200, 288, 720), (data, width) => {
        expect(drawingFaults(drawRankedBars(placeRankedBars(data, options(width))))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
