import { describe, expect, it } from 'vitest';
import { drawBar } from './bar-mark.ts';
import { drawMark } from './data-mark.ts';
import { firmnesses } from './mark.ts';

const bar = { left: 0, top: 0, right: 40, bottom: 80 };

describe('how firm a value is', () => {
  it('gives bars and dots six forms that differ in their markup', () => {
    const bars = firmnesses.map((firmness) => drawBar(bar, 'column subject', firmness));
    const dots = firmnesses.map((firmness) =>
      drawMark({ x: 9, y: 9, radius: 5, emphasis: 'subject', firmness }),
    );
    expect(new Set(bars).size).toBe(firmnesses.length);
    expect(new Set(dots).size).toBe(firmnesses.length);
  });

  it('never makes a bar look longer: the outline of an open form lies inside', () => {
    expect(drawBar(bar, 'column', 'hollow')).toContain('x="1" y="1" width="38" height="78"');
    expect(drawBar(bar, 'column', 'solid')).toContain('x="0" y="0" width="40" height="80"');
  });

  it('leaves a bar of no height in its frame', () => {
    expect(drawBar({ ...bar, bottom: 0 }, 'column', 'hollow')).toContain('height="0"');
    expect(drawBar({ ...bar, bottom: 0 }, 'column', 'half')).not.toContain('stripes');
    expect(drawBar({ ...bar, bottom: 2 }, 'column', 'ringed')).not.toContain('ring"');
  });

  it.each([bar, { ...bar, right: 400, bottom: 11 }, { ...bar, right: 12, bottom: 12 }])(
    'hatches a preliminary bar evenly, inside its outline: $right × $bottom',
    (box) => {
      const svg = drawBar(box, 'column', 'half');
      const corners = [...svg.matchAll(/M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)/g)];
      expect(corners.length).toBeGreaterThan(0);
      for (const [, x1, y1, x2, y2] of corners.map((match) => match.map(Number))) {
        // They rise at half a right angle and stay a pixel off the edges.
        expect((x2 ?? NaN) - (x1 ?? NaN)).toBeCloseTo((y1 ?? NaN) - (y2 ?? NaN), 0);
        expect(Math.min(x1 ?? 0, y2 ?? 0)).toBeGreaterThanOrEqual(1);
        expect(x2).toBeLessThanOrEqual(box.right - 1);
        expect(y1).toBeLessThanOrEqual(box.bottom - 1);
      }
      // However long the bar, its markup stays short.
      expect(svg.length).toBeLessThan(900);
    },
  );

  it('says where the value stands in the table', () => {
    expect(drawBar(bar, 'column', 'solid', '3,1')).toContain('data-cell="3,1"');
  });
});
