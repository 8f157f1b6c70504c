import { describe, expect, it } from 'vitest';
import { overlap } from './box.ts';
import { placeKey } from './key.ts';
import { typeSizes } from './type-size.ts';

const entries = ['Đông Nam Bộ', 'Tây Nguyên', 'Đồng bằng sông Cửu Long'].map((name) => ({
  name,
  role: 'comparison',
}));
const sample = { width: 14, height: 10 };

describe('a key', () => {
  it('puts entries side by side where they have room, each after its sample', () => {
    const { samples, labels } = placeKey(entries, sample, {
      width: 720,
      top: 20,
      sizes: typeSizes(720),
    });
    expect(new Set(labels.map(({ box }) => box.top))).toEqual(new Set([20]));
    samples.forEach((box, index) => expect(box.right).toBeLessThan(labels[index]?.box.left ?? NaN));
  });

  it('goes on in the next line where not, inside the frame and without overlaps', () => {
    const { samples, labels, bottom } = placeKey(entries, sample, {
      width: 140,
      top: 0,
      sizes: typeSizes(140),
    });
    const boxes = [...samples, ...labels.map(({ box }) => box)];
    for (const [index, box] of boxes.entries()) {
      expect(box.right).toBeLessThanOrEqual(140);
      expect(box.bottom).toBeLessThanOrEqual(bottom);
      expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
    }
  });

  it('takes no room without an entry', () => {
    expect(placeKey([], sample, { width: 288, top: 7, sizes: typeSizes(288) }).bottom).toBe(7);
  });
});
