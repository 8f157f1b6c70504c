import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaks, decimal, emphasis, firmness, name, times } from './__fixtures__/arbitraries.ts';
import { describePicture } from './__fixtures__/pictures.ts';
import { levels, openStacks, shares } from './__fixtures__/stacks.ts';
import { drawingFaults } from './drawing-faults.ts';
import { type StackedBarsData, drawStackedBars, placeStackedBars } from './stacked-bars.ts';

const widths = [288, 720] as const;
const options = (width: number) => ({ width, label: 'Phần của toàn thể' });
const words = (placed: ReturnType<typeof placeStackedBars>) =>
  placed.labels.map(({ lines }) => lines.join(' '));

for (const [title, data] of Object.entries({
  'stacked-bars': shares,
  'stacked-bars-amounts': levels,
  'stacked-bars-open': openStacks,
})) {
  describePicture(title, (request) => drawStackedBars(placeStackedBars(data, request)));
}

describe('a stacked bar', () => {
  it.each(widths)(
    'has its parts end to end from zero, each as long as its value (%i px)',
    (width) => {
      const { parts, zero } = placeStackedBars(levels, options(width));
      const whole = parts.filter(({ stack }) => stack === 1);
      const values = levels.stacks[1]?.values.map(({ value }) => value ?? NaN) ?? [];
      const unit = ((whole[0]?.right ?? NaN) - zero) / (values[0] ?? NaN);
      expect(whole[0]?.left).toBe(zero);
      let sum = 0;
      whole.forEach(({ left, right }, index) => {
        sum += values[index] ?? NaN;
        expect(right).toBeCloseTo(zero + unit * sum, 6);
        // A pixel of paper parts it from the one before.
        if (index > 0) expect(left - (whole[index - 1]?.right ?? NaN)).toBeCloseTo(1, 6);
      });
    },
  );

  it.each(widths)('with a missing part has a gap where that would be (%i px)', (width) => {
    const { parts, zero } = placeStackedBars(shares, options(width));
    const end = (stack: number) => parts.findLast((part) => part.stack === stack)?.right ?? NaN;
    const unit = (end(0) - zero) / 100;
    expect(end(1)).toBeCloseTo(zero + unit * (42.27 + 30.44 + 23.33), 6);
    expect(parts.filter(({ stack }) => stack === 2)).toEqual([]);
  });

  it.each(widths)('says in words or with a dash that a part is missing (%i px)', (width) => {
    const placed = placeStackedBars(shares, options(width));
    expect(words(placed)).toContain('chưa có số liệu');
    expect(words(placed).filter((text) => text === '–')).toHaveLength(2);
    expect(words(placeStackedBars(openStacks, options(width)))).toContain('chưa có số: một phần');
  });

  it.each(widths)('names every part once, over a whole bar (%i px)', (width) => {
    for (const data of [shares, levels, openStacks]) {
      const placed = placeStackedBars(data, options(width));
      for (const { name: part } of data.parts) {
        expect(words(placed).filter((text) => text === part)).toHaveLength(1);
      }
    }
  });

  it.each(widths)(
    'always prints the value of the subject, others where they fit (%i px)',
    (width) => {
      for (const data of [shares, levels, openStacks]) {
        const placed = placeStackedBars(data, options(width));
        const subject = data.parts.findIndex((part) => part.emphasis === 'subject');
        for (const { values } of data.stacks) {
          const { value, label } = values[subject] ?? { value: null, label: '' };
          if (value !== null) expect(words(placed)).toContain(label);
        }
      }
    },
  );

  it('prints its total at its end', () => {
    const placed = placeStackedBars(levels, options(720));
    for (const { total } of levels.stacks) expect(words(placed)).toContain(total?.label);
    expect(words(placed)).toContain('toàn bộ');
  });

  it('is refused with a part under zero, with a value that is not finite, or with a part too few', () => {
    const change = (value: number) => ({
      ...shares,
      stacks: shares.stacks.map((stack) => ({
        ...stack,
        values: stack.values.map((each) => ({ ...each, value })),
      })),
    });
    expect(() => placeStackedBars(change(-1), options(720))).toThrow('2020 is -1, under zero');
    expect(() => placeStackedBars(change(NaN), options(720))).toThrow('2020 is NaN');
    const parts = shares.parts.slice(1);
    expect(() => placeStackedBars({ ...shares, parts }, options(720))).toThrow(
      '2020 has 4 values for 3 parts',
    );
  });
});

const amount = fc.oneof(
  fc.integer({ min: 0, max: 400_000 }).map((whole) => whole / 10_000),
  fc.constantFrom(0, 0.01, 100),
);

const anyStacks: fc.Arbitrary<StackedBarsData> = fc
  .tuple(times, fc.array(fc.record({ name, emphasis }), { minLength: 1, maxLength: 6 }))
  .chain(([axis, parts]) =>
    fc.record({
      parts: fc.constant(parts),
      stacks: fc.tuple(
        ...axis.map((at) =>
          fc
            .record({
              label: fc.option(name),
              isSubject: fc.boolean(),
              numbers: fc.tuple(
                ...parts.map(() => fc.tuple(fc.option(amount, { freq: 5 }), firmness)),
              ),
              hasTotal: fc.boolean(),
            })
            .map(({ label, isSubject, numbers, hasTotal }) => {
              const whole = numbers.reduce((sum, [value]) => sum + (value ?? 7), 0);
              return {
                at: { ...at, label: label ?? at.label },
                isSubject,
                values: numbers.map(([value, firm]) => ({
                  value,
                  label: value === null ? '–' : decimal(value, 2),
                  firmness: firm,
                })),
                missingWords: 'chưa có số: thuế sản phẩm',
                whole: hasTotal ? whole : null,
                total: hasTotal
                  ? { value: whole, label: decimal(whole, 2), firmness: 'solid' as const }
                  : null,
              };
            }),
        ),
      ),
      totalName: fc.constantFrom('', 'toàn bộ GRDP'),
      breaks,
      tick: fc.constant((number: number, decimals: number) => decimal(number, decimals)),
      axisTitle: name,
    }),
  );

describe('whatever the data', () => {
  it('stacked bars are drawn without a fault', () => {
    fc.assert(
      fc.property(anyStacks, fc.constantFrom(140, 200, 288, 720), (data, width) => {
        expect(drawingFaults(drawStackedBars(placeStackedBars(data, options(width))))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
