import postcss from 'postcss';

/** The names of classes in markup. */
export function classesIn(markup: string): Set<string> {
  return new Set(
    [...markup.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
  );
}

/** Whether every class in a selector occurs in the markup. */
export function touches(selector: string, classes: ReadonlySet<string>): boolean {
  return [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name));
}

/**
 * A style sheet without comments and white space and, where classes are given, with no more than the rules that touch
 * markup with these.
 */
export function usedRules(css: string, classes?: ReadonlySet<string>): string {
  const root = postcss.parse(css);
  root.walkComments((comment) => void comment.remove());
  root.walkRules((rule) => {
    if (classes === undefined) return;
    rule.selectors = rule.selectors.filter((selector) => touches(selector, classes));
    if (rule.selectors.join('') === '') rule.remove();
  });
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return root
    .toString()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*([{};,])\s*/g, '$1')
    .replaceAll(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}
