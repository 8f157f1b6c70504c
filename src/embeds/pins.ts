import { parse } from 'yaml';
import type { DataHistory } from '../history/data-history.ts';
import { openRepository, readBlobs, readFolders } from '../history/repository.ts';
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

/** The specs of figures, by id. */
type Specs = ReadonlyMap<string, unknown>;

/**
 * The pins of all figures, those that ended too, in the order of their versions. A figure gets a new one when a dataset
 * that it looks at has changed; what its editor rewrites meanwhile shows in the one that there is.
 * @param root the folder of the repository
 * @param since id of the version with which pins begin; where the history has none of this name, they begin with it
 * @param figures the specs as they are now
 */
export function readPins(
  root: string,
  { versions }: Pick<DataHistory, 'versions'>,
  { since, figures }: { readonly since: string; readonly figures: Specs },
): Pin[] {
  const start = versions.line.findIndex(({ version }) => version.id === since);
  const line = versions.line.slice(Math.max(0, start));
  const specs = readSpecs(root, line, figures);

  const pins = new Map<string, Pin>();
  const put = (pin: Pin) => pins.set(`${pin.version.id} ${pin.figure}`, pin);
  let running = new Map<string, Pin>();
  let before: Version | undefined;
  line.forEach(({ version, end }, index) => {
    const files = filesOf(version);
    const filesBefore = before && filesOf(before);
    const next = new Map<string, Pin>();
    for (const [figure, spec] of specs[index] ?? []) {
      const datasets = datasetsNamed(spec, files);
      const old = running.get(figure);
      const isSame =
        old !== undefined &&
        [...old.datasets.union(datasets)].every((id) => files.get(id) === filesBefore?.get(id));
      const pin = { figure, version: isSame ? old.version : version, datasets };
      next.set(figure, { ...pin, end: index === line.length - 1 ? null : end });
    }
    for (const [figure, pin] of running) {
      if (next.get(figure)?.version !== pin.version) put(pin);
    }
    running = next;
    before = version;
  });
  // What stands now comes last: where a state has come back, its address shows it as it is drawn now.
  for (const pin of running.values()) put(pin);
  return [...pins.values()];
}

function filesOf({ files }: Version): Map<string, string> {
  return new Map(files.map(({ dataset, sha256 }) => [dataset, sha256]));
}

/** What `content/figures/` says at the end of each standing; a file that is no YAML was never published. */
function readSpecs(root: string, line: readonly Standing[], now: Specs): Specs[] {
  const past = line.slice(0, -1).map(({ end }) => `${end ?? 'HEAD'}:content/figures`);
  const git = past.length === 0 ? 'none' : openRepository(root);
  if (typeof git === 'string') return [...past.map(() => new Map<string, unknown>()), now];
  const folders = readFolders(git, past);
  const blobs = readBlobs(
    git,
    [...folders.values()].flatMap((files) => [...files.values()]),
  );
  const read = new Map([...blobs].map(([blob, bytes]) => [blob, parsed(bytes)]));
  return [
    ...past.map((folder) => {
      const files = [...(folders.get(folder) ?? [])];
      return new Map(
        files.flatMap(([name, blob]) => {
          const [, id] = /^([a-z0-9-]+)\.yaml$/.exec(name) ?? [];
          const spec = read.get(blob);
          return id === undefined || spec === undefined ? [] : [[id, spec] as const];
        }),
      );
    }),
    now,
  ];
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return parse(Buffer.from(bytes).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
