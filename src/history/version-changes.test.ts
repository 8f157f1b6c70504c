import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { versionChanges } from './version-changes.ts';
import type { Version } from './versions.ts';

/** A version with these files, each a table from lines. */
function version(date: string | null, files: Readonly<Record<string, readonly string[]>>): Version {
  return {
    id: `${date}-version`,
    date,
    digest: `digest of ${date}`,
    commit: null,
    files: Object.entries(files).map(([dataset, lines]) => {
      const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { dataset, bytes, sha256, since: '' };
    }),
  };
}

const growth = ['year,growth', '2021,6.32', '2022,8.42'];
const ranking = ['year,rank', '2022,12'];
const keys = new Map([
  ['growth', ['year']],
  ['ranking', ['year']],
]);
const changesOf = (...versions: Version[]) =>
  versionChanges(versions, keys).map(({ date, changes }) => ({ date, changes }));

describe('what a version changed', () => {
  it('is everything for the first one', () => {
    expect(changesOf(version('2026-01-05', { growth, ranking }))).toEqual([
      {
        date: '2026-01-05',
        changes: [
          { dataset: 'growth', kind: 'added', rows: 2, difference: null },
          { dataset: 'ranking', kind: 'added', rows: 1, difference: null },
        ],
      },
    ]);
  });

  it('are cells and rows, and tables that came or went', () => {
    const before = version('2026-01-05', { growth, ranking });
    const after = version('2026-02-01', {
      growth: ['year,growth', '2021,6.30', '2022,8.42', '2023,8.34'],
      targets: ['year,target', '2022,7.5'],
    });
    expect(changesOf(before, after)[1]?.changes).toMatchObject([
      {
        dataset: 'growth',
        kind: 'changed',
        rows: 3,
        difference: {
          cells: [{ key: '2021', column: 'growth', before: '6.32', after: '6.30' }],
          addedRows: ['2023'],
        },
      },
      { dataset: 'ranking', kind: 'removed', rows: 0 },
      { dataset: 'targets', kind: 'added', rows: 1 },
    ]);
  });

  it('is nothing to be told of a file whose lines are only in another order', () => {
    const before = version('2026-01-05', { growth });
    const after = version('2026-02-01', { growth: ['year,growth', '2022,8.42', '2021,6.32'] });
    expect(changesOf(before, after)[1]?.changes).toEqual([
      { dataset: 'growth', kind: 'changed', rows: 2, difference: null },
    ]);
  });

  it('is not told of a state that no commit has', () => {
    const before = version('2026-01-05', { growth });
    expect(changesOf(before, version(null, { growth, ranking }))).toHaveLength(1);
  });
});
