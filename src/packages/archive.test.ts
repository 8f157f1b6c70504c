import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packArchive, withDay } from './archive.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = { 'b/số liệu.csv': bytes('a,b\n1,2\n'), 'a.txt': bytes('Bình Phước\n') };

describe('an archive', () => {
  it('gives back each file under its name', () => {
    const opened = unzipSync(packArchive(files, '2026-11-25'));
    expect(Object.keys(opened)).toEqual(['a.txt', 'b/số liệu.csv']);
    expect(opened['b/số liệu.csv']).toEqual(files['b/số liệu.csv']);
    expect(opened['a.txt']).toEqual(files['a.txt']);
  });

  it('has the same bytes in whatever order its files came', () => {
    const turned = Object.fromEntries(Object.entries(files).reverse());
    expect(packArchive(turned, '2026-11-25')).toEqual(packArchive(files, '2026-11-25'));
  });

  it('has the day of the data, so another day gives other bytes', () => {
    expect(packArchive(files, '2026-11-24')).not.toEqual(packArchive(files, '2026-11-25'));
    expect(() => packArchive(files, null)).not.toThrow();
  });

  it('takes the day that it is given in the place of the one that it has', () => {
    const other = packArchive(files, '2020-02-02');
    expect(withDay(other, '2026-11-25')).toEqual(packArchive(files, '2026-11-25'));
  });

  it('is refused where it is none', () => {
    expect(() => withDay(bytes('not an archive, but long enough'), null)).toThrow('no archive');
  });
});
