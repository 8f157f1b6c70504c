import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeProblems } from '../datasets/describe-problem.ts';
import { Kept } from '../datasets/kept.ts';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readYaml } from '../datasets/read-yaml.ts';
import { checkChanges } from '../history/check-changes.ts';
import { locales } from '../i18n/locale.ts';
import { makeMistake, mistakeSchema, soundSite, type Mistake } from './mistakes/apply-mistake.ts';
import { readSite } from './read-site.ts';

// Each test reads a small site: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

const folder = join(import.meta.dirname, 'mistakes');

const mistakes = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const { value, problems } = readYaml({ path: name, text }, mistakeSchema);
    if (value === null) throw new Error(describeProblems(problems, 'en'));
    return [value.mistake, name, value] as const;
  });

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mistake-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** What the checks find in the site with the mistake, as problems. */
function problemsOf({ published }: Mistake) {
  const { library, problems } = readSite(root);
  if (published !== true) return problems;
  const files = new Map(
    readDataFolder(soundSite)
      .filter(({ path }) => path.endsWith('.csv'))
      .map(({ path, bytes }) => [path.replace(/^data\/(.*)\.csv$/, '$1'), bytes]),
  );
  const commit = { id: 'a1b2c3d4e5', date: '2026-11-01', author: '', title: '' };
  const changes = checkChanges({ commit, files }, library, new Map(), '2026-11-26');
  return [...problems, ...changes.problems];
}

it('the site in which the mistakes are made has none', () => {
  expect(readSite(soundSite).problems).toEqual([]);
});

it('a byte-order mark and line breaks of Windows are no mistake, in no file', () => {
  const changes = readdirSync(soundSite, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(csv|yaml|mdx)$/.test(file))
    .map((file) => ({ file, savedAs: 'UTF-8 with BOM and CRLF' as const }));
  makeMistake({ changes }, root);
  expect(readSite(root).problems).toEqual([]);
});

it('a preview that has read other states before finds the same in each', () => {
  const kept = new Kept();
  const folders = mistakes.map(([, , mistake], index) => {
    const folder = join(root, String(index));
    makeMistake(mistake, folder);
    return folder;
  });
  for (const folder of [soundSite, ...folders, soundSite])
    expect(readSite(folder, locales, { kept }).problems, folder).toEqual(readSite(folder).problems);
});

describe('what an editor is told', () => {
  it.each(mistakes)('%s', (_, name, mistake) => {
    makeMistake(mistake, root);
    const problems = problemsOf(mistake);
    for (const locale of locales) {
      // Only the entries: how many there are says the first paragraph of the command.
      const told = describeProblems(problems, locale).split('\n\n').slice(1).join('\n\n');
      expect(told.trim(), `${name}, ${locale}`).toBe(mistake[locale].trim());
    }
  });
});

describe('each message', () => {
  it.each(mistakes)('names file, line and repair: %s', (_, __, { vi: told, en }) => {
    for (const entry of told.trim().split('\n\n')) {
      expect(entry).toMatch(/^(data|content)\/\S.*:\d+( · (cột|khoá) .+)?\n/);
      expect(entry).toMatch(/\n {2}Cần: .+\n {2}Cách sửa: .+/);
    }
    expect(en.split('\n\n')).toHaveLength(told.split('\n\n').length);
  });
});
