import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { soundSite } from './mistakes/apply-mistake.ts';
import { readSite } from './read-site.ts';

/** The small sound site, whose English texts are taken away. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'one-language-'));
  cpSync(soundSite, root, { recursive: true });
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('en.mdx')) rmSync(join(root, file));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const replace = (file: string, before: RegExp, after: string) => {
  const text = readFileSync(join(root, file), 'utf8');
  expect(text).toMatch(before);
  writeFileSync(join(root, file), text.replace(before, after));
};

it('a site in one language needs no texts in another one', () => {
  expect(readSite(root, ['vi']).problems).toEqual([]);
  const files = readSite(root).problems.map(({ file }) => file);
  expect(files).toContain('content/pages/about/en.mdx');
  expect(files).toContain('content/stories/chuyen-doi-so/en.mdx');
});

it('nor words in YAML, nor remarks', () => {
  replace('content/home.yaml', /^ {2}en: .*\n/gm, '');
  replace('content/figures/xep-hang.yaml', /^ {2}en: (?:>-\n.*|.*)\n/gm, '');
  replace('data/growth.yaml', /, en: [^}]*}/, ' }');
  const { problems, home } = readSite(root, ['vi']);
  expect(problems).toEqual([]);
  expect(home?.lead).toEqual({ vi: home?.lead.vi, en: home?.lead.vi });
});

it('words in its own language are asked for, and said to be in that one', () => {
  replace('content/home.yaml', /^lead:\n {2}vi: .*\n/m, 'lead:\n');
  const [problem, ...others] = readSite(root, ['vi']).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    file: 'content/home.yaml',
    expected: { vi: '«lead» bằng tiếng Việt', en: '“lead” in Vietnamese' },
  });
});

it('a text in a language that the site does not speak is not silently left unread', () => {
  cpSync(join(soundSite, 'content/pages/about/en.mdx'), join(root, 'content/pages/about/en.mdx'));
  const [problem, ...others] = readSite(root, ['vi']).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ file: 'content/pages/about/en.mdx', rule: 'file' });
  expect(problem?.expected.en).toContain('site.config.ts');
});

it('a page about itself that a site does not have is named', () => {
  rmSync(join(root, 'content/pages/versions'), { recursive: true });
  expect(readSite(root, ['vi']).problems).toMatchObject([
    { file: 'content/pages/versions/vi.mdx', rule: 'file' },
  ]);
});
