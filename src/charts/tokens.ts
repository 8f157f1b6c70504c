import postcss from 'postcss';

/** The values of custom properties by name, `--ink` → `#1f1a17`. */
export type Tokens = ReadonlyMap<string, string>;

/** Where a scheme's own values stand in the style sheet: in the media query of this name. */
const media = { light: null, dark: '(prefers-color-scheme: dark)', print: 'print' } as const;
export type Scheme = keyof typeof media;

/** The tokens that a style sheet gives to `:root`, as they hold in a scheme: its own, else those that hold everywhere. */
export function readTokens(css: string, scheme: Scheme = 'light'): Tokens {
  const tokens = new Map<string, string>();
  for (const name of new Set([null, media[scheme]])) {
    postcss.parse(css).walkRules(':root', (rule) => {
      const { parent } = rule;
      const query = parent?.type === 'atrule' && 'params' in parent ? parent.params : null;
      if (query !== name) return;
      rule.walkDecls(/^--/, ({ prop, value }) => void tokens.set(prop, value));
    });
  }
  return tokens;
}
