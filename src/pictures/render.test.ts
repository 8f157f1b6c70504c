import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { renderOpaquePng, renderPng } from './render.ts';

const words = (text: string, style: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60"><rect width="400" height="60" fill="#fff"/>` +
  `<text x="10" y="40" font-size="32" style="font-family:'Be Vietnam Pro',Arial;${style}">${text}</text></svg>`;

/** How much ink there is, and from where to where it reaches. */
async function inkOf(svg: string): Promise<{ ink: number; right: number }> {
  const { width, data } = PNG.sync.read(await renderPng(svg));
  let [ink, right] = [0, 0];
  for (let at = 0; at < data.length; at += 4) {
    const darkness = 255 - (data[at] ?? 255);
    ink += darkness;
    if (darkness > 0) right = Math.max(right, (at / 4) % width);
  }
  return { ink, right };
}

describe('a picture that is drawn', () => {
  const svg = words('Hạng 12', 'font-weight:400');

  it('has the size of its SVG and is not blank', async () => {
    const { width, height } = PNG.sync.read(await renderPng(svg));
    expect([width, height]).toEqual([400, 60]);
    expect((await inkOf(svg)).ink).toBeGreaterThan(0);
    expect((await inkOf(words('', ''))).ink).toBe(0);
  });

  it('is the same, byte for byte, each time', async () => {
    expect((await renderPng(svg)).equals(await renderPng(svg))).toBe(true);
  });

  it('has the same pixels where it is drawn as an opaque one, which no other can be', async () => {
    const pixelsOf = (png: Buffer) => PNG.sync.read(png).data;
    const opaque = await renderOpaquePng(svg);
    expect(pixelsOf(opaque).equals(pixelsOf(await renderPng(svg)))).toBe(true);
    await expect(renderOpaquePng(svg.replace('fill="#fff"', 'fill="none"'))).rejects.toThrow(
      'not opaque',
    );
  });

  it('has the two weights of the font', async () => {
    const bold = await inkOf(words('Hạng 12', 'font-weight:600'));
    expect(bold.ink).toBeGreaterThan(1.1 * (await inkOf(svg)).ink);
    expect(bold.right).toBeGreaterThan((await inkOf(svg)).right);
  });

  it('has Vietnamese letters and no font of the machine', async () => {
    const plain = await inkOf(words('Binh Phuoc', ''));
    expect((await inkOf(words('Bình Phước', ''))).ink).toBeGreaterThan(plain.ink);
    // Arial is named as well, but nothing outside the package is ever asked.
    expect((await inkOf(words('字', ''))).ink).toBe(0);
  });
});
