import { prefixes, type Description, type Graph, type Value } from './graph.ts';

/** The graph as JSON-LD 1.1. Its context is in it, so nothing has to be fetched to read it. */
export function printJsonLd(graph: Graph): string {
  const things = graph.map(({ address, ...description }) => ({
    '@id': address,
    ...described(description),
  }));
  return `${JSON.stringify({ '@context': prefixes, '@graph': things }, null, 1)}\n`;
}

function described({ types, properties }: Description): Record<string, unknown> {
  return {
    ...(types.length > 0 ? { '@type': types } : {}),
    ...Object.fromEntries(
      properties
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => [name, values.map(valued)]),
    ),
  };
}

function valued(value: Value): unknown {
  switch (value.kind) {
    case 'thing':
      return { '@id': value.address };
    case 'nameless':
      return described(value);
    default: {
      const { text, language, type } = value;
      if (language !== undefined) return { '@value': text, '@language': language };
      return type === undefined ? text : { '@value': text, '@type': type };
    }
  }
}
