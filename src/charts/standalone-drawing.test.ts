import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { standaloneDrawing } from './standalone-drawing.ts';
import { readTokens } from './tokens.ts';

const read = (name: string) => readFileSync(new URL(`../styles/${name}`, import.meta.url), 'utf8');
const svg = '<svg class="chart" width="10" height="10"><circle class="subject solid" r="2"/></svg>';

describe('a drawing as a file of its own', () => {
  it('carries the rules that touch it and no other', () => {
    const css =
      '.chart .solid.subject { fill: var(--accent); } .chart .line, .chart .hollow { stroke: red; }';
    expect(standaloneDrawing(svg, css, new Map([['--accent', '#b00']]))).toBe(
      '<svg class="chart" width="10" height="10"><style>.chart .solid.subject{fill:#b00}</style>' +
        '<rect width="100%" height="100%" fill="none"/><circle class="subject solid" r="2"/></svg>',
    );
  });

  it('has a plain value for every token that the style sheet of the charts uses', () => {
    const css = read('chart.css');
    for (const scheme of ['light', 'dark', 'print'] as const) {
      const names = [...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name);
      const all = `<svg class="${[...new Set(names)].join(' ')}"></svg>`;
      const file = standaloneDrawing(all, css, readTokens(read('tokens.css'), scheme));
      expect(file).not.toContain('var(');
    }
  });

  it('is refused where a rule names a token that there is not', () => {
    expect(() => standaloneDrawing(svg, '.chart { fill: var(--none); }', new Map())).toThrow(
      '--none',
    );
  });
});

describe('the tokens of a scheme', () => {
  const css =
    ':root { --ink: #111; --rule: #ccc; } @media (prefers-color-scheme: dark) { :root { --ink: #eee; } }';

  it('are its own and else those of the light one', () => {
    expect(readTokens(css).get('--ink')).toBe('#111');
    expect(readTokens(css, 'dark').get('--ink')).toBe('#eee');
    expect(readTokens(css, 'dark').get('--rule')).toBe('#ccc');
    expect(readTokens(css, 'print').get('--ink')).toBe('#111');
  });
});
