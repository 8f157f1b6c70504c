import { describe, expect, it } from 'vitest';
import { distribution, distributionStrip } from './__fixtures__/examples.ts';
import { tiedDistribution } from './__fixtures__/odd.ts';
import { type DistributionData, drawDistribution, placeDistribution } from './distribution.ts';
import { drawingFaults } from './drawing-faults.ts';

const widths = [288, 720] as const;
const options = (width: number) => ({ width, label: 'Phân bố' });

/** Like fast-check's own data: any pair of dots. */
const pairs = <Item>(items: readonly Item[]) =>
  items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const));

describe('a distribution', () => {
  it.each(widths)('has one dot for each unit, none on another (%i px)', (width) => {
    for (const data of [distribution, tiedDistribution]) {
      const { marks } = placeDistribution(data, options(width));
      expect(marks.map(({ id }) => id).toSorted()).toEqual(
        data.points.map(({ id }) => id).toSorted(),
      );
      for (const [a, b] of pairs(marks)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius);
      }
    }
  });

  it.each(widths)('puts every dot at its value exactly (%i px)', (width) => {
    const { marks, isUpright } = placeDistribution(distribution, options(width));
    const along = (id: string) => {
      const mark = marks.find((each) => each.id === id);
      return (isUpright ? mark?.y : mark?.x) ?? NaN;
    };
    const sorted = distribution.points.toSorted((a, b) => a.value - b.value);
    const [low, high] = [sorted[0], sorted.at(-1)];
    if (low === undefined || high === undefined) throw new Error('no points');
    for (const { id, value } of sorted) {
      const share = (value - low.value) / (high.value - low.value);
      expect(along(id)).toBeCloseTo(along(low.id) + share * (along(high.id) - along(low.id)), 6);
    }
  });

  it.each(widths)(
    'labels the subject, the named and the reference with their values (%i px)',
    (width) => {
      const labels = placeDistribution(distribution, options(width)).labels.map(({ lines }) =>
        lines.join(' '),
      );
      expect(labels.toSorted()).toEqual(
        [
          'Bình Phước 0,7617',
          'TP. Hồ Chí Minh 0,8373',
          'Trung bình 0,6961',
          'Đà Nẵng 0,8335',
        ].toSorted(),
      );
    },
  );

  it('keeps the labels in the order of their values', () => {
    const lying = placeDistribution(distribution, options(720));
    const upright = placeDistribution(distribution, options(288));
    expect([lying.isUpright, upright.isUpright]).toEqual([false, true]);
    const last = ({ lines }: { lines: readonly string[] }) => lines.join(' ').slice(-6);
    expect(lying.labels.toSorted((a, b) => a.box.left - b.box.left).map(last)).toEqual([
      '0,6961',
      '0,7617',
      '0,8335',
      '0,8373',
    ]);
    expect(upright.labels.toSorted((a, b) => b.box.top - a.box.top).map(last)).toEqual([
      '0,6961',
      '0,7617',
      '0,8335',
      '0,8373',
    ]);
  });

  it('lies on a phone too, where few labels need room', () => {
    const few: DistributionData = {
      ...distribution,
      reference: undefined,
      points: distribution.points.map((point) =>
        point.emphasis === 'named' ? { ...point, emphasis: 'context' } : point,
      ),
    };
    expect(placeDistribution(few, options(288)).isUpright).toBe(false);
  });

  it.each(widths)(
    'of few units is a strip in which each has its name and value (%i px)',
    (width) => {
      const { labels, marks } = placeDistribution(distributionStrip, options(width));
      expect(marks).toHaveLength(6);
      expect(labels.map(({ lines }) => lines.join(' ')).toSorted()).toEqual(
        distributionStrip.points.map(({ name, label }) => `${name} ${label}`).toSorted(),
      );
    },
  );

  it('draws the subject over all others, larger than they are', () => {
    const { marks } = placeDistribution(distribution, options(720));
    expect(marks.at(-1)).toMatchObject({ id: 'VN-58', emphasis: 'subject' });
    const others = marks.slice(0, -1).map(({ radius }) => radius);
    expect(marks.at(-1)?.radius).toBeGreaterThan(Math.max(...others));
  });

  it('says who the coloured dots are', () => {
    const { key, axisLabels } = placeDistribution(distribution, options(288));
    expect(key?.emphasis).toBe('comparison');
    expect(axisLabels.map(({ lines }) => lines[0])).toContain('Đông Nam Bộ');
    expect(placeDistribution(tiedDistribution, options(288)).key).toBeNull();
  });

  it.each([
    ['no unit', []],
    ['one unit', distribution.points.slice(0, 1)],
  ])('stands with %s', (_, points) => {
    for (const width of widths) {
      const svg = drawDistribution(placeDistribution({ ...distribution, points }, options(width)));
      expect(drawingFaults(svg)).toEqual([]);
    }
  });

  it('is refused for a value that is not finite', () => {
    const points = distribution.points.map((point) => ({ ...point, value: NaN }));
    expect(() => placeDistribution({ ...distribution, points }, options(720))).toThrow('is NaN');
  });
});
