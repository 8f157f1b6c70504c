import { describe, expect, it } from 'vitest';
import { coordinate, element, pathThrough } from './svg.ts';

describe('an SVG element', () => {
  it('escapes what XML reserves, in attributes and left as it is in markup made before', () => {
    expect(element('text', { class: '"a" & <b>' }, element('tspan', {}, 'x'))).toBe(
      '<text class="&quot;a&quot; &amp; &lt;b&gt;"><tspan>x</tspan></text>',
    );
  });

  it('leaves out attributes that are undefined and closes itself without children', () => {
    expect(element('circle', { r: 2, class: undefined })).toBe('<circle r="2"/>');
  });
});

describe('a coordinate', () => {
  it.each([
    [1.24, '1.2'],
    [1.25, '1.3'],
    [-0.04, '0'],
    [120, '120'],
  ])('%f is written %s', (length, written) => {
    expect(coordinate(length)).toBe(written);
  });

  it.each([NaN, Infinity])('that is %f stops the drawing', (length) => {
    expect(() => coordinate(length)).toThrow('must be finite');
    expect(() => element('circle', { cx: length })).toThrow('must be finite');
    expect(() => pathThrough([[0, length]])).toThrow('must be finite');
  });
});

describe('a path', () => {
  it('goes straight from point to point, with one decimal', () => {
    expect(pathThrough([[0, 1.26], [10, 2]])).toBe('M0,1.3L10,2'); // prettier-ignore
  });

  it('of one point is closed on itself, which round caps make a dot', () => {
    expect(pathThrough([[3, 4]])).toBe('M3,4Z');
  });
});
