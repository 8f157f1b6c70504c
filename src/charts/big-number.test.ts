import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, firmness, name, value } from './__fixtures__/arbitraries.ts';
import { firmForms, four, one, openForms, three, two } from './__fixtures__/big-number.ts';
import { describePicture } from './__fixtures__/pictures.ts';
import { type BigNumberData, drawBigNumber, placeBigNumber } from './big-number.ts';
import { drawingFaults } from './drawing-faults.ts';

const widths = [288, 720] as const;
const options = (width: number) => ({ width, label: 'Con số' });
const draw = (data: BigNumberData) => (asked: Parameters<typeof placeBigNumber>[1]) =>
  drawBigNumber(placeBigNumber(data, asked));

describePicture('big-number', draw(one));
describePicture('big-number-of-two', draw(two));
describePicture('big-number-of-three', draw(three));
describePicture('big-number-of-four', draw(four));
describePicture('big-number-firm', draw(firmForms));
describePicture('big-number-open', draw(openForms));

describe('a big number', () => {
  it.each(widths)(
    'stands with its qualifier before and its unit behind it, on one line (%i px)',
    (width) => {
      const [dossiers] = placeBigNumber(one, options(width)).numbers;
      const said = (text: string) => dossiers?.words.find(({ lines }) => lines.join(' ') === text);
      const [before, unit] = [said('gần'), said('hồ sơ')];
      expect(before?.y).toBe(dossiers?.digits.y);
      expect(unit?.y).toBe(dossiers?.digits.y);
      expect(before?.box.right).toBeLessThan(dossiers?.digits.box.left ?? NaN);
      expect(unit?.box.left).toBeGreaterThan(dossiers?.digits.box.right ?? NaN);
      expect(dossiers?.digits.size).toBeGreaterThanOrEqual(40);
    },
  );

  it.each(widths)(
    'says what it is, when, and what it is held against, from top to bottom (%i px)',
    (width) => {
      const [dossiers] = placeBigNumber(one, options(width)).numbers;
      const below = dossiers?.words.filter(
        ({ box }) => box.top >= (dossiers.digits.box.bottom ?? 0),
      );
      expect(below?.map(({ role }) => role)).toEqual(['name', 'when', 'compared']);
    },
  );

  it.each(widths)('is as large as the others (%i px)', (width) => {
    const sizes = placeBigNumber(firmForms, options(width)).numbers.map(
      ({ digits }) => digits.size,
    );
    expect(new Set(sizes).size).toBe(1);
    expect(sizes[0]).toBeLessThan(width === 288 ? 40 : 44);
  });

  it('stands beside the others on a desk, four of them two by two, and under them on a phone', () => {
    const places = (data: BigNumberData, width: number) =>
      placeBigNumber(data, options(width)).numbers.map(({ digits }) => digits.y);
    expect(new Set(places(three, 720)).size).toBe(1);
    expect(new Set(places(four, 720)).size).toBe(2);
    expect(new Set(places(four, 288)).size).toBe(4);
  });

  it.each(widths)('has its place among all places, each a tick (%i px)', (width) => {
    const [rank] = placeBigNumber(two, options(width)).numbers;
    expect(rank?.strip?.ticks).toHaveLength(63);
    expect(rank?.strip?.mark?.x).toBe(rank?.strip?.ticks[11]?.x1);
    expect(rank?.strip?.mark?.firmness).toBe('dashed');
  });

  it.each(widths)(
    'draws its places as dashes of one line, each where its tick is (%i px)',
    (width) => {
      const placed = placeBigNumber(two, options(width));
      const ticks = placed.numbers[0]?.strip?.ticks ?? [];
      const line =
        /class="places" x1="([\d.]+)"[^>]* x2="([\d.]+)"[^>]* stroke-dasharray="1 ([\d.]+)"/;
      const [start = NaN, end = NaN, gap = NaN] = (line.exec(drawBigNumber(placed)) ?? [])
        .slice(1)
        .map(Number);
      for (const [index, { x1 }] of ticks.entries()) {
        expect(Math.abs(start + 0.5 + index * (1 + gap) - x1)).toBeLessThan(0.1);
      }
      expect(Math.abs(start + ticks.length * (1 + gap) - gap - end)).toBeLessThan(0.15);
    },
  );

  it.each(widths)('has its share of a whole, from zero (%i px)', (width) => {
    const strip = placeBigNumber(two, options(width)).numbers[1]?.strip;
    const [track, bar] = [strip?.track, strip?.bar];
    if (!track || !bar) throw new Error('no bar');
    expect(bar.left).toBe(track.left);
    expect((bar.right - bar.left) / (track.right - track.left)).toBeCloseTo(0.576, 6);
  });

  it('is refused outside its strip', () => {
    const [rank] = two.numbers;
    if (rank?.strip === undefined) throw new Error('no strip');
    const beyond = { ...rank, strip: { ...rank.strip, value: 64 } };
    expect(() => placeBigNumber({ numbers: [beyond] }, options(288))).toThrow(
      'The number of rank, 64, is not within its 63',
    );
  });
});

const anyStrip = fc.oneof(
  fc.integer({ min: 2, max: 63 }).chain((whole) =>
    fc.integer({ min: 1, max: whole }).map((place) => ({
      kind: 'places' as const,
      value: place,
      whole,
      ends: ['1', String(whole)] as const,
    })),
  ),
  fc.integer({ min: 0, max: 100 }).map((share) => ({
    kind: 'share' as const,
    value: share,
    whole: 100,
    ends: ['0%', '100%'] as const,
  })),
);
const anyBigNumber: fc.Arbitrary<BigNumberData> = fc
  .array(
    fc.record({
      before: fc.constantFrom('', 'gần', 'không quá', 'từ'),
      digits: value.map((number) => decimal(number * 10_000, 2)),
      after: fc.oneof(name, fc.constant('')),
      what: name,
      when: name,
      compared: fc.option(name, { nil: undefined }),
      strip: fc.option(anyStrip, { nil: undefined }),
      emphasis: fc.constantFrom('subject' as const, 'comparison' as const, 'named' as const),
      firmness,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((numbers) => ({
    numbers: numbers.map((number, index) => ({
      ...number,
      id: `number-${index}`,
      strip: number.strip && { ...number.strip, ends: [...number.strip.ends] as [string, string] },
    })),
  }));

describe('whatever the numbers', () => {
  it('they are drawn without a fault', () => {
    fc.assert(
      fc.property(anyBigNumber, fc.constantFrom(160, 288, 340, 720), (data, width) => {
        expect(drawingFaults(drawBigNumber(placeBigNumber(data, options(width))))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
