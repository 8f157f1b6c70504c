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
      const [services, dossiers] = placeFromTo(fromTo, options(width)).rows.map(({ labels }) =>
        labels.map(({ lines }) => lines.join(' ')),
      );
      expect(services).toEqual([
        'Dịch vụ công trực tuyến có phát sinh hồ sơ',
        '27,2\u00a0%',
        'tháng 5/2022',
        'hơn 99\u00a0%',
        'quý I/2023',
      ]);
      expect(dossiers?.slice(1)).toEqual(['22\u00a0%', 'tháng 5/2022', '99\u00a0%', 'quý I/2023']);
    },
  );

  it.each(widths)(
    'draws a bound as an arrow that points beyond it, not as a dot (%i px)',
    (width) => {
      const [above, exact] = placeFromTo(fromTo, options(width)).rows;
      const tip = Math.max(...(above?.arrow?.points.map(([x]) => x) ?? []));
      expect(tip).toBeGreaterThan(above?.line?.x2 ?? NaN);
      expect(above?.marks).toHaveLength(1);
      expect(exact?.arrow).toBeNull();
      expect(exact?.marks).toHaveLength(2);

      const below = placeFromTo(unevenFromTo, options(width)).rows[2];
      const lowTip = Math.min(...(below?.arrow?.points.map(([x]) => x) ?? []));
      expect(lowTip).toBeLessThan(below?.line?.x2 ?? NaN);
      expect(below?.arrow?.firmness).toBe('hollow');
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

  it.each(widths)('leads labels to marks that are too close for them (%i px)', (width) => {
    const [, close] = placeFromTo(unevenFromTo, options(width)).rows;
    expect(close?.leaders.length).toBeGreaterThan(0);
    expect(close?.marks.map(({ firmness }) => firmness)).toEqual(['hollow', 'dashed']);
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
