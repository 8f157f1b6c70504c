import { zipSync, type Zippable } from 'fflate';

/** The first day that an entry of a ZIP archive can have: for data whose version has no date. */
const firstDay = '1980-01-01';

/** A plain file that its owner may write and everybody read, as Unix keeps it in the upper half of the attributes. */
const plainFile = { os: 3, attrs: (0o100644 << 16) >>> 0 };

/** What is compressed already would only cost time. */
const compressed = /\.(?:xlsx|zip|png)$/;

/**
 * Packs files into a ZIP archive whose bytes depend on nothing but the files, their names and the day: entries stand
 * in the order of their names, with the day at noon, by the clock of nowhere in particular.
 * @param files by name, with slashes
 * @param day YYYY-MM-DD, that of the data; `null` where it is not known
 */
export function packArchive(
  files: Readonly<Record<string, Uint8Array>>,
  day: string | null,
): Uint8Array {
  const mtime = noonOf(day ?? firstDay);
  const entries: Zippable = {};
  for (const name of Object.keys(files).sort()) {
    const bytes = files[name];
    if (bytes) entries[name] = [bytes, { level: compressed.test(name) ? 0 : 6 }];
  }
  return zipSync(entries, { ...plainFile, mtime });
}

/**
 * The archive with another day, at noon, in all of its entries: what a writer took from its clock. The bytes of the
 * files stay as they are. (APPNOTE.TXT of the ZIP format, 4.3.7, 4.3.12 and 4.3.16 have the places.)
 * @throws Error when the bytes are no archive as writers make them: without a comment at its end
 */
export function withDay(archive: Uint8Array, day: string | null): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new Error('this is no archive');
  const stamp = stampOf(noonOf(day ?? firstDay));
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(entry + 12, stamp, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, stamp, true);
    const lengths = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += lengths.reduce((sum, length) => sum + length, 46);
  }
  return bytes;
}

/** A ZIP archive keeps the hours of a clock without its zone, which is why noon is taken on the machine's own clock. */
function noonOf(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

/** Day and time in four bytes, as MS-DOS had them: 4.4.6 of the format. */
function stampOf(when: Date): number {
  const day = ((when.getFullYear() - 1980) << 9) | ((when.getMonth() + 1) << 5) | when.getDate();
  return ((day << 16) | (when.getHours() << 11)) >>> 0;
}
