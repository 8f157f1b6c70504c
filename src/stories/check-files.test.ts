import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkFiles } from './check-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (path: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), '');
};

it('the site has no file in content/ that nobody checks, and no link in place of a file', () => {
  expect(checkFiles(process.cwd())).toEqual([]);
});

it('a text in another language, a script and a misplaced figure are no content', () => {
  const wrong = [
    'data/x.txt',
    'content/figures/Hình.yaml',
    'content/figures/x.yml',
    'content/stories/x/fr.mdx',
    'content/stories/x/y/vi.mdx',
    'content/x.js',
  ];
  const right = ['content/figures/x.yaml', 'content/stories/x/vi.mdx', 'content/home.yaml'];
  for (const path of [...wrong, ...right, 'public/x.js']) write(path);
  expect(checkFiles(root).map(({ file }) => file)).toEqual(wrong);
});

it('a link would publish what lies elsewhere', () => {
  for (const folder of ['content/figures', 'data', 'public']) {
    write(`${folder}/a.yaml`);
    symlinkSync('/etc/hostname', join(root, folder, 'x.yaml'));
  }
  expect(checkFiles(root).map(({ file }) => file)).toEqual([
    'data/x.yaml',
    'content/figures/x.yaml',
    'public/x.yaml',
  ]);
});
