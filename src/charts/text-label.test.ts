import { describe, expect, it } from 'vitest';
import {
  type TextBlock,
  drawLabel,
  heightOf,
  heldBetween,
  keepApart,
  labelAbove,
  labelBelow,
  labelBeside,
  widthOf,
} from './text-label.ts';

const block: TextBlock = { lines: ['Bình', 'Phước'], size: 10, weight: 600, role: 'subject' };
const width = widthOf(block);

describe('a label', () => {
  it('is as wide as its widest line and 1.3 em high for each', () => {
    expect(width).toBe(widthOf({ ...block, lines: ['Phước'] }));
    expect(heightOf(block)).toBe(26);
  });

  it.each([
    ['start', 100, 100 + width],
    ['middle', 100 - width / 2, 100 + width / 2],
    ['end', 100 - width, 100],
  ] as const)('anchored at its %s takes the room that its letters take', (anchor, left, right) => {
    const { box } = labelBelow(block, 100, 50, anchor);
    expect(box.left).toBeCloseTo(left);
    expect(box.right).toBeCloseTo(right);
    expect([box.top, box.bottom]).toEqual([50, 76]);
  });

  it('stands above a line, below it or beside it', () => {
    expect(labelAbove(block, 0, 50, 'start').box).toMatchObject({ top: 24, bottom: 50 });
    expect(labelBeside(block, 0, 50, 'start').box).toMatchObject({ top: 37, bottom: 63 });
  });

  it('has its digits and capitals in the middle of its line', () => {
    const { y, box } = labelBelow({ ...block, lines: ['7'] }, 0, 0, 'start');
    const capital = 0.74 * 10;
    expect(y - capital / 2).toBeCloseTo((box.top + box.bottom) / 2, 0);
  });

  it('moves just so far that it lies between two edges', () => {
    const left = heldBetween(labelBelow(block, 0, 0, 'middle'), 0, 200);
    expect([left.box.left, left.x]).toEqual([0, width / 2]);
    const right = heldBetween(labelBelow(block, 200, 0, 'start'), 0, 200);
    expect([right.box.right, right.x]).toEqual([200, 200 - width]);
    const inside = labelBelow(block, 100, 0, 'start');
    expect(heldBetween(inside, 0, 200)).toEqual(inside);
  });

  it('is apart from others of its line or is not', () => {
    const labels = [100, 0].map((x) => labelBelow(block, x, 0, 'start'));
    expect(keepApart(labels, 100 - width)).toBe(true);
    expect(keepApart(labels, 101 - width)).toBe(false);
  });
});

describe('a label as SVG', () => {
  it('repeats neither the size of the drawing nor the plain weight and anchor', () => {
    const plain = labelBelow({ ...block, lines: ['7 & 8'], weight: 400 }, 5, 0, 'start');
    expect(drawLabel(plain, 10)).toBe('<text class="subject" x="5" y="10.2">7 &amp; 8</text>');
  });

  it('sets more lines under the first', () => {
    expect(drawLabel(labelBelow(block, 5, 0, 'end'), 12)).toBe(
      '<text class="subject" x="5" y="10.2" text-anchor="end" font-size="10" font-weight="600">' +
        'Bình<tspan x="5" dy="13">Phước</tspan></text>',
    );
  });

  it('is nothing without words', () => {
    expect(drawLabel(labelBelow({ ...block, lines: [] }, 5, 0, 'end'), 12)).toBe('');
  });
});
