import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesWith, textOf } from '../datasets/fixtures/library.ts';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { readDataHistory } from './data-history.ts';
import { smallRepository, type SmallRepository } from './fixtures/small-repository.ts';
import { checksums, type Version, type Versions } from './versions.ts';

/** Git starts many processes, which on a busy machine takes its time. */
const patient = { timeout: 60_000 };

let repository: SmallRepository;
beforeEach(() => {
  repository = smallRepository();
});
afterEach(() => repository.remove());

const sound = Object.fromEntries(filesWith({}).map(({ path, bytes }) => [path, bytes]));
const growth = textOf('data/growth.csv');
const restated = growth.replace('6.32', '6.30');

function readVersions(): Versions {
  const { library } = readLibrary(readDataFolder(repository.root));
  return readDataHistory(repository.root, library).versions;
}

/** Every address that a build with these versions publishes, and the bytes that stand there. */
function addresses(versions: readonly Version[]): Map<string, string> {
  return new Map(
    versions.flatMap(({ id, files }) => [
      [`${id}/`, ''] as const,
      ...files.map(
        ({ since, dataset, bytes }) =>
          [`${since}/${dataset}.csv`, Buffer.from(bytes).toString('base64')] as const,
      ),
    ]),
  );
}

describe('a version', patient, () => {
  it('is named by the day of its commit and by what its files are', () => {
    repository.commit('2026-01-05', 'Bring in the data', sound);
    const { current } = readVersions();
    expect(current.id).toBe(`2026-01-05-${current.digest.slice(0, 8)}`);
    expect(current.commit?.title).toBe('Bring in the data');
  });

  it('has the digest that anyone can compute: that of the list which sha256sum prints', () => {
    repository.commit('2026-01-05', 'Bring in the data', sound);
    const { current } = readVersions();
    const printed = execFileSync('sh', ['-c', 'sha256sum data/*.csv'], {
      cwd: repository.root,
      env: { ...process.env, LC_ALL: 'C' },
    });
    expect(checksums(current.files)).toBe(printed.toString());
    expect(current.digest).toBe(createHash('sha256').update(printed).digest('hex'));
  });

  it('is the same for the same files, whatever else the repository holds', () => {
    repository.commit('2026-01-05', 'Bring in the data', sound);
    const before = readVersions();
    repository.commit('2026-02-01', 'Write a story', { 'content/story.mdx': 'x\n' });
    repository.commit('2026-02-02', 'Explain a column', { 'data/README.md': 'x\n' });
    expect(readVersions()).toEqual(before);
  });

  it('without a commit has no date: a file was edited and not yet saved to the history', () => {
    repository.commit('2026-01-05', 'Bring in the data', sound);
    repository.write({ 'data/growth.csv': restated });
    const { current, all } = readVersions();
    expect(current).toMatchObject({ date: null, commit: null, id: current.digest.slice(0, 8) });
    expect(all).toHaveLength(2);
  });

  it('that comes back on the same day is the same version, on a later day another one', () => {
    repository.commit('2026-01-05', 'Bring in the data', sound);
    repository.commit('2026-01-05', 'Correct 2021', { 'data/growth.csv': restated });
    repository.commit('2026-01-05', 'Take it back', { 'data/growth.csv': growth });
    expect(readVersions().all.map(({ commit }) => commit?.title)).toEqual([
      'Correct 2021',
      'Bring in the data',
    ]);
    repository.commit('2026-01-06', 'Correct 2021', { 'data/growth.csv': restated });
    repository.commit('2026-01-07', 'Take it back', { 'data/growth.csv': growth });
    expect(readVersions().all).toHaveLength(4);
  });
});

describe('an address that was published stays', patient, () => {
  it('whatever later commits do: change a cell, take it back, rename, delete, add, merge', () => {
    const steps = [
      () => repository.commit('2026-01-05', 'Bring in the data', sound),
      () => repository.commit('2026-02-01', 'Correct 2021', { 'data/growth.csv': restated }),
      () => repository.commit('2026-03-01', 'Take it back', { 'data/growth.csv': growth }),
      () =>
        repository.commit('2026-04-01', 'Rename it', {
          ...{ 'data/growth.csv': null, 'data/growth.yaml': null, 'data/grdp.csv': growth },
          'data/grdp.yaml': textOf('data/growth.yaml').replace('name: growth', 'name: grdp'),
        }),
      () =>
        repository.commit('2026-05-01', 'Drop it', {
          ...{ 'data/grdp.csv': null, 'data/grdp.yaml': null },
        }),
      () => {
        repository.git('switch', '--quiet', '--create', 'draft');
        repository.commit('2026-05-02', 'Bring it back', {
          ...{ 'data/growth.csv': restated, 'data/growth.yaml': textOf('data/growth.yaml') },
        });
        repository.git('switch', '--quiet', 'main');
        repository.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'draft');
      },
    ];
    let published = new Map<string, string>();
    for (const step of steps) {
      step();
      const now = addresses(readVersions().all);
      expect(now).toEqual(new Map([...now, ...published]));
      expect(now.size).toBeGreaterThan(published.size);
      published = now;
    }
  });

  it('and every file stands at one address only, that of the first version which had it', () => {
    repository.commit('2026-01-05', 'Bring in the data', sound);
    const first = readVersions().current;
    repository.commit('2026-02-01', 'Correct 2021', { 'data/growth.csv': restated });
    const { current } = readVersions();
    for (const { dataset, since } of current.files) {
      expect(since).toBe(dataset === 'growth' ? current.id : first.id);
    }
    repository.commit('2026-03-01', 'Take it back', { 'data/growth.csv': growth });
    expect(readVersions().current.files.every(({ since }) => since === first.id)).toBe(true);
  });
});
