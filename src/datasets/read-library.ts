import { createHash } from 'node:crypto';
import { checkComplete } from './check-complete.ts';
import { checkDescriptor } from './check-descriptor.ts';
import { checkHeader } from './check-header.ts';
import { checkKeys } from './check-keys.ts';
import { checkNotes } from './check-notes.ts';
import { checkRankings } from './check-rankings.ts';
import type { DataFile } from './data-file.ts';
import type { Dataset, Library } from './dataset.ts';
import { decodeText } from './decode-text.ts';
import * as advice from './file-advice.ts';
import { gatherRepeats } from './gather-repeats.ts';
import { Kept } from './kept.ts';
import { locales, type Languages } from '../i18n/locale.ts';
import { parseTable, type Table } from './parse-table.ts';
import { ofRule, type Problem } from './problem.ts';
import { readDescriptor, type DescriptorFile } from './read-descriptor.ts';
import { readRows, type ReadRow } from './read-rows.ts';
import { geographyFolder, readGeography } from './read-geography.ts';
import { readRegister, type Register, type Registers } from './register.ts';
import {
  checkRegister,
  provincesOf,
  registerColumns,
  sourcesOf,
  unitsOf,
} from './register-entries.ts';
import { closest, fold } from './suggest.ts';
import { registerIds, type RegisterId } from './vocabulary.ts';

/**
 * Reads everything in `data/`: each `<id>.csv` with its `<id>.yaml`, the registers of sources, provinces and units
 * among them, and the boundaries in `data/map/`. Never throws for what a file contains; every problem of every file
 * is returned, and only datasets without one are in the library. Publish nothing while there is a problem.
 * @param languages those of the site: all that the engine speaks, where nothing is said
 * @param kept what was read before: of files that say the same, the datasets are the same objects
 */
export function readLibrary(
  files: readonly DataFile[],
  languages: Languages = locales,
  kept = new Kept(),
): {
  library: Library;
  problems: Problem[];
} {
  const isGeography = ({ path }: DataFile) => path.startsWith(geographyFolder);
  const { pairs, problems: fileProblems } = pairFiles(files.filter((file) => !isGeography(file)));
  const drafts = pairs.map((pair) =>
    kept.keep(`draft of ${pair.id}`, [pair.csv?.bytes, pair.yaml?.bytes, languages], () =>
      readDraft(pair, languages),
    ),
  );
  const registerDrafts = registerIds.map((id) => drafts.find((draft) => draft.id === id));
  const registers = kept.keep(
    'registers',
    registerDrafts,
    () =>
      Object.fromEntries(registerIds.map((id) => [id, registerIn(drafts, id)])) as Record<
        RegisterId,
        Register | null
      >,
  );

  const datasets = new Map<string, Dataset>();
  const checked = drafts.map((draft) => {
    const { dataset, problems } = kept.keep(draft.id, [draft, registers], () => {
      const { rows, problems: own } = checkDraft(draft, registers, languages);
      const isSound = draft.problems.length + own.length === 0;
      return { dataset: isSound ? datasetOf(draft, rows) : null, problems: own };
    });
    if (dataset !== null) datasets.set(draft.id, dataset);
    return [draft.problems, problems];
  });

  const registerOf = <Entries>(
    id: RegisterId,
    read: (dataset: Dataset | undefined, languages: Languages) => Entries,
  ): Entries =>
    kept.keep(`entries of ${id}`, [datasets.get(id), languages], () =>
      read(datasets.get(id), languages),
    );
  const provinces = registerOf('provinces', provincesOf);
  const mapFiles = files.filter(isGeography);
  const { geography, problems: mapProblems } = kept.keep(
    'geography',
    [provinces, languages, ...mapFiles.flatMap(({ path, bytes }) => [path, bytes])],
    () => readGeography(mapFiles, provinces, languages),
  );
  const library = {
    languages,
    datasets,
    sources: registerOf('sources', sourcesOf),
    provinces,
    units: registerOf('units', unitsOf),
    geography,
  };
  const problems = [fileProblems, ...checked.flat(), ofRule('map', mapProblems)].flat();
  return { library, problems: gatherRepeats(withoutFollowers(problems)) };
}

/**
 * Leaves out what follows from another fault: where a row of a register cannot be read or its id is wrong, the other
 * datasets seem to name ids that are not there.
 */
function withoutFollowers(problems: readonly Problem[]): Problem[] {
  const registerOfFile = (path: string) =>
    registerIds.find((id) => path === `data/${id}.csv` || path === `data/${id}.yaml`);
  const broken = registerIds.filter((id) =>
    problems.some(
      ({ file, column, rule }) =>
        registerOfFile(file) === id &&
        (column === undefined || rule === 'columns' || column === registerColumns[id][0]?.name),
    ),
  );
  return problems.filter(
    ({ rule, file, expected }) =>
      rule !== 'unknown-name' ||
      registerOfFile(file) !== undefined ||
      !broken.some((id) => expected.en.includes(`data/${id}.csv`)),
  );
}

/** The two files of a dataset, as far as they are there. */
interface Pair {
  readonly id: string;
  readonly csvPath: string;
  readonly yamlPath: string;
  readonly csv: DataFile | undefined;
  readonly yaml: DataFile | undefined;
}

function pairFiles(files: readonly DataFile[]): { pairs: Pair[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const byPath = new Map<string, DataFile>();
  const ids = new Set<string>(registerIds);
  for (const file of files) {
    const id = /^data\/([a-z0-9][a-z0-9-]*)\.(?:csv|yaml)$/.exec(file.path)?.[1];
    if (id === undefined) {
      const better = nameFor(file.path);
      const says =
        better === null
          ? advice.badFileName
          : advice.renameFile(
              better,
              files.some(({ path }) => path === better),
            );
      problems.push({ file: file.path, line: 1, found: file.path, ...says });
    } else {
      ids.add(id);
      byPath.set(file.path, file);
    }
  }

  const pairs = [...ids].sort().map((id) => {
    const csvPath = `data/${id}.csv`;
    const yamlPath = `data/${id}.yaml`;
    return { id, csvPath, yamlPath, csv: byPath.get(csvPath), yaml: byPath.get(yamlPath) };
  });
  const withoutCsv = pairs.filter(({ csv, yaml }) => csv === undefined && yaml !== undefined);
  const renamed = new Set<string>();
  for (const { id, csvPath, csv, yaml } of pairs) {
    if (csv === undefined || yaml !== undefined) continue;
    const partner = closest(
      id,
      withoutCsv.map((pair) => pair.id),
    );
    if (partner === null) continue;
    renamed.add(id).add(partner);
    const says = advice.otherNameThan(`data/${partner}.yaml`, `data/${partner}.csv`);
    problems.push({ file: csvPath, line: 1, found: csvPath, ...says });
  }
  for (const { id, csvPath, yamlPath, csv, yaml } of pairs) {
    if (renamed.has(id)) continue;
    if (csv === undefined)
      problems.push({ file: csvPath, line: 1, ...advice.missingFile(csvPath) });
    if (yaml === undefined) {
      problems.push({ file: yamlPath, line: 1, ...advice.missingFile(yamlPath) });
    }
  }
  return { pairs, problems };
}

/** The path that a misnamed file of `data/` probably should have; `null` where that is no better. */
function nameFor(path: string): string | null {
  const [, name = '', ending = ''] = /([^/]*?)\.([a-z]+)$/i.exec(path) ?? [];
  const plain = name.replace(/\s*(?:\(\d+\)|- copy|- bản sao)$/i, '');
  const id = fold(plain.normalize('NFC'))
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const better = `data/${id}.${ending.toLowerCase().replace(/^yml$/, 'yaml')}`;
  return /^data\/[a-z0-9][a-z0-9-]*\.(?:csv|yaml)$/.test(better) ? better : null;
}

/** A dataset on its way: what could be read before its cells are looked at. */
interface Draft extends Pair {
  readonly table: Table | null;
  readonly descriptor: DescriptorFile | null;
  readonly problems: readonly Problem[];
}

function readDraft(pair: Pair, languages: Languages): Draft {
  const { csv, yaml } = pair;
  const decoded = csv === undefined ? null : decodeText(csv);
  const text = decoded?.text ?? null;
  const parsed = text === null ? null : parseTable(text, pair.csvPath);
  const read = yaml === undefined ? null : readDescriptor(yaml, languages);
  const table = parsed?.table ?? null;
  const descriptor = read?.descriptor ?? null;
  const problems = [decoded, parsed, read].flatMap((step) => step?.problems ?? []);
  const isEmpty = table !== null && table.whole && table.rows.length === 0;
  if (isEmpty && descriptor?.descriptor.mayBeEmpty !== true) {
    problems.push({ file: pair.csvPath, line: table.header.line, ...advice.headerOnly });
  }
  return { ...pair, table, descriptor, problems };
}

function registerIn(drafts: readonly Draft[], id: RegisterId): Register | null {
  const table = drafts.find((draft) => draft.id === id)?.table ?? null;
  const idColumn = registerColumns[id][0]?.name;
  return table === null || idColumn === undefined ? null : readRegister(table, idColumn);
}

function checkDraft(
  { id, csvPath, table, descriptor }: Draft,
  registers: Registers,
  languages: Languages,
): { rows: readonly ReadRow[]; problems: Problem[] } {
  if (descriptor === null) return { rows: [], problems: [] };
  const { fields } = descriptor.descriptor.schema;
  const descriptorProblems = checkDescriptor(descriptor, id, registers, languages);
  const headerProblems =
    table === null ? [] : ofRule('columns', checkHeader(table, fields, csvPath, id));
  if (table === null || headerProblems.length > 0) {
    return { rows: [], problems: [...descriptorProblems, ...headerProblems] };
  }

  const read = readRows(table, descriptor.descriptor, registers, csvPath);
  const register = registerIds.find((name) => name === id);
  return {
    rows: read.rows,
    problems: [
      ...descriptorProblems,
      ...read.problems,
      ...checkKeys(read.rows, descriptor.descriptor, csvPath),
      ...ofRule('series', checkRankings(read, descriptor, csvPath)),
      ...ofRule('series', checkComplete(read, descriptor.descriptor, registers, csvPath)),
      ...ofRule('translation', checkNotes(read.rows, fields, languages, csvPath)),
      ...(register === undefined ? [] : checkRegister(register, read.rows, csvPath)),
    ],
  };
}

function datasetOf(
  { id, csv, descriptor: file }: Draft,
  readRowsOfIt: readonly ReadRow[],
): Dataset | null {
  if (csv === undefined || file === null) return null;
  const { descriptor } = file;
  const rows = readRowsOfIt.map(({ line, key, cells }) => ({
    dataset: id,
    line,
    key: key ?? '',
    cells,
  }));
  return {
    id,
    path: csv.path,
    descriptor,
    fields: descriptor.schema.fields,
    rows,
    rowByKey: new Map(rows.map((row) => [row.key, row])),
    digest: createHash('sha256').update(csv.bytes).digest('hex'),
    bytes: csv.bytes,
  };
}
