import { createHash } from 'node:crypto';
import type { Dataset } from '../datasets/dataset.ts';
import { inLanguagesOf } from '../datasets/site-languages.ts';
import type { Words } from '../i18n/locale.ts';
import type { Complaint } from './downloads.ts';
import type { Facts } from './facts.ts';
import { oneLine } from './html.ts';
import { saidWrongly } from './said.ts';

const turtleFile = 'du-lieu/dcat.ttl';
const jsonFile = 'du-lieu/dcat.jsonld';

type Part = Readonly<Record<string, unknown>>;

/**
 * Audits the catalogue of the datasets: the JSON-LD names every dataset with the words of its descriptor and files that
 * are there, with the size and checksum of the CSV; the Turtle says the same.
 * @returns `null` for another file
 */
export function auditCatalogueFile(
  file: string,
  facts: Facts,
  read: (file: string) => Buffer,
): Complaint[] | null {
  if (file !== turtleFile && file !== jsonFile) return null;
  const graph = JSON.parse(read(jsonFile).toString('utf8')) as Part & { '@graph': Part[] };
  return file === turtleFile
    ? ofTurtle(read(turtleFile).toString('utf8'), graph['@graph'])
    : ofGraph(graph['@graph'], facts);
}

function ofGraph(graph: readonly Part[], facts: Facts): Complaint[] {
  const { library, home } = facts;
  const byName = new Map(graph.map((each) => [String(each['@id']), each]));
  const complaints: Complaint[] = [];
  for (const { id, descriptor, fields, rows, bytes } of library.datasets.values()) {
    const dataset = byName.get(`${home}du-lieu/${id}/#bo-du-lieu`);
    const expect = (found: unknown, wanted: unknown) => {
      if (JSON.stringify(found) !== JSON.stringify(wanted))
        complaints.push([`${id}: ${JSON.stringify(found)}`, JSON.stringify(wanted) ?? '']);
    };
    const words = (said: Words) => inLanguagesOf(said, library.languages);
    expect(wordsOf(dataset?.['dct:title']), words(descriptor.title));
    expect(wordsOf(dataset?.['dct:description']), words(descriptor.description));
    const distributions = named(dataset?.['dcat:distribution']).map((name) => byName.get(name));
    const urls = distributions.flatMap((each) => named(each?.['dcat:downloadURL']));
    expect(
      urls,
      ['csv', 'xlsx', 'json', 'zip'].map((form) => `${home}du-lieu/${id}.${form}`),
    );
    const csv = distributions.find((each) =>
      named(each?.['dcat:downloadURL'])[0]?.endsWith('.csv'),
    );
    expect(literals(csv?.['dcat:byteSize']), [String(bytes.length)]);
    const [period] = (dataset?.['dct:temporal'] ?? []) as Part[];
    const years = yearsOf(fields, rows, descriptor.schema.primaryKey);
    expect(literals(period?.['dcat:startDate']), years.slice(0, 1));
    expect(literals(period?.['dcat:endDate']), years.slice(-1));
    const [checksum] = (csv?.['spdx:checksum'] ?? []) as Part[];
    expect(literals(checksum?.['spdx:checksumValue']), [
      createHash('sha256').update(bytes).digest('hex'),
    ]);
  }
  const sized = new Set(['dcat:byteSize', 'spdx:checksumValue', 'dcat:startDate', 'dcat:endDate']);
  const walk = (key: string, part: unknown): void => {
    if (sized.has(key)) return;
    if (typeof part === 'string') {
      if (key !== '@type') complaints.push(...saidWrongly(part, facts));
    } else if (Array.isArray(part)) for (const each of part) walk(key, each);
    else if (typeof part === 'object' && part !== null)
      for (const [name, each] of Object.entries(part)) walk(name, each);
  };
  walk('', graph);
  return complaints;
}

/** What is named and said in Turtle, and how often, is what is named and said in JSON-LD. */
function ofTurtle(turtle: string, graph: readonly Part[]): Complaint[] {
  const body = turtle.replaceAll(/^@prefix .*$/gm, '');
  const tokens = [...body.matchAll(/<([^>]*)>|"((?:[^"\\]|\\.)*)"/g)].map(([, name, words]) =>
    name === undefined ? oneLine(JSON.parse(`"${words ?? ''}"`) as string) : name,
  );
  const inJson: string[] = [];
  const walk = (key: string, part: unknown): void => {
    if (typeof part === 'string') {
      if (key !== '@type' && key !== '@language') inJson.push(oneLine(part));
    } else if (Array.isArray(part)) for (const each of part) walk(key, each);
    else if (typeof part === 'object' && part !== null)
      for (const [name, each] of Object.entries(part)) walk(name, each);
  };
  walk('', graph);
  const times = new Map<string, number>();
  for (const each of tokens) times.set(each, (times.get(each) ?? 0) + 1);
  for (const each of inJson) times.set(each, (times.get(each) ?? 0) - 1);
  return [...times].flatMap(([said, more]): Complaint[] => {
    if (more === 0) return [];
    return [[said, more > 0 ? `what ${jsonFile} says` : `also in ${turtleFile}`]];
  });
}

/** The years in the key of a dataset, in order. */
function yearsOf(
  fields: Dataset['fields'],
  rows: Dataset['rows'],
  primaryKey: readonly string[],
): string[] {
  const columns = fields.filter(({ name, type }) => type === 'year' && primaryKey.includes(name));
  return rows.flatMap(({ cells }) => columns.map(({ name }) => cells[name]?.text ?? '')).toSorted();
}

function wordsOf(part: unknown): Record<string, unknown> {
  return Object.fromEntries(
    ((part ?? []) as Part[]).map((each) => [String(each['@language']), each['@value']]),
  );
}

function named(part: unknown): string[] {
  return ((part ?? []) as Part[]).map((each) => String(each['@id']));
}

function literals(part: unknown): unknown[] {
  return ((part ?? []) as Part[]).map((each) => each['@value']);
}
