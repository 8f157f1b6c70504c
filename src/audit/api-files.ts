import { createHash } from 'node:crypto';
import { parseAddress } from '../evidence/address.ts';
import { claimsIn } from '../stories/claims.ts';
import type { Complaint } from './downloads.ts';
import type { Facts } from './facts.ts';
import { saidWrongly, wordsOfPage } from './said.ts';

/** A file of the API that is of data, not of the form of data. */
const apiFile = /^api\/v1\/(?!schema\/)([a-z]+)(?:\/[^/]+)?\.json$/;

/** Counts that a rule of this file counts again, by the form of the file; any other number is that of a cell. */
const counted: Readonly<Record<string, readonly string[]>> = {
  datasets: ['bytes', 'rows', 'first', 'last'],
  sources: ['source', 'origin', 'copy', 'corroboration'],
  versions: ['bytes'],
  corrections: ['number'],
};

type Part = Readonly<Record<string, unknown>>;

/** What is known while a file is read. */
interface Context {
  readonly form: string;
  readonly facts: Facts;
  readonly pages: () => readonly string[];
}

/**
 * Audits a file of the API: every number in it is that of the cell or computation that it names, every count is counted
 * again, every address leads somewhere, and its sentences are those of the page that it names.
 * @returns `null` for another file
 */
export function auditApiFile(
  file: string,
  facts: Facts,
  read: (file: string) => Buffer,
): Complaint[] | null {
  const [, form = ''] = apiFile.exec(file) ?? [];
  if (form === '') return null;
  const whole = JSON.parse(read(file).toString('utf8')) as Part;
  let words: readonly string[] | undefined;
  const pages = () => (words ??= pagesNamed(whole, facts, read));
  const complaints = complaintsOf('', whole, { form, facts, pages });
  switch (form) {
    case 'datasets':
      return [
        ...complaints,
        ...listed(whole['datasets']).flatMap((each) => ofDataset(each, facts)),
      ];
    case 'sources':
      return [...complaints, ...listed(whole['sources']).flatMap((each) => ofSource(each, facts))];
    case 'versions':
      return [
        ...complaints,
        ...listed(whole['versions']).flatMap((each) => ofVersion(each, facts, read)),
      ];
    case 'corrections':
      return [...complaints, ...ofCorrections(listed(whole['corrections']), facts)];
    default:
      return complaints;
  }
}

/** The words of the pages that a file or the entries of its list name. */
function pagesNamed(whole: Part, { home, isOurs }: Facts, read: (file: string) => Buffer) {
  const entries = [whole, ...Object.values(whole).flatMap(listed)];
  const addresses = entries.flatMap(({ pages }) => Object.values(pages ?? {}).map(String));
  const files = addresses
    .filter(isOurs)
    .map((address) => address.slice(home.length).replace(/#.*$/, ''))
    .map((path) => `${path}index.html`);
  return [...new Set(files)].map((file) => wordsOfPage(read(file).toString('utf8')));
}

function complaintsOf(key: string, part: unknown, context: Context): Complaint[] {
  const { form, facts, pages } = context;
  if (Array.isArray(part)) return part.flatMap((each) => complaintsOf(key, each, context));
  if (typeof part === 'number') {
    const isCounted = counted[form]?.includes(key) ?? false;
    return isCounted ? [] : [[`${key}: ${part}`, 'a number with its cell or computation']];
  }
  if (typeof part === 'string')
    return isKnownAs(key, part, facts) ? [] : saidWrongly(part, facts, pages);
  if (typeof part !== 'object' || part === null) return [];
  if ('cell' in part && 'expression' in part) return ofValue(part as Part, facts);
  return Object.entries(part).flatMap(([name, each]) => complaintsOf(name, each, context));
}

const conditions = new WeakMap<Facts, ReadonlySet<string>>();

/** Texts that are no words: conditions as they were written, addresses of rows, checksums. */
function isKnownAs(key: string, text: string, facts: Facts): boolean {
  if (key === 'rows') {
    const [, id = '', row = ''] = /^([a-z0-9-]+)\[(.*)\]$/.exec(text) ?? [];
    return facts.library.datasets.get(id)?.rowByKey.has(row) ?? false;
  }
  // What these are is held against the files and the registers below.
  if (['sha256', 'digest', 'before', 'after', 'key'].includes(key)) return true;
  if (key !== 'conditions') return false;
  let known = conditions.get(facts);
  if (!known) {
    known = new Set(claimsIn(facts.content).flatMap((claim) => claim.conditions));
    conditions.set(facts, known);
  }
  return known.has(text);
}

/** A number is what its cell says, digit for digit, or what its expression gives when it is worked out again. */
function ofValue(value: Part, facts: Facts): Complaint[] {
  const { cell, expression, text, unit, outOf, comparator, status, vintage, sources } = value;
  const name = String(cell ?? expression);
  const wrong = (found: unknown, wanted: unknown): Complaint[] =>
    found === wanted ? [] : [[`${name}: ${String(found)}`, String(wanted)]];
  const calculated = facts.valueOf(name);
  if (calculated === null) return [[name, 'a cell or computation that gives a number']];
  const complaints: Complaint[] = [
    ...wrong(value['value'], Number(text)),
    ...listOfStrings(sources)
      .filter((id) => !facts.library.sources.has(id))
      .map((id): Complaint => [id, 'an id of data/sources.csv']),
  ];
  const decimals = String(text).split('.')[1]?.length ?? 0;
  const difference = Math.abs(Number(text) - calculated.value);
  if (cell === null) {
    if (difference > 0.5 * 10 ** -decimals * (1 + 1e-9))
      complaints.push([`${name}: ${String(text)}`, String(calculated.value)]);
    return complaints;
  }
  const { dataset, key = [], column = '' } = parseAddress(name);
  const row = facts.library.datasets.get(dataset)?.rowByKey.get(key.join());
  const texts = new Set(Object.values(row?.cells ?? {}).map((each) => each.text));
  complaints.push(
    ...wrong(text, row?.cells[column]?.text),
    ...wrong(unit, calculated.unit),
    ...wrong(outOf, calculated.outOf),
    ...wrong(comparator, calculated.qualifier),
  );
  if (typeof vintage === 'string' && !texts.has(vintage))
    complaints.push([`${name}: ${vintage}`, [...texts].join(', ')]);
  // Where no column says how firmly a number stands, its descriptor does.
  if (typeof status === 'string' && !/^[a-z-]+$/.test(status))
    complaints.push([status, 'a status']);
  return complaints;
}

function ofDataset(
  { id, bytes, rows, sha256, years, primaryKey }: Part,
  { library }: Facts,
): Complaint[] {
  const dataset = library.datasets.get(String(id));
  if (!dataset) return [[String(id), 'a dataset of data/']];
  const yearColumns = dataset.fields.filter(
    ({ name, type }) => type === 'year' && dataset.descriptor.schema.primaryKey.includes(name),
  );
  const all = dataset.rows.flatMap(({ cells }) =>
    yearColumns.map(({ name }) => Number(cells[name]?.text)),
  );
  const span = all.length === 0 ? null : { first: Math.min(...all), last: Math.max(...all) };
  const said = JSON.stringify({ bytes, rows, sha256, years, primaryKey });
  const wanted = JSON.stringify({
    bytes: dataset.bytes.length,
    rows: dataset.rows.length,
    sha256: createHash('sha256').update(dataset.bytes).digest('hex'),
    years: span,
    primaryKey: dataset.descriptor.schema.primaryKey,
  });
  return said === wanted ? [] : [[`${String(id)}: ${said}`, wanted]];
}

/** A source is said to stand in as many rows of a dataset as name it. */
function ofSource({ id, datasets }: Part, { library }: Facts): Complaint[] {
  const source = String(id);
  return [...library.datasets.values()].flatMap((dataset): Complaint[] => {
    const columns = dataset.fields.filter(({ role = '' }) =>
      ['source', 'origin', 'corroboration'].includes(role),
    );
    const naming = dataset.rows.filter(({ cells }) =>
      columns.some(({ name }) => (cells[name]?.text ?? '').split(';').includes(source)),
    ).length;
    const entry = listed(datasets).find((each) => each['id'] === dataset.id);
    const counts = Object.values((entry?.['rows'] ?? {}) as Record<string, number>);
    const said = counts.reduce((sum, count) => sum + count, 0);
    return said === naming ? [] : [[`${source}, ${dataset.id}: ${said}`, String(naming)]];
  });
}

/** The files of a version are those that stand at their addresses. */
function ofVersion(
  { id, digest, checksums, files }: Part,
  { home, isOurs }: Facts,
  read: (file: string) => Buffer,
): Complaint[] {
  const at = (address: unknown) =>
    isOurs(String(address)) ? read(String(address).slice(home.length)) : Buffer.alloc(0);
  const sum = (content: Buffer) => createHash('sha256').update(content).digest('hex');
  const list = sum(at(checksums));
  return [
    ...(list === digest ? [] : [[`${String(id)}: ${String(digest)}`, list] as const]),
    ...listed(files).flatMap(({ address, sha256, bytes }): Complaint[] => {
      const content = at(address);
      const said = `${String(bytes)}, ${String(sha256)}`;
      const wanted = `${content.length}, ${sum(content)}`;
      return said === wanted ? [] : [[`${String(address)}: ${said}`, wanted]];
    }),
  ];
}

/** Every line of the register, the newest first, with just its cells. */
function ofCorrections(entries: readonly Part[], { library }: Facts): Complaint[] {
  const lines = library.datasets.get('corrections')?.rows ?? [];
  const names = ['date', 'dataset', 'key', 'column', 'before', 'after'];
  const said = entries.map((entry) => names.map((name) => entry[name] ?? '').join('|')).toSorted();
  const wanted = lines
    .map(({ cells }) => names.map((name) => cells[name]?.text ?? '').join('|'))
    .toSorted();
  const numbers = entries.map((entry) => Number(entry['number'])).toSorted((a, b) => a - b);
  const isNumbered = numbers.every((number, index) => number === index + 1);
  const complaints: Complaint[] = isNumbered ? [] : [[numbers.join(), `1–${lines.length}`]];
  const differs = said.find((line, index) => line !== wanted[index]) ?? '';
  if (said.length !== wanted.length || differs !== '')
    complaints.push([differs, 'a line of data/corrections.csv']);
  return complaints;
}

function listed(part: unknown): readonly Part[] {
  return Array.isArray(part) ? part.filter((each) => typeof each === 'object') : [];
}

function listOfStrings(part: unknown): readonly string[] {
  return Array.isArray(part) ? part.map(String) : [];
}
