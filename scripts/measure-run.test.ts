import { describe, expect, it } from 'vitest';
import { measureRun, type ProcessState, readProcess, treeOf } from './measure-run.ts';

const stat = '41 (a (bad) name) S 40 41 40 0 -1 4194304 900 0 0 0 250 50 0 0 20 0 11 0 100 1 2 3';
const status = 'Name:\tnode\nVmPeak:\t  900 kB\nVmHWM:\t   300 kB\nVmRSS:\t   200 kB\n';

describe('a process of Linux', () => {
  it('is read with its parent, its time and its memory, whatever its name', () => {
    expect(readProcess(stat, status)).toEqual({
      ...{ id: 41, parent: 40, processorSeconds: 3 },
      ...{ held: 200 * 1024, most: 300 * 1024 },
    });
  });

  it('holds no memory any more when it has ended and was not asked for yet', () => {
    expect(readProcess(stat, 'Name:\tnode\nState:\tZ (zombie)\n')).toMatchObject({
      held: 0,
      most: 0,
    });
  });

  it('is none when the file says something else', () => {
    expect(readProcess('', status)).toBeNull();
  });
});

it('a process has those that it started, and those that they started, in whatever order they are listed', () => {
  const state = (id: number, parent: number): ProcessState => ({
    ...{ id, parent, processorSeconds: 0, held: 0, most: 0 },
  });
  const processes = [state(9, 7), state(7, 5), state(5, 1), state(6, 1), state(8, 5)];
  expect(treeOf(5, processes).map(({ id }) => id)).toEqual([9, 7, 5, 8]);
});

// Other systems do not tell of their processes in /proc.
describe.runIf(process.platform === 'linux')('a run', () => {
  const holds = (megabytes: number) =>
    `const held = Buffer.alloc(${megabytes} * 2 ** 20, 1); setTimeout(() => held.length, 700);`;

  it('counts the memory of what it starts', async () => {
    const outer = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(holds(200))}])`;
    const alone = await measureRun(process.execPath, ['-e', holds(1)], { cwd: '.' });
    const both = await measureRun(process.execPath, ['-e', outer], { cwd: '.' });
    expect(both.largest - alone.largest).toBeGreaterThan(150 * 2 ** 20);
    expect(both.peak).toBeGreaterThan(both.largest);
  });

  it('that fails is an error with what it said', async () => {
    const fails = measureRun(process.execPath, ['-e', 'console.error("no"); process.exit(3)'], {
      cwd: '.',
    });
    await expect(fails).rejects.toThrow('no');
  });
});
