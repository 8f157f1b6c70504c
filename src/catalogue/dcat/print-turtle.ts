import { prefixes, type Description, type Graph, type Value } from './graph.ts';

/** The graph as Turtle (W3C, RDF 1.1 Turtle): a paragraph for each thing. */
export function printTurtle(graph: Graph): string {
  const head = Object.entries(prefixes).map(([name, space]) => `@prefix ${name}: <${space}> .`);
  const things = graph.map(
    ({ address, ...description }) => `<${address}>\n${printDescription(description, '  ')} .`,
  );
  return `${[head.join('\n'), ...things].join('\n\n')}\n`;
}

function printDescription({ types, properties }: Description, indent: string): string {
  const lines = [
    ...(types.length > 0 ? [`a ${types.join(', ')}`] : []),
    ...properties
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => {
        const printed = values.map((value) => printValue(value, `${indent}  `));
        // One value stands beside its property, several under it.
        return printed.length === 1
          ? `${name} ${printed[0]}`
          : `${name}\n${printed.map((each) => `${indent}  ${each}`).join(' ,\n')}`;
      }),
  ];
  return lines.map((line) => indent + line).join(' ;\n');
}

function printValue(value: Value, indent: string): string {
  switch (value.kind) {
    case 'thing':
      return `<${value.address}>`;
    case 'nameless':
      return `[\n${printDescription(value, `${indent}  `)}\n${indent}]`;
    default: {
      const { text, language, type } = value;
      return `"${escape(text)}"${language === undefined ? '' : `@${language}`}${type === undefined ? '' : `^^${type}`}`;
    }
  }
}

const escapes: Readonly<Record<string, string>> = {
  '\\': String.raw`\\`,
  '"': String.raw`\"`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
};

function escape(text: string): string {
  return text.replaceAll(/[\\"\n\r\t]/g, (character) => escapes[character] ?? character);
}
