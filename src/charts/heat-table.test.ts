import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaks, decimal, firmness, name, times, value } from './__fixtures__/arbitraries.ts';
import {
  components,
  dimensions,
  forms,
  noValue,
  oneCell,
  region,
} from './__fixtures__/heat-table.ts';
import { describePicture } from './__fixtures__/pictures.ts';
import { contains } from './box.ts';
import { drawingFaults } from './drawing-faults.ts';
import { type HeatTableData, drawHeatTable, placeHeatTable } from './heat-table.ts';
import { isBroken } from './joined-runs.ts';

const widths = [288, 720] as const;
const options = (width: number) => ({ width, label: 'Bảng' });
const draw = (data: HeatTableData) => (asked: Parameters<typeof placeHeatTable>[1]) =>
  drawHeatTable(placeHeatTable(data, asked));

describePicture('heat-table', draw(dimensions));
describePicture('heat-table-components', draw(components));
describePicture('heat-table-region', draw(region));
describePicture('heat-table-forms', draw(forms));
describePicture('heat-table-of-one', draw(oneCell));
describePicture('heat-table-of-none', draw(noValue));

describe('a heat table', () => {
  it.each(widths)('prints every value inside its cell (%i px)', (width) => {
    for (const data of [dimensions, components, region, forms]) {
      const { cells, values } = placeHeatTable(data, options(width));
      const printed = values.filter(({ role }) => role !== 'missing');
      expect(printed).toHaveLength(cells.length);
      expect(cells.length).toBe(
        data.rows.flatMap((row) => row.cells.filter((cell) => cell.value !== null)).length,
      );
      printed.forEach(({ box: { left, right } }, index) => {
        const cell = cells[index]?.box ?? { left: 0, top: 0, right: 0, bottom: 0 };
        expect(contains(cell, { ...cell, left: left - 1, right: right + 1 })).toBe(true);
      });
    }
  });

  it.each(widths)(
    'gives a greater value a stronger tone, or a fainter one where asked (%i px)',
    (width) => {
      const toneAt = (data: HeatTableData, row: number, column: number) =>
        placeHeatTable(data, options(width)).cells.find(({ cell }) => cell === `${row},${column}`)
          ?.tone;
      // Ranks 4, 19, 36 and 57, one in each quarter of 63.
      expect([toneAt(components, 0, 1), toneAt(components, 0, 2)]).toEqual([1, 2]);
      expect([toneAt(components, 2, 0), toneAt(components, 1, 2)]).toEqual([4, 5]);
      // Scores of 0.4376 and 1, with the small ones strong.
      expect([toneAt(region, 2, 1), toneAt(region, 0, 0)]).toEqual([5, 1]);
    },
  );

  it.each(widths)('leaves a dash on paper where nothing is known (%i px)', (width) => {
    const { cells, values } = placeHeatTable(dimensions, options(width));
    const dashes = values.filter(({ role }) => role === 'missing');
    expect(dashes.map(({ lines }) => lines.join())).toEqual(Array.from({ length: 14 }, () => '–'));
    expect(cells.some(({ box }) => dashes.some((dash) => contains(box, dash.box)))).toBe(false);
    expect(placeHeatTable(noValue, options(width)).key).toBeNull();
  });

  it.each(widths)('sets columns apart where they cannot be compared (%i px)', (width) => {
    const { cells, breaks: marks, notes } = placeHeatTable(components, options(width));
    const [first, second, third] = cells.map(({ box }) => box);
    const gap = (third?.left ?? NaN) - (second?.right ?? NaN);
    expect(gap).toBeGreaterThan(5 * ((second?.left ?? NaN) - (first?.right ?? NaN)));
    const [mark] = marks;
    expect(marks).toHaveLength(1);
    expect(mark?.rule.x1).toBeGreaterThan(second?.right ?? NaN);
    expect(mark?.rule.x1).toBeLessThan(third?.left ?? NaN);
    // A phone has a number, whose words stand under the drawing.
    expect(mark?.label.lines).toEqual([width === 288 ? '1' : 'đổi phương pháp']);
    expect(notes).toEqual(width === 288 ? [{ heading: 'đổi phương pháp' }] : []);
  });

  it('is cut at a break on a phone that has no room for all columns, and says the break there', () => {
    const placed = placeHeatTable(dimensions, options(288));
    expect(placed.bands.map((band) => band.length)).toEqual([7, 7]);
    expect(placed.namesAre).toBe('beside');
    const [rule, ...others] = placed.breaks;
    expect(others).toEqual([]);
    expect(rule?.rule).toMatchObject({ x1: 0, x2: 288 });
    expect(rule?.label.lines).toEqual(['bộ chỉ số đổi']);
    // So no number stands for it.
    expect(placed.notes).toEqual([]);
    expect(placeHeatTable(dimensions, options(720)).bands).toHaveLength(1);
  });

  it('puts the names over their rows where the words over the columns need the width', () => {
    expect(placeHeatTable(region, options(288)).namesAre).toBe('above');
    expect(placeHeatTable(region, options(720)).namesAre).toBe('beside');
  });

  it('leaves out years that have no room, but never those at an end or at a break', () => {
    const { axisLabels } = placeHeatTable(dimensions, options(720));
    const years = axisLabels
      .map(({ lines }) => lines.join())
      .filter((text) => /^\d{4}$/.test(text));
    expect(years).toEqual(expect.arrayContaining(['2011', '2017', '2018', '2024']));
    expect(years.length).toBeLessThan(14);
  });

  it('is refused for rows that do not fill the columns, and for what is no number', () => {
    const [row] = components.rows;
    if (row === undefined) throw new Error('no row');
    const uneven = { ...components, rows: [{ ...row, cells: row.cells.slice(1) }] };
    expect(() => placeHeatTable(uneven, options(720))).toThrow('row-0 has 2 cells for 3 columns');
    const cells = row.cells.map((cell) => ({ ...cell, value: NaN }));
    expect(() =>
      placeHeatTable({ ...components, rows: [{ ...row, cells }] }, options(720)),
    ).toThrow('A value of row-0 is NaN');
  });
});

const anyScale = fc
  .record({
    thresholds: fc
      .uniqueArray(fc.integer({ min: -15, max: 15 }), { maxLength: 4 })
      .map((found) => found.toSorted((a, b) => a - b)),
    strongest: fc.constantFrom('greatest' as const, 'smallest' as const),
    hasBounds: fc.boolean(),
    words: name,
  })
  .map(({ thresholds, strongest, hasBounds, words }) => {
    const bounds = thresholds.map((each) => decimal(each, 1));
    return {
      scale: { thresholds, strongest },
      key: {
        labels: [...bounds.map((bound) => `dưới ${bound}`), 'từ đó trở lên'],
        ...(hasBounds && { bounds }),
        words,
      },
    };
  });

const anyHeatTable: fc.Arbitrary<HeatTableData> = fc
  .tuple(times, fc.boolean(), fc.array(name, { minLength: 9, maxLength: 9 }))
  .chain(([axis, areTimes, names]) =>
    fc
      .record({
        columns: fc.constant(
          areTimes ? axis : axis.map((time, at) => ({ value: at, label: names[at] ?? time.label })),
        ),
        areTimes: fc.constant(areTimes),
        rows: fc.array(
          fc.record({
            name,
            emphasis: fc.constantFrom('subject' as const, 'named' as const),
            cells: fc.tuple(
              ...axis.map(() =>
                fc.tuple(fc.option(value), firmness).map(([number, firm]) => ({
                  value: number,
                  label: number === null ? '–' : decimal(number, 2),
                  firmness: firm,
                })),
              ),
            ),
          }),
          { maxLength: 9 },
        ),
        breaks: areTimes ? breaks : fc.constant([]),
        scale: anyScale,
        axisTitle: name,
      })
      .map(({ scale, rows, ...data }) => ({
        ...data,
        ...scale,
        rows: rows.map((row, index) => ({ ...row, id: `row-${index}` })),
      })),
  );
const anyOptions = fc.constantFrom(180, 288, 340, 720).map(options);

describe('whatever the data', () => {
  it('a heat table is drawn without a fault', () => {
    fc.assert(
      fc.property(anyHeatTable, anyOptions, (data, asked) => {
        expect(drawingFaults(drawHeatTable(placeHeatTable(data, asked)))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('each column of a heat table stands in one part, further off where it cannot be compared', () => {
    fc.assert(
      fc.property(anyHeatTable, anyOptions, (data, asked) => {
        const { bands, values } = placeHeatTable(data, asked);
        expect(bands.flat()).toEqual(data.columns.map((_, index) => index));
        // The values of the first row of each part.
        let first = 0;
        for (const band of bands) {
          const row = values.slice(first, first + band.length);
          first += band.length * data.rows.length;
          const steps = row.slice(1).map(({ x }, place) => {
            const [a, b] = [place, place + 1].map((at) => data.columns[band[at] ?? -1]?.value ?? 0);
            return {
              step: x - (row[place]?.x ?? NaN),
              isApart: isBroken(a ?? 0, b ?? 0, data.breaks),
            };
          });
          const closest = Math.min(...steps.map(({ step }) => step));
          for (const { step, isApart } of steps) {
            const rest = steps.some((each) => !each.isApart) ? step - closest : 0;
            expect(isApart || rest < 0.01).toBe(true);
            if (isApart && steps.some((each) => !each.isApart)) expect(rest).toBeGreaterThan(10);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
