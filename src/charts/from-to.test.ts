import { describe, expect, it } from 'vitest';
import { fromTo } from './__fixtures__/examples.ts';
import { unevenFromTo } from './__fixtures__/odd.ts';
import { drawingFaults } from './drawing-faults.ts';
import { type FromToData, drawFromTo, placeFromTo } from './from-to.ts';

const widths = [288, 720] as const;
const options = (width: number) => ({ width, label: 'Từ – đến' });

describe('from – to', () => {
  it.each(widths)(
    'writes both values with their qualifiers, and when they were (%i px)',
    (width) => {
      const placed = placeFromTo(fromTo, options(width));
      const [services, dossiers] = placed.rows.map(({ labels }) =>
        labels.map(({ lines }) => lines.join(' ')),
      );
      expect(services).toEqual([
        'Dịch vụ công trực tuyến có phát sinh hồ sơ',
        '27,2\u00a0%',
        'hơn 99\u00a0%',
      ]);
      expect(dossiers?.slice(1)).toEqual(['22\u00a0%', '99\u00a0%']);
      const over = placed.axisLabels.map(({ lines }) => lines.join(' '));
      expect(over).toEqual(expect.arrayContaining(['tháng 5/2022', 'quý I/2023']));
    },
  );

  it.each(widths)(
    'draws a bound as an arrow that points beyond it, not as a dot (%i px)',
    (width) => {
      const [above, exact] = placeFromTo(fromTo, options(width)).rows;
      const tip = Math.max(...(above?.arrows[0]?.points.map(([x]) => x) ?? []));
      expect(tip).toBeGreaterThan(above?.line?.x2 ?? NaN);
      expect(above?.marks).toHaveLength(1);
      expect(exact?.arrows).toEqual([]);
      expect(exact?.marks).toHaveLength(2);

      const below = placeFromTo(unevenFromTo, options(width)).rows[2];
      const lowTip = Math.min(...(below?.arrows[0]?.points.map(([x]) => x) ?? []));
      expect(lowTip).toBeLessThan(below?.line?.x2 ?? NaN);
      expect(below?.arrows[0]?.firmness).toBe('hollow');
    },
  );

  it.each(widths)('puts equal values of all rows at one place (%i px)', (width) => {
    const [services, dossiers] = placeFromTo(fromTo, options(width)).rows;
    expect(services?.line?.x2).toBe(dossiers?.line?.x2);
    expect(services?.line?.x1).toBeGreaterThan(dossiers?.line?.x1 ?? NaN);
  });

  it.each(widths)(
    'says that a value is missing, and draws neither mark nor line for it (%i px)',
    (width) => {
      const [missing] = placeFromTo(unevenFromTo, options(width)).rows;
      expect(missing?.line).toBeNull();
      expect(missing?.marks).toHaveLength(1);
      const words = missing?.labels.find(({ role }) => role === 'missing');
      expect(words?.lines.join(' ')).toBe('chưa tìm thấy kết quả công bố');
    },
  );

  it.each(widths)(
    'puts each value at the outer side of its mark, whichever is the later (%i px)',
    (width) => {
      const [, , falling] = placeFromTo(unevenFromTo, options(width)).rows;
      const boxOf = (text: string) => falling?.labels.find(({ lines }) => lines[0] === text)?.box;
      expect(boxOf('100\u00a0%')?.left).toBeGreaterThan(falling?.line?.x1 ?? NaN);
      expect(boxOf('dưới 40\u00a0%')?.right).toBeLessThan(falling?.line?.x2 ?? NaN);
    },
  );

  it.each(widths)('moves marks apart that would cover each other (%i px)', (width) => {
    for (const value of [0, 1.5]) {
      const rows = unevenFromTo.rows
        .slice(1, 2)
        .map((row) => ({ ...row, to: { ...row.to, value } }));
      const [close] = placeFromTo({ ...unevenFromTo, rows }, options(width)).rows;
      const [from, to] = close?.marks ?? [];
      const apart = Math.hypot((to?.x ?? 0) - (from?.x ?? 0), (to?.y ?? 0) - (from?.y ?? 0));
      expect(apart).toBeGreaterThanOrEqual((from?.radius ?? 0) + (to?.radius ?? 0));
      expect(close?.marks.map(({ firmness }) => firmness)).toEqual(['hollow', 'dashed']);
    }
  });

  it.each(widths)('leaves both ends open where both values are bounds (%i px)', (width) => {
    const rows = fromTo.rows.slice(0, 1).map((row) => ({
      ...row,
      from: { ...row.from, label: 'gần 27,2\u00a0%', open: 'below' as const },
    }));
    const [row] = placeFromTo({ ...fromTo, rows }, options(width)).rows;
    expect(row?.marks).toEqual([]);
    const [from, to] = (row?.arrows ?? []).map(({ points }) => points.map(([x]) => x));
    expect(Math.min(...(from ?? []))).toBeLessThan(row?.line?.x1 ?? NaN);
    expect(Math.max(...(to ?? []))).toBeGreaterThan(row?.line?.x2 ?? NaN);
  });

  it.each(widths)(
    'joins nothing across a break: a rule stands between the two marks (%i px)',
    (width) => {
      const rows = fromTo.rows.map((row) => ({ ...row, isBroken: true }));
      for (const { line, breakRule, marks, arrows } of placeFromTo(
        { ...fromTo, rows },
        options(width),
      ).rows) {
        expect(line).toBeNull();
        expect(marks.length + arrows.length).toBe(2);
        const xs = [
          ...marks.map(({ x }) => x),
          ...arrows.map(({ points: [corner] }) => corner?.[0] ?? NaN),
        ];
        expect(breakRule?.x1).toBeGreaterThan(Math.min(...xs));
        expect(breakRule?.x1).toBeLessThan(Math.max(...xs));
      }
    },
  );

  it.each(widths)('says two times once that all rows have in common (%i px)', (width) => {
    const words = (data: FromToData) => {
      const { axisLabels, rows } = placeFromTo(data, options(width));
      return [...axisLabels, ...rows.flatMap(({ labels }) => labels)].map(({ lines }) => lines[0]);
    };
    const count = (data: FromToData, text: string) =>
      words(data).filter((each) => each === text).length;
    expect(count(fromTo, 'quý I/2023')).toBe(1);
    expect(count({ ...fromTo, rows: fromTo.rows.slice(0, 1) }, 'quý I/2023')).toBe(1);
    expect(count(unevenFromTo, '2021')).toBe(1);
    expect(count(unevenFromTo, 'quý I/2023')).toBe(1);
  });

  it('is refused for a value outside its axis', () => {
    const [row] = fromTo.rows;
    if (row === undefined) throw new Error('no row');
    const beyond: FromToData = {
      ...fromTo,
      rows: [{ ...row, to: { ...row.to, value: 101 } }],
    };
    expect(() => placeFromTo(beyond, options(720))).toThrow(
      'A value of services, 101, is not between 0 and 100',
    );
  });

  it.each(widths)('stands without a row (%i px)', (width) => {
    const svg = drawFromTo(placeFromTo({ ...fromTo, rows: [] }, options(width)));
    expect(drawingFaults(svg)).toEqual([]);
  });
});
