import { readFileSync } from 'node:fs';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  oklab,
  rgb,
  wcagContrast,
  type Color,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { readTokens, type Scheme } from '../charts/tokens.ts';

/* The palette as every reader sees it: in three schemes, with normal sight, without one kind of cone, and in grey. */

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const schemes: readonly Scheme[] = ['light', 'dark', 'print'];

/** How a colour looks without one kind of cone at all: the worst case of each deficiency (Machado et al. 2009). */
const sights: Readonly<Record<string, (colour: Color) => Color>> = {
  'normal sight': (colour) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};

/** A difference of about 2 is just noticed between large fields side by side; thin lines and small dots need much more. */
const apart = 10;
/** Steps of the scale fill whole cells that touch, so they need less; the number or the place says the rest. */
const stepApart = 6;
/** WCAG 2.2: 4.5:1 for text (1.4.3), 3:1 for what must be seen to understand a drawing (1.4.11). */
const readable = 4.5;
const visible = 3;

const whose = ['accent', 'comparison', 'named', 'context', 'picked'] as const;
const scale = ['scale-1', 'scale-2', 'scale-3', 'scale-4', 'scale-5'] as const;
const difference = differenceCiede2000();

describe.each(schemes)('the palette in the scheme «%s»', (scheme) => {
  const tokens = readTokens(css, scheme);
  const colour = (name: string): Color => {
    const found = rgb(tokens.get(`--${name}`) ?? '');
    if (!found) throw new Error(`--${name} is no colour in «${scheme}»`);
    return found;
  };
  const contrast = (a: string, b: string) => wcagContrast(colour(a), colour(b));

  it.each(['paper', 'paper-raised'])('can be read on %s', (ground) => {
    const text = ['ink', 'ink-soft', 'accent', 'comparison', 'named', 'picked', 'focus'];
    expect(text.filter((name) => contrast(name, ground) < readable)).toEqual([]);
    const marks = ['context', 'rule-strong'];
    expect(marks.filter((name) => contrast(name, ground) < visible)).toEqual([]);
  });

  it.each(Object.entries(sights))('tells whose a mark is to %s', (_, seen) => {
    const pairs = whose.flatMap((a, index) => whose.slice(index + 1).map((b) => [a, b] as const));
    const confused = pairs.filter(([a, b]) => difference(seen(colour(a)), seen(colour(b))) < apart);
    expect(confused).toEqual([]);
  });

  it.each([...Object.entries(sights), ['greys', filterGrayscale(1)] as const])(
    'has steps of amounts that leave the paper one after the other for %s',
    (_, seen) => {
      const steps = ['paper', ...scale].map((name) => seen(colour(name)));
      const lightness = steps.map((step) => oklab(step).l);
      const inOrder = lightness.toSorted((a, b) => (scheme === 'dark' ? a - b : b - a));
      expect(lightness).toEqual(inOrder);
      const neighbours = steps.slice(1, -1).map((step, index) => {
        const next = steps[index + 2];
        return next ? difference(step, next) : 0;
      });
      expect(Math.min(...neighbours)).toBeGreaterThan(stepApart);
    },
  );

  it('has steps of amounts that are nobody’s colour', () => {
    const taken = scale.flatMap((step) =>
      (['accent', 'comparison', 'picked'] as const)
        .filter((name) => difference(colour(step), colour(name)) < apart)
        .map((name) => [step, name]),
    );
    expect(taken).toEqual([]);
  });

  it('has words in ink on the faint steps and in paper on the strong ones', () => {
    const words = scale.map((step, index) => contrast(step, index < 3 ? 'ink' : 'paper'));
    expect(Math.min(...words)).toBeGreaterThanOrEqual(readable);
  });
});
