import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store, Writer, type Quad } from 'n3';
import { describe, expect, it } from 'vitest';
import SHACLValidator from 'rdf-validate-shacl';
import { parseTable } from '../datasets/parse-table.ts';
import { prefixes } from '../catalogue/dcat/graph.ts';
import { printJsonLd } from '../catalogue/dcat/print-json-ld.ts';
import { printTurtle } from '../catalogue/dcat/print-turtle.ts';
import { siteCatalogue } from './catalogue.ts';

const { dcat, dct, foaf, spdx, xsd, rdfs } = prefixes;
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const node = DataFactory.namedNode;

const graph = siteCatalogue();
const turtle = printTurtle(graph);
const json = printJsonLd(graph);
const quads = new Parser().parse(turtle);
const store = new Store(quads);

/** The graph with nameless things named by what is said of them, one statement a line, in order. */
function canonise(document: string | object, format?: string): Promise<string> {
  return jsonld.canonize(document as jsonld.JsonLdDocument, {
    algorithm: 'URDNA2015',
    format: 'application/n-quads',
    ...(format === undefined ? {} : { inputFormat: format as 'application/n-quads' }),
  });
}

function nQuads(all: readonly Quad[]): string {
  return new Writer({ format: 'N-Quads' }).quadsToString([...all]);
}

describe('the catalogue in its two notations', () => {
  it('states the same, statement for statement', async () => {
    const fromTurtle = await canonise(nQuads(quads), 'application/n-quads');
    const fromJson = await canonise(JSON.parse(json) as object);
    expect(fromTurtle.split('\n').length).toBeGreaterThan(1000);
    expect(fromJson).toBe(fromTurtle);
  });

  it('does not state the same once one letter is another one', async () => {
    const altered = turtle.replace(/(dct:identifier "grdp-growt)h"/, '$1i"');
    expect(altered).not.toBe(turtle);
    const fromTurtle = await canonise(nQuads(new Parser().parse(altered)), 'application/n-quads');
    expect(await canonise(JSON.parse(json) as object)).not.toBe(fromTurtle);
  });
});

describe('the shapes of DCAT-AP 3.0.0', () => {
  const fixture = new URL('../catalogue/fixtures/dcat-ap-SHACL.ttl', import.meta.url);
  const shapes = new Store(new Parser().parse(readFileSync(fixture, 'utf8')));
  const validator = new SHACLValidator(shapes);

  /** What the shapes refuse: «Dataset: dct:title». */
  const violations = async (statements: readonly Quad[]): Promise<string[]> => {
    const data = new Store([...statements]);
    // Whatever has an address is a resource: RDFS says so (rdfs4b), the validator is told.
    for (const property of [
      `${dcat}accessURL`,
      `${dcat}downloadURL`,
      `${dcat}endpointURL`,
      `${dcat}endpointDescription`,
    ]) {
      for (const object of data.getObjects(null, node(property), null)) {
        if (object.termType === 'NamedNode')
          data.add(DataFactory.quad(object, node(rdfType), node(`${rdfs}Resource`)));
      }
    }
    const { results } = await validator.validate(data as never);
    return results.map(({ focusNode, path, sourceConstraintComponent }) =>
      [focusNode, path, sourceConstraintComponent]
        .map((term) => (term as { value?: string } | null)?.value ?? '')
        .join(' '),
    );
  };

  it('describe each property shape that they name', () => {
    const named = shapes.getObjects(null, node('http://www.w3.org/ns/shacl#property'), null);
    expect(named.length).toBeGreaterThan(150);
    for (const shape of named) {
      expect(
        shapes.countQuads(shape as never, node('http://www.w3.org/ns/shacl#path'), null, null),
      ).toBe(1);
    }
  });

  it('find nothing to refuse', async () => {
    expect(await violations(quads)).toEqual([]);
  });

  const without = (property: string) => {
    const gone = quads.find(({ predicate }) => predicate.value === property);
    return quads.filter(
      ({ subject, predicate }) =>
        !(subject.equals(gone?.subject as never) && predicate.value === property),
    );
  };
  const replaced = (property: string, put: Quad['object']) => {
    const at = quads.findIndex(({ predicate }) => predicate.value === property);
    const { subject, predicate } = quads[at] as Quad;
    return quads.with(at, DataFactory.quad(subject as never, predicate as never, put as never));
  };

  it.each([
    ['a catalogue without a title', () => without(`${dct}title`)],
    ['a catalogue without a publisher', () => without(`${dct}publisher`)],
    ['a distribution without an address', () => without(`${dcat}accessURL`)],
    ['an agent without a name', () => without(`${foaf}name`)],
    ['a checksum without its algorithm', () => without(`${spdx}algorithm`)],
    ['a size in words', () => replaced(`${dcat}byteSize`, DataFactory.literal('12 kB'))],
    [
      'a checksum that is a word',
      () => replaced(`${spdx}checksumValue`, DataFactory.literal('xyz', node(`${xsd}string`))),
    ],
    ['a theme that is none', () => replaced(`${dcat}theme`, node('https://example.org/theme'))],
    [
      'a licence that is none',
      () => replaced(`${dct}license`, node('https://example.org/licence')),
    ],
  ])('refuse %s', async (_, broken) => {
    expect(await violations(broken())).not.toEqual([]);
  });
});

describe('what the catalogue says of a dataset', () => {
  const one = (subject: Quad['subject'] | string, property: string) => {
    const [object] = store.getObjects(
      typeof subject === 'string' ? node(subject) : (subject as never),
      node(property),
      null,
    );
    return object;
  };
  const datasets = store.getSubjects(node(rdfType), node(`${dcat}Dataset`), null);

  it('is there for every CSV in data/', () => {
    const ids = datasets.map((dataset) => one(dataset, `${dct}identifier`)?.value ?? '');
    expect(ids.length).toBeGreaterThan(50);
    for (const id of ids) expect(() => readFileSync(`data/${id}.csv`)).not.toThrow();
  });

  it('is the size of its file, and the years that its key names', () => {
    for (const dataset of datasets) {
      const id = one(dataset, `${dct}identifier`)?.value ?? '';
      const bytes = readFileSync(`data/${id}.csv`);
      const csv = store
        .getObjects(dataset as never, node(`${dcat}distribution`), null)
        .find((each) => one(each as never, `${dcat}downloadURL`)?.value.endsWith('.csv'));
      expect(one(csv as never, `${dcat}byteSize`)?.value).toBe(String(bytes.length));

      const descriptor = readFileSync(`data/${id}.yaml`, 'utf8');
      const key =
        /primaryKey: \[([^\]]*)\]/
          .exec(descriptor)?.[1]
          ?.split(',')
          .map((name) => name.trim()) ?? [];
      const years = key.filter((name) =>
        new RegExp(`- name: ${name}\\n\\s+type: year\\n`).test(descriptor),
      );
      const { table } = parseTable(bytes.toString('utf8'), id);
      const found = (table?.rows ?? []).flatMap(({ cells }) =>
        years.map((name) => Number(cells[table?.header.cells.indexOf(name) ?? -1])),
      );
      const period = one(dataset, `${dct}temporal`);
      if (found.length === 0) expect(period).toBeUndefined();
      else {
        expect(Number(one(period as never, `${dcat}startDate`)?.value)).toBe(Math.min(...found));
        expect(Number(one(period as never, `${dcat}endDate`)?.value)).toBe(Math.max(...found));
      }
    }
  });
});
