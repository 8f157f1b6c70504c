import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readPictureList, writePictureList } from './picture-list.ts';

it('a list of pictures has what was written, without a line that is not whole', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'list-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'a.list');
  expect(readPictureList(file).size).toBe(0);
  const list = new Map([
    ['hinh/a.vi.square.png', 'a'.repeat(64)],
    ['anh/trang.vi.png', 'b'.repeat(64)],
  ]);
  writePictureList(file, list);
  appendFileSync(file, `anh/trang.en.png ${'c'.repeat(10)}`);
  expect(readPictureList(file)).toEqual(list);
});
