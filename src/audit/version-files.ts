import { createHash } from 'node:crypto';
import { parseTable, type Table } from '../datasets/parse-table.ts';
import type { Finding } from './finding.ts';

/** The folder of the site with a folder for each version of the data. */
const folder = 'phien-ban/';
const sums = 'sha256sums.txt';

/** The files of data as they were, as the site publishes them. */
export interface VersionFiles {
  /** By id of the version, the newest first: the checksum of every file, by id of the dataset. */
  readonly checksums: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The file of a dataset in a version, cut into cells. */
  readonly table: (version: string, dataset: string) => Table | null;
  /** Whether a cell of a dataset had this text in a version. */
  readonly had: (dataset: string, text: string) => boolean;
  /** How versions, files and their contents are called: names that hold digits. */
  readonly names: ReadonlySet<string>;
  /** Files that are not what their checksum says, and versions that are not what their name says. */
  readonly findings: readonly Finding[];
}

/** Reads the versions that the site publishes, as anyone can who downloads them. */
export function readVersionFiles(
  files: readonly string[],
  read: (file: string) => Buffer,
): VersionFiles {
  const findings: Finding[] = [];
  const bytes = new Map<string, Buffer>();
  const names = new Set(['SHA-256', 'sha256sum']);
  for (const file of files) {
    if (!file.startsWith(folder) || !file.endsWith('.csv')) continue;
    const content = read(file);
    bytes.set(`${datasetOf(file)} ${sha256(content)}`, content);
  }
  const checksums = new Map<string, Map<string, string>>();
  for (const version of inOrder(files, read)) {
    const list = read(`${folder}${version}/${sums}`);
    const digest = sha256(list);
    const own = checksumsIn(list.toString('utf8'));
    checksums.set(version, own);
    const short = digest.slice(0, 8);
    const date = version.slice(0, -short.length - 1);
    for (const name of [version, short, digest, `${date}, ${short}`, ...own.values()]) {
      names.add(name);
    }
    if (!version.endsWith(short)) {
      findings.push(fault(`${folder}${version}/${sums}`, digest, `…-${short}`));
    }
    for (const [dataset, checksum] of own) {
      if (bytes.has(`${dataset} ${checksum}`)) continue;
      findings.push(fault(`${folder}${version}/${sums}`, `${dataset}.csv`, checksum));
    }
  }
  findings.push(...strayFiles(files, read, checksums));

  const tables = new Map<string, Table | null>();
  const tableOf = (dataset: string, checksum: string): Table | null => {
    const name = `${dataset} ${checksum}`;
    let table = tables.get(name);
    if (table === undefined) {
      const text = bytes
        .get(name)
        ?.toString('utf8')
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n');
      table = text === undefined ? null : parseTable(text, `${dataset}.csv`).table;
      tables.set(name, table);
    }
    return table;
  };
  const texts = new Map<string, Set<string>>();
  return {
    checksums,
    table(version, dataset) {
      const checksum = checksums.get(version)?.get(dataset);
      return checksum === undefined ? null : tableOf(dataset, checksum);
    },
    had(dataset, text) {
      let known = texts.get(dataset);
      if (!known) {
        known = new Set();
        for (const [, own] of checksums) {
          const checksum = own.get(dataset);
          const table = checksum === undefined ? null : tableOf(dataset, checksum);
          for (const { cells } of table?.rows ?? []) for (const cell of cells) known.add(cell);
        }
        texts.set(dataset, known);
      }
      return known.has(text);
    },
    names,
    findings,
  };
}

/** The versions as the list of them has them, the newest first; without a list by name. */
function inOrder(files: readonly string[], read: (file: string) => Buffer): string[] {
  const all = files
    .filter((file) => file.startsWith(folder) && file.endsWith(`/${sums}`))
    .map((file) => file.slice(folder.length, -sums.length - 1));
  const list = files.includes(`${folder}index.html`)
    ? read(`${folder}index.html`).toString('utf8')
    : '';
  const place = (version: string) => {
    const at = list.indexOf(`/${folder}${version}/"`);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  return all.toSorted((a, b) => (place(a) === place(b) ? (a < b ? 1 : -1) : place(a) - place(b)));
}

function datasetOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.csv$/, '');
}

/** Lines in the form of the command sha256sum. */
function checksumsIn(list: string): Map<string, string> {
  const lines = [...list.matchAll(/^([0-9a-f]{64}) {2}data\/([a-z0-9-]+)\.csv$/gm)];
  return new Map(lines.map(([, checksum = '', dataset = '']) => [dataset, checksum]));
}

/** Files under a version whose checksum its list does not have. */
function strayFiles(
  files: readonly string[],
  read: (file: string) => Buffer,
  checksums: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Finding[] {
  return files.flatMap((file) => {
    const [, version, dataset] = /^phien-ban\/([^/]+)\/([^/]+)\.csv$/.exec(file) ?? [];
    if (version === undefined || dataset === undefined) return [];
    const checksum = checksums.get(version)?.get(dataset);
    return checksum === sha256(read(file)) ? [] : [fault(file, `${dataset}.csv`, checksum ?? sums)];
  });
}

function fault(file: string, found: string, checksum: string): Finding {
  return {
    file,
    around: file,
    found,
    expected: { vi: `mã kiểm SHA-256: ${checksum}`, en: `the SHA-256: ${checksum}` },
  };
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
