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

  it('says where the value stands in the table', () => {
    expect(drawBar(bar, 'column', 'solid', '3,1')).toContain('data-cell="3,1"');
  });
});
