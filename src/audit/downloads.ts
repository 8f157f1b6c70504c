import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Dataset, Library } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { inLanguagesOf } from '../datasets/site-languages.ts';
import { readArchive } from './archive.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import { oneLine } from './html.ts';
import { findNumerals } from './numeral.ts';
import { stringsIn } from './quotable.ts';
import { readWorkbook, type SeenCell } from './workbook.ts';

const folder = 'du-lieu/';

/** What is known when a download is audited. */
export interface AgainstDownloads {
  readonly facts: Facts;
  readonly read: (file: string) => Buffer;
  /** The text of the licence that archives hold. */
  readonly licence: string;
  /** Downloads that something is wrong with; an archive that repeats them is not blamed again. */
  readonly faulty: Set<string>;
}

/**
 * Audits a file in which data are taken away: every cell of it is that of the CSV in the repository, every file in an
 * archive is that of the site, every numeral in its words is explained as on a page.
 * @returns `null` for a file that is none of these
 */
export function auditDownload(
  file: string,
  bytes: Buffer,
  against: AgainstDownloads,
): Finding[] | null {
  const audit = auditOf(file, against);
  if (audit === null) return null;
  let complaints: Complaint[];
  try {
    complaints = audit(bytes);
  } catch (error) {
    complaints = [
      [error instanceof Error ? error.message : String(error), 'a file that can be read'],
    ];
  }
  if (complaints.length > 0) against.faulty.add(file);
  return complaints.map(([found, expected]) => ({
    file,
    around: found.slice(0, 160),
    found: found.slice(0, 160),
    expected: { vi: expected, en: expected },
  }));
}

/** The order in which downloads are audited: an archive after the files in it. */
export function archivesLast(files: readonly string[]): string[] {
  return files.toSorted((a, b) => Number(a.endsWith('.zip')) - Number(b.endsWith('.zip')));
}

/** What stands there, and what should. */
export type Complaint = readonly [found: string, expected: string];
type Audit = (bytes: Buffer) => Complaint[];

function auditOf(file: string, against: AgainstDownloads): Audit | null {
  if (!file.startsWith(folder)) return null;
  const { library } = against.facts;
  const name = file.slice(folder.length);
  if (name === 'datapackage.json')
    return (bytes) => auditPackage(bytes, [...library.datasets.values()], against);
  if (name === 'tat-ca.zip') return (bytes) => auditArchive(bytes, null, against);
  const [, id = '', kind = ''] =
    /^([^/.]+)(\.xlsx|\.json|\.zip|\/datapackage\.json)$/.exec(name) ?? [];
  const dataset = library.datasets.get(id);
  if (!dataset) return null;
  switch (kind) {
    case '.xlsx':
      return (bytes) => auditWorkbook(bytes, dataset, against.facts);
    case '.json':
      return (bytes) => auditJson(bytes, dataset, against.facts);
    case '.zip':
      return (bytes) => auditArchive(bytes, dataset, against);
    default:
      return (bytes) => auditPackage(bytes, [dataset], against);
  }
}

/** The first sheet is the CSV, cell by cell; the words of the second are explained. */
function auditWorkbook(bytes: Buffer, { fields, rows, id }: Dataset, facts: Facts): Complaint[] {
  const [data = [], explanation = []] = readWorkbook(bytes).values();
  const complaints: Complaint[] = [];
  const [header = [], ...lines] = data;
  const names = fields.map(({ name }) => name);
  if (
    !isDeepStrictEqual(
      header.map((cell) => cell?.shown),
      names,
    )
  ) {
    complaints.push([header.map((cell) => cell?.shown).join(','), names.join(',')]);
  }
  for (let index = 0; index < Math.max(rows.length, lines.length); index += 1) {
    const row = rows[index];
    const line = lines[index] ?? [];
    for (const [column, field] of fields.entries()) {
      const text = row?.cells[field.name]?.text ?? '';
      const seen = line[column] ?? null;
      if (!isCell(seen, text, field))
        complaints.push([`${row?.key ?? ''} ${field.name}: ${seen?.shown ?? ''}`, text]);
    }
  }
  const words = explanation.flat().flatMap((cell) => cell?.shown.split('\n') ?? []);
  if (!words.includes(id)) complaints.push(['', id]);
  return [...complaints, ...words.flatMap((each) => unexplained(each, facts))];
}

/** Text that would be run as a formula has an apostrophe before it; a number and a sign alone have none. */
function isCell(seen: SeenCell | null, text: string, { type }: Field): boolean {
  if (seen === null || text === '') return seen === null && text === '';
  if (seen.kind === 'formula') return false;
  const isNumber = type === 'integer' || type === 'number' || type === 'year';
  const digits = text.replaceAll(/[-.]/g, '').replace(/^0+/, '').length;
  if (isNumber) return seen.shown === text && (seen.kind === 'number') === digits <= 15;
  if (type === 'date') return seen.shown === text;
  return seen.kind === 'text' && seen.shown === (isFormula(text) ? `'${text}` : text);
}

function isFormula(text: string): boolean {
  const first = text.charAt(0).normalize('NFKC');
  if (!['=', '+', '-', '@', '\t', '\r', '\n'].includes(first)) return false;
  const isNumber = /^[+-]?\d[\d.,]*%?$/.test(text) && !/[.,](?!\d)/.test(text);
  const isSign = text.length <= 2 && [...text].every((each) => '=+-@<>~'.includes(each));
  return !isNumber && !isSign;
}

/** A number as it is written in a JSON file. */
class Digits {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** JSON with its numbers as they are written: `0.4350` keeps its last zero. */
function parseDigits(json: string): unknown {
  const revive = (_: string, value: unknown, { source }: { source?: string } = {}) =>
    typeof value === 'number' ? new Digits(source ?? String(value)) : value;
  return JSON.parse(json, revive);
}

/** The rows of a JSON file are those of the CSV; what it says of the dataset is what its descriptor says. */
function auditJson(bytes: Buffer, dataset: Dataset, facts: Facts): Complaint[] {
  const { id, descriptor, fields, rows, digest } = dataset;
  const text = bytes.toString('utf8');
  const parsed = parseDigits(text) as { rows: Record<string, unknown>[] };
  const complaints: Complaint[] = [];
  for (let index = 0; index < Math.max(rows.length, parsed.rows.length); index += 1) {
    const row = rows[index];
    const members = Object.entries(parsed.rows[index] ?? {});
    for (const [column, field] of fields.entries()) {
      const [name = '', value] = members[column] ?? [];
      const cell = row?.cells[field.name]?.text ?? '';
      if (name !== field.name || !isMember(value, cell, field)) {
        complaints.push([
          `${row?.key ?? ''} ${name}: ${JSON.stringify(value)}`,
          `${field.name}: ${cell}`,
        ]);
      }
    }
    if (members.length !== fields.length)
      complaints.push([row?.key ?? `row ${index + 1}`, fields.map(({ name }) => name).join(',')]);
  }
  const about = JSON.parse(text) as Record<string, unknown> & {
    columns: object[];
    sources: object[];
    csv: object;
  };
  const said: readonly (readonly [unknown, unknown])[] = [
    [about['id'], id],
    [about['rowCount'], rows.length],
    [pick(about.csv, 'bytes'), dataset.bytes.length],
    [pick(about.csv, 'sha256'), digest],
    [about['primaryKey'], descriptor.schema.primaryKey],
    ...(['title', 'description', 'processing', 'licenses'] as const).map(
      (key) => [about[key], descriptor[key]] as const,
    ),
    [about['breaks'], descriptor.breaks ?? []],
    [about['updates'], descriptor.updates ?? null],
    ...fields.flatMap((field, index) =>
      (['name', 'type', 'title', 'decimals', 'outOf', 'constraints'] as const).map(
        (key) => [pick(about.columns[index], key), field[key]] as const,
      ),
    ),
    ...about.sources.map((source) => {
      const known = facts.library.sources.get(String(pick(source, 'id')));
      return [source, { ...known, page: pick(source, 'page') }] as const;
    }),
  ];
  for (const [found, words] of said) {
    const wanted = inLanguagesOf(words, facts.library.languages);
    if (!isDeepStrictEqual(found, wanted))
      complaints.push([JSON.stringify(found) ?? '', JSON.stringify(wanted) ?? '']);
  }
  complaints.push(
    ...missingSources(dataset, new Set(about.sources.map((source) => pick(source, 'id'))), facts),
  );
  return [
    ...complaints,
    ...stringsIn({ ...about, rows: [] }).flatMap((each) => unexplained(each, facts)),
  ];
}

function isMember(value: unknown, text: string, { type }: Field): boolean {
  if (text === '') return value === null;
  if (type === 'integer' || type === 'number' || type === 'year') {
    return value instanceof Digits && value.text === text;
  }
  return type === 'list' ? isDeepStrictEqual(value, text.split(';')) : value === text;
}

/** Every source in the cells of a dataset is named. */
function missingSources(
  { fields, rows, id }: Dataset,
  named: ReadonlySet<unknown>,
  { library }: Facts,
): Complaint[] {
  if (id === 'sources') return [];
  const columns = fields.filter(({ type }) => type === 'list').map(({ name }) => name);
  const used = new Set(
    rows.flatMap(({ cells }) => columns.flatMap((name) => (cells[name]?.text ?? '').split(';'))),
  );
  return [...used].flatMap((each) =>
    !library.sources.has(each) || named.has(each) ? [] : [['', each] as const],
  );
}

/** A descriptor names files that are there, with their sizes and checksums, and the columns that they have. */
function auditPackage(
  bytes: Buffer,
  datasets: readonly Dataset[],
  { facts }: AgainstDownloads,
  members?: ReadonlyMap<string, Buffer>,
): Complaint[] {
  const { library } = facts;
  const said = JSON.parse(bytes.toString('utf8')) as { resources: Record<string, unknown>[] };
  const complaints: Complaint[] = [];
  for (const { id } of datasets) {
    if (!said.resources.some(({ name }) => name === id)) complaints.push(['', id]);
  }
  for (const { name, path, bytes: size, hash, schema } of said.resources) {
    const dataset = library.datasets.get(String(name));
    const here = `${String(name)}.csv`;
    const file = members ? members.get(String(path)) : dataset && Buffer.from(dataset.bytes);
    const isThere = members
      ? path === here
      : path === here || isAddressOf(String(path), folder + here, facts);
    if (!dataset || !file || !isThere) complaints.push([String(path), here]);
    else {
      const sum = `sha256:${createHash('sha256').update(file).digest('hex')}`;
      const columns = (pick(schema, 'fields') as object[]).map((field) => [
        pick(field, 'name'),
        pick(field, 'constraints'),
      ]);
      const wanted = dataset.fields.map((field) => [field.name, field.constraints]);
      if (size !== file.length || hash !== sum)
        complaints.push([
          `${String(name)}: ${String(size)}, ${String(hash)}`,
          `${file.length}, ${sum}`,
        ]);
      if (!isDeepStrictEqual(columns, wanted))
        complaints.push([JSON.stringify(columns), JSON.stringify(wanted)]);
    }
  }
  const { resources, ...rest } = said;
  const words = [rest, resources.map((each) => ({ ...each, hash: '' }))];
  return [...complaints, ...stringsIn(words).flatMap((each) => unexplained(each, facts))];
}

function isAddressOf(address: string, file: string, { isOurs, sizeOf }: Facts): boolean {
  return isOurs(address) && address.endsWith(`/${file}`) && sizeOf(file) !== undefined;
}

/** The files in an archive are those of the site and of the repository. */
function auditArchive(
  bytes: Buffer,
  dataset: Dataset | null,
  against: AgainstDownloads,
): Complaint[] {
  const { facts, licence, read, faulty } = against;
  const { library } = facts;
  const members = readArchive(bytes);
  const complaints: Complaint[] = [];
  const datasets = dataset ? [dataset] : [...library.datasets.values()];
  const wanted = datasets.flatMap(({ id }) =>
    dataset
      ? [`${id}.csv`, `${id}.xlsx`, `${id}.json`]
      : [`${id}.csv`, `xlsx/${id}.xlsx`, `json/${id}.json`],
  );
  for (const name of [...wanted, 'datapackage.json', 'LICENSE.md', 'README.txt']) {
    if (!members.has(name)) complaints.push(['', name]);
  }
  for (const [name, member] of members) {
    const [, id = '', ending = ''] = /([^/]+)\.(csv|xlsx|json)$/.exec(name) ?? [];
    const own = library.datasets.get(id);
    if (name === 'datapackage.json')
      complaints.push(...auditPackage(member, datasets, against, members));
    else if (name === 'LICENSE.md') {
      if (member.toString('utf8') !== licence) complaints.push([name, 'LICENSE-content.md']);
    } else if (name === 'README.txt') {
      complaints.push(
        ...member
          .toString('utf8')
          .split('\n\n')
          .flatMap((part) => unexplained(part, facts)),
      );
    } else if (own && ending === 'csv' && dataset !== null && own !== dataset) {
      complaints.push(...foreignLines(name, member, own, dataset));
    } else if (own && ending === 'csv') {
      if (!member.equals(own.bytes)) complaints.push([name, `data/${id}.csv`]);
    } else if (own && wanted.includes(name)) {
      const file = `${folder}${id}.${ending}`;
      if (!faulty.has(file) && !member.equals(read(file))) complaints.push([name, file]);
    } else complaints.push([name, wanted.join(', ')]);
  }
  return complaints;
}

/** A part of a register has its header and only lines of it, among them one for each id that the dataset refers to. */
function foreignLines(
  name: string,
  part: Buffer,
  register: Dataset,
  { fields, rows }: Dataset,
): Complaint[] {
  const whole = Buffer.from(register.bytes).toString('utf8').trimEnd().split(/\r?\n/);
  const [header, ...lines] = part.toString('utf8').trimEnd().split(/\r?\n/);
  const known = new Set(whole);
  const complaints: Complaint[] = header === whole[0] ? [] : [[header ?? '', whole[0] ?? '']];
  complaints.push(...lines.filter((line) => !known.has(line)).map((line) => [line, name] as const));
  const roles: Readonly<Record<string, readonly string[]>> = {
    sources: ['source', 'origin', 'corroboration'],
    units: ['unit'],
  };
  const columns = fields.filter(
    ({ role = '', refersTo }) => refersTo === register.id || roles[register.id]?.includes(role),
  );
  const used = new Set(
    columns.flatMap((field) =>
      rows.flatMap(({ cells }) => (cells[field.name]?.text ?? '').split(';')),
    ),
  );
  const there = new Set(lines.map((line) => line.split(',', 1)[0]));
  for (const id of used) if (id !== '' && !there.has(id)) complaints.push(['', `${name}: ${id}`]);
  return complaints;
}

/** What the standards of these files prescribe: the encoding of a CSV, the profile of the Data Package. */
const wordsOfStandards = new Set([
  'utf-8',
  'https://datapackage.org/profiles/2.0/datapackage.json',
  'https://json-schema.org/draft/2020-12/schema',
  'DCAT-AP 3.0.0',
  'https://semiceu.github.io/DCAT-AP/releases/3.0.0/',
  'http://spdx.org/rdf/terms#checksumAlgorithm_sha256',
]);

/** A licence is named by its address; a descriptor leads to its short text in a language, below that address. */
function isLicence(text: string, texts: ReadonlySet<string>): boolean {
  const isOne = /^https:\/\/creativecommons\.org\/licenses\/[a-z-]+\/[\d.]+\/$/.test(text);
  return isOne && [...texts].some((each) => each.startsWith(text));
}

const texts = new WeakMap<Library, ReadonlySet<string>>();

/** Whole texts of the descriptors, such as patterns of cells and values of categories, and days of sources. */
function textsOfDescriptors(library: Library): ReadonlySet<string> {
  const known =
    texts.get(library) ??
    new Set([
      ...[...library.datasets.values()].flatMap(({ descriptor }) => stringsIn(descriptor)),
      library.geography?.licence.path ?? '',
      // When a source was published, «2016», is held against the register.
      ...[...library.sources.values()].flatMap(({ publishedOn }) => publishedOn ?? []),
    ]);
  texts.set(library, known);
  return known;
}

/** Numerals in the words of a download that no word of the data, of the interface or of an address accounts for. */
export function unexplained(words: string, facts: Facts): Complaint[] {
  const { quotable, isOurs, library } = facts;
  const text = oneLine(words);
  const own = textsOfDescriptors(library);
  if (wordsOfStandards.has(text) || own.has(text) || isLicence(text, own)) return [];
  // «H1: 6 tháng đầu năm · first half»: a value of a category and its words.
  const [, value = '', label = ''] = /^(\S+): (.*)$/.exec(text) ?? [];
  if (value !== '' && own.has(value))
    return label.split(' · ').flatMap((each) => unexplained(each, facts));
  const spans = [...text.matchAll(/https?:\/\/[^\s()«»“”]+/g)]
    .filter(
      ([address]) =>
        isOurs(address.replace(/[.,;]$/, '')) ||
        quotable.quoted.around(text, { text: address, start: text.indexOf(address) }) !== null,
    )
    .map(({ 0: address, index }) => ({ start: index, end: index + address.length }));
  return findNumerals(text).flatMap((numeral) => {
    const isKnown =
      spans.some(({ start, end }) => start <= numeral.start && numeral.end <= end) ||
      (['quoted', 'interface', 'document', 'date', 'commit'] as const).some(
        (kind) => quotable[kind].around(text, numeral) !== null,
      );
    if (isKnown) return [];
    const around = text.slice(Math.max(0, numeral.start - 40), numeral.end + 40);
    return [
      [
        `${numeral.text}: ${around}`,
        'words of data/, of src/i18n/messages.ts or an address of this site',
      ] as const,
    ];
  });
}

function pick(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
