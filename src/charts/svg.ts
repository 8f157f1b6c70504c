import { line } from 'd3-shape';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * One SVG element as text. Numbers are coordinates and are rounded, strings are escaped, and an
 * attribute that is `undefined` is left out. `children` is markup that was made here before.
 */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  let written = '';
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    written += ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeXml(value)}"`;
  }
  const content = children.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

const reserved = /[&<>"']/;

/** Text with the five characters that XML reserves replaced, safe in content and in attributes. */
export function escapeXml(text: string): string {
  if (!reserved.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * A length in CSS pixels with at most one decimal: finer is not visible and costs bytes.
 * Throws where arithmetic went wrong, so that no broken drawing is published.
 */
export function coordinate(length: number): string {
  if (!Number.isFinite(length)) throw new Error(`A coordinate must be finite, not ${length}`);
  return String(Math.round(length * 10) / 10 + 0); // + 0 turns -0 into 0
}

/** Path data of straight lines through these points; a point alone is a dot where caps are round. */
export function pathThrough(points: readonly (readonly [number, number])[]): string {
  for (const length of points.flat()) coordinate(length);
  return line().digits(1)(points.map(([x, y]) => [x, y])) ?? '';
}
