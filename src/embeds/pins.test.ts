import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../datasets/fixtures/library.ts';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { registerIds } from '../datasets/vocabulary.ts';
import { watchCells } from '../evidence/watch-cells.ts';
import { buildFigure } from '../figures/build-figure.ts';
import { figureSpecSchema } from '../figures/kinds.ts';
import { readDataHistory } from '../history/data-history.ts';
import { smallRepository, type SmallRepository } from '../history/fixtures/small-repository.ts';
import { datasetsNamed } from './datasets-named.ts';
import { growthFigure, rankFigure, sampleData } from './fixtures/figures.ts';
import { readPastFigures } from './past-figures.ts';
import { readPins, type Pin } from './pins.ts';

/** Git starts many processes, which on a busy machine takes its time. */
const patient = { timeout: 60_000 };

let repository: SmallRepository;
beforeEach(() => {
  repository = smallRepository();
});
afterEach(() => repository.remove());

const growth = textOf('data/growth.csv');
const changed = (value: string) => ({ 'data/growth.csv': growth.replace('6.32', value) });
const figures = {
  'content/figures/growth.yaml': growthFigure(),
  'content/figures/ranks.yaml': rankFigure,
};

function history() {
  const { library } = readLibrary(readDataFolder(repository.root));
  return readDataHistory(repository.root, library);
}

/** The pins of a figure, each as the day of its version and where it ended. */
function pinsOf(figure: string, since = ''): { day: string | null; isNow: boolean }[] {
  return readPins(repository.root, history(), since)
    .filter((pin) => pin.figure === figure)
    .map(({ version, end }) => ({ day: version.date, isNow: end === null }));
}

/** What the page of a pin that ended prints: the title and the numbers of the table. */
function printed(pin: Pin): string[] | undefined {
  const [past] = readPastFigures(repository.root, [pin]);
  if (!past || !('spec' in past)) return undefined;
  const { title, table } = buildFigure(pin.figure, past.spec, {
    library: past.library,
    locale: 'vi',
  });
  return [title, ...table.rows.flatMap(({ cells }) => cells.map(({ text }) => text))];
}

describe('a figure is pinned', patient, () => {
  it('under one version as long as its data are the same, and anew when they change', () => {
    repository.commit('2026-01-05', 'Bring in the data', { ...sampleData, ...figures });
    repository.commit('2026-02-01', 'Correct 2021', changed('6.30'));
    repository.commit('2026-03-01', 'Correct it again', changed('6.31'));
    expect(pinsOf('growth')).toEqual([
      { day: '2026-01-05', isNow: false },
      { day: '2026-02-01', isNow: false },
      { day: '2026-03-01', isNow: true },
    ]);
    // Its claim names the growth, but nothing that it draws or prints does.
    expect(pinsOf('ranks')).toEqual([{ day: '2026-01-05', isNow: true }]);
  });

  it('with the numbers of its time, in the last words that went with them', () => {
    repository.commit('2026-01-05', 'Bring in the data', { ...sampleData, ...figures });
    repository.commit('2026-01-06', 'Say it better', {
      'content/figures/growth.yaml': growthFigure('Chỉ tăng {growth[2021,2021-12].growth}'),
    });
    repository.commit('2026-02-01', 'Correct 2021, and say it anew', {
      ...changed('6.30'),
      'content/figures/growth.yaml': growthFigure('Nay là {growth[2021,2021-12].growth}'),
    });
    const [first] = readPins(repository.root, history(), '');
    expect(first && printed(first)).toEqual(['Chỉ tăng 6,32%', '6,32%', '8,42%']);
  });

  it('in the working state where data are edited and not yet committed', () => {
    repository.commit('2026-01-05', 'Bring in the data', { ...sampleData, ...figures });
    repository.write(changed('6.30'));
    expect(pinsOf('growth')).toEqual([
      { day: '2026-01-05', isNow: false },
      { day: null, isNow: true },
    ]);
    expect(pinsOf('ranks')).toEqual([{ day: '2026-01-05', isNow: true }]);
  });

  it('from the version that the site names on; where the history does not have it, from its first', () => {
    repository.commit('2026-01-05', 'Bring in the data', { ...sampleData, ...figures });
    repository.commit('2026-02-01', 'Correct 2021', changed('6.30'));
    const since = history().versions.current.id;
    repository.commit('2026-03-01', 'Correct it again', changed('6.31'));
    expect(pinsOf('growth', since).map(({ day }) => day)).toEqual(['2026-02-01', '2026-03-01']);
    expect(pinsOf('growth', 'another-site')).toHaveLength(3);
  });

  it('without a history in the state of now alone', () => {
    repository.write({ ...sampleData, ...figures });
    expect(pinsOf('growth')).toEqual([{ day: null, isNow: true }]);
  });

  it('and stays so when it is deleted, or when it comes to look at other data', () => {
    repository.commit('2026-01-05', 'Bring in the data', { ...sampleData, ...figures });
    repository.commit('2026-02-01', 'Correct 2021, drop and change figures', {
      ...changed('6.30'),
      'content/figures/growth.yaml': null,
      'content/figures/ranks.yaml': growthFigure(),
    });
    expect(pinsOf('growth')).toEqual([{ day: '2026-01-05', isNow: false }]);
    expect(pinsOf('ranks')).toEqual([
      { day: '2026-01-05', isNow: false },
      { day: '2026-02-01', isNow: true },
    ]);
  });

  it('under every address that it ever had, whatever commits follow, a state that comes back too', () => {
    const steps = [
      () => repository.commit('2026-01-05', 'Bring in', { ...sampleData, ...figures }),
      () => repository.commit('2026-01-05', 'Correct 2021', changed('6.30')),
      () => repository.commit('2026-01-05', 'Take it back', changed('6.32')),
      () => repository.commit('2026-02-01', 'Correct 2021', changed('6.30')),
      () => repository.commit('2026-02-02', 'Drop it', { 'content/figures/growth.yaml': null }),
      () => repository.commit('2026-02-03', 'Correct 2021', changed('6.31')),
      () =>
        repository.commit('2026-02-04', 'Bring it back', {
          'content/figures/growth.yaml': growthFigure(),
        }),
    ];
    let published: string[] = [];
    for (const step of steps) {
      step();
      const now = readPins(repository.root, history(), '').map(
        ({ figure, version }) => `${figure}/${version.id}`,
      );
      expect(now).toEqual(expect.arrayContaining(published));
      expect(new Set(now).size).toBe(now.length);
      published = now;
    }
  });
});

describe('what today’s code cannot draw', patient, () => {
  it('comes back with the reason and does not take others along', () => {
    repository.commit('2026-01-05', 'Bring in the data', {
      ...sampleData,
      ...figures,
      'content/figures/odd.yaml': growthFigure().replace('columns', 'pie'),
      'content/figures/gone.yaml': growthFigure('{growth[1999,1999-12].growth}'),
    });
    repository.commit('2026-02-01', 'Correct 2021', changed('6.30'));
    const past = readPastFigures(repository.root, readPins(repository.root, history(), ''));
    const told = past.map((each) => [each.pin.figure, 'fault' in each ? each.fault : null]);
    expect(Object.fromEntries(told)).toEqual({
      growth: null,
      odd: { vi: expect.stringContaining('pie'), en: expect.stringContaining('pie') },
      gone: { vi: expect.stringContaining('1999'), en: expect.stringContaining('1999') },
    });
  });

  it('may be a dataset that was broken in that commit', () => {
    repository.commit('2026-01-05', 'Bring in a slip', {
      ...sampleData,
      ...figures,
      ...changed('n.a.'),
    });
    repository.commit('2026-02-01', 'Repair it', { 'data/growth.csv': growth });
    const [past] = readPastFigures(repository.root, readPins(repository.root, history(), ''));
    expect(past).toMatchObject({ fault: { en: expect.stringContaining('data/growth.csv:2') } });
  });
});

describe('the datasets that a spec names', () => {
  const { library } = readLibrary(readDataFolder(process.cwd()));
  const folder = readdirSync('content/figures').map(
    (name) => [name.replace('.yaml', ''), readFileSync(`content/figures/${name}`, 'utf8')] as const,
  );

  it.each(folder)('are, of %s, those that the figure looks at', (id, text) => {
    const spec = figureSpecSchema.parse(parse(text));
    const watched = watchCells(library);
    buildFigure(id, spec, { library: watched.library, locale: 'vi' });
    const seen = new Set([...watched.seen].map((name) => name.replace(/\[.*/s, '')));
    for (const register of registerIds) seen.delete(register);
    expect(datasetsNamed(parse(text), library.datasets)).toEqual(seen);
  });
});
