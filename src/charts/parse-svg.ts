/** An element of a drawing as a test sees it. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgElement | string)[];
}

const name = '[A-Za-z][\\w:.-]*';
const attribute = `\\s+${name}="[^"<]*"`;
const token = new RegExp(`<(/?)(${name})((?:${attribute})*)\\s*(/?)>|([^<]+)`, 'y');
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * Reads a drawing back, for tests. As strict as XML for the part of it that drawings use: throws on anything
 * that is not a tag with quoted attributes or text, on wrong nesting, on an attribute given twice, on an
 * ampersand that begins no known entity, and on more than one root.
 */
export function parseSvg(source: string): SvgElement {
  const root: {
    name: string;
    attributes: Record<string, string>;
    children: (SvgElement | string)[];
  } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  for (token.lastIndex = 0; token.lastIndex < source.length;) {
    const at = token.lastIndex;
    const [found, closing, tag, attributes = '', selfClosing, text] = token.exec(source) ?? [];
    if (found === undefined) throw new Error(`Not well formed: ${source.slice(at, at + 60)}`);
    const parent = open.at(-1);
    if (parent === undefined) throw new Error('More is closed than was opened');
    if (text !== undefined) {
      parent.children.push(unescape(text));
    } else if (closing === '/') {
      if (parent.name !== tag) throw new Error(`<${parent.name}> is closed by </${tag}>`);
      open.pop();
    } else {
      const child = { name: tag ?? '', attributes: attributesOf(attributes), children: [] };
      parent.children.push(child);
      if (selfClosing !== '/') open.push(child);
    }
  }
  const [only, ...more] = root.children;
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  if (only === undefined || typeof only === 'string' || more.length > 0) {
    throw new Error('There must be one root element');
  }
  return only;
}

/** All elements inside and including one, in the order of the source. */
export function elementsIn(element: SvgElement): SvgElement[] {
  return [
    element,
    ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsIn(child))),
  ];
}

function attributesOf(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, key = '', value = ''] of source.matchAll(new RegExp(`(${name})="([^"]*)"`, 'g'))) {
    if (key in found) throw new Error(`The attribute ${key} is given twice`);
    found[key] = unescape(value);
  }
  return found;
}

function unescape(text: string): string {
  return text.replace(/&[^;]*;?/g, (entity) => {
    const character = entities[entity];
    if (character === undefined) throw new Error(`Not an entity: ${entity}`);
    return character;
  });
}
