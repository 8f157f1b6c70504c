import { generate, lexer, parse, walk, type CssNode } from 'css-tree';

/**
 * Every at-rule, descriptor, property and value of a site's style sheets that CSS does not know, in words of css-tree. A
 * value with `var(…)` is read with each value that any of the sheets gives the custom property, so a wrong one is found
 * where it is used, and so is a property that none of them gives.
 * @param sheets the texts, each with what a fault in it is told to stand in
 */
export function styleFaults(sheets: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const parsed = [...sheets].map(([sheet, name]) => {
    const report = (at: string, { message }: Error) =>
      faults.push(`${name}: ${at} · ${message.split('\n', 1)[0]}`);
    return { ast: parse(sheet, { onParseError: (error) => report('', error) }), report };
  });
  const given = new Map<string, Set<string>>();
  for (const { ast } of parsed) {
    walk(ast, (node) => {
      if (node.type !== 'Declaration' || !node.property.startsWith('--')) return;
      const values = given.get(node.property) ?? new Set();
      given.set(node.property, values.add(generate(node.value).trim()));
    });
  }

  for (const { ast, report } of parsed) {
    walk(ast, function (node) {
      if (node.type === 'Atrule' && !isMarginBox(node.name)) {
        const { name, prelude } = node;
        const matched = prelude ? lexer.matchAtrulePrelude(name, prelude) : undefined;
        const error = lexer.checkAtruleName(name) ?? matched?.error;
        if (error) report(`@${name}`, error);
      }
      if (node.type !== 'Declaration' || node.property.startsWith('--')) return;
      const { property } = node;
      // In `@supports (…)` stands a property, in the block of `@font-face` a descriptor.
      const isDescriptor = this.rule === null && this.atrulePrelude === null;
      const own = isDescriptor ? this.atrule?.name : undefined;
      // A printed page has the margins of a box.
      const isOfPage = own === 'page' && property.startsWith('margin');
      const holder = isOfPage || (own !== undefined && isMarginBox(own)) ? undefined : own;
      for (const value of substituted(node.value, given)) {
        const { error } =
          holder === undefined
            ? lexer.matchProperty(property, value)
            : lexer.matchAtruleDescriptor(holder, property, value);
        if (error) report(`${property}: ${value}`, error);
      }
    });
  }
  return faults;
}

/** Whether an at-rule is a place in the margin of a printed page, which takes properties and which css-tree does not know. */
const isMarginBox = (name: string) =>
  /^(?:(?:top|bottom)-(?:(?:left|right)(?:-corner)?|center)|(?:left|right)-(?:top|middle|bottom))$/.test(
    name,
  );

/** A value as text in every way that its custom properties can be filled; one that is given nowhere stays as it is. */
function substituted(value: CssNode, given: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const text = generate(value);
  const [call, property = '', instead] = /var\((--[\w-]+)(?:,([^()]*))?\)/.exec(text) ?? [];
  if (call === undefined) return [text];
  const values = given.get(property) ?? (instead === undefined ? undefined : [instead]);
  if (!values) return [text];
  return [...values].flatMap((each) =>
    substituted(
      parse(
        text.replace(call, () => ` ${each} `),
        { context: 'value' },
      ),
      given,
    ),
  );
}
