import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { DataHistory } from '../history/data-history.ts';
import { openRepository, readBlobs, readFolders, type Git } from '../history/repository.ts';
import type { Standing, Version } from '../history/versions.ts';
import { datasetsNamed } from './datasets-named.ts';

/** A figure as it stands with one state of its data, under an address that stays. */
export interface Pin {
  readonly figure: string;
  /** The first version since which no dataset that the figure looks at has changed: the address is named by it. */
  readonly version: Version;
  /** The last commit at which that was so, as git understands it; `null` for what stands now. */
  readonly end: string | null;
  /** The datasets that it looks at. */
  readonly datasets: ReadonlySet<string>;
}

/** A figure as it was last written while a version stood. */
interface Written {
  readonly spec: unknown;
  /** The commit that it is taken from, as git understands it; `null` for what stands now. */
  readonly end: string | null;
  /** Whether it was deleted while the version stood. */
  readonly isGone: boolean;
}

/**
 * The pins of all figures, those that ended too, in the order of their versions. A figure gets a new one when a dataset
 * that it looks at has changed; what its editor rewrites meanwhile shows in the one that there is.
 * @param root the folder of the repository
 * @param since id of the version with which pins begin; where the history has none of this name, they begin with it
 */
export function readPins(
  root: string,
  { versions }: Pick<DataHistory, 'versions'>,
  since: string,
): Pin[] {
  const start = versions.line.findIndex(({ version }) => version.id === since);
  const line = versions.line.slice(Math.max(0, start));
  const written = readWritten(root, line);

  const pins = new Map<string, Pin>();
  const put = (pin: Pin) => pins.set(`${pin.version.id} ${pin.figure}`, pin);
  let running = new Map<string, Pin>();
  let filesBefore: ReadonlyMap<string, string> = new Map();
  line.forEach(({ version }, index) => {
    const files = filesOf(version);
    const next = new Map<string, Pin>();
    for (const [figure, { spec, end, isGone }] of written[index] ?? []) {
      const datasets = datasetsNamed(spec, files);
      const old = running.get(figure);
      const isSame =
        old !== undefined &&
        [...old.datasets.union(datasets)].every((id) => files.get(id) === filesBefore.get(id));
      const pin: Pin = { figure, version: isSame ? old.version : version, datasets, end };
      if (isGone) put(pin);
      else next.set(figure, pin);
    }
    for (const [figure, pin] of running) {
      const isOver = next.get(figure)?.version !== pin.version;
      if (isOver && !written[index]?.get(figure)?.isGone) put(pin);
    }
    running = next;
    filesBefore = files;
  });
  // What stands now comes last: where a state has come back, its address shows it as it is drawn now.
  for (const pin of running.values()) put(pin);
  return [...pins.values()];
}

function filesOf({ files }: Version): Map<string, string> {
  return new Map(files.map(({ dataset, sha256 }) => [dataset, sha256]));
}

const folder = 'content/figures';
const fileName = /^([a-z0-9-]+)\.yaml$/;

/** The figures that there were while each version stood, as they were last written. */
function readWritten(root: string, line: readonly Standing[]): Map<string, Written>[] {
  const git = openRepository(root);
  const now = filesOnDisk(path.join(root, folder));
  if (typeof git === 'string')
    return line.map((_, index) => (index < line.length - 1 ? new Map() : now));
  const gone = readDeleted(git, line);
  const ends = line.slice(0, -1).map(({ end }) => end ?? 'HEAD');
  const commits = new Set([...ends, ...gone.map(({ end }) => end)]);
  const folders = readFolders(
    git,
    [...commits].map((commit) => `${commit}:${folder}`),
  );
  const blobs = readBlobs(
    git,
    [...folders.values()].flatMap((files) => [...files.values()]),
  );
  const specs = new Map([...blobs].map(([blob, bytes]) => [blob, parsed(bytes)]));
  const at = (end: string, isGone: boolean) =>
    figuresIn(
      [...(folders.get(`${end}:${folder}`) ?? [])].map(([name, blob]) => [
        name,
        { spec: specs.get(blob), end, isGone },
      ]),
    );
  return line.map((_, index) => {
    const end = ends[index];
    const last = end === undefined ? now : at(end, false);
    const deleted = gone
      .filter((each) => each.index === index)
      .flatMap((each) => {
        const written = at(each.end, true).get(each.figure);
        return written ? [[each.figure, written] as const] : [];
      });
    return new Map([...deleted, ...last]);
  });
}

/** The figures that were deleted while a version stood, with the last commit that has each. */
function readDeleted(git: Git, line: readonly Standing[]) {
  const said = git([
    'log',
    ...['--first-parent', '-m', '--reverse', '--no-renames', '--name-status', '--format=%x00%H'],
    ...['HEAD', '--', 'data', folder],
  ]).toString();
  const deleted: { index: number; figure: string; end: string }[] = [];
  let index = -1;
  for (const part of said.split('\0').slice(1)) {
    const [commit = '', ...changes] = part.split('\n');
    if (commit === line[index + 1]?.start) {
      index += 1;
      continue;
    }
    for (const change of changes) {
      const [, name] = /^D\tcontent\/figures\/(.+)$/.exec(change) ?? [];
      const [, figure] = fileName.exec(name ?? '') ?? [];
      if (figure !== undefined && index >= 0) deleted.push({ index, figure, end: `${commit}^1` });
    }
  }
  return deleted;
}

function filesOnDisk(directory: string): Map<string, Written> {
  if (!existsSync(directory)) return new Map();
  return figuresIn(
    readdirSync(directory)
      .sort()
      .map((name) => {
        const spec = parsed(readFileSync(path.join(directory, name)));
        return [name, { spec, end: null, isGone: false }];
      }),
  );
}

/** By id; a file that is no YAML was never published. */
function figuresIn(files: readonly (readonly [string, Written])[]): Map<string, Written> {
  return new Map(
    files.flatMap(([name, written]) => {
      const [, id] = fileName.exec(name) ?? [];
      return id === undefined || written.spec === undefined ? [] : [[id, written] as const];
    }),
  );
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return parse(Buffer.from(bytes).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
