import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breaks,
  decimal,
  emphasis,
  firmness,
  name,
  times,
  value,
} from './__fixtures__/arbitraries.ts';
import { describePicture } from './__fixtures__/pictures.ts';
import { fallingParts, growthParts } from './__fixtures__/stacks.ts';
import { type ContributionsData, drawContributions, placeContributions } from './contributions.ts';
import { drawingFaults } from './drawing-faults.ts';

const widths = [288, 720] as const;
const options = (width: number) => ({ width, label: 'Đóng góp' });
const words = (placed: ReturnType<typeof placeContributions>) =>
  placed.labels.map(({ lines }) => lines.join(' '));

for (const [title, data] of Object.entries({
  contributions: growthParts,
  'contributions-falling': fallingParts,
})) {
  describePicture(title, (request) => drawContributions(placeContributions(data, request)));
}

describe('contributions', () => {
  it.each(widths)(
    'lie to the right of zero where they add, to its left where they take away (%i px)',
    (width) => {
      const { parts, zero } = placeContributions(fallingParts, options(width));
      for (const { stack, part, left, right } of parts) {
        const number = fallingParts.stacks[stack]?.values[part]?.value ?? NaN;
        if (number < 0) expect(right).toBeLessThanOrEqual(zero);
        else expect(left).toBeGreaterThanOrEqual(zero);
      }
    },
  );

  it.each(widths)(
    'have a mark for the whole change, at its value on their axis (%i px)',
    (width) => {
      const { parts, totals, zero } = placeContributions(fallingParts, options(width));
      const first = parts.find(({ stack, part }) => stack === 0 && part === 0);
      const unit = ((first?.right ?? NaN) - zero) / 3.1;
      totals.forEach(({ left, right }, stack) => {
        const change = fallingParts.stacks[stack]?.total?.value ?? NaN;
        expect((left + right) / 2).toBeCloseTo(zero + unit * change, 6);
      });
      expect(totals).toHaveLength(3);
    },
  );

  it.each(widths)(
    'are not laid out where one is missing: the mark stays, with words (%i px)',
    (width) => {
      const placed = placeContributions(fallingParts, options(width));
      expect(placed.parts.filter(({ stack }) => stack === 2)).toEqual([]);
      expect(placed.totals.filter(({ stack }) => stack === 2)).toHaveLength(1);
      expect(words(placed)).toEqual(expect.arrayContaining(['5,81%', 'chưa có số: dịch vụ']));
    },
  );

  it.each(widths)(
    'name a part where it is longest if the first whole bar has nothing of it (%i px)',
    (width) => {
      const placed = placeContributions(growthParts, options(width));
      const rest = placed.labels.find(({ lines }) => lines[0] === 'còn lại');
      const bar = placed.parts.find(({ stack, part }) => stack === 2 && part === 4);
      expect(rest?.box.bottom).toBeLessThanOrEqual(bar?.top ?? NaN);
      expect(rest?.box.top).toBeGreaterThan(
        placed.parts.find(({ stack }) => stack === 1)?.bottom ?? NaN,
      );
    },
  );

  it('print the change beside its mark, and what it is once', () => {
    const texts = words(placeContributions(growthParts, options(288)));
    expect(texts).toEqual(expect.arrayContaining(['8,42%', '8,34%', '9,32%']));
    expect(texts.filter((text) => text === 'tăng GRDP')).toHaveLength(1);
  });
});

const anyContributions: fc.Arbitrary<ContributionsData> = fc
  .tuple(times, fc.array(fc.record({ name, emphasis }), { minLength: 1, maxLength: 6 }))
  .chain(([axis, parts]) => {
    const printed = fc.tuple(fc.option(value, { freq: 5 }), firmness).map(([number, firm]) => ({
      value: number,
      label: number === null ? '–' : decimal(number, 2),
      firmness: firm,
    }));
    return fc.record({
      parts: fc.constant(parts),
      stacks: fc.tuple(
        ...axis.map((at) =>
          fc.record({
            at: fc.constant(at),
            values: fc.tuple(...parts.map(() => printed)),
            missingWords: fc.constant('chưa có số: thuế sản phẩm'),
            total: fc.option(printed),
          }),
        ),
      ),
      totalName: fc.constantFrom('', 'tăng GRDP'),
      breaks,
      tick: fc.constant((number: number, decimals: number) => decimal(number, decimals)),
      axisTitle: name,
    });
  });

describe('whatever the data', () => {
  it('contributions are drawn without a fault', () => {
    fc.assert(
      fc.property(anyContributions, fc.constantFrom(140, 200, 288, 720), (data, width) => {
        expect(drawingFaults(drawContributions(placeContributions(data, options(width))))).toEqual(
          [],
        );
      }),
      { numRuns: 60 },
    );
  });
});
