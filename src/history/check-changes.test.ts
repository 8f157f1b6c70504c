import { describe, expect, it } from 'vitest';
import { filesWith, textOf, utf8 } from '../datasets/fixtures/library.ts';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { checkChanges, type Base } from './check-changes.ts';
import { checkCorrections, correctionColumns, correctionsOf } from './corrections.ts';

/** The register of the site itself, with these lines. */
const register = (...lines: string[]) => `${[correctionColumns.join(','), ...lines].join('\n')}\n`;
const ownDescriptor = readDataFolder('.').find(({ path }) => path === 'data/corrections.yaml');
const descriptor = new TextDecoder().decode(ownDescriptor?.bytes);

const growth = textOf('data/growth.csv');
const commit = { id: 'abc1234def', date: '2026-01-05', title: 'Bring in the data' };
const today = '2026-02-01';

function libraryWith(changes: Readonly<Record<string, string | null>>) {
  const { library, problems } = readLibrary(
    filesWith({
      'data/corrections.yaml': descriptor,
      'data/corrections.csv': register(),
      ...changes,
    }),
  );
  expect(problems).toEqual([]);
  return library;
}

/** What was published: the sample data, with these entries in the register. */
function published(...lines: string[]): Base {
  const files = filesWith({ 'data/corrections.csv': register(...lines) });
  const names = files.filter(({ path }) => path.endsWith('.csv'));
  return {
    commit,
    files: new Map(
      names.map(({ path, bytes }) => [path.slice('data/'.length, -'.csv'.length), bytes]),
    ),
  };
}

/** What the check says of the sample data after these changes. */
const check = (changes: Readonly<Record<string, string | null>>, base = published()) =>
  checkChanges(base, libraryWith(changes), new Map(), today);

const changed = growth.replace('2021,2021-12,6.32', '2021,2021-12,6.30');
const entry =
  '1,2026-02-01,error,growth,"2021,2021-12",growth,6.32,6.30,Chép nhầm.,A slip.,bp-portal-2021';

describe('a published value that is another one now', () => {
  it('is a problem at its cell, with the line to add', () => {
    const { problems, lines } = check({ 'data/growth.csv': changed });
    expect(problems).toMatchObject([
      { file: 'data/growth.csv', line: 2, column: 'growth', found: '6.30' },
    ]);
    expect(problems[0]?.expected.vi).toContain('«6.32», như đã công bố (bản abc1234, 2026-01-05)');
    expect(lines).toEqual([
      '1,2026-02-01,,growth,"2021,2021-12",growth,6.32,6.30,,,bp-portal-2021',
    ]);
    expect(problems[0]?.repair.en).toContain(lines[0]);
  });

  it('is none once the line stands in the register, kind and reasons filled in', () => {
    const found = check({ 'data/growth.csv': changed, 'data/corrections.csv': register(entry) });
    expect(found).toEqual({ problems: [], lines: [], changes: 1 });
  });

  it('is not explained by an entry with another value, row or column', () => {
    for (const other of [
      entry.replace('6.32,6.30', '6.32,6.31'),
      entry.replace('2021-12', '2023-04').replace('6.32,6.30', '6.32,7.34'),
      entry.replace('",growth,', '",dossiers,'),
    ]) {
      const { problems } = check({
        'data/growth.csv': changed,
        'data/corrections.csv': register(other),
      });
      expect(problems).toHaveLength(1);
    }
  });

  it('is not explained by an entry that was published before: that was another change', () => {
    const base = published(entry);
    const { problems, lines } = check(
      { 'data/growth.csv': changed, 'data/corrections.csv': register(entry) },
      base,
    );
    expect(problems).toHaveLength(1);
    expect(lines[0]).toMatch(/^2,/);
  });

  it('is one also when the cell is empty now', () => {
    const emptied = growth.replace('2023-04-28,thanhnien', ',thanhnien');
    const { problems } = check({ 'data/growth.csv': emptied });
    expect(problems).toMatchObject([{ column: 'read_on' }]);
    expect(problems[0]).not.toHaveProperty('found');
  });
});

describe('what is gone with its row, column or table', () => {
  const without = growth
    .split('\n')
    .filter((line) => !line.startsWith('2021,2021-12'))
    .join('\n');

  it('needs an entry for the row', () => {
    const { problems, lines } = check({ 'data/growth.csv': without });
    expect(problems).toMatchObject([
      { file: 'data/growth.csv', line: 1, column: '[2021,2021-12]' },
    ]);
    expect(lines).toEqual(['1,2026-02-01,,growth,"2021,2021-12",,,,,,bp-portal-2021']);
    const line = lines[0]?.replace('-01,,', '-01,error,').replace(',,,,,,', ',,,,Bịa.,Not there.,');
    expect(
      check({ 'data/growth.csv': without, 'data/corrections.csv': register(line ?? '') }),
    ).toMatchObject({ problems: [], changes: 1 });
  });

  it('needs one entry for a whole table', () => {
    const gone = { 'data/growth.csv': null, 'data/growth.yaml': null };
    const { problems, lines } = check(gone);
    expect(problems).toMatchObject([{ file: 'data/growth.csv', line: 1 }]);
    const line = `${lines[0] ?? ''}`
      .replace('-01,,', '-01,error,')
      .replace(/,,,$/, ',Lý do,Reason,dnk-2025');
    expect(check({ ...gone, 'data/corrections.csv': register(line) }).problems).toEqual([]);
  });

  it('needs one entry for a whole column, which also explains a column of new values', () => {
    const scaled = growth.replaceAll(/^(\d{4},[\d-]+),([\d.]+)/gm, '$1,1.5');
    expect(check({ 'data/growth.csv': scaled }).problems).toHaveLength(4);
    const line = '1,2026-02-01,error,growth,,growth,,,Sai đơn vị.,Wrong unit.,thanhnien-2023-04';
    expect(
      check({ 'data/growth.csv': scaled, 'data/corrections.csv': register(line) }),
    ).toMatchObject({ problems: [], changes: 4 });
  });

  it('is not gone when the table only got another name', () => {
    const { 'data/growth.csv': csv, 'data/growth.yaml': yaml } = {
      'data/growth.csv': growth,
      'data/growth.yaml': textOf('data/growth.yaml').replace('name: growth', 'name: grdp'),
    };
    const library = libraryWith({
      ...{ 'data/growth.csv': null, 'data/growth.yaml': null },
      ...{ 'data/grdp.csv': csv, 'data/grdp.yaml': yaml },
    });
    const found = checkChanges(published(), library, new Map([['grdp', 'growth']]), today);
    expect(found.problems).toEqual([]);
  });
});

describe('no entry is needed', () => {
  it.each([
    ['for a new row', 'data/growth.csv', /$/, '2023,2023-12,8.34,estimate,=,,,bp-portal-2021\n'],
    ['for a value where none was known', 'data/growth.csv', /=,,2021/, '=,100,2021'],
    ['for a note', 'data/ranking.csv', /0.7163(.*),\n/, '0.7163$1,Ghi chú.\n'],
    ['for one more source', 'data/ranking.csv', /dnk-2025,dti/, 'dnk-2025;opendx-2025,dti'],
    [
      'for the title of a publication',
      'data/sources.csv',
      /^(bp-portal-2021,)("[^"]*"|[^,]*)/m,
      '$1Other title',
    ],
  ])('%s', (_, path, from, to) => {
    const text = textOf(path);
    expect(text).toMatch(from);
    expect(text.replace(from, to)).not.toBe(text);
    expect(check({ [path]: text.replace(from, to) })).toEqual({
      problems: [],
      lines: [],
      changes: 0,
    });
  });
});

describe('the register itself', () => {
  const library = (line: string) => libraryWith({ 'data/corrections.csv': register(line) });

  it('may be empty', () => {
    expect(correctionsOf(libraryWith({}))).toEqual([]);
    expect(checkCorrections(libraryWith({}))).toEqual([]);
  });

  it('gives the corrections, the newest first', () => {
    const second = entry.replace('1,2026-02-01', '2,2026-03-01').replace('6.32,6.30', '6.30,6.32');
    const found = correctionsOf(libraryWith({ 'data/corrections.csv': register(entry, second) }));
    expect(found).toMatchObject([
      { number: 2, kind: 'error', dataset: 'growth', before: '6.30', after: '6.32' },
      { number: 1, key: '2021,2021-12', reason: { vi: 'Chép nhầm.', en: 'A slip.' } },
    ]);
  });

  it('must not contradict what the cell says now', () => {
    expect(checkCorrections(library(entry))).toMatchObject([
      { file: 'data/corrections.csv', line: 2, column: 'new', found: '6.30' },
    ]);
    expect(checkCorrections(library(entry))[0]?.expected.en).toContain('«6.32»');
    expect(checkCorrections(library(entry.replace('6.32,6.30', '6.30,6.32')))).toEqual([]);
  });

  it('has no entry in which nothing changes, nor values of no cell', () => {
    const same = entry.replace('6.32,6.30', '6.32,6.32');
    expect(checkCorrections(library(same))).toMatchObject([{ column: 'new', found: '6.32' }]);
    const whole = entry.replace('"2021,2021-12",growth,', '"2021,2021-12",,');
    expect(checkCorrections(library(whole))).toMatchObject([{ column: 'new', found: '6.30' }]);
  });

  it('must keep its columns', () => {
    const { library: renamed } = readLibrary(
      filesWith({
        'data/corrections.yaml': descriptor.replace('name: old', 'name: before'),
        'data/corrections.csv': register().replace('old', 'before'),
      }),
    );
    expect(checkCorrections(renamed)).toMatchObject([
      { file: 'data/corrections.yaml', column: 'old' },
    ]);
  });

  it('is none of the datasets that are held against it', () => {
    const reworded = entry
      .replace('Chép nhầm.', 'Chép nhầm dòng.')
      .replace('6.32,6.30', '6.30,6.32');
    const base = published(reworded.replace('6.30,6.32', '6.31,6.32'));
    expect(check({ 'data/corrections.csv': register(reworded) }, base).problems).toEqual([]);
    expect(base.files.get('corrections')).toEqual(
      utf8(register(reworded.replace('6.30,6.32', '6.31,6.32'))),
    );
  });
});
