import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checksumList } from './checksum-list.ts';

const contents: Readonly<Record<string, string>> = {
  'index.html': '<p>',
  'du-lieu/z.csv': 'a\n1\n',
  'du-lieu/a.xlsx': 'x',
  'hinh/ă.vi.square.png': 'p',
  'font.woff2': 'f',
  SHA256SUMS: 'old',
};
const read = (file: string) => Buffer.from(contents[file] ?? '');

describe('the list of checksums', () => {
  it('names every download once, in the order of bytes, as sha256sum writes it', () => {
    const sum = (file: string) => createHash('sha256').update(read(file)).digest('hex');
    expect(checksumList(Object.keys(contents), read)).toBe(
      ['du-lieu/a.xlsx', 'du-lieu/z.csv', 'hinh/ă.vi.square.png']
        .map((file) => `${sum(file)}  ${file}\n`)
        .join(''),
    );
  });
});
