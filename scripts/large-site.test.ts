import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { frugality, frugalityFor } from './large-site.ts';

test('this Node knows the flags that a large site is built with', () => {
  const said = execFileSync(process.execPath, [...frugality.flags, '-p', '"runs"'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect(said.toString().trim()).toBe('runs');
});

test('a site of four thousand texts is built with less memory, this one as fast as it can', () => {
  expect(frugalityFor(path.dirname(import.meta.dirname)).flags).toEqual([]);
  const root = mkdtempSync(path.join(tmpdir(), 'large-site-'));
  try {
    for (let story = 1; story <= 2000; story += 1) {
      const folder = path.join(root, `content/stories/story-${story}`);
      mkdirSync(folder, { recursive: true });
      for (const name of ['vi.mdx', 'en.mdx']) writeFileSync(path.join(folder, name), '');
    }
    expect(frugalityFor(root)).toBe(frugality);
  } finally {
    rmSync(root, { recursive: true });
  }
});
