import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emphasis, name } from './__fixtures__/arbitraries.ts';
import { archipelagos, emptyMap, scoreMap, sparseMap } from './__fixtures__/map.ts';
import { describePicture } from './__fixtures__/pictures.ts';
import { boxAround } from './area-shapes.ts';
import { contains, overlap } from './box.ts';
import { drawingFaults } from './drawing-faults.ts';
import { type MapData, drawMap, placeMap } from './map.ts';
import { reachOf } from './outside-labels.ts';

describePicture('map', (options) => drawMap(placeMap(scoreMap, options)));
describePicture('map-sparse', (options) => drawMap(placeMap(sparseMap, options)));
describePicture('map-of-none', (options) => drawMap(placeMap(emptyMap, options)));

const widths = [140, 200, 288, 350, 720] as const;
const options = (width: number) => ({ width, label: 'Bản đồ' });
const textsOf = (data: MapData, width: number) =>
  placeMap(data, options(width)).labels.map(({ lines }) => lines.join(' '));

describe('the far islands', () => {
  it.each(widths)('are always on the map, with their names (%i px)', (width) => {
    for (const data of [scoreMap, sparseMap, emptyMap]) {
      const placed = placeMap(data, options(width));
      expect(placed.archipelagos.map(({ label }) => label.lines.join(' '))).toEqual(
        archipelagos.map(({ label }) => label),
      );
      for (const { islands, label } of placed.archipelagos) {
        expect(islands.length).toBeGreaterThanOrEqual(12);
        expect(textsOf(data, width)).toContain(label.lines.join(' '));
      }
      const svg = drawMap(placed);
      expect(svg.match(/class="islands /g)).toHaveLength(2);
    }
  });

  it('are where they are on a desk, east of all land', () => {
    const { areas, archipelagos: placed } = placeMap(scoreMap, options(720));
    const { right } = boxAround(areas.flatMap(({ rings }) => rings.flat()));
    const [paracels, spratlys] = placed.map(({ islands }) => boxAround(islands));
    expect(placed.map(({ frame }) => frame)).toEqual([null, null]);
    expect(paracels?.left).toBeGreaterThan(right);
    expect(spratlys?.bottom).toBeGreaterThan(paracels?.bottom ?? NaN);
  });

  it.each([140, 200, 288, 350])(
    'stand in frames of their own on a phone, off the land (%i px)',
    (width) => {
      const { areas, archipelagos: placed, height } = placeMap(scoreMap, options(width));
      const reach = reachOf(
        areas.flatMap(({ rings }) => rings),
        height,
      );
      const [first, second] = placed.map(({ frame }) => frame);
      if (!first || !second) throw new Error('An archipelago has no frame');
      expect(overlap(first, second)).toBe(false);
      for (const { frame, islands, label } of placed) {
        if (frame === null) continue;
        expect(contains(frame, boxAround(islands))).toBe(true);
        expect(contains(frame, label.box)).toBe(true);
        const [, shore] = reach(frame.top, frame.bottom) ?? [0, 0];
        expect(shore).toBeLessThan(frame.left);
      }
    },
  );

  it('have the colour and the cell of their province', () => {
    const { areas, archipelagos: placed } = placeMap(scoreMap, options(288));
    for (const { area, tone, cell } of placed) {
      const province = areas.find(({ id }) => id === area);
      expect({ tone, cell }).toEqual({ tone: province?.tone, cell: province?.cell });
    }
  });

  it('can be pointed at: the rims, which can be seen on paper whatever the colour, have the cell', () => {
    const svg = drawMap(placeMap(scoreMap, options(288)));
    expect(svg.match(/class="island-rims" [^>]*data-cell="\d+,0"/g)).toHaveLength(2);
    expect(svg).not.toMatch(/class="islands [^>]*data-cell/);
  });

  it('cannot be left without a name', () => {
    const unnamed = { ...scoreMap, archipelagos: archipelagos.slice(1) };
    expect(() => placeMap(unnamed, options(288))).toThrow('The archipelago of VN-DN has no name');
  });
});

describe('the areas of a map', () => {
  it.each(widths)('are all drawn, one path each, with the cell of its value (%i px)', (width) => {
    const svg = drawMap(placeMap(scoreMap, options(width)));
    const cells = [...svg.matchAll(/<path class="area scale-\d" [^>]*data-cell="(\d+),0"/g)];
    expect(new Set(cells.map(([, row]) => row)).size).toBe(63);
    expect(cells).toHaveLength(63);
  });

  it('are hatched and without a cell where there is no value, and the key says so', () => {
    const svg = drawMap(placeMap(sparseMap, options(720)));
    expect(svg.match(/class="area unknown"/g)).toHaveLength(63 - 6 + 1);
    expect(svg).toContain('class="hatching"');
    expect(textsOf(sparseMap, 720)).toContain('chưa có số liệu');
    expect(textsOf(scoreMap, 720)).not.toContain('chưa có số liệu');
  });

  it('touch: a border has the same points on both sides, however simple it is drawn', () => {
    for (const width of widths) {
      const { areas } = placeMap(scoreMap, options(width));
      const pointsOf = (id: string) =>
        areas.find((area) => area.id === id)?.rings.flatMap((ring) => ring.map(String)) ?? [];
      const [one, other] = [pointsOf('VN-58'), pointsOf('VN-72')];
      const shared = one.filter((point) => other.includes(point));
      expect(shared.length).toBeGreaterThan(2);
    }
  });

  it('are worth at most 12 kB, compressed', () => {
    for (const width of [288, 720]) {
      for (const data of [scoreMap, sparseMap]) {
        const svg = drawMap(placeMap(data, options(width)));
        expect(gzipSync(svg).length).toBeLessThan(12_000);
      }
    }
  });

  it('have the limits of their classes in words beside the swatches, the darkest first', () => {
    const placed = placeMap(scoreMap, options(288));
    expect(placed.swatches.map(({ tone }) => tone)).toEqual([5, 4, 3, 2, 1]);
    const texts = placed.labels.map(({ lines }) => lines.join(' '));
    for (const { label } of scoreMap.classes) expect(texts).toContain(label);
  });
});

describe('labels on a map', () => {
  it.each(widths)('name the subject with its value whatever the width (%i px)', (width) => {
    expect(textsOf(scoreMap, width)).toContain('Bình Phước 0,7617');
    expect(textsOf(sparseMap, width).join()).toContain('Tỉnh có tên rất dài được sáp nhập');
  });

  it('lead from outside the land to a place in it, and the subject is outlined', () => {
    const placed = placeMap(scoreMap, options(720));
    expect(placed.leaders).toHaveLength(5);
    expect(placed.leaders.filter(({ hasPin }) => !hasPin)).toHaveLength(1);
    const outline = boxAround(placed.outlines.flat());
    const [{ x1, y1 } = { x1: NaN, y1: NaN }] = placed.leaders;
    expect(contains(outline, { left: x1, right: x1, top: y1, bottom: y1 })).toBe(true);
  });
});

const anyMap: fc.Arbitrary<MapData> = fc
  .record({
    areas: fc.array(
      fc.record({
        name,
        emphasis: fc.oneof(
          { weight: 9, arbitrary: fc.constant('context' as const) },
          { weight: 1, arbitrary: emphasis },
        ),
        classIndex: fc.option(fc.integer({ min: 0, max: 4 })),
      }),
      { minLength: 63, maxLength: 63 },
    ),
    axisTitle: name,
    missingLabel: name,
  })
  .map(({ areas, ...rest }) => ({
    ...scoreMap,
    ...rest,
    areas: scoreMap.areas.map((area, index) => ({ ...area, ...areas[index] })),
  }));

describe('whatever the values and names, a map', () => {
  it('has nothing that is clipped, overlaps or breaks the markup', () => {
    fc.assert(
      fc.property(anyMap, fc.constantFrom(...widths), (data, width) => {
        expect(drawingFaults(drawMap(placeMap(data, options(width))))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
