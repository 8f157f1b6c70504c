import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, firmness, name, value } from './__fixtures__/arbitraries.ts';
import { describePicture } from './__fixtures__/pictures.ts';
import { growth, noTarget, oddTargets, targets } from './__fixtures__/target-result.ts';
import { overlap } from './box.ts';
import { drawingFaults } from './drawing-faults.ts';
import { type TargetResultData, drawTargetResult, placeTargetResult } from './target-result.ts';

const widths = [288, 720] as const;
const options = (width: number) => ({ width, label: 'Chỉ tiêu' });
const draw = (data: TargetResultData) => (asked: Parameters<typeof placeTargetResult>[1]) =>
  drawTargetResult(placeTargetResult(data, asked));

describePicture('target-result', draw(targets));
describePicture('target-result-growth', draw(growth));
describePicture('target-result-odd', draw(oddTargets));
describePicture('target-result-of-none', draw(noTarget));

const wordsOf = (row: { labels: readonly { lines: readonly string[] }[] } | undefined) =>
  row?.labels.map(({ lines }) => lines.join(' '));

describe('targets and results', () => {
  it.each(widths)(
    'show a target without a result as a mark alone, and say that none was found (%i px)',
    (width) => {
      const { rows, key } = placeTargetResult(targets, options(width));
      expect(rows).toHaveLength(13);
      for (const row of rows) {
        expect(row.results).toEqual([]);
        expect(wordsOf(row)).toContain('chưa tìm thấy kết quả công bố');
      }
      // No key speaks of results where there is none.
      expect(key.labels.map(({ lines }) => lines.join())).toEqual(['chỉ tiêu']);
    },
  );

  it.each(widths)(
    'print the qualifier of a target and point to the side that it leaves open (%i px)',
    (width) => {
      const { rows } = placeTargetResult(targets, options(width));
      const [exact, atLeast, above] = [rows[10], rows[11], rows[12]];
      expect(wordsOf(atLeast)).toContain('từ 30% trở lên');
      expect(wordsOf(above)).toContain('hơn 20%');
      const tip = Math.max(...(atLeast?.target.arrow ?? []).map(([x]) => x));
      expect(tip).toBeGreaterThan(atLeast?.target.box.right ?? NaN);
      expect(exact?.target.arrow).toBeNull();
      const [below] = placeTargetResult(oddTargets, options(width)).rows;
      const lowTip = Math.min(...(below?.target.arrow ?? []).map(([x]) => x));
      expect(lowTip).toBeLessThan(below?.target.box.left ?? NaN);
    },
  );

  it.each(widths)('start every result at zero, also a negative one (%i px)', (width) => {
    for (const data of [growth, oddTargets]) {
      const { rows, zero } = placeTargetResult(data, options(width));
      for (const { bar } of rows.flatMap(({ results }) => results)) {
        expect([bar.left, bar.right]).toContain(zero);
      }
    }
    const [negative] = placeTargetResult(oddTargets, options(width)).rows;
    expect(negative?.results[0]?.bar.right).toBe(
      placeTargetResult(oddTargets, options(width)).zero,
    );
  });

  it.each(widths)(
    'show every number that was published for one target, each with its verdict (%i px)',
    (width) => {
      const year = placeTargetResult(growth, options(width)).rows.find(({ id }) => id === '2021');
      expect(year?.results.map(({ firmness: firm }) => firm)).toEqual(['hollow', 'ringed']);
      const [first, second] = year?.results.map(({ bar }) => bar) ?? [];
      expect(first && second && overlap(first, second)).toBe(false);
      const words = wordsOf(year);
      expect(words).toEqual(
        expect.arrayContaining(['6,32%', '7,34%', '12/2021 · ước tính lần đầu']),
      );
      expect(words?.filter((text) => text === 'không đạt')).toHaveLength(2);
    },
  );

  it.each(widths)(
    'say a result that cannot be compared in words, without a bar (%i px)',
    (width) => {
      const [below] = placeTargetResult(oddTargets, options(width)).rows;
      expect(below?.results).toHaveLength(1);
      expect(wordsOf(below)).toEqual(expect.arrayContaining(['5%', 'không so được']));
    },
  );

  it.each(widths)('draw a range as wide as it is (%i px)', (width) => {
    const { rows } = placeTargetResult(growth, options(width));
    const [range, single] = ['2021', '2023'].map(
      (id) => rows.find((row) => row.id === id)?.target.box,
    );
    const [wide, narrow] = [range, single].map((box) => (box ? box.right - box.left : NaN));
    expect(narrow).toBeCloseTo(6, 6);
    expect(wide).toBeGreaterThan(narrow ?? NaN);
  });

  it('stand beside their names on a desk, and under them on a phone', () => {
    const [desk] = placeTargetResult(targets, options(720)).rows;
    const [phone] = placeTargetResult(targets, options(288)).rows;
    expect(desk?.labels[0]?.box.right).toBeLessThan(desk?.track.left ?? NaN);
    expect(phone?.labels[0]?.box.bottom).toBeLessThan(phone?.track.top ?? NaN);
    expect(phone?.track.left).toBe(0);
  });

  it.each([
    [NaN, undefined, 'A value of 2016 is NaN'],
    [9, 8.5, 'The target of 2016 runs from 9 to 8.5'],
  ])('are refused for a target from %d to %s', (from, upper, expected) => {
    const [group] = growth.groups;
    const [row] = group?.rows ?? [];
    if (group === undefined || row === undefined) throw new Error('no row');
    const broken = { ...row, target: { ...row.target, value: from, upper } };
    const data = { ...growth, groups: [{ ...group, rows: [broken] }] };
    expect(() => placeTargetResult(data, options(720))).toThrow(expected);
  });
});

const open = fc.constantFrom(undefined, 'above' as const, 'below' as const);
const anyTargets: fc.Arbitrary<TargetResultData> = fc
  .array(
    fc.record({
      name: fc.oneof(name, fc.constant('')),
      rows: fc.array(
        fc.record({
          name,
          note: fc.option(name, { nil: undefined }),
          target: fc
            .record({
              low: value,
              width: fc.option(fc.integer({ min: 0, max: 5 })),
              open,
              firmness,
            })
            .map(({ low, width, ...target }) => ({
              ...target,
              value: low,
              upper: width === null ? undefined : low + width,
              label:
                width === null ? decimal(low, 2) : `${decimal(low, 2)}–${decimal(low + width, 2)}`,
            })),
          results: fc.array(
            fc
              .record({
                value,
                when: name,
                verdict: fc.constantFrom('đạt', 'không so được'),
                open,
                firmness,
              })
              .map((each) => ({ ...each, label: `không quá ${decimal(each.value ?? 1, 2)}` })),
            { maxLength: 3 },
          ),
          missing: fc.constant('chưa tìm thấy kết quả công bố'),
        }),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 3 },
  )
  .chain((groups) =>
    fc.record({
      groups: fc.constant(
        groups.map(({ rows, ...group }, index) => ({
          ...group,
          id: `group-${index}`,
          rows: rows.map((row, place) => ({ ...row, id: `row-${index}-${place}` })),
        })),
      ),
      key: fc.constant({ target: 'chỉ tiêu', result: 'kết quả' }),
      caption: fc.oneof(name, fc.constant('')),
      tick: fc.constant((number: number, decimals: number) => decimal(number, decimals)),
      axisTitle: name,
    }),
  );

describe('whatever the targets', () => {
  it('they are drawn without a fault', () => {
    fc.assert(
      fc.property(anyTargets, fc.constantFrom(240, 288, 720).map(options), (data, asked) => {
        expect(drawingFaults(drawTargetResult(placeTargetResult(data, asked)))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
