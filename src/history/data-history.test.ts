import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesWith, textOf } from '../datasets/fixtures/library.ts';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { readDataHistory } from './data-history.ts';
import { historyOf } from './dataset-history.ts';
import { smallRepository, type SmallRepository } from './fixtures/small-repository.ts';

/** Git starts many processes, which on a busy machine takes its time. */
const patient = { timeout: 60_000 };

let repository: SmallRepository;
beforeEach(() => {
  repository = smallRepository();
});
afterEach(() => repository.remove());

/** The sample library as files. */
const sound = Object.fromEntries(filesWith({}).map(({ path, bytes }) => [path, bytes]));
const growth = textOf('data/growth.csv');
const restated = growth.replace('2021,2021-12,6.32', '2021,2021-12,6.30');
const newRow = '2023,2023-12,8.34,estimate,=,,,bp-portal-2021\n';

function libraryIn(root: string) {
  const { library, problems } = readLibrary(readDataFolder(root));
  expect(problems).toEqual([]);
  return library;
}

const readHistory = (root = repository.root) => readDataHistory(root, libraryIn(root));

describe('the history of a dataset', patient, () => {
  it('tells what changed, when, and in whose words, the newest first', () => {
    repository.commit('2026-01-05', 'Bring in the data', sound);
    const one = repository.commit('2026-02-01', 'Correct 2021', { 'data/growth.csv': restated });
    const two = repository.commit('2026-03-01', 'Add 2023', {
      'data/growth.csv': restated + newRow,
    });
    const { missing, datasets } = readHistory();
    expect(missing).toBeNull();
    expect(datasets.get('growth')).toMatchObject({
      first: { commit: { date: '2026-01-05', title: 'Bring in the data' }, rows: 4 },
      changes: [
        {
          commit: { id: two, date: '2026-03-01', title: 'Add 2023' },
          difference: { cells: [], addedRows: ['2023,2023-12'] },
        },
        {
          commit: { id: one, date: '2026-02-01', title: 'Correct 2021' },
          difference: {
            cells: [{ key: '2021,2021-12', column: 'growth', before: '6.32', after: '6.30' }],
          },
        },
      ],
    });
    expect(datasets.get('ranking')?.changes).toEqual([]);
  });

  it('goes on through another name of the file', () => {
    const descriptor = textOf('data/growth.yaml').replace('name: growth', 'name: grdp');
    const others = Object.entries(sound).filter(([path]) => !path.startsWith('data/growth.'));
    repository.commit('2026-01-05', 'Bring in the data', {
      ...Object.fromEntries(others),
      'data/old-name.csv': growth,
      'data/old-name.yaml': textOf('data/growth.yaml').replace('name: growth', 'name: old-name'),
    });
    repository.commit('2026-02-01', 'Give it a better name', {
      'data/old-name.csv': null,
      'data/old-name.yaml': null,
      'data/grdp.csv': restated,
      'data/grdp.yaml': descriptor,
    });
    const { datasets } = readHistory();
    expect([...datasets.keys()]).not.toContain('old-name');
    expect(datasets.get('grdp')).toMatchObject({
      first: { commit: { date: '2026-01-05' } },
      changes: [{ renamedFrom: 'old-name', difference: { cells: [{ after: '6.30' }] } }],
    });
  });

  it('leaves out what no reader could see: a broken file, another order of rows', () => {
    repository.commit('2026-01-05', 'Bring in the data', sound);
    repository.commit('2026-02-01', 'Break it', { 'data/growth.csv': `${growth}2023,"8\n` });
    const [header = '', ...rows] = growth.trimEnd().split('\n');
    repository.commit('2026-03-01', 'Sort it the other way round', {
      'data/growth.csv': `${[header, ...rows.reverse()].join('\n')}\n`,
    });
    expect(readHistory().datasets.get('growth')?.changes).toEqual([]);
  });

  it('tells of a merge as one change, on the day of the merge and in the words of what was merged', () => {
    repository.commit('2026-01-05', 'Bring in the data', sound);
    repository.git('switch', '--quiet', '--create', 'draft');
    repository.commit('2026-01-06', 'First try', {
      'data/growth.csv': growth.replace('6.32', '1'),
    });
    repository.commit('2026-01-07', 'Second try', { 'data/growth.csv': restated });
    repository.git('switch', '--quiet', 'main');
    repository.commit('2026-02-01', 'Something else', { 'README.md': 'x\n' });
    const message = 'Merge pull request #7 from editor/draft\n\nCorrect 2021';
    repository.git('merge', '--quiet', '--no-ff', '--message', message, 'draft');
    const changes = readHistory().datasets.get('growth')?.changes ?? [];
    expect(changes).toMatchObject([
      {
        commit: { date: '2026-02-01', title: 'Correct 2021' },
        difference: { cells: [{ before: '6.32', after: '6.30' }] },
      },
    ]);
  });

  it('does not depend on the settings of the person who builds', () => {
    repository.commit('2026-01-05', 'Bring in the data', sound);
    repository.commit('2026-02-01', 'Correct 2021: «6,30»', { 'data/growth.csv': restated });
    const before = readHistory();
    for (const [name = '', value = ''] of [
      ['diff.renames', 'false'],
      ['diff.noprefix', 'true'],
      ['log.showRoot', 'false'],
      ['log.follow', 'true'],
      ['log.date', 'relative'],
      ['color.ui', 'always'],
      ['core.quotePath', 'true'],
      ['i18n.logOutputEncoding', 'ISO-8859-1'],
    ]) {
      repository.git('config', name, value);
    }
    expect(readHistory()).toEqual(before);
  });
});

describe('the changes that a figure shows', patient, () => {
  it('are those of the cells in its rows, in its columns', () => {
    repository.commit('2026-01-05', 'Bring in the data', sound);
    repository.commit('2026-02-01', 'Correct 2021', { 'data/growth.csv': restated });
    repository.commit('2026-03-01', 'Say so', {
      'data/growth.csv': restated.replace('8.42,estimate,=,,,', '8.42,estimate,~,,,'),
    });
    const library = libraryIn(repository.root);
    const { datasets } = readDataHistory(repository.root, library);
    const rows = library.datasets.get('growth')?.rows ?? [];
    const columns = ({ column }: { readonly column: string }) => column === 'growth';

    const all = historyOf(rows, datasets).flatMap(({ cells }) => cells.map(({ column }) => column));
    expect(all).toEqual(['comparator', 'growth']);
    expect(historyOf(rows, datasets, columns)).toMatchObject([
      {
        ...{ dataset: 'growth', commit: { title: 'Correct 2021' }, addedRows: [] },
        cells: [{ before: '6.32', after: '6.30' }],
      },
    ]);
    const others = rows.filter(({ key }) => !key.startsWith('2021,2021-12'));
    expect(historyOf(others, datasets, columns)).toEqual([]);
  });
});

describe('a site without its past is still built', patient, () => {
  it('from a download, which is no repository', () => {
    repository.write(sound);
    rmSync(join(repository.root, '.git'), { recursive: true });
    const { missing, datasets, versions } = readHistory();
    expect(missing).toBe('none');
    expect(datasets.size).toBe(0);
    expect(versions.all).toEqual([versions.current]);
    expect(versions.current).toMatchObject({ date: null, commit: null });
  });

  it('from a download inside another repository, whose history is not its own', () => {
    repository.commit('2026-01-05', 'Something else', { 'README.md': 'x\n' });
    repository.write(
      Object.fromEntries(Object.entries(sound).map(([path, bytes]) => [`inside/${path}`, bytes])),
    );
    expect(readHistory(join(repository.root, 'inside')).missing).toBe('none');
  });

  it('from a clone that was cut short', () => {
    repository.commit('2026-01-05', 'Bring in the data', sound);
    repository.commit('2026-02-01', 'Correct 2021', { 'data/growth.csv': restated });
    const clone = mkdtempSync(join(tmpdir(), 'clone-'));
    const from = `file://${repository.root}`;
    execFileSync('git', ['clone', '--quiet', '--depth', '1', from, clone], { stdio: 'ignore' });
    expect(readHistory(clone)).toMatchObject({ missing: 'shallow', versions: { all: [{}] } });
    rmSync(clone, { recursive: true });
  });

  it('from a repository in which nothing has been committed', () => {
    repository.write(sound);
    expect(readHistory().missing).toBe('none');
  });
});
