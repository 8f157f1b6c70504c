import { crc32, inflateSync } from 'node:zlib';
import type { Words } from '../i18n/locale.ts';
import type { BuiltSite } from './built-site.ts';
import type { Finding } from './finding.ts';
import { attribute, findAll, findByTag, parseHtml, textOf } from './html.ts';

/** Where a picture may stand and how large it is there, in pixels; `null` where the manifest says it. */
const places: readonly (readonly [place: RegExp, size: string | null])[] = [
  [/^hinh\/[^/]+\.[a-z]{2}\.landscape\.png$/, '1200x630'],
  [/^hinh\/[^/]+\.[a-z]{2}\.square\.png$/, '1080x1080'],
  [/^anh\/(?:(?:cau-chuyen|tinh)\/)?[^/]+\.[a-z]{2}\.png$/, '1200x630'],
  [/^apple-touch-icon\.png$/, '180x180'],
  [/^icon-[^/]+\.png$/, null],
];
const manifestFile = 'manifest.webmanifest';

/** Whether a file is for this part of the audit. */
export function isPictureFile(file: string): boolean {
  return file === manifestFile || /\.(?:png|ico)$/.test(file);
}

/**
 * What is wrong with the pictures of a built site, read as strangers read them, byte by byte: each is a whole PNG of the
 * size of its place that is not blank; every picture that a page names to networks is there and as large as said; every
 * figure that has drawings has pictures; the manifest says what the home page says and names icons that are there.
 * @param named what each page says of its picture
 */
export function checkPictures(
  { files, read }: BuiltSite,
  named: readonly NamedPicture[],
  home: string,
): Finding[] {
  const known = new Set(files);
  const sizes = new Map<string, string>();
  const findings: Finding[] = [];
  for (const file of files.filter(isPictureFile)) {
    if (file === manifestFile) continue;
    const bytes = read(file);
    const found = file.endsWith('.ico') ? readIco(bytes) : readPng(bytes);
    if (typeof found === 'string') sizes.set(file, found);
    else findings.push(fault(file, file, found));
    const place = places.find(([pattern]) => pattern.test(file));
    if (file.endsWith('.ico')) continue;
    if (!place) {
      findings.push(
        fault(file, file, {
          vi: 'không có hình ở địa chỉ mà bộ kiểm không biết; chỗ mới phải được thêm vào src/audit/picture-files.ts',
          en: 'no picture at an address that the audit does not know; a new one is to be added to src/audit/picture-files.ts',
        }),
      );
    } else if (typeof found === 'string' && place[1] !== null && found !== place[1]) {
      findings.push(fault(file, found, { vi: `hình ${place[1]}`, en: `a picture of ${place[1]}` }));
    }
  }
  const missing = (file: string, from: string) =>
    fault(from, file, { vi: 'hình có trên trang này', en: 'a picture that is on this site' });
  for (const file of files) {
    const [, drawing] = /^(hinh\/[^/]+\.[a-z]{2})\.wide\.svg$/.exec(file) ?? [];
    if (drawing === undefined) continue;
    for (const frame of ['landscape', 'square']) {
      const picture = `${drawing}.${frame}.png`;
      if (!known.has(picture)) findings.push(missing(picture, file));
    }
  }
  for (const { file, image, size } of named) {
    const picture = image.startsWith(home) ? image.slice(home.length) : image;
    if (!sizes.has(picture)) findings.push(missing(image, file));
    else if (sizes.get(picture) !== size) {
      const is = sizes.get(picture) ?? '';
      findings.push(fault(file, size, { vi: `${picture} là ${is}`, en: `${picture} is ${is}` }));
    }
  }
  if (known.has(manifestFile)) findings.push(...checkManifest({ files, read }, sizes, home));
  return findings;
}

/** What a page says to networks of its picture. */
export interface NamedPicture {
  readonly file: string;
  readonly image: string;
  /** Width and height as written: `1200x630`. */
  readonly size: string;
}

/** The picture that a page names, in Open Graph; none in a file that is no page. */
export function namedPicture(root: ReturnType<typeof parseHtml>, file: string): NamedPicture[] {
  const said = (property: string) => {
    const meta = findByTag(root, 'meta').find((each) => attribute(each, 'property') === property);
    return meta === undefined ? undefined : attribute(meta, 'content');
  };
  const image = said('og:image');
  if (image === undefined) return [];
  return [{ file, image, size: `${said('og:image:width')}x${said('og:image:height')}` }];
}

/** The size of a PNG, or what is wrong with it (W3C, Portable Network Graphics, 5: datastream structure). */
export function readPng(bytes: Buffer): string | Words {
  const broken = (vi: string, en: string): Words => ({ vi, en });
  if (bytes.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') {
    return broken(
      'tệp PNG, bắt đầu bằng dấu hiệu của PNG',
      'a PNG, which begins with its signature',
    );
  }
  const parts: Buffer[] = [];
  let size = '';
  let last = '';
  let at = 8;
  while (at + 12 <= bytes.length && last !== 'IEND') {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) break;
    const content = bytes.subarray(at + 8, end);
    last = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) {
      return broken(`khối ${last} với mã CRC đúng`, `a chunk ${last} whose CRC is right`);
    }
    if (last === 'IHDR') size = `${content.readUInt32BE(0)}x${content.readUInt32BE(4)}`;
    if (last === 'IDAT') parts.push(content);
    at = end + 4;
  }
  if (last !== 'IEND' || at !== bytes.length || size === '') {
    return broken('tệp PNG trọn vẹn', 'a whole PNG');
  }
  let lines: Buffer;
  try {
    lines = inflateSync(Buffer.concat(parts));
  } catch {
    return broken('điểm ảnh giải nén được', 'pixels that can be decompressed');
  }
  return isBlank(lines, Number(size.split('x')[1]))
    ? broken('hình không trống', 'a picture that is not blank')
    : size;
}

/**
 * Whether the lines of a picture are all alike, which those of one colour are. The first is left out: its filter has no
 * line above it, so that its bytes may differ from those of the same line further down.
 */
function isBlank(lines: Buffer, height: number): boolean {
  const length = lines.length / height;
  const second = lines.subarray(length, 2 * length);
  for (let line = 2; line < height; line += 1) {
    if (!lines.subarray(line * length, (line + 1) * length).equals(second)) return false;
  }
  return true;
}

/** The size of the largest image in an ICO file that holds PNGs, or what is wrong with it. */
function readIco(bytes: Buffer): string | Words {
  const count = bytes.length < 6 ? 0 : bytes.readUInt16LE(4);
  let largest: string | Words = { vi: 'tệp ICO có hình', en: 'an ICO with an image' };
  for (let index = 0; index < count; index += 1) {
    const entry = 6 + 16 * index;
    const [length, offset] = [bytes.readUInt32LE(entry + 8), bytes.readUInt32LE(entry + 12)];
    largest = readPng(bytes.subarray(offset, offset + length));
    if (typeof largest !== 'string') return largest;
    const side = bytes.readUInt8(entry);
    if (largest !== `${side}x${side}`) return { vi: `hình cạnh ${side}`, en: `a side of ${side}` };
  }
  return largest;
}

/** The manifest against the home page and the icons. */
function checkManifest(
  { files, read }: BuiltSite,
  sizes: ReadonlyMap<string, string>,
  home: string,
): Finding[] {
  let manifest: Record<string, unknown>;
  try {
    manifest = JSON.parse(read(manifestFile).toString('utf8')) as Record<string, unknown>;
  } catch {
    return [
      fault(manifestFile, manifestFile, { vi: 'JSON đọc được', en: 'JSON that can be read' }),
    ];
  }
  const root = parseHtml(files.includes('index.html') ? read('index.html').toString('utf8') : '');
  const description = findAll(root, (each) => attribute(each, 'name') === 'description')[0];
  const [title] = findByTag(root, 'title');
  const base = new URL(home).pathname;
  const expected: readonly (readonly [string, string | undefined])[] = [
    ['name', title && textOf(title)],
    ['description', description && attribute(description, 'content')],
    ['start_url', base],
    ['scope', base],
  ];
  const icons = Array.isArray(manifest['icons'])
    ? (manifest['icons'] as { src?: unknown; sizes?: unknown }[])
    : [];
  return [
    ...expected
      .filter(([key, value]) => manifest[key] !== value)
      .map(([key, value = '']) =>
        fault(manifestFile, `${key}: ${String(manifest[key])}`, {
          vi: `như trang chủ: ${value}`,
          en: `as on the home page: ${value}`,
        }),
      ),
    ...icons
      .filter(({ src, sizes: said }) => {
        const file = String(src).startsWith(base) ? String(src).slice(base.length) : '';
        return said === undefined || sizes.get(file) !== said;
      })
      .map(({ src }) =>
        fault(manifestFile, String(src), {
          vi: 'một biểu tượng có trên trang, đúng kích thước đã ghi',
          en: 'an icon that is on the site and as large as said',
        }),
      ),
  ];
}

function fault(file: string, found: string, expected: Words): Finding {
  return { file, around: file, found, expected };
}
