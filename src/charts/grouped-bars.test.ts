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
import { budget, sectorGrowth, sparseGroups } from './__fixtures__/grouped-bars.ts';
import { describePicture } from './__fixtures__/pictures.ts';
import { drawingFaults } from './drawing-faults.ts';
import { type GroupedBarsData, drawGroupedBars, placeGroupedBars } from './grouped-bars.ts';

const widths = [288, 720] as const;
const options = (width: number) => ({ width, label: 'Các nhóm' });
const words = (placed: ReturnType<typeof placeGroupedBars>) =>
  placed.labels.map(({ lines }) => lines.join(' '));

for (const [title, data] of Object.entries({
  'grouped-bars': budget,
  'grouped-bars-standing': sectorGrowth,
  'grouped-bars-sparse': sparseGroups,
})) {
  describePicture(title, (request) => drawGroupedBars(placeGroupedBars(data, request)));
}

describe('groups of bars', () => {
  it.each(widths)('have a bar for each value and a dash for each missing one (%i px)', (width) => {
    for (const data of [budget, sectorGrowth, sparseGroups]) {
      const placed = placeGroupedBars(data, options(width));
      const values = data.groups.flatMap((group) => group.values.map((each) => each.value));
      expect(placed.columns).toHaveLength(values.filter((each) => each !== null).length);
      expect(words(placed).filter((text) => text === '–')).toHaveLength(
        values.filter((each) => each === null).length,
      );
    }
  });

  it.each(widths)('keep the order of their series, also where one is missing (%i px)', (width) => {
    const placed = placeGroupedBars(budget, options(width));
    const across = placed.columns
      .filter(({ time }) => time === 2007)
      .map((column) => [column.emphasis, placed.isLying ? column.top : column.left] as const);
    expect(across.map(([role]) => role)).toEqual(['context', 'subject']);
    const [plan = NaN, final = NaN] = across.map(([, at]) => at);
    // Between the two there is the place of the estimate, which was not found.
    const bar = placed.columns[0];
    const thick = placed.isLying
      ? (bar?.bottom ?? NaN) - (bar?.top ?? NaN)
      : (bar?.right ?? NaN) - (bar?.left ?? NaN);
    expect(final - plan).toBeGreaterThan(2 * thick);
  });

  it.each(widths)(
    'name their series once, in the first group that has them all (%i px)',
    (width) => {
      const placed = placeGroupedBars(sectorGrowth, options(width));
      const named = sectorGrowth.series.map(({ name: series }) =>
        words(placed).filter((text) => text === series),
      );
      expect(named.map(({ length }) => length)).toEqual([1, 1, 1]);
    },
  );

  it('start at zero, falls on the other side', () => {
    for (const width of widths) {
      const { columns, isLying, zero } = placeGroupedBars(sectorGrowth, options(width));
      for (const { left, right, top, bottom } of columns) {
        expect(isLying ? [left, right] : [top, bottom]).toContain(zero);
      }
      const fall = columns.find(
        ({ time, emphasis: role }) => time === 2021 && role === 'comparison',
      );
      expect(isLying ? fall?.right : fall?.top).toBe(zero);
    }
  });

  it('stand where their labels have room, with air between the groups, and lie where not', () => {
    expect(placeGroupedBars(sectorGrowth, options(288)).isLying).toBe(true);
    const { isLying, columns } = placeGroupedBars(sectorGrowth, options(720));
    expect(isLying).toBe(false);
    const [first, second, third, fourth] = columns;
    const within = (second?.left ?? NaN) - (first?.right ?? NaN);
    const between = (fourth?.left ?? NaN) - (third?.right ?? NaN);
    expect(between).toBeGreaterThan(2 * within);
  });

  it('show a break between the groups that it parts: by number on a phone, in words on a desk', () => {
    const phone = placeGroupedBars(budget, options(288));
    expect(phone.breaks.map(({ label }) => label.lines)).toEqual([['1']]);
    expect(phone.notes).toEqual([{ heading: 'Bảng quyết toán có phạm vi khác' }]);
    const desk = placeGroupedBars(budget, options(720));
    expect(desk.breaks.map(({ label }) => label.lines.join(' '))).toEqual([
      'Bảng quyết toán có phạm vi khác',
    ]);
    expect(desk.notes).toEqual([]);
  });

  it('are refused without a group, or with another number of values than series', () => {
    expect(() => placeGroupedBars({ ...budget, groups: [] }, options(720))).toThrow('one group');
    const groups = budget.groups.map((group) => ({ ...group, values: group.values.slice(1) }));
    expect(() => placeGroupedBars({ ...budget, groups }, options(720))).toThrow(
      '2006 has 2 values for 3 series',
    );
  });
});

const anyGroups: fc.Arbitrary<GroupedBarsData> = fc
  .tuple(times, fc.array(fc.record({ name, emphasis }), { minLength: 1, maxLength: 4 }))
  .chain(([axis, series]) =>
    fc.record({
      series: fc.constant(series),
      groups: fc.tuple(
        ...axis.map((at) =>
          fc.record({
            at: fc.oneof(
              fc.constant(at),
              name.map((label) => ({ ...at, label })),
            ),
            isSubject: fc.boolean(),
            values: fc.tuple(
              ...series.map(() =>
                fc.tuple(fc.option(value), firmness).map(([number, firm]) => ({
                  value: number,
                  label: number === null ? '–' : decimal(number, 2),
                  firmness: firm,
                })),
              ),
            ),
          }),
        ),
      ),
      breaks,
      tick: fc.constant((number: number, decimals: number) => decimal(number, decimals)),
      axisTitle: name,
    }),
  );

describe('whatever the data', () => {
  it('groups of bars are drawn without a fault', () => {
    fc.assert(
      fc.property(anyGroups, fc.constantFrom(140, 200, 288, 720), (data, width) => {
        expect(drawingFaults(drawGroupedBars(placeGroupedBars(data, options(width))))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
