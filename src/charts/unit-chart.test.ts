import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emphasis, firmness, name } from './__fixtures__/arbitraries.ts';
import { describePicture } from './__fixtures__/pictures.ts';
import { manyGroups, tasks, twoLists } from './__fixtures__/unit-chart.ts';
import { overlap } from './box.ts';
import { boxOfMark } from './data-mark.ts';
import { drawingFaults } from './drawing-faults.ts';
import { type UnitChartData, drawUnitChart, placeUnitChart } from './unit-chart.ts';

const widths = [288, 720] as const;
const options = (width: number) => ({ width, label: 'Đếm' });
const draw = (data: UnitChartData) => (asked: Parameters<typeof placeUnitChart>[1]) =>
  drawUnitChart(placeUnitChart(data, asked));

describePicture('unit-chart', draw(tasks));
describePicture('unit-chart-of-two', draw(twoLists));
describePicture('unit-chart-of-many', draw(manyGroups));

describe('a unit chart', () => {
  it.each(widths)('has a dot for each thing, with the count over them (%i px)', (width) => {
    const { groups } = placeUnitChart(tasks, options(width));
    expect(groups.map(({ dots }) => dots.length)).toEqual([18, 25]);
    for (const { dots, labels } of groups) {
      const [count] = labels;
      const top = Math.min(...dots.map(({ y, radius }) => y - radius));
      expect(labels.every(({ box }) => box.bottom <= top)).toBe(true);
      expect(count?.lines.join()).toMatch(/^\d+\/43$/);
    }
  });

  it.each(widths)('sets dots in rows of ten, with a gap after five (%i px)', (width) => {
    const [done] = placeUnitChart(tasks, options(width)).groups;
    const rows = Map.groupBy(done?.dots ?? [], ({ y }) => y);
    expect([...rows.values()].map((row) => row.length)).toEqual([10, 8]);
    const [first = []] = rows.values();
    const steps = first.slice(1).map(({ x }, index) => x - (first[index]?.x ?? NaN));
    const wide = steps.map((step) => step > Math.min(...steps) * 1.2);
    expect(wide).toEqual([false, false, false, false, true, false, false, false, false]);
  });

  it('sets dots in rows of five where ten would be too small to tell apart', () => {
    const { groups } = placeUnitChart(tasks, options(150));
    const rows = Map.groupBy(groups[0]?.dots ?? [], ({ y }) => y);
    expect([...rows.values()].map((row) => row.length)).toEqual([5, 5, 5, 3]);
  });

  it('puts groups side by side on a desk, their dots at one height, and one under the other on a phone', () => {
    const tops = (width: number) =>
      placeUnitChart(tasks, options(width)).groups.map(({ dots }) => dots[0]?.y);
    const [left, right] = tops(720);
    expect(left).toBe(right);
    const [upper = NaN, lower] = tops(288);
    expect(lower).toBeGreaterThan(upper);
  });

  it.each(widths)('keeps the form of a group in each of its dots (%i px)', (width) => {
    const { groups } = placeUnitChart(tasks, options(width));
    expect(groups.map(({ dots }) => new Set(dots.map((dot) => dot.firmness)))).toEqual([
      new Set(['solid']),
      new Set(['dashed']),
    ]);
    expect(groups.map(({ dots }) => new Set(dots.map((dot) => dot.cell)))).toEqual([
      new Set(['0,0']),
      new Set(['1,0']),
    ]);
  });

  it('says that there is nothing where there is nothing', () => {
    const none = placeUnitChart(manyGroups, options(288)).groups.at(-1);
    expect(none?.dots).toEqual([]);
    expect(none?.labels[0]?.lines).toEqual(['0/78']);
  });

  it.each([[-1], [1.5], [NaN]])('is refused for a count of %d', (count) => {
    const [set] = tasks.sets;
    const [group] = set?.groups ?? [];
    if (set === undefined || group === undefined) throw new Error('no group');
    const broken = { ...tasks, sets: [{ ...set, groups: [{ ...group, count }] }] };
    expect(() => placeUnitChart(broken, options(288))).toThrow(`The count of done is ${count}`);
  });
});

const anyUnitChart: fc.Arbitrary<UnitChartData> = fc.record({
  sets: fc
    .array(
      fc.record({
        name: fc.oneof(name, fc.constant('')),
        groups: fc.array(
          fc.record({ name, count: fc.integer({ min: 0, max: 60 }), emphasis, firmness }),
          { maxLength: 6 },
        ),
      }),
      { maxLength: 3 },
    )
    .map((sets) =>
      sets.map(({ groups, ...set }, index) => {
        const total = groups.reduce((sum, { count }) => sum + count, 0);
        return {
          ...set,
          id: `set-${index}`,
          groups: groups.map((group, place) => ({
            ...group,
            id: `group-${place}`,
            label: `${group.count}/${total}`,
          })),
        };
      }),
    ),
  axisTitle: name,
});
const anyOptions = fc.constantFrom(140, 288, 340, 720).map(options);

describe('whatever is counted', () => {
  it('is drawn without a fault, no dot over another or over words', () => {
    fc.assert(
      fc.property(anyUnitChart, anyOptions, (data, asked) => {
        const placed = placeUnitChart(data, asked);
        expect(drawingFaults(drawUnitChart(placed))).toEqual([]);
        const dots = placed.groups.flatMap((group) => group.dots.map(boxOfMark));
        const words = [...placed.axisLabels, ...placed.groups.flatMap(({ labels }) => labels)];
        expect(words.some(({ box }) => dots.some((dot) => overlap(dot, box)))).toBe(false);
        const crowded = dots.filter((dot, index) => {
          const next = dots[index + 1];
          return next !== undefined && overlap(dot, next);
        });
        expect(crowded).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
