import postcss, { type Rule } from 'postcss';
import type { Tokens } from './tokens.ts';
import { classesIn, touches } from './used-rules.ts';

/** Where the site's font is not installed: fonts that set no wider than it, so that words stay in their places. */
const fonts = "'Be Vietnam Pro', Arial, 'Liberation Sans', Roboto, sans-serif";

/**
 * A drawing as a file of its own: with the rules of the style sheet that touch it, the tokens put in as plain values,
 * and a ground of paper. It looks the same in a browser, in Inkscape and in resvg where the site's font is there.
 * Throws if a rule names a token that there is not.
 */
export function standaloneDrawing(svg: string, css: string, tokens: Tokens): string {
  const classes = classesIn(svg);
  const rules = rulesOf(css, tokens).flatMap(({ selectors, declarations }) => {
    const touching = selectors.filter((selector) => touches(selector, classes));
    return touching.length > 0 ? `${touching.join(',')}{${declarations}}` : [];
  });
  const paper = tokens.get('--paper') ?? 'none';
  const ground = `<rect width="100%" height="100%" fill="${paper}"/>`;
  return svg.replace('>', `><style>${rules.join('')}</style>${ground}`);
}

interface ReadRule {
  readonly selectors: readonly string[];
  /** With the values of the tokens put in. */
  readonly declarations: string;
}

/** The rules that were read last, by tokens: a build asks for the same ones for each of its drawings. */
const read = new WeakMap<Tokens, { readonly css: string; readonly rules: readonly ReadRule[] }>();

function rulesOf(css: string, tokens: Tokens): readonly ReadRule[] {
  const known = read.get(tokens);
  if (known?.css === css) return known.rules;
  const rules: ReadRule[] = [];
  postcss.parse(css).walkRules((rule) => {
    rules.push({
      selectors: rule.selectors,
      declarations: declarationsOf(rule, tokens).join(';'),
    });
  });
  read.set(tokens, { css, rules });
  return rules;
}

function declarationsOf(rule: Rule, tokens: Tokens): string[] {
  const declarations: string[] = [];
  rule.each((node) => {
    if (node.type !== 'decl') return;
    const value = node.value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
      const found = name === '--font' ? fonts : tokens.get(name);
      if (found === undefined) throw new Error(`The style sheet uses ${name}, which is no token`);
      return found;
    });
    declarations.push(`${node.prop}:${value}`);
  });
  return declarations;
}
