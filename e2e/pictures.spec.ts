import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { fileOf, kinds } from './built-pages.ts';

const dist = path.resolve(import.meta.dirname, '../dist');
const pngs = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.png'))
  .map((file) => file.split(path.sep).join('/'));

/** How many colours a picture has, counting no further than `most`. */
function coloursOf({ data }: PNG, most: number): number {
  const colours = new Set<number>();
  for (let at = 0; at < data.length && colours.size < most; at += 4) {
    colours.add(data.readUInt32BE(at));
  }
  return colours.size;
}

for (const folder of ['hinh', 'anh']) {
  test(`every picture in ${folder}/ opens, has the size of its frame and shows something`, () => {
    test.setTimeout(180_000);
    const own = pngs.filter((file) => file.startsWith(`${folder}/`));
    expect(own.length).toBeGreaterThan(0);
    for (const file of own) {
      const picture = PNG.sync.read(readFileSync(path.join(dist, file)));
      const size = file.endsWith('.square.png') ? [1080, 1080] : [1200, 630];
      expect([picture.width, picture.height], file).toEqual(size);
      expect(coloursOf(picture, 20), file).toBe(20);
    }
  });
}

// What stands in a frame of another site is shared by that site.
for (const page of kinds.filter((each) => !/\/nhung\//.test(each))) {
  test(`${page} names a picture for networks that is on the site, and says what it shows`, async ({
    request,
  }) => {
    const html = readFileSync(fileOf(page), 'utf8');
    const said = (property: string) =>
      new RegExp(`<meta property="og:${property}" content="([^"]*)"`).exec(html)?.[1] ?? '';
    for (const property of ['title', 'description', 'image:alt']) {
      expect(said(property), property).not.toBe('');
    }
    const response = await request.get(new URL(said('image')).pathname);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toBe('image/png');
    const { width, height } = PNG.sync.read(await response.body());
    expect([said('image:width'), said('image:height')]).toEqual([String(width), String(height)]);
  });
}

test('the manifest names icons that are there and as large as it says', async ({ request }) => {
  const response = await request.get('/manifest.webmanifest');
  expect(response.headers()['content-type']).toContain('application/manifest+json');
  const { icons } = (await response.json()) as { icons: { src: string; sizes: string }[] };
  expect(icons.length).toBeGreaterThan(0);
  for (const { src, sizes } of icons) {
    const { width, height } = PNG.sync.read(await (await request.get(src)).body());
    expect(`${width}x${height}`).toBe(sizes);
  }
});

test('no page loads a picture by itself', () => {
  for (const page of kinds) {
    expect(readFileSync(fileOf(page), 'utf8')).not.toMatch(/<img[^>]* src="[^"]*\.png"/);
  }
});
