import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { growStories } from './grown-site.ts';

let stories: string;
beforeEach(() => {
  stories = mkdtempSync(path.join(tmpdir(), 'stories-'));
  ['a', 'b'].forEach((slug, index) => {
    mkdirSync(path.join(stories, slug));
    for (const locale of ['vi', 'en']) {
      const text = `---\ntitle: ${slug}\norder: ${index + 1}\n---\n\norder: 1 is text here.\n`;
      writeFileSync(path.join(stories, slug, `${locale}.mdx`), text);
    }
  });
});
afterEach(() => {
  rmSync(stories, { recursive: true });
});

it('stories are repeated in turn, in all languages, each with a place of its own', () => {
  growStories(stories, 5);
  expect(readdirSync(stories).sort()).toEqual(['a', 'a-2', 'a-3', 'b', 'b-2']);
  expect(readdirSync(path.join(stories, 'a-3')).sort()).toEqual(['en.mdx', 'vi.mdx']);
  const places = readdirSync(stories).map(
    (slug) => /^order: (\d+)$/m.exec(readFileSync(path.join(stories, slug, 'vi.mdx'), 'utf8'))?.[1],
  );
  expect(places.sort()).toEqual(['1', '2', '3', '4', '5']);
});

it('a copy differs in nothing but its place', () => {
  growStories(stories, 3);
  const [own, copy] = ['a', 'a-2'].map((slug) =>
    readFileSync(path.join(stories, slug, 'en.mdx'), 'utf8'),
  );
  expect(copy).toBe(own?.replace('order: 1\n', 'order: 3\n'));
});

it('a site is not made smaller, and nothing is no story', () => {
  expect(() => growStories(stories, 1)).toThrow('more than 1');
  for (const slug of ['a', 'b']) rmSync(path.join(stories, slug), { recursive: true });
  expect(() => growStories(stories, 3)).toThrow('no stories');
});
