import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesWith, textOf } from '../src/datasets/fixtures/library.ts';
import { growthFigure, sampleData } from '../src/embeds/fixtures/figures.ts';
import { smallRepository, type SmallRepository } from '../src/history/fixtures/small-repository.ts';
import { checkHistory } from './check-history.ts';

/** Git starts many processes, which on a busy machine takes its time. */
const patient = { timeout: 60_000 };

let repository: SmallRepository;
beforeEach(() => {
  repository = smallRepository();
});
afterEach(() => repository.remove());

/** The sample data; with the register of corrections, from which on the rule holds. */
const sample = Object.fromEntries(filesWith({}).map(({ path, bytes }) => [path, bytes]));
const header = 'number,date,kind,dataset,key,column,old,new,reason_vi,reason_en,source\n';
const withRegister = {
  ...sample,
  'data/corrections.csv': header,
  'data/corrections.yaml': readFileSync('data/corrections.yaml'),
};
const changed = { 'data/growth.csv': textOf('data/growth.csv').replace('6.32', '6.30') };

/** What the command says of the repository, compared with a commit or with the usual one. */
const check = (base = '', root = repository.root) =>
  checkHistory(root, { base, today: '2026-02-01', english: false });

describe('npm run check:history', patient, () => {
  it('names a changed value in both languages and prints the line to add, which is then enough', () => {
    repository.commit('2026-01-05', 'Bring in the data', withRegister);
    repository.commit('2026-01-06', 'Correct 2021', changed);
    const { isSound, said } = check();
    expect(isSound).toBe(false);
    expect(said).toContain('data/growth.csv:2 · cột / column growth');
    const line = said.split('\n').find((text) => text.startsWith('1,2026-02-01,,growth,')) ?? '';
    const entry = line.replace('-01,,', '-01,error,').replace(',,,', ',Chép nhầm.,A slip.,');

    repository.commit('2026-01-07', 'Say why', { 'data/corrections.csv': `${header}${entry}\n` });
    expect(check('HEAD~2')).toMatchObject({ isSound: true });
    // Against the commit before, nothing changed any more.
    expect(check().said).toContain('no published value has changed');
  });

  it('tells of a pinned figure that today’s code cannot draw, and stops nobody for it', () => {
    repository.commit('2026-01-05', 'Bring in the data', {
      ...sampleData,
      'content/figures/sound.yaml': growthFigure(),
      'content/figures/odd.yaml': growthFigure().replace('columns', 'pie'),
    });
    repository.commit('2026-01-06', 'Correct 2021', {
      ...changed,
      'content/figures/odd.yaml': growthFigure(),
    });
    const { isSound, said } = check();
    expect(isSound).toBe(true);
    expect(said).toMatch(
      /! nhung\/odd\/2026-01-05-[0-9a-f]{8}\/: today's code cannot draw .*«pie»/,
    );
    expect(said).not.toContain('nhung/sound/');
  });

  it('looks at what is not yet committed, too', () => {
    repository.commit('2026-01-05', 'Bring in the data', withRegister);
    expect(check().isSound).toBe(true);
    repository.write(changed);
    expect(check().isSound).toBe(false);
  });

  it('compares a branch with where it left the published one', () => {
    const published = repository.commit('2026-01-05', 'Bring in the data', withRegister);
    repository.git('update-ref', 'refs/remotes/origin/main', published);
    repository.commit('2026-01-06', 'Correct 2021', changed);
    repository.commit('2026-01-07', 'Something else', { 'README.md': 'x\n' });
    expect(check().said).toContain(published.slice(0, 7));
    expect(check().isSound).toBe(false);
  });

  it('holds from the first commit that has the register, and says so', () => {
    repository.commit('2026-01-05', 'Bring in the data', sample);
    repository.commit('2026-01-06', 'Begin the register', { ...withRegister, ...changed });
    const { isSound, said } = check();
    expect(isSound).toBe(true);
    expect(said).toContain('from the first commit that has it');
  });

  it('has nothing to compare the first commit with, as GitHub says by a name of zeros', () => {
    repository.commit('2026-01-05', 'Bring in the data', withRegister);
    expect(check()).toMatchObject({ isSound: true });
    expect(check('0'.repeat(40)).said).toContain('no earlier commit');
  });

  it('refuses a history in which a published version is missing: its address would die', () => {
    repository.commit('2026-01-05', 'Bring in the data', withRegister);
    const row = '2023,2023-12,8.34,estimate,=,,,bp-portal-2021\n';
    const published = repository.commit('2026-01-06', 'Add 2023', {
      'data/growth.csv': textOf('data/growth.csv') + row,
    });
    repository.git('reset', '--quiet', '--hard', 'HEAD^');
    repository.commit('2026-01-07', 'Add 2023, written anew', {
      'data/growth.csv': textOf('data/growth.csv') + row,
    });
    const { isSound, said } = check(published);
    expect(isSound).toBe(false);
    expect(said).toMatch(/Found: «2026-01-06-[\da-f]{8}»/);
  });

  it('lets a branch take in what was published meanwhile: its own line is not the published one', () => {
    repository.commit('2026-01-05', 'Bring in the data', withRegister);
    repository.git('branch', 'draft');
    const row = '2023,2023-12,8.34,estimate,=,,,bp-portal-2021\n';
    const published = repository.commit('2026-01-06', 'Add 2023', {
      'data/growth.csv': textOf('data/growth.csv') + row,
    });
    repository.git('update-ref', 'refs/remotes/origin/main', published);
    repository.git('switch', '--quiet', 'draft');
    repository.commit('2026-01-07', 'Write a story', { 'content/story.mdx': 'x\n' });
    repository.git('merge', '--quiet', '--message', 'Take in main', 'main');
    expect(check()).toMatchObject({ isSound: true });
    // Pushed as main, this line would have lost the version of 6 January.
    expect(check(published)).toMatchObject({ isSound: false });
  });

  it('refuses to guess: without git, in a clone that was cut short, against an unknown commit', () => {
    repository.commit('2026-01-05', 'Bring in the data', withRegister);
    repository.commit('2026-01-06', 'Correct 2021', changed);
    expect(check('nowhere')).toMatchObject({ isSound: false });
    expect(check('nowhere').said).toContain('no commit «nowhere»');

    const clone = mkdtempSync(path.join(tmpdir(), 'clone-'));
    const from = `file://${repository.root}`;
    execFileSync('git', ['clone', '--quiet', '--depth', '1', from, clone], { stdio: 'ignore' });
    expect(check('', clone)).toMatchObject({ isSound: false });
    expect(check('', clone).said).toContain('fetch-depth: 0');

    rmSync(path.join(clone, '.git'), { recursive: true });
    expect(check('', clone)).toMatchObject({ isSound: false });
    expect(check('', clone).said).toContain('no git repository');
    rmSync(clone, { recursive: true });
  });
});
