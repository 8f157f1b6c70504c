/** The vocabularies that the catalogue uses, with the prefixes by which it names them. */
export const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A name in one of the vocabularies: `dct:title`. */
export type Term = `${keyof typeof prefixes}:${string}`;

/** What a property says: another thing by its address, a text, or a thing without an address, described in place. */
export type Value =
  | { readonly kind: 'thing'; readonly address: string }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly language?: string;
      readonly type?: Term;
    }
  | ({ readonly kind: 'nameless' } & Description);

export interface Description {
  readonly types: readonly Term[];
  readonly properties: readonly (readonly [Term, readonly Value[]])[];
}

/** A thing with an address and everything that the graph says of it. */
export interface Thing extends Description {
  readonly address: string;
}

/** A graph as a list of things, each once: it is printed as Turtle and as JSON-LD, and means the same in both. */
export type Graph = readonly Thing[];

export function thing(address: string): Value {
  return { kind: 'thing', address: iri(address) };
}

export function text(words: string): Value {
  return { kind: 'text', text: words };
}

export function typed(words: string, type: Term): Value {
  return { kind: 'text', text: words, type };
}

/** The same words in each language. */
export function inEach(words: Readonly<Record<string, string>>): Value[] {
  return Object.entries(words).map(([language, each]) => ({ kind: 'text', text: each, language }));
}

/** A date as far as it is known, YYYY, YYYY-MM or YYYY-MM-DD, with the type that says so. */
export function date(day: string): Value {
  const types = { 4: 'xsd:gYear', 7: 'xsd:gYearMonth', 10: 'xsd:date' } as const;
  const type = types[day.length as keyof typeof types] as Term | undefined;
  return type === undefined ? text(day) : typed(day, type);
}

/** An address as RDF lets it stand: characters that may not be in one are escaped. */
export function iri(address: string): string {
  // eslint-disable-next-line no-control-regex
  return address.replaceAll(/[\u0000-\u0020<>"{}|^`\\]/g, (character) =>
    encodeURIComponent(character),
  );
}
