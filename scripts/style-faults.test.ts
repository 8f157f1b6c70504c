import { describe, expect, it } from 'vitest';
import { styleFaults } from './style-faults.ts';

const faults = (...sheets: readonly string[]) =>
  styleFaults(new Map(sheets.map((sheet) => [sheet, 'a.css']))).map(
    (fault) => fault.split(' · ')[0],
  );

describe('the faults of a style sheet', () => {
  it('are none where CSS knows everything in it', () => {
    const sheet = `
      :root { --x: 1px }
      @font-face { font-family: 'A'; src: url(a.woff2) format('woff2'); size-adjust: 108% }
      @view-transition { navigation: auto }
      @page { margin: 18mm; @bottom-right { content: counter(page) } }
      @supports (grid-template-rows: subgrid) { a { grid-template-rows: subgrid } }
      body { container-type: inline-size; margin: var(--x) }
      @container (min-width: 42rem) { text { paint-order: stroke; color: var(--y); fill: var(--z, var(--y)) } }`;
    expect(faults(sheet, ':root { --y: red }')).toEqual([]);
  });

  it.each([
    ['a property that there is not', 'a { colr: red }', 'a.css: colr: red'],
    ['a value that it cannot have', 'a { color: 12px }', 'a.css: color: 12px'],
    [
      'a descriptor with a wrong value',
      '@font-face { font-display: soon }',
      'a.css: font-display: soon',
    ],
    [
      'a value that the margin of a page cannot have',
      '@page { @top-left { color: 12px } }',
      'a.css: color: 12px',
    ],
    ['an at-rule that there is not', '@contaner (x) { a { color: red } }', 'a.css: @contaner'],
    ['a custom property that is given nowhere', 'a { color: var(--x) }', 'a.css: color: var(--x)'],
    [
      'a custom property of a wrong kind where it is used',
      ':root { --x: red } a { margin: 0 var(--x) }',
      'a.css: margin: 0 red',
    ],
  ])('are told: %s', (_, sheet, expected) => {
    expect(faults(sheet)).toContain(expected);
  });
});
