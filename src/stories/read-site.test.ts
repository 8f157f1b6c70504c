import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSite } from './read-site.ts';

/** The real site in a folder of its own, so that a test can break it. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync('data', join(root, 'data'), { recursive: true });
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const story = 'content/stories/chuyen-doi-so/vi.mdx';

/** Replaces a text that must be there, and gives the line on which it stood. */
function replace(path: string, before: string, after: string): number {
  const text = readFileSync(join(root, path), 'utf8');
  const line = text.slice(0, text.indexOf(before)).split('\n').length;
  expect(text).toContain(before);
  writeFileSync(join(root, path), text.replace(before, after));
  return line;
}

it('the real site has no problem, in both languages', () => {
  const { problems, stories } = readSite(root);
  expect(problems).toEqual([]);
  expect(stories.filter(({ locale }) => locale === 'en')).toHaveLength(stories.length / 2);
});

describe('what a story names and the data do not know is a problem at its line', () => {
  it.each([
    [
      'a dataset',
      'of="dti-ranking[2022,VN-58].rank"',
      'of="dti-rankin[2022,VN-58].rank"',
      'dti-ranking',
    ],
    ['a column', 'of="dti-ranking[2022,VN-58].rank"', 'of="dti-ranking[2022,VN-58].rnak"', 'rank'],
    ['a row', 'of="dti-ranking[2022,VN-58].rank"', 'of="dti-ranking[2019,VN-58].rank"', ''],
    ['a figure', '<Figure id="dti-rank" />', '<Figure id="dti-rnk" />', 'dti-rank'],
    [
      'a source',
      '<Cite id="vietnamnet-bp-2022" />',
      '<Cite id="vietnamnet-bp-2002" />',
      'vietnamnet-bp-2022',
    ],
    ['a block', '<Caveat>', '<Caveats>', ''],
    ['an attribute', '<Figure id="dti-rank" />', '<Figure di="dti-rank" />', 'id'],
    ['a form', 'form="size"', 'form="sized"', 'size'],
  ])('%s', (_, before, after, suggestion) => {
    const line = replace(story, before, after);
    if (after === '<Caveats>') replace(story, '</Caveat>', '</Caveats>');
    const { problems } = readSite(root);
    expect(problems[0]).toMatchObject({ file: story, line });
    expect(problems.every(({ file }) => file === story)).toBe(true);
    expect(problems[0]?.repair.en).toContain(suggestion);
  });

  it('a difference across a break', () => {
    const line = replace(
      story,
      'of="dti-ranking[2022,VN-58].rank"',
      'of="difference(dti-ranking[2021,VN-58].rank, dti-ranking[2020,VN-58].rank)"',
    );
    const { problems } = readSite(root);
    expect(problems).toMatchObject([{ file: story, line, found: '2020 → 2021' }]);
  });

  it('a misspelt key of the frontmatter', () => {
    const line = replace(story, 'shortTitle:', 'shortTitel:');
    const { problems } = readSite(root);
    expect(problems[0]).toMatchObject({ file: story, line, column: 'shortTitel' });
    expect(problems[0]?.repair.en).toContain('shortTitle');
  });

  it('a number in the title or summary', () => {
    const line = replace(
      story,
      '{dti-ranking[2020,VN-58].rank|short}',
      '{dti-ranking[2020,VN-00].rank|short}',
    );
    expect(readSite(root).problems).toMatchObject([{ file: story, line }]);
  });

  it('letters that are not composed', () => {
    const line = replace(story, 'Chỉ số chuyển đổi số', 'Chỉ số chuyển đổi số'.normalize('NFD'));
    expect(readSite(root).problems).toMatchObject([{ file: story, line }]);
  });

  it('a language that is missing', () => {
    rmSync(join(root, 'content/stories/chuyen-doi-so/en.mdx'));
    expect(readSite(root).problems).toMatchObject([
      { file: 'content/stories/chuyen-doi-so/en.mdx', line: 1 },
    ]);
  });
});

describe('a figure', () => {
  const figure = 'content/figures/dti-rank.yaml';

  it.each([
    ['a misspelt key', 'subtitle:', 'subtitel:'],
    ['an unknown column', '  rank: rank', '  rank: rang'],
    ['an unknown chart', 'chart: rank-over-time', 'chart: pie'],
  ])('with %s is a problem at its line', (_, before, after) => {
    const line = replace(figure, before, after);
    const { problems } = readSite(root);
    expect(problems.some((problem) => problem.file === figure && problem.line === line)).toBe(true);
  });

  it.each(['title', 'alt'])('without %s does not build', (key) => {
    const text = readFileSync(join(root, figure), 'utf8');
    const block = new RegExp(`^${key}:\\n(?:  .*\\n)+`, 'm');
    expect(text).toMatch(block);
    writeFileSync(join(root, figure), text.replace(block, ''));
    const { problems } = readSite(root);
    expect(problems.some(({ file, column }) => file === figure && column === key)).toBe(true);
  });
});

it('the problems of all files are reported at once', () => {
  replace('data/dti-ranking.csv', '2022,VN-58,12,', '2022,VN-58,0,');
  replace('data/sources.csv', 'thanhnien-2023-04,', 'thanhnien-2023-04 ,');
  replace('content/figures/grdp-growth.yaml', 'chart: columns', 'chart: column');
  replace('content/home.yaml', 'lead:', 'leed:');
  replace(story, '<Figure id="dti-region" />', '<Figure id="dti-regions" />');
  const files = new Set(readSite(root).problems.map(({ file }) => file));
  expect([...files]).toEqual(
    expect.arrayContaining([
      'data/dti-ranking.csv',
      'data/sources.csv',
      'content/figures/grdp-growth.yaml',
      'content/home.yaml',
      story,
    ]),
  );
});

it('a story is not blamed for a number that a broken file cannot give', () => {
  replace('data/dti-ranking.csv', '2022,VN-58,12,', '2022,VN-58,0,');
  const { problems } = readSite(root);
  expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['data/dti-ranking.csv']));
});
