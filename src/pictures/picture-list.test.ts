import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { addToPictureList, readPictureList } from './picture-list.ts';

it('a list of pictures has what was added, without a line that is not whole yet', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'list-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const list = path.join(folder, 'a.list');
  expect(readPictureList(list).size).toBe(0);
  addToPictureList(list, 'hinh/a.vi.square.png', 'a'.repeat(64));
  addToPictureList(list, 'anh/trang.vi.png', 'b'.repeat(64));
  appendFileSync(list, `anh/trang.en.png ${'c'.repeat(10)}`);
  expect([...readPictureList(list)]).toEqual([
    ['hinh/a.vi.square.png', 'a'.repeat(64)],
    ['anh/trang.vi.png', 'b'.repeat(64)],
  ]);
});
