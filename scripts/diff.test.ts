import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { smallRepository, type SmallRepository } from '../src/history/fixtures/small-repository.ts';
import { readSite } from '../src/stories/read-site.ts';
import { checkHistory } from './check-history.ts';
import { diff } from './diff.ts';
import { copyPartOfTheSite } from './fixtures/part-of-the-site.ts';

/** Git starts many processes, which on a busy machine takes its time. */
const patient = { timeout: 120_000 };

/** One story is enough, with the home page; the profiles of all provinces would take longer than the rest. */
const slug = 'tang-truong-grdp';
const story = `content/stories/${slug}/vi.mdx`;

/** A copy of that part of the real site, committed. */
let repository: SmallRepository;
beforeAll(() => {
  repository = smallRepository();
  copyPartOfTheSite(repository.root, { story: slug, withProfiles: false });
  repository.commit('2026-01-05', 'Bring in the site', {});
});
afterAll(() => repository.remove());
beforeEach(() => {
  repository.git('checkout', '--quiet', '.');
  repository.git('clean', '--quiet', '--force', '-d');
});

const read = (file: string) => readFileSync(path.join(repository.root, file), 'utf8');
/** Replaces a text that must be there. */
function edit(file: string, before: string, after: string) {
  expect(read(file)).toContain(before);
  repository.write({ [file]: read(file).replace(before, after) });
}

const ask = ({ base = '', format = 'text' as 'text' | 'markdown', withReport = false } = {}) =>
  diff(repository.root, { base, format, locale: 'en', withReport });
/** What is told under a heading. */
function section(said: string, heading: string): string {
  const found = said.split('\n\n').find((block) => block.slice(2).startsWith(`${heading} (`));
  return found ?? '';
}
const headings = (said: string) =>
  [...said.matchAll(/^[•✗] ([^(:\n]+) \(\d+\)/gm)].map(([, heading]) => heading);

const growth = 'data/grdp-growth.csv';
const told = '2024,VN-58,9.32,=,total,estimate';

describe('npm run diff', patient, () => {
  it('says so where nothing changed', () => {
    const { isAnswered, said } = ask();
    expect(isAnswered).toBe(true);
    expect(said.replaceAll('\u00a0', ' ')).toMatch(
      /^• Compared with [0-9a-f]{7} \(5 January 2026\): Nothing has changed\.$/,
    );
  });

  it('tells of a cell what is false now, as the check finds it, then what is printed otherwise', () => {
    edit(growth, told, told.replace('9.32', '7.02'));
    const { said } = ask();
    const wrong = section(said, 'To be repaired before it is published');
    expect(said.indexOf(wrong)).toBe(0);
    expect(wrong).toContain('7.02% is not more than 7.09%');
    const { problems } = readSite(repository.root);
    expect(problems.length).toBeGreaterThan(3);
    for (const { file } of problems) expect(wrong).toContain(file);

    expect(section(said, 'Data')).toMatch(
      /grdp-growth\[2024,VN-58,total,estimate,1\]\.growth\n *− 9\.32\n *\+ 7\.02/,
    );
    expect(section(said, 'Figures')).toContain('content/figures/grdp-growth.yaml');
    expect(section(said, 'Figures')).toContain('drawn anew');
    expect(section(said, 'Home page')).toMatch(/− 9\.32%: .*\n *\+ 7\.02%: /);
    expect(section(said, 'Caveats and remarks')).toContain('− Con số 9,32% của năm 2024');
    expect(said).toMatch(/\n✗ Compared .*: 1 cell changed; .*parts to be repaired\.$/);

    // Nobody may publish it without a word on why.
    const history = checkHistory(repository.root, { base: '', today: '2026-02-01', english: true });
    expect(history.isSound).toBe(false);
  });

  it('tells of a row that came what stands in it, and of one that went what it took with it', () => {
    const lines = read(growth).split('\n');
    const row = lines.find((line) => line.startsWith(told)) ?? expect.unreachable(told);
    repository.write({ [growth]: lines.filter((line) => line !== row).join('\n') });
    const { said } = ask();
    expect(section(said, 'Data')).toMatch(
      /\[2024,VN-58,total,estimate,1\], row removed\n *− growth = 9\.32, /,
    );
    expect(section(said, 'To be repaired')).toBe('');
    expect(said).toContain('the data cannot give it');

    repository.write({ [growth]: `${read(growth)}${row.replace('2024', '2025')}\n` });
    expect(section(ask().said, 'Data')).toMatch(
      /\[2025,VN-58,total,estimate,1\], new row\n *\+ growth = 9\.32, /,
    );
  });

  it('tells of a text which sentences were rewritten, put in and taken out, and no others', () => {
    edit(
      story,
      'Năm 2024, tỉnh ước tăng',
      'Một câu mới không có số.\n\nSang năm 2024, tỉnh ước tăng',
    );
    const { said } = ask();
    const texts = section(said, 'Texts');
    expect(texts).toMatch(/sentence, new\n *\+ Một câu mới không có số\./);
    expect(texts).toMatch(/− Năm 2024, tỉnh ước tăng 9,32%.*\n *\+ Sang năm 2024, tỉnh ước tăng/);
    expect(texts.match(/vi\.mdx/g)).toHaveLength(2);
    expect(headings(said)).toEqual(['Texts']);

    repository.git('checkout', '--quiet', '.');
    const [, last = ''] = /\n(## .*)\n/.exec(read(story)) ?? [];
    edit(story, last, '## Đề mục khác hẳn');
    expect(section(ask().said, 'Texts')).toContain('+ Đề mục khác hẳn');
  });

  it('tells of a number that is bound to another cell, also where it is printed as before', () => {
    const title = /^title: .*$/m.exec(read(story))?.[0] ?? '';
    const claims = /^ {2}title:\n? *(?:- )?(.*)$/m.exec(read(story))?.[1] ?? '';
    expect(title).not.toBe('');
    edit(story, claims, `${claims} and 1 = 1`);
    const { said } = ask();
    expect(headings(said)).toEqual(expect.arrayContaining(['Settings in files']));
    expect(said).toContain('and 1 = 1');
  });

  it('tells of a figure that came, went, or is drawn another way', () => {
    const file = 'content/figures/grdp-growth.yaml';
    repository.write({ 'content/figures/new-figure.yaml': read(file) });
    expect(section(ask().said, 'Figures')).toContain('content/figures/new-figure.yaml · new');
    repository.git('clean', '--quiet', '--force', '-d');
    const [, subtitle = ''] = /subtitle:\n\s+vi: (.*)/.exec(read(file)) ?? [];
    edit(file, subtitle, `${subtitle} (nháp)`);
    const { said } = ask();
    expect(section(said, 'Figures')).toMatch(/\+ subtitle, vi: .*\(nháp\)/);
    expect(section(said, 'Figures')).not.toContain('drawn anew');
  });

  it('names files that are neither data nor content, which a reviewer must read as code', () => {
    repository.write({ 'src/x.ts': 'export {};\n' });
    expect(section(ask().said, 'Besides data and content')).toContain('  src/x.ts');
  });

  it('compares with a commit by name, and refuses one that there is not', () => {
    edit(growth, told, told.replace('9.32', '9.52'));
    repository.commit('2026-01-06', 'Correct a number', {});
    expect(ask({ base: 'HEAD' }).said).toContain('Nothing has changed');
    expect(section(ask({ base: 'HEAD~1' }).said, 'Data')).toContain('+ 9.52');
    // On a branch it is where that left main.
    repository.git('checkout', '--quiet', '-b', 'branch', 'HEAD~1');
    repository.git('branch', '--quiet', '--force', 'main', 'HEAD');
    edit(growth, told, told.replace('9.32', '9.42'));
    repository.commit('2026-01-07', 'Correct it otherwise', {});
    expect(section(ask().said, 'Data')).toContain('+ 9.42');
    const { isAnswered, said } = ask({ base: 'nowhere' });
    expect(isAnswered).toBe(false);
    expect(said).toContain('no commit «nowhere»');
    repository.git('reset', '--quiet', '--hard', 'main');
  });

  it('lists what is wrong with the files where they cannot be read', () => {
    edit(growth, told, told.replace('9.32', '9,32'));
    const { isAnswered, said } = ask({ format: 'markdown' });
    expect(isAnswered).toBe(false);
    expect(said).toContain('grdp\\-growth.csv');
  });

  it('writes a page with the old and the new drawing of each figure that changed, and nothing to load or run', () => {
    edit(growth, told, told.replace('9.32', '9.52'));
    const report = ask({ withReport: true }).report ?? '';
    const figures = /<section id="figures".*?<\/section>/s.exec(report)?.[0] ?? '';
    const [old = '', rest = ''] = figures.split('<div class="column">').slice(1);
    const [now = ''] = rest.split('<dl>');
    expect(old).toMatch(/<div class="wide"><svg .*<div class="narrow"><svg /s);
    expect(old).toContain('9.32%');
    expect(now).toContain('9.52%');
    expect(now).not.toContain('9.32%');
    expect(report).toMatch(/<del>9\.32%?<\/del>.*<ins>9\.52%?<\/ins>/s);
    expect(report).not.toMatch(/<script|<link|<img|(?:src|href)="(?!#)|url\((?!data:)/);
    expect(report).toContain('url(data:font/woff2;base64,');
  });

  it('shows what someone typed as text, in the page and in Markdown', () => {
    edit(story, 'Năm 2024, tỉnh ước tăng', 'Năm 2024 &lt;img src=x&gt; @ai, tỉnh ước tăng');
    const report = ask({ withReport: true }).report ?? '';
    expect(report).toContain('&lt;img src=x&gt;');
    expect(report).not.toContain('<img');
    const { said } = ask({ format: 'markdown' });
    expect(said).toContain('&lt;img src=x&gt; @\u2060ai');
  });
});
