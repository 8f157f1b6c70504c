import { describe, expect, it } from 'vitest';
import { drawingFaults } from './drawing-faults.ts';
import { parseSvg } from './parse-svg.ts';

const drawing = (content: string, attributes = '') =>
  `<svg viewBox="0 0 100 50" width="100" height="50" role="img" aria-label="x" font-size="12"${attributes}>${content}</svg>`;

describe('faults of a drawing', () => {
  it('are none in a sound one', () => {
    const text = '<text x="0" y="20">Bình<tspan x="0" dy="16">Phước</tspan></text>';
    expect(drawingFaults(drawing(`${text}<circle cx="50" cy="25" r="5"/>`))).toEqual([]);
  });

  it('are none where a group moves its marks and words into the frame', () => {
    const inside = '<circle cx="-50" cy="25" r="5"/><text x="-60" y="20">Bình</text>';
    expect(drawingFaults(drawing(`<g transform="translate(70,0)">${inside}</g>`))).toEqual([]);
  });

  it('are none where a group enlarges small type to one that can be read', () => {
    const small = '<text x="0" y="20" font-size="11">Bình</text>';
    expect(drawingFaults(drawing(`<g transform="translate(0,0) scale(1.1)">${small}</g>`))).toEqual(
      [],
    );
    expect(drawingFaults(drawing(small)).join()).toContain('too small');
  });

  it.each([
    ['text over the edge', '<text x="80" y="20">Bình Phước</text>', 'leaves the frame'],
    ['text above the top', '<text x="0" y="5">Bình</text>', 'leaves the frame'],
    [
      'labels on each other',
      '<text x="0" y="20">Bình</text><text x="10" y="22">Phước</text>',
      '«Bình» overlaps «Phước»',
    ],
    ['type that is too small', '<text x="0" y="20" font-size="11">a</text>', 'too small'],
    ['a mark over the edge', '<circle cx="98" cy="25" r="5"/>', 'leaves the frame'],
    ['a line over the edge', '<path d="M0,0L120,9"/>', 'leaves the frame'],
    ['a column of negative height', '<rect x="1" y="1" width="5" height="-3"/>', 'leaves'],
    ['two decimals', '<circle cx="50.25" cy="25" r="5"/>', 'too fine'],
    ['four decimals in dashes', '<line x1="0" x2="9" stroke-dasharray="1 4.2742"/>', 'too fine'],
    ['failed arithmetic', '<path d="MNaN,2"/>', 'NaN'],
    ['a colour', '<circle cx="50" cy="25" r="5" fill="red"/>', 'has fill'],
    [
      'a mark that a group moves over the edge',
      '<g transform="translate(60,0)"><circle cx="50" cy="25" r="5"/></g>',
      'leaves the frame',
    ],
    [
      'a line that a group moves over the edge',
      '<g transform="translate(-5,-5)"><path d="M4,9L50,9"/></g>',
      'leaves the frame',
    ],
    [
      'labels that groups move onto each other',
      '<text x="0" y="20">Bình</text><g transform="translate(-40,0)"><text x="50" y="22">Phước</text></g>',
      '«Bình» overlaps «Phước»',
    ],
    [
      'a mark that a group enlarges over the edge',
      '<g transform="translate(0,0) scale(2)"><circle cx="50" cy="10" r="5"/></g>',
      'leaves the frame',
    ],
    [
      'words that a group enlarges over the edge',
      '<g transform="translate(0,0) scale(1.5)"><text x="10" y="20">Bình Phước</text></g>',
      'leaves the frame',
    ],
    ['a group that is turned', '<g transform="rotate(45)"/>', 'is moved by rotate'],
    [
      'type that a group makes too small',
      '<g font-size="9"><text x="0" y="20">a</text></g>',
      'too small',
    ],
    ['a style', '<circle cx="50" cy="25" r="5" style="r:1"/>', 'has style'],
  ])('name %s', (_, content, expected) => {
    expect(drawingFaults(drawing(content)).join()).toContain(expected);
  });

  it('name a missing text alternative', () => {
    const mute = drawing('').replace('aria-label="x"', 'aria-label=""');
    expect(drawingFaults(mute)).toEqual(['No label']);
  });
});

describe('reading a drawing back', () => {
  it.each([
    '<svg><g></svg></g>',
    '<svg><g></svg>',
    '<svg/><svg/>',
    '<svg a="1" a="2"/>',
    '<svg a=1/>',
    '<svg>a & b</svg>',
    '<svg>a &nbsp; b</svg>',
    '<svg a="<"/>',
    'text',
    '</svg>',
  ])('refuses %s', (source) => {
    expect(() => parseSvg(source)).toThrow();
  });

  it('gives elements, attributes and text without escapes', () => {
    expect(parseSvg('<svg a="&lt;x&gt;"><t>A &amp; B</t></svg>')).toEqual({
      name: 'svg',
      attributes: { a: '<x>' },
      children: [{ name: 't', attributes: {}, children: ['A & B'] }],
    });
  });
});
