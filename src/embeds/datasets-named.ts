/** What a spec says besides what is drawn and printed: whether its title is true is no part of the picture. */
const unseen = new Set(['claim', 'because']);

/**
 * The datasets that a figure looks at, found in what its editor wrote: the value of `dataset`, and each `id[…]` of an
 * address or a formula in its words and data. Today's schema need not know the spec.
 * @param known the ids that there are
 */
export function datasetsNamed(spec: unknown, known: { has: (id: string) => boolean }): Set<string> {
  const named = new Set<string>();
  const add = (id: string | undefined) => {
    if (id !== undefined && known.has(id)) named.add(id);
  };
  const visit = (part: unknown, key: string) => {
    if (typeof part === 'string') {
      if (key === 'dataset') add(part);
      for (const [, id] of part.matchAll(/([a-z0-9][a-z0-9-]*)\[/g)) add(id);
    } else if (typeof part === 'object' && part !== null) {
      for (const [name, value] of Object.entries(part)) {
        if (!unseen.has(name)) visit(value, Array.isArray(part) ? key : name);
      }
    }
  };
  visit(spec, '');
  return named;
}
