import { expect, it } from 'vitest';
import { classesIn, usedRules } from './used-rules.ts';

const css = `/* a comment */
:root { --ink: #000; }
.chart .a, .chart .b { fill: var(--ink); }
.c:not(.d) > .a {
  fill: none;
}
@media print { .c { fill: red } }
@container (min-width: 42rem) { .a { margin: 0 1px; } }
`;

it('keeps the rules that touch the markup, without comments and white space', () => {
  const classes = classesIn('<svg class="chart x"><path class="a"/></svg>');
  expect(usedRules(css, classes)).toBe(
    ':root{--ink:#000}.chart .a{fill:var(--ink)}@container (min-width:42rem){.a{margin:0 1px}}',
  );
});

it('keeps every rule where no classes are given', () => {
  expect(usedRules(css)).toContain('.c:not(.d) > .a{fill:none}@media print{.c{fill:red}}');
});
