import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallRepository, type SmallRepository } from '../src/history/fixtures/small-repository.ts';
import { readSite } from '../src/stories/read-site.ts';
import { affected } from './affected.ts';
import { checkHistory } from './check-history.ts';

/** Git starts many processes, which on a busy machine takes its time. */
const patient = { timeout: 120_000 };

/** One story is enough to ask about, with the home page and the profiles. */
const story = 'tang-truong-grdp';
const placed = new Set(
  [`content/stories/${story}/vi.mdx`, 'content/home.yaml', 'content/profile.yaml']
    .map((file) => readFileSync(file, 'utf8'))
    .flatMap((text) => [
      ...text.matchAll(/(?:<Figure id="|^ *(?:leadFigure|figure): )([a-z0-9-]+)/gm),
    ])
    .map(([, id]) => `${id}.yaml`),
);

/** A copy of that part of the real site, committed. */
let repository: SmallRepository;
const growth = 'data/grdp-growth.csv';
const told = '2024,VN-58,9.32,=,total,estimate';
beforeAll(() => {
  repository = smallRepository();
  for (const folder of ['data', 'content']) {
    cpSync(folder, path.join(repository.root, folder), {
      recursive: true,
      filter: (file) => {
        const [, kind, name = ''] = file.split(path.sep);
        if (kind === 'stories' && name !== '') return name === story;
        return kind !== 'figures' || name === '' || placed.has(name);
      },
    });
  }
  repository.commit('2026-01-05', 'Bring in the site', {});
});
afterAll(() => repository.remove());

const ask = (addresses: string[] = [], since = 'HEAD') =>
  affected(repository.root, { addresses, since, english: true });

/** The blocks that begin with a sign: what became of the parts. */
const sections = (said: string) => said.split(/\n {2}(?=[✗≠=] )/);

describe('npm run affected', patient, () => {
  it('finds nothing where nothing changed', () => {
    expect(ask()).toEqual({
      isAnswered: true,
      said: '• Against HEAD, no cell in data/ has changed.',
    });
  });

  it('names what rests on a cell, with file, line and words', () => {
    const { isAnswered, said } = ask(['grdp-growth[2024,VN-58,total,estimate,1].growth']);
    expect(isAnswered).toBe(true);
    expect(said).toMatch(
      /^data\/grdp-growth\.csv:\d+ · grdp-growth\[.*\]\.growth: 9\.32\n {2}= rests on it/,
    );
    const file = `content/stories/${story}/vi.mdx`;
    const lines = readFileSync(file, 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('Năm 2024, tỉnh ước tăng')) + 1;
    expect(said).toContain(`${file}:${line} · sentence: “Năm 2024, tỉnh ước tăng 9,32%,`);
    expect(said).toMatch(/content\/home\.yaml:\d+ · home page, key number: “9\.32%/);
    expect(said).toMatch(/content\/figures\/grdp-growth\.yaml:\d+ · marks/);
    expect(said).toMatch(/content\/profile\.yaml:\d+ · province page, section “.*”: Bình Phước/);
  });

  it('takes all cells of a set at once, and says which nothing rests on', () => {
    const { said } = ask(['grdp-growth[*,VN-58,total,estimate,1].growth', 'conflicts[*].unit']);
    expect(said.match(/· grdp-growth\[/g)?.length).toBeGreaterThan(5);
    expect(said).toContain('No sentence and no figure rests on it.');
  });

  it('repairs an address that names no cell', () => {
    const { isAnswered, said } = ask(['grdp-growth[2024,VN-58,total,estimate,1].grwth']);
    expect(isAnswered).toBe(false);
    expect(said).toContain('grwth');
    expect(said).toContain('growth');
    expect(ask([], 'nowhere').said).toContain('no commit «nowhere»');
  });

  it('shows an edit before it is committed: what is false first, then old → new, as the check finds it, too', () => {
    // Making the profiles of all provinces twice would take longer than the rest.
    repository.commit('2026-01-06', 'Leave the profiles out', { 'content/profile.yaml': null });
    const text = readFileSync(growth, 'utf8');
    expect(text).toContain(told);
    repository.write({ [growth]: text.replace(told, told.replace('9.32', '7.02')) });
    const { said } = ask();
    expect(said).toMatch(/\.growth: 9\.32 → 7\.02\n/);
    const [, wrong = '', otherwise = ''] = sections(said);
    expect(wrong).toContain('✗ no longer true');
    expect(wrong).toContain('7.02% is not more than 7.09%');
    expect(otherwise).toContain('“9.32%: real GRDP growth in 2024');
    expect(otherwise).toContain('→ “7.02%: real GRDP growth in 2024');
    expect(otherwise).toContain('drawn anew');

    const { problems } = readSite(repository.root);
    expect(problems.length).toBeGreaterThan(3);
    for (const { file } of problems) expect(wrong).toContain(file);

    // Nobody may publish it without a word on why.
    const history = checkHistory(repository.root, { base: '', today: '2026-02-01', english: true });
    expect(history.isSound).toBe(false);
    expect(history.said).toMatch(
      /^\d+,2026-02-01,,grdp-growth,"2024,VN-58,total,estimate,1",growth,9\.32,7\.02,,,/m,
    );
  });

  it('tells the same of a commit, and of a row that is gone', () => {
    const lines = readFileSync(growth, 'utf8').split('\n');
    const without = lines.filter((line) => !line.startsWith(told)).join('\n');
    repository.commit('2026-01-07', 'Leave 2024 out', { [growth]: without });
    expect(ask().said).toContain('no cell in data/ has changed');
    const { said } = ask([], 'HEAD^');
    expect(said).toContain('grdp-growth[2024,VN-58,total,estimate,1]: row removed');
    expect(said).toContain('✗ the data cannot give it any more');
  });
});
