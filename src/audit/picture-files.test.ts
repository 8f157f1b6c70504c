import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { parseHtml } from './html.ts';
import { checkPictures, namedPicture, readPng } from './picture-files.ts';

const home = 'https://example.org/x/';

/** A picture of one colour, with a square of another unless it is to be blank. */
function png(width: number, height: number, isBlank = false): Buffer {
  const image = new PNG({ width, height });
  image.data.fill(240);
  if (!isBlank) image.data.fill(10, 4 * width * (height >> 1), 4 * width * (height >> 1) + 4 * 8);
  return PNG.sync.write(image);
}

const whole: Readonly<Record<string, Buffer>> = {
  'index.html': Buffer.from(
    '<title>Qua số liệu</title><meta name="description" content="Số liệu công khai">',
  ),
  'hinh/a.vi.wide.svg': Buffer.from('<svg/>'),
  'hinh/a.vi.landscape.png': png(1200, 630),
  'hinh/a.vi.square.png': png(1080, 1080),
  'icon-192.png': png(192, 192),
  'manifest.webmanifest': Buffer.from(
    JSON.stringify({
      name: 'Qua số liệu',
      description: 'Số liệu công khai',
      start_url: '/x/',
      scope: '/x/',
      icons: [{ src: '/x/icon-192.png', sizes: '192x192' }],
    }),
  ),
};

function found(
  changes: Readonly<Record<string, Buffer | null>> = {},
  image = `${home}hinh/a.vi.landscape.png`,
): string[] {
  const site = new Map(
    Object.entries({ ...whole, ...changes }).filter(
      (entry): entry is [string, Buffer] => entry[1] !== null,
    ),
  );
  const page = parseHtml(
    `<meta property="og:image" content="${image}"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">`,
  );
  return checkPictures(
    { files: [...site.keys()], read: (file) => site.get(file) ?? Buffer.alloc(0) },
    namedPicture(page, 'hinh/a/index.html'),
    home,
  ).map((finding) => `${finding.file}: ${finding.found}: ${finding.expected.en}`);
}

const manifest = JSON.parse(String(whole['manifest.webmanifest'])) as Record<string, unknown>;
const withManifest = (changes: Record<string, unknown>) => ({
  'manifest.webmanifest': Buffer.from(JSON.stringify({ ...manifest, ...changes })),
});

describe('the pictures of a built site', () => {
  it('are accepted where they are whole, of their size and named as they are', () => {
    expect(found()).toEqual([]);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, -20), 'a whole PNG'],
    [
      'changed',
      (bytes: Buffer) => Buffer.from(bytes).fill(7, 60, 61),
      'a chunk IDAT whose CRC is right',
    ],
    ['no PNG', () => Buffer.from('<html>'), 'its signature'],
    ['longer than it says', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(3)]), 'a whole'],
    ['blank', () => png(1200, 630, true), 'not blank'],
    ['of another size', () => png(600, 315), 'a picture of 1200x630'],
  ])('are refused where one is %s', (_, spoil, expected) => {
    const file = 'hinh/a.vi.landscape.png';
    expect(found({ [file]: spoil(png(1200, 630)) }).join('\n')).toContain(expected);
  });

  it('are refused where one is missing, or stands where none is known', () => {
    expect(found({ 'hinh/a.vi.square.png': null }).join()).toContain('hinh/a.vi.square.png');
    expect(found({ 'hinh/b.png': png(9, 9) }).join()).toContain('does not know');
    expect(found({}, `${home}anh/b.vi.png`).join()).toContain('a picture that is on this site');
    expect(found({}, 'https://other.example/a.png').join()).toContain('on this site');
    expect(found({}, `${home}hinh/a.vi.square.png`).join()).toContain('is 1080x1080');
  });

  it('and the manifest are refused where it differs from the home page or names what is not there', () => {
    expect(found(withManifest({ name: 'Khác' })).join()).toContain('Qua số liệu');
    expect(found(withManifest({ start_url: '/' })).join()).toContain('/x/');
    const icons = [{ src: '/x/icon-512.png', sizes: '512x512' }];
    expect(found(withManifest({ icons })).join()).toContain('icon-512.png');
    expect(found({ 'manifest.webmanifest': Buffer.from('{') }).join()).toContain('JSON');
  });
});

it('a picture of one colour is blank however its lines are filtered', () => {
  for (const filterType of [0, 1, 2, 3, 4] as const) {
    const image = new PNG({ width: 40, height: 30 });
    image.data.fill(200);
    expect(readPng(PNG.sync.write(image, { filterType })), `filter ${filterType}`).toMatchObject({
      en: 'a picture that is not blank',
    });
  }
});
