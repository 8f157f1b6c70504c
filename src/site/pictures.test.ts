import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { type Box, contains, overlap } from '../charts/box.ts';
import { locales } from '../i18n/locale.ts';
import type { PlacedCard } from '../pictures/card.ts';
import { renderPng } from '../pictures/render.ts';
import { siteContent } from './content.ts';
import { favicon, iconPng, icons, manifest } from './icons.ts';
import { allPictures, figurePicture } from './pictures.ts';

const pictures = allPictures();

/** What is wrong with a card: words or drawings beyond the edge, over each other or too small to be read. */
function faultsOf({ frame, labels, forms, drawing, mark }: PlacedCard): string[] {
  const whole = { left: 0, top: 0, right: frame.width, bottom: frame.height };
  const square = (x: number, y: number, side: number): Box => ({
    left: x,
    top: y,
    right: x + side,
    bottom: y + side,
  });
  const parts = [
    ...labels.map(({ lines, box }) => ({ what: lines.join(' '), box })),
    ...forms.map(({ x, y, scale }) => ({ what: 'form', box: square(x, y, 14 * scale) })),
    { what: 'mark', box: square(mark.x, mark.y, mark.side) },
    {
      what: 'drawing',
      box: {
        left: drawing.x,
        top: drawing.y,
        right: drawing.x + drawing.width * drawing.scale,
        bottom: drawing.y + drawing.height * drawing.scale,
      },
    },
  ];
  const small = [...labels.map(({ size }) => size), drawing.text].filter(
    (size) => size < frame.floor,
  );
  return [
    ...parts.filter(({ box }) => !contains(whole, box)).map(({ what }) => `${what}: outside`),
    ...parts.flatMap((a, index) =>
      parts
        .slice(index + 1)
        .filter((b) => overlap(shrunk(a.box), shrunk(b.box)))
        .map((b) => `${a.what} on ${b.what}`),
    ),
    ...small.map((size) => `words of ${size.toFixed(1)} pixels`),
  ];
}

/** Without half a pixel, which rounding may take. */
function shrunk({ left, top, right, bottom }: Box): Box {
  return { left: left + 0.5, top: top + 0.5, right: right - 0.5, bottom: bottom - 0.5 };
}

describe('the pictures of the site', () => {
  it('are there for every figure, story, province and for all other pages, in every language', () => {
    const { figures, stories, profiles } = siteContent();
    const paths = pictures.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const locale of locales) {
      expect(paths).toContain(`anh/trang.${locale}.png`);
      for (const id of figures.keys()) {
        expect(paths).toContain(`hinh/${id}.${locale}.landscape.png`);
        expect(paths).toContain(`hinh/${id}.${locale}.square.png`);
      }
    }
    for (const { slug, locale } of stories)
      expect(paths).toContain(`anh/cau-chuyen/${slug}.${locale}.png`);
    const shown = profiles.filter(({ sections }) => sections.some((each) => each.figures.length));
    expect(paths.filter((path) => path.startsWith('anh/tinh/'))).toHaveLength(shown.length);
  });

  it('have nothing beyond their edge, nothing over anything else and no words too small to read', () => {
    const faults = pictures.flatMap(({ path, card }) =>
      faultsOf(card()).map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('say where their numbers come from, under which licence, and their address', () => {
    const words = { vi: ['Nguồn: ', 'Giấy phép: '], en: ['Source: ', 'Licence: '] } as const;
    for (const locale of locales) {
      for (const id of siteContent().figures.keys()) {
        const { labels } = figurePicture(id, locale, 'square').card();
        const text = labels.map(({ lines }) => lines.join(' ')).join('\n');
        for (const each of words[locale]) expect(text).toContain(each);
        expect(labels.at(-1)?.lines.join('')).toMatch(new RegExp(`^https?://.*/hinh/${id}/$`));
      }
    }
  });

  it('are PNGs of their frame, not blank, and the same when drawn again', async () => {
    const [first] = siteContent().figures.keys();
    if (first === undefined) throw new Error('no figure');
    for (const frame of ['landscape', 'square'] as const) {
      const picture = figurePicture(first, 'vi', frame);
      const png = await renderPng(picture.svg());
      expect(png.equals(await renderPng(figurePicture(first, 'vi', frame).svg()))).toBe(true);
      const { width, height, data } = PNG.sync.read(png);
      expect([width, height]).toEqual(frame === 'square' ? [1080, 1080] : [1200, 630]);
      const colours = new Set<number>();
      for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at));
      expect(colours.size).toBeGreaterThan(20);
    }
  });
});

describe('the icons of the site', () => {
  it.each(Object.values(icons))('$name has its size and something on it', async (icon) => {
    const { width, height, data } = PNG.sync.read(await iconPng(icon));
    expect([width, height]).toEqual([icon.side, icon.side]);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at));
    expect(colours.size).toBeGreaterThan(2);
  });

  it('fill a square where devices cut their own shape out of it', async () => {
    const { data } = PNG.sync.read(await iconPng(icons.maskable));
    for (let at = 3; at < data.length; at += 4) expect(data[at]).toBe(255);
  });

  it('stand in one file for browsers that ask for it, each a whole PNG', async () => {
    const ico = await favicon();
    const sides = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const entry = 6 + 16 * index;
      const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
      const { width } = PNG.sync.read(ico.subarray(offset, offset + length));
      expect(width).toBe(ico.readUInt8(entry));
      return width;
    });
    expect(sides).toEqual([16, 32, 48]);
  });

  it('are named in the manifest as they are', () => {
    const named = manifest()['icons'] as { src: string; sizes: string; purpose: string }[];
    expect(named.map(({ src, sizes, purpose }) => [src.split('/').at(-1), sizes, purpose])).toEqual(
      [
        ['icon-192.png', '192x192', 'any'],
        ['icon-512.png', '512x512', 'any'],
        ['icon-maskable-512.png', '512x512', 'maskable'],
      ],
    );
  });
});
