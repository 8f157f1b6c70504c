import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPng } from '../src/audit/picture-files.ts';
import { locales } from '../src/i18n/locale.ts';
import { mostBytes, pictureFile, pictureFolder, pictureNames } from './guide-pictures.ts';

const guideIn = { vi: 'docs/huong-dan.md', en: 'docs/guide.md' } as const;
const made = locales.flatMap((locale) => pictureNames.map((name) => pictureFile(name, locale)));

/** The pictures of a document: file, text alternative and the paragraph after it. */
function picturesIn(document: string) {
  const text = readFileSync(document, 'utf8');
  return [...text.matchAll(/!\[([^\]]*)\]\(([^)]*)\)\n\n([^\n]*)/g)].map(
    ([, alt = '', address = '', after = '']) => ({ alt, address, after }),
  );
}

describe.each(locales)('the guide in «%s»', (locale) => {
  const pictures = picturesIn(guideIn[locale]);

  it('has each picture in its language once', () => {
    const named = pictures.map(({ address }) => address);
    const wanted = pictureNames.map((name) => `pictures/${pictureFile(name, locale)}`);
    expect(named.toSorted()).toEqual(wanted.toSorted());
    expect(readFileSync(guideIn[locale], 'utf8').match(/!\[/g)).toHaveLength(named.length);
  });

  it('says in words what is on each, no two alike', () => {
    for (const { alt, address } of pictures) expect(alt.length, address).toBeGreaterThan(60);
    expect(new Set(pictures.map(({ alt }) => alt)).size).toBe(pictures.length);
  });

  it('says under what was made wrong for a picture that it is a deliberate mistake', () => {
    const wrong = pictures.filter(({ address }) => /\/(?:check|report)\./.test(address));
    expect(wrong).toHaveLength(2);
    for (const { after } of wrong) expect(after).toMatch(/^_(?:Lỗi cố ý|A deliberate mistake)/);
  });
});

it('no other picture lies beside those of the guides', () => {
  expect(readdirSync(pictureFolder).sort()).toEqual(made.toSorted());
});

it.each(made)('%s is a whole picture of a page, not blank and not heavy', (file) => {
  const bytes = readFileSync(path.join(pictureFolder, file));
  expect(readPng(bytes)).toMatch(/^1\d{3}x\d{3,4}$/);
  expect(bytes.length).toBeLessThanOrEqual(mostBytes);
});
