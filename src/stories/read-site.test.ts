import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Kept } from '../datasets/kept.ts';
import { locales } from '../i18n/locale.ts';
import { readPreview, readSite } from './read-site.ts';

// Each test reads a whole site: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

/** The figures that the texts of the site place: drawing all others for each test would take longer than the tests. */
const placed = new Set(
  readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx') || path === 'home.yaml')
    .flatMap((path) => [
      ...readFileSync(join('content', path), 'utf8').matchAll(
        /(?:<Figure id="|^(?:leadFigure|figure): |\/hinh\/)([a-z0-9-]+)/gm,
      ),
    ])
    .map(([, id]) => `${id}.yaml`),
);

/** The real site in a folder of its own, so that a test can break it. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync('data', join(root, 'data'), { recursive: true });
  cpSync('content', join(root, 'content'), {
    recursive: true,
    // Nor are profiles of every province made for each test; they have tests of their own.
    filter: (path) =>
      basename(path) !== 'profile.yaml' &&
      (!path.includes('figures') || !path.endsWith('.yaml') || placed.has(basename(path))),
  });
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

/** The words of a problem with their no-break spaces as plain ones. */
const withPlainSpaces = (words: unknown) =>
  JSON.parse(JSON.stringify(words).replaceAll('\u00a0', ' ')) as unknown;

it('the site has no problem until it is broken, in both languages', () => {
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

describe('a sentence that its data have outlived is a problem at its line', () => {
  it('in the text, with what was found', () => {
    const line = replace(
      story,
      'that="dti-ranking[2021,VN-58].rank <= 10"',
      'that="dti-ranking[2021,VN-58].rank < 8"',
    );
    const [problem, ...others] = readSite(root).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: story, line, column: 'that' });
    expect(problem?.found).toBe(
      'Ở kỳ đầu tiên, kỳ 2020, Bình Phước đứng thứ 25/63; kỳ sau đứng thứ 9/63, nằm trong nhóm mười địa phương dẫn đầu.',
    );
    expect(withPlainSpaces(problem?.expected)).toMatchInlineSnapshot(`
      {
        "en": "a sentence that the data bear out; this one is no longer true: 9th of 63 is not less than 8 (the condition: dti-ranking[2021,VN-58].rank < 8)",
        "vi": "một câu đúng với số liệu; câu này không còn đúng: 9/63 không nhỏ hơn 8 (điều kiện: dti-ranking[2021,VN-58].rank < 8)",
      }
    `);
    expect(problem?.repair).toMatchInlineSnapshot(`
      {
        "en": "Rewrite the sentence to fit the data; change the condition only if it says something else than the sentence.",
        "vi": "Viết lại câu theo số liệu; chỉ sửa điều kiện khi điều kiện nói khác với câu.",
      }
    `);
  });

  it('with the numbers of the sentence as a reader sees them', () => {
    replace(
      story,
      '<Claim that="dti-ranking[2024,VN-58].score > ',
      '<Claim that="dti-ranking[2024,VN-58].score < ',
    );
    const [problem] = readSite(root).problems;
    expect(problem?.found?.replaceAll('\u00a0', ' ')).toContain('cao hơn trung bình 0,0656 điểm');
  });

  it('when the data change: wherever the sentence stands', () => {
    replace(
      'data/grdp-growth.csv',
      '2024,VN-58,9.32,=,total,estimate',
      '2024,VN-58,6.32,=,total,estimate',
    );
    const { problems } = readSite(root);
    expect(problems.every(({ expected }) => expected.en.includes('no longer true'))).toBe(true);
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set([
        'content/figures/grdp-growth.yaml',
        'content/figures/growth-target-range.yaml',
        'content/figures/growth-targets.yaml',
        'content/stories/hua-va-lam/vi.mdx',
        'content/stories/hua-va-lam/en.mdx',
        'content/stories/tang-truong-grdp/vi.mdx',
        'content/stories/tang-truong-grdp/en.mdx',
      ]),
    );
  });

  it('in the title and the summary', () => {
    const line = replace(
      story,
      'every(dti-ranking[*,VN-58] where year >= 2022, rank >= 11 and rank <= 13)',
      'every(dti-ranking[*,VN-58] where year >= 2022, rank = 12)',
    );
    expect(readSite(root).problems).toMatchObject([{ file: story, line, column: 'claims' }]);
  });

  it('on the home page', () => {
    const line = replace(
      'content/home.yaml',
      'dti-ranking[2021,VN-58].rank <= 10',
      'dti-ranking[2021,VN-58].rank > 10',
    );
    expect(readSite(root).problems).toMatchObject([
      { file: 'content/home.yaml', line, column: 'claim' },
    ]);
  });

  it('over a figure', () => {
    const figure = 'content/figures/dti-government-2024.yaml';
    const line = replace(figure, '.score) < 10', '.score) < 3');
    expect(readSite(root).problems).toMatchObject([{ file: figure, line, column: 'claim' }]);
  });

  it('and so is a claim that the data cannot answer', () => {
    const line = replace(
      story,
      'that="dti-ranking[2021,VN-58].rank <= 10"',
      'that="dti-ranking[2021,VN-58].rank <= dti-ranking[2020,VN-58].rank"',
    );
    expect(readSite(root).problems).toMatchObject([
      { file: story, line, column: 'that', found: '2020 → 2021' },
    ]);
  });
});

describe('a headline without a claim is a problem', () => {
  it('of a figure', () => {
    const figure = 'content/figures/dti-rank.yaml';
    const text = readFileSync(join(root, figure), 'utf8');
    writeFileSync(join(root, figure), text.replace(/^claim:\n(?: {2}.*\n)+/m, ''));
    const [problem] = readSite(root).problems;
    expect(problem).toMatchObject({ file: figure, line: 2, column: 'claim' });
    expect(problem?.expected).toMatchInlineSnapshot(`
      {
        "en": "what must hold for this sentence to be true: claim: …; or claim: none with because: …",
        "vi": "điều phải đúng để câu này đúng: claim: …; hoặc claim: none kèm because: …",
      }
    `);
  });

  it('of a story', () => {
    const text = readFileSync(join(root, story), 'utf8');
    writeFileSync(join(root, story), text.replace(/^claims:\n(?: {2}.*\n)+/m, ''));
    expect(readSite(root).problems).toMatchObject([{ file: story, column: 'claims' }]);
  });

  it('and «none» needs a reason', () => {
    const figure = 'content/figures/online-three-measures.yaml';
    const line = replace(figure, 'claim: none', 'claim: none');
    const text = readFileSync(join(root, figure), 'utf8');
    writeFileSync(join(root, figure), text.replace(/^because:.*\n/m, ''));
    const [problem] = readSite(root).problems;
    expect(problem).toMatchObject({ file: figure, line, column: 'claim', found: 'none' });
    expect(problem?.expected.en).toContain('because');
  });
});

describe('a numeral that was typed is a problem at its line, with the cells that print it', () => {
  it('in a text', () => {
    const line = replace(
      story,
      'Dưới đây là toàn bộ',
      'Năm 2022 tỉnh đứng thứ 12. Dưới đây là toàn bộ',
    );
    const [problem, ...others] = readSite(root).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: story, line, found: 'Năm 2022 tỉnh đứng thứ 12' });
    expect(problem?.expected).toMatchInlineSnapshot(`
      {
        "en": "a number bound to the data, not typed: «12»",
        "vi": "con số gắn với dữ liệu, không gõ tay: «12»",
      }
    `);
    expect(problem?.repair).toMatchInlineSnapshot(`
      {
        "en": "Perhaps <Value of="dti-pillars[2022,VN-58,chinh_quyen_so].rank" /> or <Value of="dti-pillars-computed[2022,VN-58,chinh_quyen_so].rank" /> or <Value of="dti-ranking[2022,VN-58].rank" />; if it is no datum (a name, a scale), write <Plain>12</Plain>.",
        "vi": "Có thể là <Value of="dti-pillars[2022,VN-58,chinh_quyen_so].rank" /> hoặc <Value of="dti-pillars-computed[2022,VN-58,chinh_quyen_so].rank" /> hoặc <Value of="dti-ranking[2022,VN-58].rank" />; nếu không phải số liệu (tên gọi, thang đo), viết <Plain>12</Plain>.",
      }
    `);
  });

  it('in a title', () => {
    const line = replace(story, 'shortTitle: Chuyển đổi số', 'shortTitle: Chuyển đổi số, 9 bước');
    expect(readSite(root).problems).toMatchObject([{ file: story, line }]);
  });

  it('in the words of a figure, even folded over several lines', () => {
    const figure = 'content/figures/dti-region.yaml';
    const line = replace(figure, 'vì trọng số thay đổi', 'vì 47 trọng số thay đổi');
    const [problem] = readSite(root).problems;
    expect(problem).toMatchObject({ file: figure, line });
    expect(problem?.repair.en).toContain('{47|plain}');
  });

  it('on the home page and on the pages about the site', () => {
    const home = replace('content/home.yaml', 'vi: Một tỉnh', 'vi: 1 tỉnh');
    const about = replace('content/pages/about/en.mdx', 'The stories', 'The 3 stories');
    expect(readSite(root).problems).toMatchObject([
      { file: 'content/home.yaml', line: home },
      { file: 'content/pages/about/en.mdx', line: about },
    ]);
  });

  it('unless the claim of its sentence compares with it', () => {
    replace(story, 'nằm trong nhóm mười địa phương', 'nằm trong nhóm 10 địa phương');
    expect(readSite(root).problems).toEqual([]);
  });

  it('unless it is marked', () => {
    replace(story, 'Dưới đây là toàn bộ', 'Đây là <Plain>12</Plain> điều. Dưới đây là toàn bộ');
    expect(readSite(root).problems).toEqual([]);
  });
});

it('an address of a cell with a second source must name a cell', () => {
  const line = replace(
    'data/verification.csv',
    'dti-pillars[2020,VN-58,kinh_te_so].rank',
    'dti-pillars[2020,VN-58,kinh_te_so].rnak',
  );
  const problems = readSite(root).problems;
  expect(problems).toMatchObject([
    { file: 'data/verification.csv', line, column: 'address', found: 'rnak' },
  ]);
  expect(problems[0]?.repair.en).toContain('rank');
});

it('an address in the register of conflicts must name a cell', () => {
  const line = replace(
    'data/conflicts.csv',
    'grdp-growth[2017,VN-58,total,estimate,2].growth',
    'grdp-growth[2017,VN-58,total,estimate,9].growth',
  );
  expect(readSite(root).problems).toMatchObject([
    { file: 'data/conflicts.csv', line, column: 'address', found: '2017,VN-58,total,estimate,9' },
  ]);
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

describe('a preview', () => {
  const figure = 'content/figures/dti-rank.yaml';

  it('shows drafts and what is not checked yet, but nothing of a file that cannot be read', () => {
    replace(figure, 'chart:', 'draft: true\nchart:');
    const { figures, problems } = readPreview(root, locales, new Kept());
    expect(figures.has('dti-rank')).toBe(true);
    expect(problems).toEqual([]);
    replace('data/dti-ranking.csv', '2022,VN-58,12,', '2022,VN-58,0,');
    expect(readPreview(root, locales, new Kept()).problems).toMatchObject([
      { file: 'data/dti-ranking.csv' },
    ]);
  });

  it('reads again only what changed, and what says the same is the same', () => {
    const kept = new Kept();
    const before = readPreview(root, locales, kept);
    replace('data/dti-ranking.csv', '2022,VN-58,12,0.6385,', '2022,VN-58,12,0.6386,');
    const after = readPreview(root, locales, kept);
    const changed = [...before.library.datasets].filter(
      ([id, dataset]) => after.library.datasets.get(id) !== dataset,
    );
    expect(changed.map(([id]) => id)).toEqual(['dti-ranking']);
    const row = after.library.datasets.get('dti-ranking')?.rowByKey.get('2022,VN-58');
    expect(row?.cells['score']?.text).toBe('0.6386');
    expect(after.figures.get('dti-rank')).toBe(before.figures.get('dti-rank'));
    expect(after.stories).toEqual(before.stories);
    expect(after.stories[0]).toBe(before.stories[0]);
  });

  it('reads every dataset again when the register of sources changed', () => {
    const kept = new Kept();
    const before = readPreview(root, locales, kept).library;
    const [source] = before.sources.keys();
    replace('data/sources.csv', `\n${source},`, `\n${source}-2,`);
    const { library, problems } = readPreview(root, locales, kept);
    for (const [id, dataset] of library.datasets) expect(dataset).not.toBe(before.datasets.get(id));
    expect(problems).toEqual(readPreview(root, locales, new Kept()).problems);
  });
});

describe('a draft is checked and not published', () => {
  const figure = 'content/figures/dti-rank.yaml';
  const placed = /content\/(?:stories|pages|home)/;

  it('of a figure, which only drafts may then place', () => {
    replace(figure, 'chart:', 'draft: true\nchart:');
    const { figures, drafts, problems } = readSite(root);
    expect(figures.has('dti-rank')).toBe(false);
    expect(drafts.figures.has('dti-rank')).toBe(true);
    expect(problems.length).toBeGreaterThan(0);
    for (const { file, repair } of problems) {
      expect(file).toMatch(placed);
      expect(repair.vi).toContain(figure);
    }
  });

  it('of a story, in both languages or in none', () => {
    const at = replace(story, 'title:', 'draft: true\ntitle:');
    expect(readSite(root).problems).toMatchObject([{ file: story, line: at, column: 'draft' }]);
    replace(story.replace('vi.mdx', 'en.mdx'), 'title:', 'draft: true\ntitle:');
    const { stories, drafts, problems } = readSite(root);
    expect(problems).toEqual([]);
    expect(stories.filter(({ slug }) => slug === 'chuyen-doi-so')).toEqual([]);
    expect(drafts.stories.map(({ path }) => path).sort()).toEqual([
      story.replace('vi.mdx', 'en.mdx'),
      story,
    ]);
  });

  it('and may have blanks, which nothing that is published may', () => {
    const at = replace(figure, 'notes:', 'notes:\n  - { vi: ___ ghi chú ___, en: ___ a note ___ }');
    expect(readSite(root).problems).toMatchObject([{ file: figure, line: at + 1 }]);
    replace(figure, 'chart:', 'draft: true\nchart:');
    expect(readSite(root).problems.filter(({ file }) => file === figure)).toEqual([]);
  });

  it('but is no way around the data', () => {
    replace(figure, 'chart:', 'draft: true\nchart:');
    replace(figure, 'rank: rank', 'rank: rnak');
    expect(readSite(root).problems).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ file: figure })]),
    );
  });
});
