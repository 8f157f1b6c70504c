import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took, with all processes that it started. */
export interface Run {
  readonly seconds: number;
  /** Seconds that processors worked on it: says more than the time by the clock where others use the machine too. */
  readonly processorSeconds: number;
  /** The most memory that all its processes held at one time, in bytes. */
  readonly peak: number;
  /** The most memory that one of them ever held, in bytes. */
  readonly largest: number;
}

/** A process as Linux tells of it. */
export interface ProcessState {
  readonly id: number;
  readonly parent: number;
  readonly processorSeconds: number;
  /** Bytes that it holds in memory now. */
  readonly held: number;
  /** The most bytes that it ever held. */
  readonly most: number;
}

/** Linux counts the time of processes in hundredths of a second, on every machine. */
const ticks = 100;
/** A process that lives shorter than this may be missed: 100 ms. */
const interval = 100;

/** Reads `/proc/<id>/stat` and `/proc/<id>/status`; `null` when one of them is not what Linux writes. */
export function readProcess(stat: string, status: string): ProcessState | null {
  // The name stands in brackets and may hold anything, brackets too.
  const [, id, rest = ''] = /^(\d+) \(.*\) (.*)/s.exec(stat) ?? [];
  const fields = rest.split(' ');
  const kilobytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0);
  const parent = Number(fields[1]);
  const used = Number(fields[11]) + Number(fields[12]);
  if (id === undefined || Number.isNaN(parent) || Number.isNaN(used)) return null;
  return {
    ...{ id: Number(id), parent, processorSeconds: used / ticks },
    held: kilobytes('VmRSS') * 1024,
    most: kilobytes('VmHWM') * 1024,
  };
}

/** A process and all that it started, directly or through others. */
export function treeOf(root: number, processes: readonly ProcessState[]): ProcessState[] {
  const inTree = new Set([root]);
  for (let before = 0; before !== inTree.size;) {
    before = inTree.size;
    for (const { id, parent } of processes) if (inTree.has(parent)) inTree.add(id);
  }
  return processes.filter(({ id }) => inTree.has(id));
}

function processesNow(): ProcessState[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        const read = (file: string) => readFileSync(`/proc/${id}/${file}`, 'utf8');
        return readProcess(read('stat'), read('status')) ?? [];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
}

/** Runs a command to its end and measures it. @throws Error with what it said when it fails, and on systems other than Linux */
export async function measureRun(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Run> {
  if (process.platform !== 'linux') throw new Error('memory is measured on Linux only');
  const start = performance.now();
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  }
  const used = new Map<number, number>();
  let [peak, largest] = [0, 0];
  const look = () => {
    const tree = treeOf(child.pid ?? -1, processesNow());
    for (const { id, processorSeconds } of tree) used.set(id, processorSeconds);
    peak = Math.max(
      peak,
      tree.reduce((sum, { held }) => sum + held, 0),
    );
    largest = Math.max(largest, ...tree.map(({ most }) => most));
  };
  const timer = setInterval(look, interval);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(timer));
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}:\n${said.join('').slice(-4000)}`);
  const processorSeconds = [...used.values()].reduce((sum, each) => sum + each, 0);
  return { seconds: (performance.now() - start) / 1000, processorSeconds, peak, largest };
}
