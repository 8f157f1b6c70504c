import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { engine } from './new-site.ts';
import { makeNew } from './new.ts';
import { SiteInAFolder } from './fixtures/site-in-a-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'new-site-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const start = (flags: Record<string, string>) =>
  makeNew(process.cwd(), {
    kind: 'site',
    flags: new Map(Object.entries(flags)),
    terminal: null,
    english: false,
    today: '2026-11-26',
  });

it('a site that was started passes the check, builds, and has nothing that the audit does not explain', async () => {
  const into = path.join(folder, 'quang-ninh');
  const { isDone, said } = await start({
    province: 'VN-13',
    name: 'Quảng Ninh qua số liệu',
    dataset: 'population',
    into,
  });
  expect(said).toContain('✓ Đã viết');
  expect(isDone).toBe(true);
  const textOf = (file: string) => readFileSync(path.join(into, file), 'utf8');
  // The rows and the sources of the dataset, none of the words in a language that the site does not speak.
  expect(textOf('data/population.csv')).toBe(readFileSync('data/population.csv', 'utf8'));
  expect(textOf('data/sources.csv').trimEnd().split('\n')).toHaveLength(2);
  expect(textOf('data/population.yaml')).not.toMatch(/\ben:|Bình Phước/);
  expect(textOf('data/provinces.csv').split('\n')[0]).toBe(
    'code,gso,name_vi,region,unit_since_2025',
  );
  expect(textOf('data/corrections.csv').trim()).toMatch(/^number,.*reason_vi,source$/);
  for (const file of [
    'site.config.ts',
    'content/home.yaml',
    'README.md',
    'package.json',
    'LICENSE-content.md',
  ])
    expect(textOf(file), file).not.toMatch(/Bình Phước|binh-phuoc/);

  const site = new SiteInAFolder(into);
  expect(site.run('build').said).toContain('✓ Trang đã dựng xong');
  expect(site.run('audit', '--en').said).toContain('; 0 faults.');
  expect(site.deadLinks()).toEqual([]);
  expect(site.read('index.html')).toContain('Quảng Ninh qua số liệu');
}, 240_000);

it('no folder that has something in it is written into, and none within the repository', async () => {
  writeFileSync(path.join(folder, 'thư.txt'), 'của tôi');
  for (const into of [folder, '.', 'docs/moi']) {
    const { isDone, said } = await start({
      province: 'VN-13',
      name: 'x',
      dataset: 'population',
      into,
    });
    expect(isDone).toBe(false);
    expect(said).toContain('--into');
  }
  expect(existsSync('docs/moi')).toBe(false);
});

it('in two languages it wants a name in each', async () => {
  const into = path.join(folder, 'hai');
  const answers = { province: 'VN-13', dataset: 'population', languages: 'vi,en', into };
  const { isDone, said } = await start({ ...answers, name: 'Quảng Ninh qua số liệu' });
  expect(isDone).toBe(false);
  expect(said).toContain('Quảng Ninh qua số liệu | Quảng Ninh in figures');
});

it('everything in the repository is either a part of the engine or of this site', () => {
  const own = ['site.config.ts', 'content', 'data', 'README.md', 'e2e', '.ci'];
  const tests = ['eslint.config.test.ts', 'playwright.config.ts', 'vitest.config.ts'];
  const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n');
  const found = new Set(tracked.map((file) => file.split('/')[0] ?? ''));
  expect([...found].sort()).toEqual([...engine, ...own, ...tests].sort());
});
